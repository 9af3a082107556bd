package cn.yongji.onestop.coordination.schedule;

import cn.yongji.onestop.coordination.meeting.MeetingDays;
import cn.yongji.onestop.coordination.meeting.MeetingDays.Outlook;
import cn.yongji.onestop.coordination.meeting.MeetingDesk;
import cn.yongji.onestop.coordination.meeting.domain.Meeting;
import cn.yongji.onestop.coordination.meeting.domain.MeetingDay;
import cn.yongji.onestop.coordination.meeting.domain.MeetingSlot;
import cn.yongji.onestop.coordination.meeting.domain.Relaxing;
import cn.yongji.onestop.coordination.meeting.domain.WhyNotEarlier.Stretch;
import cn.yongji.onestop.coordination.schedule.domain.Planned;
import cn.yongji.onestop.coordination.schedule.domain.Schedule;
import cn.yongji.onestop.platform.aggregate.Stored;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Says of each meeting of a schedule what became of it, why it is not earlier, and what would make room where it has no time. */
@Component
public final class Explaining {
    private final MeetingDays days;
    private final MeetingDesk meetings;

    Explaining(MeetingDays days, MeetingDesk meetings) {
        this.days = days;
        this.meetings = meetings;
    }

    /**
     * A meeting of a schedule as it is.
     *
     * @param meeting none before it is booked
     * @param slot of the plan, or once it is booked that of the meeting
     */
    public record Explained(
            Planned planned,
            Optional<Meeting> meeting,
            Optional<MeetingSlot> slot,
            List<Stretch> earlier,
            List<Relaxing.Change> relax) {}

    /** All of a schedule, in the order of its wishes. */
    public List<Explained> of(Schedule schedule) {
        var planned = schedule.planned();
        var outlooks = days.lookAll(planned.stream().map(Planned::request).toList());
        var booked = outlooks.stream().findFirst().map(Outlook::booked).orElse(Map.of());
        var known = schedule instanceof Schedule.Previewed ? with(booked, planned) : booked;
        return IntStream.range(0, planned.size())
                .mapToObj(it -> explained(planned.get(it), outlooks.get(it).on(known)))
                .toList();
    }

    private Explained explained(Planned planned, Outlook outlook) {
        var meeting = meetings.find(planned.id()).map(Stored::state);
        var slot = meeting.isPresent() ? meeting.flatMap(Meeting::place) : planned.slot();
        var until = slot.map(it -> it.date().atTime(it.start()));
        var relax = slot.isPresent() ? List.<Relaxing.Change>of() : days.relax(outlook);
        return new Explained(planned, meeting, slot, days.whyNot(outlook, until), relax);
    }

    /** The days as they would be if the plan were booked. */
    private static Map<LocalDate, MeetingDay> with(Map<LocalDate, MeetingDay> booked, List<Planned> planned) {
        var all = new HashMap<>(booked);
        for (var one : planned) {
            one.booking().ifPresent(booking -> {
                var date = booking.slot().date();
                var day = all.getOrDefault(date, MeetingDay.free(date));
                all.put(date, day.with(booking).orElse(day));
            });
        }
        return all;
    }
}
