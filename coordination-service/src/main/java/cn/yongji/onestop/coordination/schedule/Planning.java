package cn.yongji.onestop.coordination.schedule;

import cn.yongji.onestop.coordination.difficulty.domain.Difficulty;
import cn.yongji.onestop.coordination.meeting.MeetingDays;
import cn.yongji.onestop.coordination.meeting.MeetingDays.Outlook;
import cn.yongji.onestop.coordination.meeting.domain.MeetingKind;
import cn.yongji.onestop.coordination.meeting.domain.SlotSearch;
import cn.yongji.onestop.coordination.schedule.domain.Improving;
import cn.yongji.onestop.coordination.schedule.domain.MeetingPlanner;
import cn.yongji.onestop.coordination.schedule.domain.PlanRules;
import cn.yongji.onestop.coordination.schedule.domain.Schedule;
import cn.yongji.onestop.coordination.schedule.domain.Wish;
import cn.yongji.onestop.kernel.calendar.Act;
import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Makes a plan for wishes on the days as they are booked now. */
@Component
final class Planning {
    private static final int BLOCKS = 2;
    private static final int MOST_OVERDUE = 4;

    private final MeetingDays days;
    private final SlotSearch search;
    private final Improving improving;
    private final WorkingCalendar calendar;

    Planning(MeetingDays days, SlotSearch search, Improving improving, WorkingCalendar calendar) {
        this.days = days;
        this.search = search;
        this.improving = improving;
        this.calendar = calendar;
    }

    Schedule plan(String id, Act asked, List<Wanted> wanted) {
        var outlooks = days.lookAll(wanted.stream().map(Wanted::request).toList());
        var today = WorkingCalendar.dateOf(asked.at());
        var wishes = IntStream.range(0, wanted.size())
                .mapToObj(it -> wish(wanted.get(it).about(), outlooks.get(it), today))
                .toList();
        // The calendar of one run is one calendar, whatever is published meanwhile.
        var rules = new PlanRules(calendar.asItIsNow(), today);
        var booked = outlooks.stream().findFirst().map(Outlook::booked).orElse(Map.of());
        return Schedule.of(id, asked, new MeetingPlanner(search, rules, improving).plan(wishes, booked), wishes);
    }

    private Wish wish(Difficulty about, Outlook outlook, LocalDate today) {
        var deadline = about.standing().deadline();
        var overdue = today.isAfter(deadline) ? calendar.between(deadline, today) : 0;
        var weight =
                weight(outlook.request().kind()) + (about.blocksNow() ? BLOCKS : 0) + Math.min(overdue, MOST_OVERDUE);
        return new Wish(
                outlook.request(),
                outlook.wish(),
                outlook.notBefore(),
                deadline,
                weight,
                about.file().problemClass());
    }

    private static int weight(MeetingKind kind) {
        return switch (kind) {
            case HUDDLE, JOINT_PRE_REVIEW -> 2;
            case COORDINATION_MEETING -> 4;
        };
    }
}
