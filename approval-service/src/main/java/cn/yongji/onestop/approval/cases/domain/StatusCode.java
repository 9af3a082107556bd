package cn.yongji.onestop.approval.cases.domain;

/** 办理状态 of the national exchange, as far as our reviews have such a state. Sent beside our own names. */
public enum StatusCode {
    /** 受理: accepted, the department has not begun. */
    ACCEPTED(3),
    /** 补正开始. */
    SUPPLEMENT_STARTED(6),
    /** 部门开始办理. */
    IN_DEPARTMENT(8),
    /** 办结（通过）. */
    GRANTED(11),
    /** 办结（不通过）. */
    REFUSED(13),
    /** 撤回: the authority takes it back. Not 2 撤件, since nobody of the unit withdrew anything. */
    RECALLED(14);

    private final int code;

    StatusCode(int code) {
        this.code = code;
    }

    public int code() {
        return code;
    }

    public static StatusCode of(Review review) {
        return switch (review) {
            case Review.Waiting _ -> ACCEPTED;
            case Review.UnderReview _ -> IN_DEPARTMENT;
            case Review.Supplementing _ -> SUPPLEMENT_STARTED;
            case Review.Granted _ -> GRANTED;
            case Review.Refused _ -> REFUSED;
            case Review.NotStarted _ -> RECALLED;
        };
    }
}
