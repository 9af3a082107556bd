package cn.yongji.onestop.intake.counter.application.domain.promise;

import cn.yongji.onestop.kernel.calendar.DueDate;
import cn.yongji.onestop.kernel.calendar.Light;
import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import cn.yongji.onestop.kernel.event.word.LadderRung;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * 容缺催办: when the applicant hears of a promised material, and which light it shows. Yellow for each; a reminder before it where the
 * decision gave days of its own (12), which are many. Red is the breach.
 *
 * @param reminder working days left when the reminder is due
 * @param yellow working days left when the yellow light is told
 */
public record GapLadder(WorkingCalendar calendar, int reminder, int yellow) {
    /** The rung that is reached and was not told. */
    public Optional<LadderRung> reached(Gap gap, Instant at) {
        if (!(gap.standing() instanceof Gap.Standing.Outstanding) || gap.overdue(at)) return Optional.empty();
        var left = left(gap, at);
        if (gap.remindedAt().isEmpty() && left <= yellow) return Optional.of(LadderRung.YELLOW);
        var early = gap.afterGrant().filter(it -> it.remindedAt().isEmpty()).isPresent();
        return early && left > yellow && left <= reminder ? Optional.of(LadderRung.REMINDER) : Optional.empty();
    }

    /** Working days up to its day. */
    public int left(Gap gap, Instant at) {
        return calendar.between(WorkingCalendar.dateOf(at), gap.dueOn());
    }

    /** Up to which day something may have to be told. */
    public LocalDate upTo(Instant at) {
        return calendar.plus(WorkingCalendar.dateOf(at), Math.max(reminder, yellow))
                .date();
    }

    /** 红黄灯 of a gap: none once the material came or was made good, red from the first moment past its day (D2, D10). */
    public static Light light(Gap gap, WorkingCalendar calendar, LocalDate today) {
        return switch (gap.standing()) {
            case Gap.Standing.Outstanding _, Gap.Standing.Breached _ -> {
                var day = gap.dueOn();
                yield Light.of(calendar, new DueDate(day, day.isAfter(calendar.knownUntil())), today);
            }
            case Gap.Standing.HandedIn _, Gap.Standing.Fulfilled _, Gap.Standing.Repaired _, Gap.Standing.Dropped _ ->
                Light.NONE;
        };
    }
}
