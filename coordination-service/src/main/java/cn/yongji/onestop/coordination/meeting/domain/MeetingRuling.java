package cn.yongji.onestop.coordination.meeting.domain;

import cn.yongji.onestop.kernel.event.EventContract;
import java.util.List;

/** What was decided about a meeting. */
public sealed interface MeetingRuling {
    /** The meeting as it is now, and the facts the others are told. */
    record Done(Meeting next, List<EventContract> events) implements MeetingRuling {
        public Done {
            events = List.copyOf(events);
        }
    }

    /** Known already: nothing changes. */
    record Unchanged() implements MeetingRuling {}

    /** A rule says no. */
    record Denied(MeetingRefusal refusal) implements MeetingRuling {}
}
