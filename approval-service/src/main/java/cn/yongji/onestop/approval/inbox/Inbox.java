package cn.yongji.onestop.approval.inbox;

import cn.yongji.onestop.approval.inbox.InboxShelf.Slip;
import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import cn.yongji.onestop.kernel.id.DepartmentCode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Reads what waits for a department: found on the shelf, shown as what it comes from says itself. Every page but the last is
 * full; what the shelf has and nothing says any more is passed over.
 */
@Component
public final class Inbox {
    private final InboxShelf shelf;
    private final ErrandSources sources;
    private final WorkingCalendar calendar;

    public Inbox(InboxShelf shelf, ErrandSources sources, WorkingCalendar calendar) {
        this.shelf = shelf;
        this.sources = sources;
        this.calendar = calendar;
    }

    /** Part of the list, and where it goes on. */
    public record Part(List<Errand> items, Optional<Slip> next) {}

    public Part read(DepartmentCode department, InboxFilter filter, Instant now, Optional<Slip> after, int limit) {
        var today = WorkingCalendar.dateOf(now);
        var items = new ArrayList<Errand>();
        var from = after;
        while (true) {
            var slips = shelf.find(department, filter, today, from, limit + 1);
            var errands = errandsOf(department, slips);
            for (var slip : slips) {
                var item = Optional.ofNullable(errands.get(slip.id()))
                        .filter(it -> it.until().filter(now::isAfter).isEmpty())
                        .filter(it -> filter.admits(it, calendar, today));
                if (item.isPresent()) {
                    if (items.size() == limit) return new Part(items, from);
                    items.add(item.get());
                }
                from = Optional.of(slip);
            }
            if (slips.size() <= limit) return new Part(items, Optional.empty());
        }
    }

    /** What waits for the department now where these slips come from, by identity. */
    private Map<String, Errand> errandsOf(DepartmentCode department, List<Slip> slips) {
        var found = new HashMap<String, Errand>();
        var kinds = slips.stream().map(Slip::id).collect(Collectors.groupingBy(ErrandSource::of));
        kinds.forEach((kind, ids) -> sources.of(
                        kind, ids.stream().map(kind::sourceOf).collect(Collectors.toSet()))
                .forEach(source -> source.errands().stream()
                        .filter(errand -> errand.department().equals(department))
                        .forEach(errand -> found.put(errand.id(), errand))));
        return found;
    }
}
