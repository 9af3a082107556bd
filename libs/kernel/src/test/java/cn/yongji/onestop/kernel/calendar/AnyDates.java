package cn.yongji.onestop.kernel.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

/** Arbitrary days around the published years, repeatable by their seed. */
final class AnyDates {
    private static final LocalDate FIRST = LocalDate.of(2024, 10, 1);
    private static final int SPAN = 1100;

    private final Random random;

    AnyDates(long seed) {
        random = new Random(seed);
    }

    LocalDate day() {
        return FIRST.plusDays(random.nextInt(SPAN));
    }

    /** A day from which some hundred days are still within what is published. */
    LocalDate knownDay() {
        return LocalDate.of(2025, 1, 1).plusDays(random.nextInt(500));
    }

    int upTo(int most) {
        return random.nextInt(most + 1);
    }

    boolean coin() {
        return random.nextBoolean();
    }

    /** Pauses that begin within some weeks after a day, and may overlap, touch, or be contained in one another. */
    List<Suspension> pausesAfter(LocalDate day, int most) {
        var pauses = new ArrayList<Suspension>();
        for (var left = upTo(most); left > 0; left--) {
            var start = day.plusDays(upTo(40));
            pauses.add(Suspension.ended(start, start.plusDays(upTo(20))));
        }
        return pauses;
    }

    /** Three years of holidays, make-up days and local decisions that nobody ever published. */
    WorkingCalendar calendar() {
        return WorkingCalendar.of(List.of(year(2025), year(2026), year(2027)));
    }

    /** The same up to a day, and any other after it. */
    WorkingCalendar changedAfter(WorkingCalendar before, LocalDate day) {
        return WorkingCalendar.of(before.schedules().stream()
                .map(old -> mixed(old, year(old.year()), day))
                .toList());
    }

    /** A promise with an extension now and then, and pauses that are over. */
    TimeLimit limit() {
        var accepted = knownDay();
        var extension =
                coin() ? Optional.of(new LimitExtension(accepted, 1 + upTo(14))) : Optional.<LimitExtension>empty();
        return new TimeLimit(accepted, upTo(45), extension, pausesAfter(accepted, 5));
    }

    /** The later of a day and the end of all pauses. */
    LocalDate after(TimeLimit limit, LocalDate day) {
        return limit.suspensions().stream()
                .map(pause -> ((Suspension.Ended) pause).end())
                .reduce(day, (a, b) -> a.isAfter(b) ? a : b);
    }

    TimeLimit with(TimeLimit limit, Suspension more) {
        var pauses =
                Stream.concat(limit.suspensions().stream(), Stream.of(more)).toList();
        return new TimeLimit(limit.acceptedOn(), limit.workingDays(), limit.extension(), pauses);
    }

    private YearSchedule year(int year) {
        var first = LocalDate.of(year, 1, 1);
        var holidays = new HashMap<LocalDate, String>();
        for (var left = upTo(8); left > 0; left--) {
            var start = first.plusDays(upTo(355));
            for (var days = upTo(8); days >= 0; days--) holidays.put(start.plusDays(days), "节");
        }
        var makeUp = new HashMap<LocalDate, String>();
        first.datesUntil(LocalDate.of(year + 1, 1, 1))
                .filter(day -> day.getDayOfWeek().getValue() > 5 && random.nextInt(8) == 0)
                .forEach(day -> makeUp.put(day, "节"));
        var decisions = new ArrayList<LocalDecision>();
        for (var left = upTo(3); left > 0; left--) {
            decisions.add(new LocalDecision(first.plusDays(upTo(360)), coin(), "暴雨"));
        }
        return new YearSchedule("any-" + year, year, "notice", first, holidays, makeUp, decisions);
    }

    private static YearSchedule mixed(YearSchedule until, YearSchedule after, LocalDate day) {
        return new YearSchedule(
                until.version() + "'",
                until.year(),
                until.source(),
                until.published(),
                mixed(until.holidays(), after.holidays(), day),
                mixed(until.makeUpDays(), after.makeUpDays(), day),
                Stream.concat(
                                until.decisions().stream()
                                        .filter(it -> !it.date().isAfter(day)),
                                after.decisions().stream()
                                        .filter(it -> it.date().isAfter(day)))
                        .toList());
    }

    private static Map<LocalDate, String> mixed(
            Map<LocalDate, String> until, Map<LocalDate, String> after, LocalDate day) {
        var mixed = new HashMap<LocalDate, String>();
        until.forEach((date, name) -> {
            if (!date.isAfter(day)) mixed.put(date, name);
        });
        after.forEach((date, name) -> {
            if (date.isAfter(day)) mixed.put(date, name);
        });
        return mixed;
    }
}
