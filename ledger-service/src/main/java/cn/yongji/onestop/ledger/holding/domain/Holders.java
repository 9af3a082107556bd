package cn.yongji.onestop.ledger.holding.domain;

import java.time.LocalDate;
import java.util.List;

/**
 * Who held each day of a project and of its reviews.
 *
 * @param to the last day that is told
 * @param runs of the project, from its opening on; none until the ledger has heard of it
 */
public record Holders(LocalDate to, List<HeldRun> runs, List<HeldTotal> totals, List<ReviewHolders> reviews) {
    public Holders {
        runs = List.copyOf(runs);
        totals = List.copyOf(totals);
        reviews = List.copyOf(reviews);
    }
}
