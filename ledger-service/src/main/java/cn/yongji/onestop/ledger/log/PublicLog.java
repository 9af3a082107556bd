package cn.yongji.onestop.ledger.log;

import cn.yongji.onestop.ledger.log.domain.Knowledge;
import cn.yongji.onestop.ledger.log.domain.LogContradiction;
import cn.yongji.onestop.ledger.log.domain.LogStore;
import cn.yongji.onestop.tlog.TreeHash;
import cn.yongji.onestop.tlog.proof.LogPolicy;
import cn.yongji.onestop.tlog.proof.LogPolicy.TrustedWitness;
import cn.yongji.onestop.tlog.tile.EntryBundle;
import cn.yongji.onestop.tlog.tile.TilePath;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** 透明日志: what anybody may read of it. A leaf is the hash of an entry, so it tells nothing of what the entry says. */
@Component
public final class PublicLog {
    /** A key of the log, and since when it signs. */
    public record DatedKey(String vkey, Instant since) {}

    /** How the log stands. */
    public record Standing(
            LogOrigin origin,
            Optional<PublishedCheckpoint> newest,
            Optional<PublishedCheckpoint> witnessed,
            List<WitnessRecord> witnesses,
            Optional<LogContradiction> halted) {}

    private final LogShelf shelf;
    private final LogStore store;
    private final LogOrigin origin;
    private final LogKeys keys;
    private final LogPolicy policy;
    private final WitnessBook book;
    private final Knowledge knowledge;
    private final List<DatedKey> dated;

    /** The log only grows, so what it had once it has. */
    private volatile long known;

    PublicLog(
            LogShelf shelf,
            LogStore store,
            LogOrigin origin,
            LogKeys keys,
            LogPolicy policy,
            WitnessBook book,
            Knowledge knowledge,
            Clock clock) {
        this.shelf = shelf;
        this.store = store;
        this.origin = origin;
        this.keys = keys;
        this.policy = policy;
        this.book = book;
        this.knowledge = knowledge;
        this.dated = keys.verifiers().stream()
                .map(key -> new DatedKey(key.text(), shelf.signsSince(key.text(), clock.instant())))
                .toList();
    }

    /** The newest checkpoint with its signature lines; that of the empty tree while there is no entry. */
    public String checkpoint() {
        return shelf.newest().map(newest -> newest.note().written()).orElseGet(() -> keys.sign(0, TreeHash.EMPTY));
    }

    /** A file below the prefix of the log, such as {@code tile/0/x001/067.p/12}. */
    public TileAnswer tile(String path) {
        var parsed = TilePath.parse(path);
        if (parsed.isEmpty()) return new TileAnswer.NoPath();
        var tile = parsed.get();
        if (!tile.isIn(known))
            known = shelf.newest().map(PublishedCheckpoint::size).orElse(0L);
        if (!tile.isIn(known)) return new TileAnswer.Beyond(known);
        return shelf.read(tile)
                .<TileAnswer>map(bytes -> new TileAnswer.Found(tile, cut(tile, bytes)))
                .orElseGet(() -> new TileAnswer.Lost(tile));
    }

    public String origin() {
        return keys.origin();
    }

    public List<DatedKey> keys() {
        return dated;
    }

    /** Whose signatures count, for a verifier to take over, best by another way than this one. */
    public LogPolicy policy() {
        return policy;
    }

    public Standing standing() {
        var records = book.records();
        var witnesses = policy.witnesses().stream()
                .map(TrustedWitness::name)
                .map(name -> records.stream()
                        .filter(record -> record.name().equals(name))
                        .findFirst()
                        .orElseGet(() -> WitnessRecord.unasked(name)))
                .toList();
        return new Standing(origin, shelf.newest(), shelf.witnessed(), witnesses, knowledge.against(store.last()));
    }

    private static byte[] cut(TilePath tile, byte[] bytes) {
        return switch (tile.kind()) {
            case HASHES -> Arrays.copyOf(bytes, tile.width() * TreeHash.BYTES);
            case ENTRIES -> EntryBundle.of(contents(bytes, tile.width()));
        };
    }

    private static List<byte[]> contents(byte[] bytes, int width) {
        var contents = new ArrayList<byte[]>(width);
        for (var i = 0; i < width; i++) contents.add(TreeHash.at(bytes, i).bytes());
        return contents;
    }
}
