package cn.yongji.onestop.ledger.entry.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;

/**
 * Facts of several topics that came together, in the order in which they happened. Within an aggregate the given order
 * stands, even where its clock went backwards: a fact counts as not earlier than the one before it.
 */
public final class InOrderOfTime {
    private record Timed(Instant notBefore, Fact fact) {}

    private InOrderOfTime() {}

    public static List<Fact> of(List<Fact> facts) {
        var latest = new HashMap<AggregateKey, Instant>();
        var timed = new ArrayList<Timed>(facts.size());
        for (var fact : facts) {
            var notBefore = latest.merge(fact.aggregate(), fact.event().time(), InOrderOfTime::later);
            timed.add(new Timed(notBefore, fact));
        }
        // The sort is stable, so facts of the same instant stay as they came.
        timed.sort(Comparator.comparing(Timed::notBefore));
        return timed.stream().map(Timed::fact).toList();
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }
}
