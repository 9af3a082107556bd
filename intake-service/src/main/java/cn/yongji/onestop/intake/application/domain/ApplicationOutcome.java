package cn.yongji.onestop.intake.application.domain;

import cn.yongji.onestop.kernel.event.EventContract;
import java.util.List;

/** What a command does to an application. */
public sealed interface ApplicationOutcome {
    /** It goes on, and this is told to the others. */
    record Changed(Application next, List<EventContract> events) implements ApplicationOutcome {
        public Changed {
            events = List.copyOf(events);
        }
    }

    record Refused(ApplicationRefusal refusal) implements ApplicationOutcome {}
}
