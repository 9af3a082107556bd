package cn.yongji.onestop.intake.papers.evidence.domain;

/** How far one filing of a slot reaches. */
public enum FilingReach {
    /** For every project of the unit: what is issued to the unit itself. */
    UNIT,
    /** For every matter of the project: what was issued for it, once. */
    PROJECT,
    /** The applicant draws it up and may hand in several; what is there is listed, not refused. */
    NO,
    /** 承诺书: counts for the one matter it was given for, and is never reused. */
    NEVER_REUSED
}
