package cn.yongji.onestop.coordination.difficulty.domain;

import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import java.time.LocalDate;

/** 协调阶梯 (S12–S15): who owns a difficulty of a class on a rung, and how many working days that rung has. */
public record CoordinationLadder(WorkingCalendar calendar, Days days) {

    /** Working days of each rung. */
    public record Days(int agent, int huddle, int coordinationMeeting) {}

    /** The standing of a difficulty that comes to a rung on a day; the day itself does not count (D1). */
    DifficultyStanding standing(DifficultyFile file, Level level, LocalDate on) {
        var due = calendar.plus(on, daysOf(level));
        return new DifficultyStanding(level, ownerOf(file, level), due.date(), due.provisional());
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
                file.foresight()
                        .map(Foresight::owner)
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
