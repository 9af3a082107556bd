package cn.yongji.onestop.intake.counter.agent.domain;

/** 重点项目级别: of which list of key projects a project is. */
public enum KeyLevel {
    /** 省级. */
    PROVINCE,
    /** 市级. */
    CITY,
    /** 县级. */
    COUNTY
}
