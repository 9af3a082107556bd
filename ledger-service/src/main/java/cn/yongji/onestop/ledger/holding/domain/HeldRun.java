package cn.yongji.onestop.ledger.holding.domain;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Days that follow each other and lay in the same hands. Half-open as every span here (D1): {@code from} is not among them,
 * {@code to} is.
 *
 * @param matter the matter whose review set the pace; absent while no review was open
 * @param provisional whether one of the days lies beyond the schedules that are published
 * @param entry index of the entry that brought it into these hands
 */
public record HeldRun(
        LocalDate from,
        LocalDate to,
        DayHolder holder,
        Optional<String> matter,
        int naturalDays,
        int workingDays,
        boolean provisional,
        long entry) {}
