package cn.yongji.onestop.approval.cases.domain.rule;

import cn.yongji.onestop.approval.cases.domain.review.Reported;
import cn.yongji.onestop.approval.cases.domain.review.Rung;
import cn.yongji.onestop.approval.cases.domain.review.Supervision;
import cn.yongji.onestop.kernel.calendar.DueDate;
import cn.yongji.onestop.kernel.calendar.TimeLimit;
import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;

/**
 * 催办督办: on which day a clock reaches which rung. Reminder, yellow, red, then a supervision notice, then the leader.
 * While the clock stands still nothing is reached, and nothing red for a provisional date (D2).
 */
public final class SupervisionLadder {
    private final WorkingCalendar calendar;
    private final Days days;

    public SupervisionLadder(WorkingCalendar calendar, Days days) {
        this.calendar = calendar;
        this.days = days;
    }

    /**
     * The lengths of the ladder, in working days.
     *
     * @param reminder days left when the reviewer is reminded
     * @param yellow days left when reviewer and head are told that it is yellow
     * @param supervision days overdue when the head gets a supervision notice
     * @param reply days for the answer to it
     */
    public record Days(int reminder, int yellow, int supervision, int reply) {
        public static final Days USUAL = new Days(5, 2, 2, 3);
    }

    /** The lowest rung that is not behind, if it is reached on that day. */
    Optional<Rung> reached(TimeLimit clock, Reported reported, LocalDate today) {
        return next(clock, reported).filter(step -> !step.on().isAfter(today)).map(Reach::rung);
    }

    /** The day on which the next rung is reached, if that is known. */
    public Optional<LocalDate> nextDay(TimeLimit clock, Reported reported) {
        return next(clock, reported).map(Reach::on);
    }

    Supervision notice(LocalDate today) {
        return Supervision.issued(calendar, today, days.reply());
    }

    private record Reach(Rung rung, LocalDate on) {}

    private Optional<Reach> next(TimeLimit clock, Reported reported) {
        return Arrays.stream(Rung.values())
                .filter(rung -> !reported.behind(rung))
                .flatMap(rung -> day(rung, clock, reported).map(day -> new Reach(rung, day)).stream())
                .min(Comparator.comparing(Reach::rung));
    }

    private Optional<LocalDate> day(Rung rung, TimeLimit clock, Reported reported) {
        return switch (rung) {
            case REMINDER -> reminder(clock);
            case YELLOW -> clock.firstDayWith(calendar, days.yellow());
            case RED -> firm(clock).map(due -> due.plusDays(1));
            case SUPERVISION -> firm(clock).flatMap(_ -> clock.firstDayWith(calendar, -days.supervision()));
            case LEADER -> reported.supervision().map(notice -> notice.lastDay().plusDays(1));
        };
    }

    /** A limit so short that it begins with the reminder has none: yellow is the first word. */
    private Optional<LocalDate> reminder(TimeLimit clock) {
        var at = Math.min(days.reminder(), clock.budget() - 1);
        return at > days.yellow() ? clock.firstDayWith(calendar, at) : Optional.empty();
    }

    private Optional<LocalDate> firm(TimeLimit clock) {
        return clock.due(calendar).filter(due -> !due.provisional()).map(DueDate::date);
    }
}
