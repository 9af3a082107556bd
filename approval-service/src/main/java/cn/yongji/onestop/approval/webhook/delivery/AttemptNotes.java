package cn.yongji.onestop.approval.webhook.delivery;

import cn.yongji.onestop.approval.feed.domain.FeedEntry;
import cn.yongji.onestop.approval.webhook.delivery.DeliveryLog.Attempt;
import cn.yongji.onestop.approval.webhook.delivery.DeliveryLog.Ending;
import cn.yongji.onestop.approval.webhook.domain.DeliveryOutcome;
import cn.yongji.onestop.approval.webhook.domain.NextStep;
import cn.yongji.onestop.platform.aggregate.Ids;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a run has tried and not yet written into the log. It is written in groups, since each writing is a round trip. */
final class AttemptNotes {
    private static final int AT_ONCE = 50;

    private final DeliveryLog log;
    private final List<Attempt> made = new ArrayList<>();

    AttemptNotes(DeliveryLog log) {
        this.log = log;
    }

    void add(
            Line line,
            FeedEntry entry,
            DeliveryOutcome outcome,
            NextStep step,
            boolean replay,
            Instant now,
            long took) {
        made.add(new Attempt(
                Ids.next(),
                line.id(),
                entry.position(),
                entry.notice().type(),
                ending(step),
                line.attempts() + 1,
                status(outcome).orElse(null),
                reason(outcome).orElse(null),
                replay,
                now,
                took));
    }

    boolean areMany() {
        return made.size() >= AT_ONCE;
    }

    void flush() {
        log.add(List.copyOf(made));
        made.clear();
    }

    private static Ending ending(NextStep step) {
        return switch (step) {
            case NextStep.GoOn _ -> Ending.DELIVERED;
            case NextStep.TryAgain _, NextStep.Stop _ -> Ending.FAILED;
            case NextStep.Park _ -> Ending.PARKED;
        };
    }

    private static Optional<Integer> status(DeliveryOutcome outcome) {
        return switch (outcome) {
            case DeliveryOutcome.Taken(var status) -> Optional.of(status);
            case DeliveryOutcome.Rejected(var status, var _) -> Optional.of(status);
            case DeliveryOutcome.Gone _ -> Optional.of(410);
            case DeliveryOutcome.Unreachable _, DeliveryOutcome.Forbidden _ -> Optional.empty();
        };
    }

    private static Optional<String> reason(DeliveryOutcome outcome) {
        return switch (outcome) {
            case DeliveryOutcome.Unreachable(var reason) -> Optional.of(reason);
            case DeliveryOutcome.Forbidden(var reason) -> Optional.of(reason);
            case DeliveryOutcome.Taken _, DeliveryOutcome.Rejected _, DeliveryOutcome.Gone _ -> Optional.empty();
        };
    }
}
