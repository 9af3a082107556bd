package cn.yongji.onestop.ledger.holding.domain;

import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * In whose hands one day was.
 *
 * @param entry the entry that brought it there
 */
record HeldDay(DayHolder holder, Optional<String> matter, long entry) {
    boolean goesOnWith(HeldDay next) {
        return holder.equals(next.holder) && matter.equals(next.matter);
    }

    /** The days after {@code from} up to {@code to}, put together where hands did not change. */
    static List<HeldRun> runs(
            LocalDate from, LocalDate to, WorkingCalendar calendar, Function<LocalDate, HeldDay> days) {
        var runs = new ArrayList<HeldRun>();
        var start = from;
        HeldDay held = null;
        for (var day = from.plusDays(1); !day.isAfter(to); day = day.plusDays(1)) {
            var now = days.apply(day);
            if (held != null && !held.goesOnWith(now)) {
                runs.add(held.run(start, day.minusDays(1), calendar));
                start = day.minusDays(1);
            }
            if (held == null || !held.goesOnWith(now)) held = now;
        }
        if (held != null) runs.add(held.run(start, to, calendar));
        return List.copyOf(runs);
    }

    private HeldRun run(LocalDate from, LocalDate to, WorkingCalendar calendar) {
        return new HeldRun(
                from,
                to,
                holder,
                matter,
                Math.toIntExact(to.toEpochDay() - from.toEpochDay()),
                calendar.between(from, to),
                calendar.day(to).provisional() || calendar.day(from.plusDays(1)).provisional(),
                entry);
    }
}
