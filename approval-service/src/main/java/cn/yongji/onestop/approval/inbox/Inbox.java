package cn.yongji.onestop.approval.inbox;

import cn.yongji.onestop.approval.cases.domain.Case;
import cn.yongji.onestop.approval.cases.domain.review.Review;
import cn.yongji.onestop.approval.cases.domain.review.ReviewId;
import cn.yongji.onestop.approval.inbox.InboxShelf.Slip;
import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import cn.yongji.onestop.kernel.id.DepartmentCode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Reads a department's open reviews: found on the shelf, shown as the cases themselves say. Looks at so many slips at most;
 * a filter that few match gets a short page and a place to go on from.
 */
public final class Inbox {
    private static final int MOST_SLIPS = 400;

    private final InboxShelf shelf;
    private final WorkingCalendar calendar;

    public Inbox(InboxShelf shelf, WorkingCalendar calendar) {
        this.shelf = shelf;
        this.calendar = calendar;
    }

    /** An open review with its case. */
    public record Item(Case of, Review.Open review) {}

    /** Part of the list, and where it goes on. */
    public record Part(List<Item> items, Optional<Slip> next) {}

    public Part read(DepartmentCode department, InboxFilter filter, LocalDate today, Optional<Slip> after, int limit) {
        var items = new ArrayList<Item>();
        var from = after;
        for (var looked = 0; looked < MOST_SLIPS; ) {
            var step = Math.min(limit + 1, MOST_SLIPS - looked);
            var slips = shelf.find(department, filter, today, from, step);
            looked += slips.size();
            var cases = shelf.casesOf(slips.stream().map(Inbox::caseOf).collect(Collectors.toSet()));
            for (var slip : slips) {
                var item = itemOf(department, slip, cases)
                        .filter(it -> filter.admits(it.of(), it.review(), calendar, today));
                if (item.isPresent()) {
                    if (items.size() == limit) return new Part(items, from);
                    items.add(item.get());
                }
                from = Optional.of(slip);
            }
            if (slips.size() < step) return new Part(items, Optional.empty());
        }
        return new Part(items, from);
    }

    private static String caseOf(Slip slip) {
        return ReviewId.parse(slip.reviewId()).orElseThrow().caseId();
    }

    private static Optional<Item> itemOf(DepartmentCode department, Slip slip, Map<String, Case> cases) {
        var id = ReviewId.parse(slip.reviewId()).orElseThrow();
        return Optional.ofNullable(cases.get(id.caseId()))
                .flatMap(it -> it.review(id.matter())
                        .filter(review -> review.department().equals(department))
                        .flatMap(review -> review instanceof Review.Open open
                                ? Optional.of(new Item(it, open))
                                : Optional.empty()));
    }
}
