package cn.yongji.onestop.ledger.reconciliation;

import cn.yongji.onestop.kernel.digest.DigestListedV1;
import cn.yongji.onestop.ledger.entry.FactReading;
import cn.yongji.onestop.ledger.entry.LedgerReading;
import cn.yongji.onestop.ledger.entry.domain.RecordedFact;
import cn.yongji.onestop.ledger.entry.domain.Viewer;
import cn.yongji.onestop.ledger.reconciliation.domain.Compared;
import cn.yongji.onestop.ledger.reconciliation.domain.Comparing;
import cn.yongji.onestop.ledger.reconciliation.domain.Difference;
import cn.yongji.onestop.ledger.reconciliation.domain.DigestLists;
import cn.yongji.onestop.ledger.reconciliation.domain.ListedLine;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Goes over the lists of a night bucket by bucket, and reads the ledger of each project in them once. */
final class NightComparison {
    private final DigestLists lists;
    private final LedgerReading reading;
    private final Comparing comparing;

    NightComparison(DigestLists lists, LedgerReading reading, Comparing comparing) {
        this.lists = lists;
        this.reading = reading;
        this.comparing = comparing;
    }

    /** @param known the aggregates of which differences are known */
    Compared of(LocalDate night, Set<String> known) {
        var lines = 0;
        var behind = false;
        var differences = new ArrayList<Difference>();
        var seen = new HashSet<String>();
        for (var bucket = 0; bucket < DigestListedV1.BUCKETS; bucket++) {
            for (var project : byProject(lists.ofBucket(night, bucket)).entrySet()) {
                var compared = comparing.of(project.getValue(), ledger(project.getKey()));
                lines += compared.lines();
                behind |= compared.behind();
                differences.addAll(compared.differences());
                project.getValue().stream()
                        .map(it -> it.line().id())
                        .filter(known::contains)
                        .forEach(seen::add);
            }
        }
        return new Compared(lines, differences, seen, behind);
    }

    private static Map<String, List<ListedLine>> byProject(List<DigestListedV1> parts) {
        return parts.stream()
                .flatMap(part -> part.lines().stream().map(line -> new ListedLine(part, line)))
                .collect(Collectors.groupingBy(it -> it.line().projectId(), TreeMap::new, Collectors.toList()));
    }

    private List<RecordedFact> ledger(String projectId) {
        return reading.whole(projectId, List.of(new Viewer.Overseer()))
                .map(it -> FactReading.of(it.entries()))
                .orElse(List.of());
    }
}
