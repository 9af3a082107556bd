package cn.yongji.onestop.kernel.event.word;

/** 走访类型. */
public enum VisitKind {
    /** 上门服务: the agent goes to the unit. */
    AGENT_VISIT,
    /** 跑动: the unit goes to a counter. */
    APPLICANT_VISIT
}
