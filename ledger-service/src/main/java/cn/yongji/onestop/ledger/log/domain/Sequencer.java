package cn.yongji.onestop.ledger.log.domain;

import cn.yongji.onestop.tlog.merkle.RightEdge;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Gives entries their leaves. Any number of instances may do it at once and be killed anywhere: a place in the log can only be
 * taken once, nothing is signed before it is written, and what was left undone is done before anything new is looked for. That
 * order is what keeps an entry from getting two leaves: whoever looks for entries without a leaf has either finished the last
 * batch, or finds its own place taken.
 */
public final class Sequencer {
    private final LogStore store;
    private final Notary notary;
    private final Knowledge knowledge;
    private final InstantSource clock;
    private final int most;

    /** @param most how many entries one batch takes */
    public Sequencer(LogStore store, Notary notary, Knowledge knowledge, InstantSource clock, int most) {
        this.store = store;
        this.notary = notary;
        this.knowledge = knowledge;
        this.clock = clock;
        this.most = most;
    }

    public Round round() {
        var last = store.last();
        var contradiction = knowledge.against(last);
        if (contradiction.isPresent()) return new Round.Refused(contradiction.get());
        last.filter(batch -> !batch.applied()).ifPresent(this::finish);
        var taken = NextEntries.of(store, most);
        if (taken.isEmpty()) return new Round.Quiet();
        var batch = Batch.behind(edgeOf(last), taken, clock.instant());
        if (!store.insert(batch)) return new Round.Late();
        finish(batch);
        return new Round.Published(batch);
    }

    private static RightEdge edgeOf(Optional<Batch> last) {
        return last.map(Batch::edge).orElse(RightEdge.EMPTY);
    }

    /** Signs what is written, and makes the rest of it true. Each step may have been done before, by whoever was killed. */
    private void finish(Batch batch) {
        if (batch.note().isEmpty()) {
            var edge = batch.edge();
            store.sign(batch.first(), notary.sign(edge.size(), edge.root()));
        }
        if (!batch.served()) {
            batch.tiles().forEach(store::grow);
            store.serve(batch.first());
        }
        knowledge.published(batch);
        var leaf = batch.first();
        for (var run : batch.runs()) {
            store.mark(run, leaf);
            leaf += run.count();
        }
        store.apply(batch.first());
    }
}
