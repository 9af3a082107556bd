package cn.yongji.onestop.coordination.problem.domain;

import cn.yongji.onestop.kernel.event.EventContract;
import java.util.List;

/** What was decided about a problem. */
public sealed interface Ruling {
    /** The problem as it is now, and the facts the others are told. */
    record Done(Problem next, List<EventContract> events) implements Ruling {
        public Done {
            events = List.copyOf(events);
        }
    }

    /** Known already, or of no concern: nothing changes. */
    record Unchanged() implements Ruling {}

    /** A rule says no. */
    record Denied(Refusal refusal) implements Ruling {}
}
