package cn.yongji.onestop.coordination.difficulty.domain;

import java.time.LocalDate;

/**
 * Where a difficulty stands on the ladder.
 *
 * @param deadline last day in time, until 24:00
 * @param provisional whether the day was counted over days whose schedule is not published yet
 */
public record DifficultyStanding(Level level, DifficultyOwner owner, LocalDate deadline, boolean provisional) {
    /** Whether the deadline has passed; a provisional one never has (D2). */
    public boolean overdue(LocalDate today) {
        return !provisional && today.isAfter(deadline);
    }
}
