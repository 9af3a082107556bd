package cn.yongji.onestop.ledger.entry.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What recording facts does to a ledger. Facts that it has are skipped; a fact that came too early is left out together
 * with what follows it in its aggregate, and the others are recorded.
 *
 * @param entries the new entries, in order
 * @param head where the ledger stands with them
 * @param gap the first fact that came too early, if one did
 */
public record Appending(List<LedgerEntry> entries, Head head, Optional<EntryGap> gap) {
    public Appending {
        entries = List.copyOf(entries);
    }

    /** Pure: the same head, facts and salts give the same entries, wherever and whenever they are recorded. */
    public static Appending of(Head head, List<Fact> facts) {
        var entries = new ArrayList<LedgerEntry>(facts.size());
        Map<AggregateKey, Long> sequences = new HashMap<>(head.sequences());
        var readers = head.readers();
        var previous = head.hash();
        EntryGap gap = null;
        for (var fact : facts) {
            var last = sequences.getOrDefault(fact.aggregate(), 0L);
            var sequence = fact.event().sequence();
            if (sequence <= last) continue;
            if (!Editions.mayFollow(last, fact.event().type(), sequence)) {
                if (gap == null) gap = new EntryGap(fact.aggregate(), last + 1, sequence);
                continue;
            }
            var entry = Chain.seal(head.length() + entries.size() + 1, previous, fact);
            entries.add(entry);
            previous = entry.hash();
            sequences.put(fact.aggregate(), sequence);
            if (fact.data().isPresent()) readers = readers.after(fact.data().get());
        }
        var after = new Head(head.projectId(), head.length() + entries.size(), previous, sequences, readers);
        return new Appending(entries, after, Optional.ofNullable(gap));
    }
}
