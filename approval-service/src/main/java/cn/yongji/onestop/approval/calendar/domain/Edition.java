package cn.yongji.onestop.approval.calendar.domain;

import cn.yongji.onestop.kernel.calendar.YearSchedule;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * 一次发布 of a year's schedule.
 *
 * @param number its place in the row of publications, from 1
 * @param movesFrom the first day that it changes; nothing that is due before moves
 * @param appliedAt when every deadline that it moves had been moved
 * @param preview what it was published on; none for editions of earlier days
 */
public record Edition(
        int number,
        YearSchedule schedule,
        LocalDate movesFrom,
        Instant publishedAt,
        String publishedBy,
        Optional<Instant> appliedAt,
        Optional<Preview> preview) {

    Edition applied(Instant at) {
        return new Edition(number, schedule, movesFrom, publishedAt, publishedBy, Optional.of(at), preview);
    }
}
