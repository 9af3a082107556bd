package cn.yongji.onestop.intake.rules.facts.domain;

/** 投资类型 (S18). A project has exactly one. */
public enum Track {
    /** 政府投资. */
    GOVERNMENT,
    /** 企业投资备案类. */
    ENTERPRISE_RECORD,
    /** 企业投资核准类. */
    ENTERPRISE_APPROVAL
}
