package cn.yongji.onestop.ledger.report.domain;

/** 分组: by what a report is divided. */
public enum Grouping {
    /** One row. */
    NONE,
    /** 部门. */
    DEPARTMENT,
    /** 事项. */
    MATTER,
    /** 项目类型. */
    TRACK,
    /** 阶段. */
    STAGE,
    /** 月, that of the day on which each is counted. */
    MONTH,
    /** The class of problems 难题类别, or the rule of exemptions 政策规则. */
    KIND
}
