package cn.yongji.onestop.ledger.log.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Chooses what the next batch takes: of each ledger its entries in their order, none before one that stands before it. */
final class NextEntries {
    private static final Comparator<Pending> BY_LEDGER =
            Comparator.comparing(Pending::project).thenComparing(Pending::segment);

    private final LogStore store;
    private final int most;
    private final List<Pending> taken = new ArrayList<>();
    private int entries;

    private NextEntries(LogStore store, int most) {
        this.store = store;
        this.most = most;
    }

    static List<Pending> of(LogStore store, int most) {
        var next = new NextEntries(store, most);
        var pending = new ArrayList<>(store.pending(most));
        pending.sort(BY_LEDGER);
        Optional<Pending> before = Optional.empty();
        for (var segment : pending) {
            if (next.mayBeTaken(segment, before)) before = Optional.of(next.take(segment));
        }
        return next.taken;
    }

    /** A segment waits while the one before it has, or may get, entries without a leaf. */
    private boolean mayBeTaken(Pending segment, Optional<Pending> before) {
        if (entries == most || segment.hashes().isEmpty()) return false;
        if (segment.segment() == 1 || segment.begun()) return true;
        return before.map(it -> leadsTo(it, segment)).orElse(false)
                || store.isLogged(segment.project(), segment.segment() - 1);
    }

    private static boolean leadsTo(Pending before, Pending segment) {
        return before.project().equals(segment.project())
                && before.segment() == segment.segment() - 1
                && before.full()
                && before.logged() + before.hashes().size() == before.length();
    }

    private Pending take(Pending segment) {
        var hashes = segment.hashes();
        var part = new Pending(
                segment.project(),
                segment.segment(),
                segment.first(),
                segment.logged(),
                segment.length(),
                segment.full(),
                hashes.subList(0, Math.min(hashes.size(), most - entries)));
        taken.add(part);
        entries += part.hashes().size();
        return part;
    }
}
