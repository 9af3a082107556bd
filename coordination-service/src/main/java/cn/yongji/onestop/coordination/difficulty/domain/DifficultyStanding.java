package cn.yongji.onestop.coordination.difficulty.domain;

import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Where a difficulty stands on the ladder.
 *
 * @param deadline last day in time, until 24:00
 * @param provisional whether the day was counted over days whose schedule is not published yet
 * @param counted how the deadline was counted, so that another calendar can count it anew; of earlier days it is not known
 */
public record DifficultyStanding(
        Level level, DifficultyOwner owner, LocalDate deadline, boolean provisional, Optional<Counted> counted) {
    /** Working days after a day, which does not count itself (D1). */
    public record Counted(LocalDate since, int workingDays) {}

    /** The standing of an owner who has so many working days. */
    static DifficultyStanding counted(WorkingCalendar calendar, Level level, DifficultyOwner owner, Counted counted) {
        var due = calendar.plus(counted.since(), counted.workingDays());
        return new DifficultyStanding(level, owner, due.date(), due.provisional(), Optional.of(counted));
    }

    /** With another owner; another owner does not give the project more time. */
    DifficultyStanding with(DifficultyOwner next) {
        return new DifficultyStanding(level, next, deadline, provisional, counted);
    }

    /** As another calendar counts it. */
    DifficultyStanding by(WorkingCalendar calendar) {
        return counted.map(it -> counting(calendar, it)).orElse(this);
    }

    /** The same owner on the same rung with other days. */
    DifficultyStanding counting(WorkingCalendar calendar, Counted other) {
        return counted(calendar, level, owner, other);
    }

    /** Whether the deadline has passed; a provisional one never has (D2). */
    public boolean overdue(LocalDate today) {
        return !provisional && today.isAfter(deadline);
    }
}
