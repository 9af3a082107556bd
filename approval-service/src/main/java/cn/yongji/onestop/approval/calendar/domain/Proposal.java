package cn.yongji.onestop.approval.calendar.domain;

import cn.yongji.onestop.kernel.calendar.YearSchedule;
import java.time.LocalDate;

/**
 * 待发布: a schedule that was previewed and not published yet. There is one at a time.
 *
 * @param number tells this proposal from every other; who publishes names it
 * @param movesFrom the first day that it would change
 */
public record Proposal(int number, YearSchedule schedule, LocalDate movesFrom) {}
