package cn.yongji.onestop.ledger.page.domain;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * When what happened to a matter, as far as the entries tell.
 *
 * @param stage 审批阶段 by its name; absent where neither plan nor case said
 * @param promisedBy the day the plan promises it for
 * @param firstDue 原定: last day in time as it was when the clock began
 * @param lastDue last day in time as it was told last, also while the clock stands or once it is done
 * @param since when it came into the state and the hands that it is in
 * @param stop why and since when the clock stands; absent while it does not
 * @param silent whether nobody decided and silence granted (D14)
 */
public record NodeTimes(
        @Nullable String stage,
        @Nullable LocalDate promisedBy,
        @Nullable LocalDate firstDue,
        @Nullable LocalDate lastDue,
        @Nullable Instant since,
        @Nullable Stop stop,
        boolean silent) {

    /**
     * 停止计时.
     *
     * @param kind {@code SUPPLEMENT} 补正, or the special procedure by its name
     * @param until the day on which it is expected to go on
     */
    public record Stop(String kind, LocalDate since, LocalDate until) {}
}
