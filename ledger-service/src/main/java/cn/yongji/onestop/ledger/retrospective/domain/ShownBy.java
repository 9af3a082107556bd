package cn.yongji.onestop.ledger.retrospective.domain;

import cn.yongji.onestop.kernel.event.RecordedEntry;
import java.util.Comparator;
import java.util.List;

/** Picks the entries that show a suggestion, and says shares as decimal numbers. */
final class ShownBy {
    private static final int TENTHS = 1000;

    private ShownBy() {}

    static List<RecordedEntry> of(List<RecordedEntry> entries) {
        return entries.stream()
                .distinct()
                .sorted(Comparator.comparing(RecordedEntry::projectId).thenComparing(RecordedEntry::index))
                .limit(Suggestion.MOST_EVIDENCE)
                .toList();
    }

    /** In percent to one place, rounded down, as reports have shares. */
    static String percent(long some, long n) {
        var tenths = some * TENTHS / n;
        return tenths / 10 + (tenths % 10 == 0 ? "" : "." + tenths % 10);
    }
}
