package cn.yongji.onestop.coordination.difficulty.domain;

import cn.yongji.onestop.coordination.difficulty.domain.DifficultyStanding.Counted;
import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import java.time.LocalDate;

/** 协调阶梯 (S12–S15): who owns a difficulty of a class on a rung, and how many working days that rung has. */
public record CoordinationLadder(WorkingCalendar calendar, Days days) {

    /**
     * Working days of each rung.
     *
     * @param heldWithin how many after the deadline a meeting may be that holds its rung
     * @param heldAfter how many there are after the day of such a meeting
     * @param reopenedWithin within how many after it was closed its raiser may say that the result is none
     */
    public record Days(
            int agent, int huddle, int coordinationMeeting, int heldWithin, int heldAfter, int reopenedWithin) {}

    /** The standing of a difficulty that comes to a rung on a day; the day itself does not count (D1). */
    DifficultyStanding standing(DifficultyFile file, Level level, LocalDate on) {
        return standing(file, level, new Counted(on, daysOf(level)));
    }

    /** As {@link #standing}, where somebody else has set the last day: it is counted in working days all the same. */
    DifficultyStanding until(DifficultyFile file, Level level, LocalDate on, LocalDate lastDay) {
        return standing(file, level, new Counted(on, calendar.between(on, lastDay)));
    }

    private DifficultyStanding standing(DifficultyFile file, Level level, Counted counted) {
        return DifficultyStanding.counted(calendar, level, ownerOf(file, level), counted);
    }

    private int daysOf(Level level) {
        return switch (level) {
            case AGENT -> days.agent();
            case HUDDLE -> days.huddle();
            case COORDINATION_MEETING -> days.coordinationMeeting();
        };
    }

    private static DifficultyOwner ownerOf(DifficultyFile file, Level level) {
        return switch (level) {
            case AGENT ->
                file.firstOwner()
                        .or(() -> file.agent().map(DifficultyOwner::agent))
                        .orElse(DifficultyOwner.TASK_FORCE);
            case HUDDLE ->
                file.problemClass()
                        .department()
                        .map(DifficultyOwner::department)
                        .orElse(DifficultyOwner.TASK_FORCE);
            case COORDINATION_MEETING -> DifficultyOwner.GOVERNMENT_OFFICE;
        };
    }
}
