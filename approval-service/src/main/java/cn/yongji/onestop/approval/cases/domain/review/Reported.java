package cn.yongji.onestop.approval.cases.domain.review;

import cn.yongji.onestop.kernel.calendar.DueDate;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * What was told of a review: the due day, so that a new calendar can say from where to where it moved, and the rungs, so
 * that each is told once whichever instance looks. None of it decides whether something is late.
 *
 * @param due as told last; none in documents of earlier days, and where none was told
 * @param rungs with the day on which they were reached
 * @param paperMissed the day on which the department was reminded of the paper it owes for its silence
 * @param repeat the last request that was refused because it was one too many
 */
public record Reported(
        Optional<DueDate> due,
        Map<Rung, LocalDate> rungs,
        Optional<Supervision> supervision,
        Optional<LocalDate> paperMissed,
        Optional<RefusedRepeat> repeat) {
    public static final Reported NOTHING =
            new Reported(Optional.empty(), Map.of(), Optional.empty(), Optional.empty(), Optional.empty());

    public Reported {
        rungs = Map.copyOf(rungs);
    }

    /** Whether this rung is behind: it was told, or one above it. */
    public boolean behind(Rung rung) {
        return rungs.keySet().stream().anyMatch(told -> told.compareTo(rung) >= 0);
    }

    public Reported told(Optional<DueDate> now) {
        return new Reported(now, rungs, supervision, paperMissed, repeat);
    }

    public Reported reached(Rung rung, LocalDate on) {
        var more = new EnumMap<Rung, LocalDate>(Rung.class);
        more.putAll(rungs);
        more.put(rung, on);
        return new Reported(due, more, supervision, paperMissed, repeat);
    }

    public Reported with(Supervision now) {
        return with(Optional.of(now));
    }

    public Reported with(Optional<Supervision> now) {
        return new Reported(due, rungs, now, paperMissed, repeat);
    }

    public Reported paperMissed(LocalDate on) {
        return new Reported(due, rungs, supervision, Optional.of(on), repeat);
    }

    public Reported refused(RefusedRepeat now) {
        return new Reported(due, rungs, supervision, paperMissed, Optional.of(now));
    }
}
