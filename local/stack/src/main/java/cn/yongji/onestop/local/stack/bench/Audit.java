package cn.yongji.onestop.local.stack.bench;

import cn.yongji.onestop.local.stack.bench.Bus.Said;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;

/**
 * A ledger compared with what was said on the bus: nothing lost, nothing twice, and the events of each aggregate numbered
 * from 1 in the order of the ledger.
 */
record Audit(int entries, int lost, int doubled, int outOfOrder) {
    static final Audit NOTHING = new Audit(0, 0, 0, 0);

    static Audit of(List<Said> said, List<Said> ledger) {
        var known = new HashSet<String>();
        var sequences = new HashMap<String, Long>();
        var doubled = 0;
        var outOfOrder = 0;
        for (var entry : ledger) {
            if (!known.add(entry.id())) doubled++;
            var before = sequences.getOrDefault(entry.aggregate(), 0L);
            if (entry.sequence() != before + 1) outOfOrder++;
            sequences.put(entry.aggregate(), entry.sequence());
        }
        // The outbox may send an event twice; that is one event.
        var lost = (int) said.stream()
                .map(Said::id)
                .distinct()
                .filter(id -> !known.contains(id))
                .count();
        return new Audit(ledger.size(), lost, doubled, outOfOrder);
    }

    Audit and(Audit other) {
        return new Audit(
                entries + other.entries, lost + other.lost, doubled + other.doubled, outOfOrder + other.outOfOrder);
    }
}
