package cn.yongji.onestop.kernel.event.word;

/** 停止计时的缘由: why the clock of a review stands still. */
public enum PauseKind {
    /** 听证. */
    HEARING,
    /** 现场勘察. */
    SITE_SURVEY,
    /** 招投标. */
    TENDER,
    /** 检验检测. */
    INSPECTION,
    /** 鉴定. */
    APPRAISAL,
    /** 专家评审. */
    EXPERT_REVIEW,
    /** 委托评估. */
    EVALUATION,
    /** 公示. */
    PUBLICITY,
    /** 联合评审. */
    JOINT_REVIEW,
    /** 补办前置事项. */
    PREREQUISITE,
    /** 合并办理的另一事项正在补正: no procedure of its own. */
    MERGED_SUPPLEMENT
}
