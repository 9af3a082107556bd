package cn.yongji.onestop.ledger.page.domain;

import cn.yongji.onestop.kernel.event.DeskEvent;
import cn.yongji.onestop.kernel.event.HindranceEvent;
import cn.yongji.onestop.kernel.event.LadderEvent;
import cn.yongji.onestop.kernel.event.ReviewApplicableAgainV1;
import cn.yongji.onestop.kernel.event.ReviewDeadlineMovedV1;
import cn.yongji.onestop.kernel.event.ReviewDecidedV1;
import cn.yongji.onestop.kernel.event.ReviewDecisionProposedV1;
import cn.yongji.onestop.kernel.event.ReviewDecisionWithdrawnV1;
import cn.yongji.onestop.kernel.event.ReviewEvent;
import cn.yongji.onestop.kernel.event.ReviewExtendedV1;
import cn.yongji.onestop.kernel.event.ReviewNotApplicableV1;
import cn.yongji.onestop.kernel.event.ReviewPaperBroughtV1;
import cn.yongji.onestop.kernel.event.ReviewPreOpinionRecordedV1;
import cn.yongji.onestop.kernel.event.ReviewResumedV1;
import cn.yongji.onestop.kernel.event.ReviewRevocationOpenedV1;
import cn.yongji.onestop.kernel.event.ReviewRevokedV1;
import cn.yongji.onestop.kernel.event.ReviewStartedV1;
import cn.yongji.onestop.kernel.event.ReviewSupplementRequestedV1;
import cn.yongji.onestop.kernel.event.ReviewSuspendedV1;
import cn.yongji.onestop.kernel.event.ReviewSuspensionEndedV1;
import cn.yongji.onestop.kernel.event.ReviewUpheldV1;
import cn.yongji.onestop.kernel.event.word.PauseKind;
import cn.yongji.onestop.kernel.event.word.ReviewState;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How a review stands 办理状态, as the last event about it has said. Of an event that does not say, what it lets conclude:
 * an earlier writer's, or one of a review whose withdrawal waits for an answer, since then only that is said.
 *
 * @param statusCode national status code
 * @param due last day in time; absent while the clock does not run
 */
record ReviewStand(
        ReviewState state, int statusCode, @Nullable LocalDate due) {
    static final ReviewStand ACCEPTED = new ReviewStand(ReviewState.WAITING, 3, null);
    static final ReviewStand WITHDRAWN = new ReviewStand(ReviewState.WITHDRAWN, 2, null);
    private static final ReviewStand SUPPLEMENTING = new ReviewStand(ReviewState.SUPPLEMENTING, 6, null);
    private static final ReviewStand IN_PROCEDURE = new ReviewStand(ReviewState.IN_PROCEDURE, 9, null);
    private static final ReviewStand REVOKED = new ReviewStand(ReviewState.REVOKED, 15, null);
    private static final ReviewStand NOT_APPLICABLE = new ReviewStand(ReviewState.NOT_APPLICABLE, 4, null);

    static ReviewStand running(@Nullable LocalDate due) {
        return new ReviewStand(ReviewState.UNDER_REVIEW, 8, due);
    }

    /** @param asked whether a supplement is asked for and not answered */
    ReviewStand after(ReviewEvent e, boolean asked) {
        var progress = e.progress();
        var said = progress.state() == null ? null : progress.state().known();
        var code = progress.statusCode();
        return said == null || code == null || said == ReviewState.WITHDRAWAL_PENDING
                ? concluded(e, asked)
                : new ReviewStand(said, code, null).until(progress.due());
    }

    private ReviewStand concluded(ReviewEvent fact, boolean asked) {
        return switch (fact) {
            case ReviewStartedV1 e -> running(e.due());
            case ReviewResumedV1 e -> running(e.due());
            case ReviewSupplementRequestedV1 _ -> SUPPLEMENTING;
            case ReviewSuspendedV1 e -> e.kind().is(PauseKind.MERGED_SUPPLEMENT) ? SUPPLEMENTING : IN_PROCEDURE;
            case ReviewSuspensionEndedV1 e -> asked ? SUPPLEMENTING : running(e.newDue());
            case ReviewExtendedV1 e -> until(e.newDue());
            case ReviewDeadlineMovedV1 e -> until(e.newDue());
            case ReviewDecidedV1 e ->
                new ReviewStand(e.verdict().in(ReviewState.class).orElse(ReviewState.REFUSED), e.statusCode(), null);
            case ReviewDecisionWithdrawnV1 _, ReviewApplicableAgainV1 _ -> running(null);
            case ReviewRevokedV1 _ -> REVOKED;
            case ReviewNotApplicableV1 _ -> NOT_APPLICABLE;
            case ReviewDecisionProposedV1 _,
                    ReviewPreOpinionRecordedV1 _,
                    ReviewPaperBroughtV1 _,
                    ReviewRevocationOpenedV1 _,
                    ReviewUpheldV1 _ -> this;
            case HindranceEvent _, LadderEvent _, DeskEvent _ -> this;
        };
    }

    /** Whether it is not closed in any way. */
    boolean open() {
        return switch (state) {
            case WAITING,
                    PRE_REVIEWED,
                    UNDER_REVIEW,
                    AWAITING_SIGNATURE,
                    SUPPLEMENTING,
                    IN_PROCEDURE,
                    SUPPLEMENTING_IN_PROCEDURE,
                    WITHDRAWAL_PENDING -> true;
            case GRANTED, GRANTED_WITH_GAPS, REFUSED, NOT_STARTED, RECALLED, WITHDRAWN, REVOKED, NOT_APPLICABLE ->
                false;
        };
    }

    boolean granted() {
        return state == ReviewState.GRANTED || state == ReviewState.GRANTED_WITH_GAPS;
    }

    boolean waits() {
        return shown() == NodeState.WAITING;
    }

    ReviewStand notStarted() {
        return new ReviewStand(ReviewState.NOT_STARTED, statusCode, null);
    }

    NodeState shown() {
        return switch (state) {
            case WAITING, PRE_REVIEWED -> NodeState.WAITING;
            case UNDER_REVIEW, AWAITING_SIGNATURE -> NodeState.UNDER_REVIEW;
            case SUPPLEMENTING, SUPPLEMENTING_IN_PROCEDURE -> NodeState.SUPPLEMENTING;
            case IN_PROCEDURE -> NodeState.SPECIAL_PROCEDURE;
            case WITHDRAWAL_PENDING -> NodeState.WITHDRAWAL_PENDING;
            case GRANTED -> NodeState.GRANTED;
            case GRANTED_WITH_GAPS -> NodeState.GRANTED_WITH_GAPS;
            case REFUSED -> NodeState.REFUSED;
            case NOT_STARTED -> NodeState.NOT_STARTED;
            case RECALLED -> NodeState.RECALLED;
            case WITHDRAWN -> NodeState.WITHDRAWN;
            case REVOKED -> NodeState.REVOKED;
            case NOT_APPLICABLE -> NodeState.NOT_APPLICABLE;
        };
    }

    private boolean runs() {
        return shown() == NodeState.UNDER_REVIEW;
    }

    private ReviewStand until(@Nullable LocalDate day) {
        return runs() ? new ReviewStand(state, statusCode, day) : this;
    }
}
