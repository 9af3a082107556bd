package cn.yongji.onestop.approval.calendar.domain;

import cn.yongji.onestop.kernel.calendar.YearSchedule;
import java.time.LocalDate;
import java.util.Optional;

/**
 * 待发布: a schedule that was previewed and not published yet. There is one at a time.
 *
 * @param number tells this proposal from every other; who publishes names it
 * @param movesFrom the first day that it would change
 * @param preview what it would have moved when it was proposed; none for proposals of earlier days
 */
public record ScheduleProposal(int number, YearSchedule schedule, LocalDate movesFrom, Optional<Preview> preview) {
    ScheduleProposal with(Preview seen) {
        return new ScheduleProposal(number, schedule, movesFrom, Optional.of(seen));
    }
}
