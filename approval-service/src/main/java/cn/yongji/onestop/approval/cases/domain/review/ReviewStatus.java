package cn.yongji.onestop.approval.cases.domain.review;

import cn.yongji.onestop.kernel.event.word.ReviewState;
import cn.yongji.onestop.kernel.event.word.Word;

/**
 * The name of a review's state on the wire, beside the code of the national exchange (办理状态) that says the same as far as
 * it can.
 */
public enum ReviewStatus {
    /** 受理: accepted, the department has not begun. */
    WAITING(NationalStatus.ACCEPTED),
    /** 容缺预审: as {@link #WAITING}, with the opinion of the department ready. */
    PRE_REVIEWED(NationalStatus.ACCEPTED),
    /** 部门开始办理. */
    UNDER_REVIEW(NationalStatus.IN_HAND),
    /** 待复核: as {@link #UNDER_REVIEW}, with a decision to be signed. */
    AWAITING_SIGNATURE(NationalStatus.IN_HAND),
    /** 补正开始. */
    SUPPLEMENTING(NationalStatus.SUPPLEMENT_BEGUN),
    /** 特别程序开始. */
    IN_PROCEDURE(NationalStatus.PROCEDURE_BEGUN),
    /** Both at once. The exchange has one code: that of the one which needs somebody outside to act. */
    SUPPLEMENTING_IN_PROCEDURE(NationalStatus.SUPPLEMENT_BEGUN),
    /** 撤件待确认. */
    WITHDRAWAL_PENDING(NationalStatus.WITHDRAWAL_PENDING),
    /** 办结（通过）. */
    GRANTED(NationalStatus.GRANTED),
    /** 办结（容缺通过）. */
    GRANTED_WITH_GAPS(NationalStatus.GRANTED_WITH_GAPS),
    /** 办结（不通过）. */
    REFUSED(NationalStatus.REFUSED),
    /** 撤回: the authority takes it back. Not 2 撤件, since nobody of the unit withdrew anything. */
    NOT_STARTED(NationalStatus.RECALLED),
    /** 撤回, after it had started. */
    RECALLED(NationalStatus.RECALLED),
    /** 撤件. */
    WITHDRAWN(NationalStatus.WITHDRAWN),
    /** 撤销. */
    REVOKED(NationalStatus.REVOKED),
    /** 不受理 is the nearest: no licence is needed. */
    NOT_APPLICABLE(NationalStatus.OUT_OF_SCOPE);

    private final NationalStatus national;

    ReviewStatus(NationalStatus national) {
        this.national = national;
    }

    /** As events tell it. */
    public Word<ReviewState> told() {
        return Word.of(ReviewState.valueOf(name()));
    }

    public int code() {
        return national.code();
    }

    public static ReviewStatus of(Review review) {
        return switch (review) {
            case Review.Waiting _ -> WAITING;
            case Review.PreReviewed _ -> PRE_REVIEWED;
            case Review.UnderReview _ -> UNDER_REVIEW;
            case Review.AwaitingSignature _ -> AWAITING_SIGNATURE;
            case Review.Supplementing _ -> SUPPLEMENTING;
            case Review.InProcedure _ -> IN_PROCEDURE;
            case Review.SupplementingInProcedure _ -> SUPPLEMENTING_IN_PROCEDURE;
            case Review.WithdrawalPending _ -> WITHDRAWAL_PENDING;
            case Review.Granted _ -> GRANTED;
            case Review.GrantedWithGaps _ -> GRANTED_WITH_GAPS;
            case Review.Refused _ -> REFUSED;
            case Review.NotStarted _ -> NOT_STARTED;
            case Review.Recalled _ -> RECALLED;
            case Review.Withdrawn _ -> WITHDRAWN;
            case Review.Revoked _ -> REVOKED;
            case Review.NotApplicable _ -> NOT_APPLICABLE;
        };
    }
}
