package cn.yongji.onestop.ledger.log;

import cn.yongji.onestop.ledger.log.domain.Batch;
import cn.yongji.onestop.ledger.log.domain.Knowledge;
import cn.yongji.onestop.ledger.log.domain.LogContradiction;
import cn.yongji.onestop.tlog.TreeHash;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What the witnesses said of the log, and what this process has published itself. After an older database was restored both know
 * more than it has.
 */
final class KnownOutside implements Knowledge {
    private record Published(long size, TreeHash root) {}

    private final WitnessBook book;
    private final Set<String> trusted;
    private volatile Published published = new Published(0, TreeHash.EMPTY);

    /** @param trusted names of the witnesses that count: one that the operator has dropped says nothing any more */
    KnownOutside(WitnessBook book, Set<String> trusted) {
        this.book = book;
        this.trusted = trusted;
    }

    @Override
    public Optional<LogContradiction> against(Optional<Batch> last) {
        var size = last.map(Batch::size).orElse(0L);
        return ofOurOwn(size, last)
                .or(() -> book.records().stream()
                        .filter(record -> trusted.contains(record.name()))
                        .map(record -> ofWitness(record, size))
                        .flatMap(Optional::stream)
                        .findFirst());
    }

    @Override
    public void published(Batch batch) {
        if (batch.size() >= published.size) {
            published = new Published(batch.size(), batch.edge().root());
        }
    }

    private Optional<LogContradiction> ofOurOwn(long size, Optional<Batch> last) {
        var ours = published;
        if (ours.size > size)
            return Optional.of(new LogContradiction.Larger(LogContradiction.THIS_PROCESS, ours.size, size));
        var same = ours.size < size
                || last.map(batch -> Objects.equals(batch.edge().root(), ours.root))
                        .orElse(true);
        return same
                ? Optional.empty()
                : Optional.of(new LogContradiction.OtherRoot(LogContradiction.THIS_PROCESS, size));
    }

    private static Optional<LogContradiction> ofWitness(WitnessRecord record, long size) {
        var known = Math.max(record.size(), record.claims().orElse(0L));
        if (record.said() == WitnessSaid.KNOWS_OTHER) {
            return Optional.of(new LogContradiction.OtherRoot(record.name(), known));
        }
        return known > size ? Optional.of(new LogContradiction.Larger(record.name(), known, size)) : Optional.empty();
    }
}
