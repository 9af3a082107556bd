package cn.yongji.onestop.platform.calendar;

import cn.yongji.onestop.kernel.event.CalendarPublishedV1;
import cn.yongji.onestop.kernel.event.EventEnvelope;
import cn.yongji.onestop.platform.messaging.EventReaction;
import cn.yongji.onestop.platform.messaging.Pace;
import cn.yongji.onestop.platform.messaging.Targets;
import java.util.List;

/** Takes what is published of the calendar. One instance hears it; the others read what that one wrote. */
final class CalendarReaction extends EventReaction {
    private final CurrentCalendar calendar;

    CalendarReaction(CurrentCalendar calendar) {
        super("calendar", Pace.UNHURRIED, Targets.of(CalendarPublishedV1.class, CalendarPublishedV1::projectId));
        this.calendar = calendar;
    }

    @Override
    public void apply(String target, List<EventEnvelope> events) {
        for (var event : events) {
            if (event.data() instanceof CalendarPublishedV1 published) calendar.take(published, event.sequence());
        }
    }
}
