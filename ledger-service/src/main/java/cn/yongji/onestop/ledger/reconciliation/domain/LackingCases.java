package cn.yongji.onestop.ledger.reconciliation.domain;

import cn.yongji.onestop.kernel.digest.DigestKind;
import cn.yongji.onestop.kernel.digest.DigestListedV1;
import cn.yongji.onestop.kernel.event.ApplicationAcceptedV1;
import cn.yongji.onestop.kernel.event.CaseOpenedV1;
import cn.yongji.onestop.kernel.event.word.DifferenceKind;
import cn.yongji.onestop.ledger.entry.domain.RecordedFact;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Cases that should be there: one for each accepted application, and in a complete list each that was ever opened. */
final class LackingCases {
    /** What was told shortly before a list was begun may not have come to the service, or may not stand in it yet. */
    private static final Duration MARGIN = Duration.ofMinutes(15);

    private final DigestListedV1 list;
    private final Instant before;

    LackingCases(DigestListedV1 list) {
        this.list = list;
        this.before = list.listedAt().minus(MARGIN);
    }

    /** @param listed the cases that are in the list */
    List<Difference> in(String projectId, List<RecordedFact> ledger, Set<String> listed) {
        var opened = new HashMap<String, Instant>();
        var accepted = new HashMap<String, Instant>();
        for (var it : ledger) {
            var fact = it.fact().orElse(null);
            if (fact instanceof CaseOpenedV1 e)
                opened.putIfAbsent(e.caseId(), it.header().time());
            if (fact instanceof ApplicationAcceptedV1 e && !e.reviews().isEmpty())
                accepted.putIfAbsent(e.applicationId(), it.header().time());
        }
        var lacking = new ArrayList<Difference>();
        accepted.keySet().removeAll(opened.keySet());
        for (var id : longAgo(accepted)) lacking.add(lacks(DifferenceKind.CASE_MISSING, id, projectId));
        if (!list.complete()) return lacking;
        opened.keySet().removeAll(listed);
        for (var id : longAgo(opened)) lacking.add(lacks(DifferenceKind.UNKNOWN_TO_SERVICE, id, projectId));
        return lacking;
    }

    private List<String> longAgo(Map<String, Instant> told) {
        return told.entrySet().stream()
                .filter(it -> it.getValue().isBefore(before))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    private Difference lacks(DifferenceKind kind, String id, String projectId) {
        return new Difference(kind, list.service(), DigestKind.CASES, id, projectId, List.of());
    }
}
