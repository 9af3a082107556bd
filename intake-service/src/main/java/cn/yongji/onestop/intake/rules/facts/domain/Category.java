package cn.yongji.onestop.intake.rules.facts.domain;

/** 项目类别. */
public enum Category {
    /** 修缮. */
    REPAIR,
    /** 购置. */
    PURCHASE,
    /** 新建. */
    NEW_BUILD,
    /** 改扩建. */
    EXTENSION,
    /** 市政管网改造. */
    PIPE_NETWORK,
    /** 文旅. */
    CULTURE_TOURISM,
    /** 老旧小区改造. */
    OLD_COMMUNITY,
    /** 市政基础设施提升改造. */
    MUNICIPAL_UPGRADE,
    /** 工业. */
    INDUSTRIAL,
    /** 其他. */
    OTHER
}
