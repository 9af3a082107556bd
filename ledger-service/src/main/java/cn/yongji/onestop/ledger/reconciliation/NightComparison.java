package cn.yongji.onestop.ledger.reconciliation;

import cn.yongji.onestop.kernel.digest.DigestKind;
import cn.yongji.onestop.kernel.digest.DigestListedV1;
import cn.yongji.onestop.ledger.entry.FactReading;
import cn.yongji.onestop.ledger.entry.LedgerReading;
import cn.yongji.onestop.ledger.entry.domain.City;
import cn.yongji.onestop.ledger.entry.domain.RecordedFact;
import cn.yongji.onestop.ledger.entry.domain.Segments;
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
    private final Segments segments;
    private final LedgerReading reading;
    private final Comparing comparing;

    NightComparison(DigestLists lists, Segments segments, LedgerReading reading, Comparing comparing) {
        this.lists = lists;
        this.segments = segments;
        this.reading = reading;
        this.comparing = comparing;
    }

    /** @param known the aggregates of which differences are known */
    Compared of(LocalDate night, Set<String> known) {
        var lines = 0;
        var behind = false;
        var differences = new ArrayList<Difference>();
        var seen = new HashSet<String>();
        var everywhere = lists.complete(night) ? ledgers() : List.<String>of();
        for (var bucket = 0; bucket < DigestListedV1.BUCKETS; bucket++) {
            var parts = lists.ofBucket(night, bucket);
            var cases =
                    parts.stream().filter(it -> it.kind() == DigestKind.CASES).findFirst();
            var here = bucket;
            var projects = byProject(parts);
            everywhere.stream()
                    .filter(it -> DigestListedV1.bucketOf(it) == here)
                    .forEach(it -> projects.putIfAbsent(it, List.of()));
            for (var project : projects.entrySet()) {
                var id = project.getKey();
                var ledger = ledger(id);
                var compared = comparing.of(project.getValue(), ledger);
                lines += compared.lines();
                behind |= compared.behind();
                differences.addAll(compared.differences());
                var listed =
                        project.getValue().stream().map(it -> it.line().id()).collect(Collectors.toSet());
                cases.ifPresent(list -> differences.addAll(comparing.lacking(list, id, ledger, listed)));
                listed.stream().filter(known::contains).forEach(seen::add);
            }
        }
        return new Compared(lines, differences, seen, behind);
    }

    /** All projects; in complete lists each of them has to be looked for. */
    private List<String> ledgers() {
        var all = new ArrayList<String>();
        for (var some = segments.lengthsAfter(""); !some.isEmpty(); some = segments.lengthsAfter(some.lastKey()))
            some.keySet().stream().filter(it -> !City.is(it)).forEach(all::add);
        return all;
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
