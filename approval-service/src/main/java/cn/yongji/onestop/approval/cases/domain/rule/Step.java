package cn.yongji.onestop.approval.cases.domain.rule;

import cn.yongji.onestop.approval.cases.domain.Refusal;
import cn.yongji.onestop.approval.cases.domain.review.Review;
import cn.yongji.onestop.kernel.event.EventContract;
import java.util.List;

/** The review after a command, with the facts; or that nothing changes; or a refusal. */
sealed interface Step {
    record Taken(Review next, List<EventContract> events) implements Step {}

    record Unchanged() implements Step {}

    record Denied(Refusal refusal) implements Step {}

    static Step taken(Review next, EventContract... events) {
        return new Taken(next, List.of(events));
    }

    static Step unchanged() {
        return new Unchanged();
    }

    static Step denied(Refusal refusal) {
        return new Denied(refusal);
    }
}
