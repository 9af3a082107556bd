package cn.yongji.onestop.ledger.page.domain;

import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import cn.yongji.onestop.kernel.event.ClockEvent;
import cn.yongji.onestop.kernel.event.DecisionEvent;
import cn.yongji.onestop.kernel.event.DeskEvent;
import cn.yongji.onestop.kernel.event.HindranceEvent;
import cn.yongji.onestop.kernel.event.LadderEvent;
import cn.yongji.onestop.kernel.event.ReviewApplicableAgainV1;
import cn.yongji.onestop.kernel.event.ReviewDecidedV1;
import cn.yongji.onestop.kernel.event.ReviewDecisionWithdrawnV1;
import cn.yongji.onestop.kernel.event.ReviewEvent;
import cn.yongji.onestop.kernel.event.ReviewResumedV1;
import cn.yongji.onestop.kernel.event.ReviewSupplementRequestedV1;
import cn.yongji.onestop.kernel.event.ReviewSuspendedV1;
import cn.yongji.onestop.kernel.event.ReviewSuspensionEndedV1;
import cn.yongji.onestop.ledger.page.domain.NodeTimes.Stop;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** When what happened to a review: its days, its stops, and since when it is where it is. */
final class ReviewTimes {
    private static final String SUPPLEMENT = "SUPPLEMENT";

    private @Nullable LocalDate firstDue;
    private @Nullable LocalDate lastDue;
    private @Nullable Stop supplement;
    private @Nullable Stop procedure;
    private @Nullable Object hands;
    private @Nullable Instant since;
    private boolean silent;

    void hear(ReviewEvent fact) {
        var due = fact.progress().due();
        if (due != null) lastDue = due;
        switch (fact) {
            case ReviewSupplementRequestedV1 e ->
                supplement = new Stop(SUPPLEMENT, WorkingCalendar.dateOf(e.requestedAt()), e.answerBy());
            case ReviewResumedV1 _ -> supplement = null;
            case ReviewSuspendedV1 e -> procedure = new Stop(e.kind().said(), e.suspendedFrom(), e.expectedUntil());
            case ReviewSuspensionEndedV1 _ -> procedure = null;
            case ReviewDecidedV1 e -> silent = e.paperDueOn() != null;
            case ReviewDecisionWithdrawnV1 _, ReviewApplicableAgainV1 _ -> silent = false;
            case ClockEvent _, DecisionEvent _, HindranceEvent _, LadderEvent _, DeskEvent _ -> {}
        }
    }

    /** @param where in whose hands it is now */
    void standing(@Nullable LocalDate due, Object where, Instant at) {
        if (due != null) {
            if (firstDue == null) firstDue = due;
            lastDue = due;
        }
        if (where.equals(hands)) return;
        hands = where;
        since = at;
    }

    NodeTimes told(String stage, @Nullable LocalDate promisedBy) {
        var stop = supplement == null ? procedure : supplement;
        return new NodeTimes(stage, promisedBy, firstDue, lastDue, since, stop, silent);
    }
}
