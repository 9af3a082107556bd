package cn.yongji.onestop.intake.counter.application.domain.rule;

import cn.yongji.onestop.intake.counter.application.domain.state.Application;
import cn.yongji.onestop.kernel.event.EventContract;
import java.util.List;

/** What a command does to an application. */
public sealed interface ApplicationOutcome {
    /** It goes on, and this is told to the others. */
    record Changed(Application next, List<? extends EventContract> events) implements ApplicationOutcome {
        public Changed {
            events = List.copyOf(events);
        }
    }

    /** Nothing is to be done. */
    record Unchanged() implements ApplicationOutcome {}

    record Refused(ApplicationRefusal refusal) implements ApplicationOutcome {}

    static ApplicationOutcome changed(Application next, EventContract... events) {
        return new Changed(next, List.of(events));
    }

    static ApplicationOutcome refused(ApplicationRefusal refusal) {
        return new Refused(refusal);
    }
}
