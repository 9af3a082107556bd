package cn.yongji.onestop.approval.cases.domain;

/**
 * The name of a review's state on the wire, beside the code of the national exchange (办理状态) that says the same as far as
 * it can.
 */
public enum ReviewStatus {
    /** 受理: accepted, the department has not begun. */
    WAITING(3),
    /** 部门开始办理. */
    UNDER_REVIEW(8),
    /** 补正开始. */
    SUPPLEMENTING(6),
    /** 办结（通过）. */
    GRANTED(11),
    /** 办结（不通过）. */
    REFUSED(13),
    /** 撤回: the authority takes it back. Not 2 撤件, since nobody of the unit withdrew anything. */
    NOT_STARTED(14);

    private final int code;

    ReviewStatus(int code) {
        this.code = code;
    }

    public int code() {
        return code;
    }

    public static ReviewStatus of(Review review) {
        return switch (review) {
            case Review.Waiting _ -> WAITING;
            case Review.UnderReview _ -> UNDER_REVIEW;
            case Review.Supplementing _ -> SUPPLEMENTING;
            case Review.Granted _ -> GRANTED;
            case Review.Refused _ -> REFUSED;
            case Review.NotStarted _ -> NOT_STARTED;
        };
    }
}
