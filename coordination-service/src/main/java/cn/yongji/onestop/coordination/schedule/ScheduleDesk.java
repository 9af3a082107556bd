package cn.yongji.onestop.coordination.schedule;

import cn.yongji.onestop.coordination.difficulty.DifficultyDesk;
import cn.yongji.onestop.coordination.difficulty.domain.Difficulty;
import cn.yongji.onestop.coordination.meeting.MeetingDays;
import cn.yongji.onestop.coordination.meeting.MeetingDesk;
import cn.yongji.onestop.coordination.meeting.domain.Booking;
import cn.yongji.onestop.coordination.meeting.domain.Meeting;
import cn.yongji.onestop.coordination.meeting.domain.MeetingSlot;
import cn.yongji.onestop.coordination.schedule.domain.Planned;
import cn.yongji.onestop.coordination.schedule.domain.Schedule;
import cn.yongji.onestop.kernel.calendar.Act;
import cn.yongji.onestop.kernel.decision.Decision;
import cn.yongji.onestop.platform.aggregate.AggregateStore;
import cn.yongji.onestop.platform.aggregate.Answer;
import cn.yongji.onestop.platform.aggregate.Asked;
import cn.yongji.onestop.platform.aggregate.Command;
import cn.yongji.onestop.platform.aggregate.Outcome;
import cn.yongji.onestop.platform.aggregate.Stored;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Where many meetings are put at once. What was seen is booked day by day, in one write each; only then are the meetings asked
 * for, so the time of each is held before anybody could look for another. Whoever finds a seat taken meanwhile is put at the
 * earliest time of the rest. Each step finds out what was done before it, so whoever comes along may carry on.
 */
@Component
public final class ScheduleDesk {
    private final AggregateStore<Schedule> store;
    private final Planning planning;
    private final MeetingDays days;
    private final MeetingDesk meetings;
    private final DifficultyDesk difficulties;

    ScheduleDesk(
            AggregateStore<Schedule> store,
            Planning planning,
            MeetingDays days,
            MeetingDesk meetings,
            DifficultyDesk difficulties) {
        this.store = store;
        this.planning = planning;
        this.days = days;
        this.meetings = meetings;
        this.difficulties = difficulties;
    }

    public Optional<Stored<Schedule>> find(String scheduleId) {
        return store.find(scheduleId);
    }

    /** What was answered, where the same was asked before; what is left of it is done. */
    public Optional<Answer> askedBefore(Command command) {
        return store.<Void>createdBy(command).map(done -> {
            carryOn(done.now().id(), command);
            return done.answer();
        });
    }

    /** Plans; books nothing. */
    public Outcome.Done<Schedule, Void> preview(String id, Asked<Schedule> asked, List<Wanted> wanted) {
        return store.create(id, asked, planning.plan(id, act(asked.command()), wanted), List.of());
    }

    /** Plans and books at once. */
    public Outcome.Done<Schedule, Void> planAndBook(String id, Asked<Schedule> asked, List<Wanted> wanted) {
        var act = act(asked.command());
        var plan = planning.plan(id, act, wanted);
        var booking = Schedule.book(plan, act) instanceof Decision.Changed<Schedule, Schedule.Refusal>(var next, var _)
                ? next
                : plan;
        Outcome.Done<Schedule, Void> done = store.create(id, asked, booking, List.of());
        carryOn(done.now().id(), asked.command());
        return done;
    }

    /** Books what was seen. */
    public Outcome<Schedule, Schedule.Refusal> book(String scheduleId, Asked<Schedule> asked) {
        var act = act(asked.command());
        return store.<Schedule.Refusal>change(scheduleId, asked, stored -> Schedule.book(stored.state(), act))
                .then(_ -> carryOn(scheduleId, asked.command()));
    }

    /** Does what is left of a booking. Harmless where nothing is, or somebody else does it. */
    void carryOn(String scheduleId, Command command) {
        if (!(store.find(scheduleId).orElseThrow().state() instanceof Schedule.Booking schedule)) return;
        var open = schedule.planned().stream().filter(this::stillOpen).toList();
        var byDay = open.stream()
                .flatMap(it -> it.booking().stream())
                .filter(it -> it.slot().startInstant().isAfter(command.at()))
                .collect(Collectors.groupingBy(it -> it.slot().date(), TreeMap::new, Collectors.toList()));
        byDay.forEach((date, bookings) -> days.book(date, withoutThoseElsewhere(bookings)));
        for (var one : open) {
            meetings.ask(one.request(), command);
            meetings.carryOn(one.id(), command);
            giveBack(one);
        }
        store.settle(
                scheduleId, Command.ofRule(command.actor(), command.at()), stored -> Schedule.finish(stored.state()));
    }

    /** Nobody meets any more about what was closed meanwhile. */
    private boolean stillOpen(Planned planned) {
        return difficulties
                .find(planned.request().difficulty().id())
                .filter(it -> it.state() instanceof Difficulty.Open)
                .isPresent();
    }

    /** Somebody else may have carried on and put a meeting elsewhere. */
    private List<Booking> withoutThoseElsewhere(List<Booking> bookings) {
        return bookings.stream()
                .filter(it -> meetings.find(it.meetingId()).isEmpty())
                .toList();
    }

    /** What two who carried on at once have booked twice. */
    private void giveBack(Planned planned) {
        var held = meetings.find(planned.id())
                .map(Stored::state)
                .filter(Meeting.Scheduled.class::isInstance)
                .flatMap(Meeting::place)
                .map(MeetingSlot::date);
        planned.slot()
                .map(MeetingSlot::date)
                .filter(date -> !held.equals(Optional.of(date)))
                .ifPresent(date -> days.release(date, planned.id()));
    }

    private static Act act(Command command) {
        return new Act(command.at(), command.actor());
    }
}
