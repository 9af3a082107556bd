package cn.yongji.onestop.ledger.page.domain;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What became of a promise 容缺承诺.
 *
 * @param dueOn the day for which it is promised, or that the decision gave it
 * @param fulfilledOn the day on which it came in time
 * @param ended whether its application was withdrawn or returned
 */
public record GapCourse(
        String gapId, String matterCode, LocalDate dueOn, Optional<LocalDate> fulfilledOn, boolean ended) {}
