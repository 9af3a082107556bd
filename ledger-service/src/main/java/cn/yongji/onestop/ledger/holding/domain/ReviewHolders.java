package cn.yongji.onestop.ledger.holding.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Who held each day of one review, from the start of its clock to the decision or the day that is asked for.
 *
 * @param waited days after the acceptance on which it waited for other matters; its clock had not started
 * @param runs without a gap and without an overlap, each lap of its clock for itself
 * @param usedWorkingDays as the decision says; absent while it is not decided
 */
public record ReviewHolders(
        String reviewId,
        String matterCode,
        String matterName,
        String department,
        String departmentName,
        Optional<Waited> waited,
        List<HeldRun> runs,
        List<HeldTotal> totals,
        Optional<LocalDate> decidedOn,
        Optional<Integer> usedWorkingDays) {
    public ReviewHolders {
        runs = List.copyOf(runs);
        totals = List.copyOf(totals);
    }

    /** Days after {@code from} up to {@code to}. */
    public record Waited(LocalDate from, LocalDate to, int naturalDays, int workingDays) {}
}
