package cn.yongji.onestop.coordination.meeting;

import cn.yongji.onestop.coordination.meeting.domain.Meeting;
import cn.yongji.onestop.coordination.meeting.domain.MeetingCommand;
import cn.yongji.onestop.coordination.meeting.domain.MeetingDecider;
import cn.yongji.onestop.coordination.meeting.domain.Meetings;
import cn.yongji.onestop.coordination.meeting.domain.RestDay;
import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import cn.yongji.onestop.platform.aggregate.AggregateStore;
import cn.yongji.onestop.platform.aggregate.Command;
import cn.yongji.onestop.platform.trouble.OneByOne;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** 会议遇休息日: looks at all meetings that are still to be held when another calendar is current. */
final class RestDayMeetings implements Runnable {
    private static final String RULE = "rule:calendar";
    private static final int PART = 100;

    private final Meetings meetings;
    private final AggregateStore<Meeting> store;
    private final MeetingDays days;
    private final WorkingCalendar calendar;
    private final Clock clock;

    RestDayMeetings(
            Meetings meetings, AggregateStore<Meeting> store, MeetingDays days, WorkingCalendar calendar, Clock clock) {
        this.meetings = meetings;
        this.store = store;
        this.days = days;
        this.calendar = calendar;
        this.clock = clock;
    }

    @Override
    public void run() {
        var now = Command.ofRule(RULE, clock.instant());
        var today = WorkingCalendar.dateOf(now.at());
        Optional<String> after = Optional.empty();
        List<Meeting> part;
        do {
            part = meetings.scheduledFrom(today, after, PART);
            OneByOne.each(part, Meeting::id, it -> look(it, now));
            if (!part.isEmpty()) after = Optional.of(part.getLast().id());
        } while (part.size() == PART);
    }

    private void look(Meeting meeting, Command now) {
        var check = new MeetingCommand.CheckDay(restDay(meeting, now), now.at());
        store.settle(meeting.id(), now, stored -> MeetingDecider.decide(stored.state(), check));
    }

    private Optional<RestDay> restDay(Meeting meeting, Command now) {
        return meeting.place()
                .map(slot -> calendar.day(slot.date()))
                .filter(day -> !day.working())
                .map(day -> new RestDay(
                        day.name().isEmpty() ? day.kind().zh() : day.name(), now.at(), days.next(meeting.request())));
    }
}
