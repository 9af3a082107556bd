package cn.yongji.onestop.coordination.difficulty.domain;

/** 部门立场: where a department stands on a difficulty. */
public enum Stance {
    /** 同意 what is proposed. */
    AGREE,
    /** 不同意. */
    DISAGREE,
    /** 非本部门职责: somebody else's to solve. */
    NOT_OURS
}
