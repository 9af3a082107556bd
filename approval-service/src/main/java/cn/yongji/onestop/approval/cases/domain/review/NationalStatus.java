package cn.yongji.onestop.approval.cases.domain.review;

/**
 * 办理状态 of the national exchange, 1 to 16. A review is in one of those that {@link ReviewStatus} names; 1, 2 of an
 * application, 4 and 5 are the intake's, 7 and 10 are moments that events tell.
 */
public enum NationalStatus {
    /** 接件. */
    RECEIVED(1),
    /** 撤件. */
    WITHDRAWN(2),
    /** 受理. */
    ACCEPTED(3),
    /** 不受理. */
    OUT_OF_SCOPE(4),
    /** 不予受理. */
    ACCEPTANCE_REFUSED(5),
    /** 补正开始. */
    SUPPLEMENT_BEGUN(6),
    /** 补正结束. */
    SUPPLEMENT_ENDED(7),
    /** 部门开始办理. */
    IN_HAND(8),
    /** 特别程序开始. */
    PROCEDURE_BEGUN(9),
    /** 特别程序结束. */
    PROCEDURE_ENDED(10),
    /** 办结（通过）. */
    GRANTED(11),
    /** 办结（容缺通过）. */
    GRANTED_WITH_GAPS(12),
    /** 办结（不通过）. */
    REFUSED(13),
    /** 撤回. */
    RECALLED(14),
    /** 撤销. */
    REVOKED(15),
    /** 撤件待确认. */
    WITHDRAWAL_PENDING(16);

    private final int code;

    NationalStatus(int code) {
        this.code = code;
    }

    public int code() {
        return code;
    }

    public boolean passed() {
        return this == GRANTED || this == GRANTED_WITH_GAPS;
    }

    public boolean ended() {
        return passed() || this == REFUSED;
    }
}
