package cn.yongji.onestop.platform.calendar;

import cn.yongji.onestop.kernel.event.CalendarPublishedV1;
import cn.yongji.onestop.kernel.event.EventContracts;
import cn.yongji.onestop.kernel.event.EventEnvelope;
import cn.yongji.onestop.platform.messaging.EventReaction;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Takes what is published of the calendar. */
final class CalendarReaction implements EventReaction {
    private final CurrentCalendar calendar;

    CalendarReaction(CurrentCalendar calendar) {
        this.calendar = calendar;
    }

    @Override
    public String name() {
        return "calendar";
    }

    @Override
    public Set<String> topics() {
        return Set.of(EventContracts.REFERENCE);
    }

    @Override
    public @Nullable String target(EventEnvelope event) {
        return event.data() instanceof CalendarPublishedV1 ? event.projectId() : null;
    }

    @Override
    public void apply(String target, List<EventEnvelope> events) {
        for (var event : events) {
            if (event.data() instanceof CalendarPublishedV1 published) calendar.take(published, event.sequence());
        }
    }
}
