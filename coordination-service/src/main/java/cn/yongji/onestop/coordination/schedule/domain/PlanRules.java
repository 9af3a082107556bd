package cn.yongji.onestop.coordination.schedule.domain;

import cn.yongji.onestop.coordination.meeting.domain.Booking;
import cn.yongji.onestop.coordination.meeting.domain.MeetingDay;
import cn.yongji.onestop.coordination.meeting.domain.SlotSearch.Free;
import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import cn.yongji.onestop.kernel.id.DepartmentCode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * 方案评分: what a plan costs, by the same rules for every plan, so that of two the better is taken. The numbers are an agreement
 * of the house, not of the city.
 */
public final class PlanRules {
    private static final int UNPLACED = 10;
    private static final int LATE = 3;
    private static final int DAY = 10;
    private static final int GATHERING = 5;
    private static final int STAND_IN = 4;
    private static final int MANY = 4;
    private static final long CROWDED = 5;
    private static final LocalTime FIRST_HOUR = LocalTime.of(9, 0);

    private final WorkingCalendar calendar;
    private final LocalDate from;

    /** Counts delay from a day. */
    public PlanRules(WorkingCalendar calendar, LocalDate from) {
        this.calendar = calendar;
        this.from = from;
    }

    /** What a plan costs beside what is booked. */
    public Score score(MeetingPlan plan, Collection<MeetingDay> booked) {
        var others = booked.stream().flatMap(it -> it.bookings().stream()).toList();
        return new Score(
                hard(plan, others),
                plan.sittings().stream().mapToLong(PlanRules::medium).sum(),
                plan.sittings().stream().mapToLong(this::soft).sum() + crowded(plan.bookings(), others),
                plan.gatherings());
    }

    private static long hard(MeetingPlan plan, List<Booking> others) {
        var sittings = plan.sittings();
        var twice = 0L;
        for (var i = 0; i < sittings.size(); i++) {
            var own = sittings.get(i).bookings();
            twice += clashes(own, others);
            for (var other : sittings.subList(i + 1, sittings.size())) twice += clashes(own, other.bookings());
        }
        return twice;
    }

    /** How often somebody would have to be in two places at once. */
    public static long clashes(List<Booking> one, List<Booking> other) {
        return one.stream()
                .mapToLong(own -> other.stream()
                        .filter(it -> it.slot().overlaps(own.slot()))
                        .filter(it -> it.seats().stream().anyMatch(own.seats()::contains))
                        .count())
                .sum();
    }

    /** What it costs that a sitting has no time, or a late one. */
    public static long medium(MeetingPlan.Placed placed) {
        if (placed.at().isEmpty()) return (long) UNPLACED * placed.sitting().weight();
        var day = placed.at().get().slot().date();
        return placed.sitting().wishes().stream()
                .filter(it -> it.lateOn(day))
                .mapToLong(it -> (long) LATE * it.weight())
                .sum();
    }

    /** What the time of a sitting costs, and who has to come. */
    public long soft(MeetingPlan.Placed placed) {
        return placed.at()
                .map(it -> delay(it) * placed.sitting().weight() + people(it))
                .orElse(0L);
    }

    private long delay(Free free) {
        var hours = ChronoUnit.HOURS.between(FIRST_HOUR, free.slot().start());
        return (long) DAY * calendar.between(from, free.slot().date()) + Math.max(0, hours);
    }

    private static long people(Free free) {
        return free.seats().stream()
                .filter(it -> it.number() > 0)
                .mapToLong(it -> GATHERING + (it.number() > 1 ? STAND_IN : 0))
                .sum();
    }

    /** A day of a department. */
    public record OneDay(DepartmentCode department, LocalDate date) {}

    /** Days on which a department has more meetings than it can follow, as far as the plan adds to them. */
    private static long crowded(List<Booking> planned, List<Booking> others) {
        var touched = planned.stream().flatMap(PlanRules::days).collect(Collectors.toSet());
        return Stream.concat(planned.stream(), others.stream())
                .flatMap(PlanRules::days)
                .filter(touched::contains)
                .collect(Collectors.groupingBy(it -> it, Collectors.counting()))
                .values()
                .stream()
                .mapToLong(PlanRules::crowding)
                .sum();
    }

    /** What so many meetings of one department on one day cost. */
    public static long crowding(long count) {
        var over = Math.max(0, count - MANY);
        return CROWDED * over * over;
    }

    /** Whose days a booking takes some of. */
    public static Stream<OneDay> days(Booking booking) {
        return booking.seats().stream()
                .flatMap(it -> it.department().stream())
                .distinct()
                .map(it -> new OneDay(it, booking.slot().date()));
    }
}
