package cn.yongji.onestop.approval.inbox;

import cn.yongji.onestop.approval.cases.domain.Case;
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
import org.springframework.stereotype.Component;

/**
 * Reads what waits for a department: found on the shelf, shown as the cases themselves say. Every page but the last is full;
 * what the shelf has and the cases no longer say is passed over.
 */
@Component
public final class Inbox {
    private final InboxShelf shelf;
    private final WorkingCalendar calendar;

    public Inbox(InboxShelf shelf, WorkingCalendar calendar) {
        this.shelf = shelf;
        this.calendar = calendar;
    }

    /** Part of the list, and where it goes on. */
    public record Part(List<Errand> items, Optional<Slip> next) {}

    public Part read(DepartmentCode department, InboxFilter filter, LocalDate today, Optional<Slip> after, int limit) {
        var items = new ArrayList<Errand>();
        var from = after;
        while (true) {
            var slips = shelf.find(department, filter, today, from, limit + 1);
            var cases = shelf.casesOf(slips.stream().map(Inbox::caseOf).collect(Collectors.toSet()));
            for (var slip : slips) {
                var item = errandOf(department, slip, cases).filter(it -> filter.admits(it, calendar, today));
                if (item.isPresent()) {
                    if (items.size() == limit) return new Part(items, from);
                    items.add(item.get());
                }
                from = Optional.of(slip);
            }
            if (slips.size() <= limit) return new Part(items, Optional.empty());
        }
    }

    private static String caseOf(Slip slip) {
        return ReviewId.parse(reviewOf(slip)).orElseThrow().caseId();
    }

    private static String reviewOf(Slip slip) {
        var end = slip.id().indexOf('/');
        return end < 0 ? slip.id() : slip.id().substring(0, end);
    }

    private static Optional<Errand> errandOf(DepartmentCode department, Slip slip, Map<String, Case> cases) {
        return Optional.ofNullable(cases.get(caseOf(slip))).stream()
                .flatMap(Errand::in)
                .filter(errand -> errand.id().equals(slip.id()))
                .filter(errand -> errand.department().equals(department))
                .findFirst();
    }
}
