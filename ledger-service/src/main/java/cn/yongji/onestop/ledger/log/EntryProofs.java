package cn.yongji.onestop.ledger.log;

import cn.yongji.onestop.ledger.entry.LedgerReading;
import cn.yongji.onestop.ledger.entry.domain.LedgerEntry;
import cn.yongji.onestop.ledger.entry.domain.Payload;
import cn.yongji.onestop.ledger.entry.domain.Viewer;
import cn.yongji.onestop.tlog.TreeHash;
import cn.yongji.onestop.tlog.merkle.Proofs;
import cn.yongji.onestop.tlog.note.Checkpoint;
import cn.yongji.onestop.tlog.proof.ProofFile;
import cn.yongji.onestop.tlog.tile.TiledTree;
import java.util.Collection;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** 证明文件: that one entry is in the log, in a file that is verified without asking anybody. */
@Component
public final class EntryProofs {
    private final LedgerReading reading;
    private final LogShelf shelf;

    EntryProofs(LedgerReading reading, LogShelf shelf) {
        this.reading = reading;
        this.shelf = shelf;
    }

    public ProofAnswer of(String projectId, long index, Collection<Viewer> viewers) {
        var entry = reading.entry(projectId, index, viewers);
        if (entry.isEmpty()) return new ProofAnswer.NoEntry();
        var leaf = shelf.leafOf(projectId, index);
        var checkpoint = leaf.flatMap(this::checkpointWith);
        return checkpoint.isEmpty()
                ? new ProofAnswer.NotYet()
                : proved(entry.get(), leaf.orElseThrow(), checkpoint.get());
    }

    /** Best one that enough witnesses have signed, else the newest there is. */
    private Optional<PublishedCheckpoint> checkpointWith(long leaf) {
        return shelf.witnessed()
                .filter(it -> it.size() > leaf)
                .or(() -> shelf.newest().filter(it -> it.size() > leaf));
    }

    /** A proof that does not hold is not handed out. */
    private ProofAnswer proved(LedgerEntry entry, long leaf, PublishedCheckpoint checkpoint) {
        var root = Checkpoint.parse(checkpoint.note().text()).orThrow().root();
        var hash = TreeHash.ofLeaf(entry.hash().bytes());
        var proof = new TiledTree(checkpoint.size(), shelf::read)
                .inclusion(leaf)
                .value()
                .filter(hashes -> Proofs.inclusion(hash, leaf, checkpoint.size(), hashes, root)
                        .value()
                        .isPresent());
        return proof.<ProofAnswer>map(hashes -> new ProofAnswer.Proved(
                        new ProofFile(Optional.of(told(entry)), leaf, hashes, checkpoint.note()).text()))
                .orElseGet(ProofAnswer.Damaged::new);
    }

    /** The entry in canonical JSON: header, and payload and salt while they are there. */
    private static String told(LedgerEntry entry) {
        var header = "{\"header\":" + entry.header().canonical();
        return switch (entry.payload()) {
            case Payload.Salted(var json, var salt) ->
                header + ",\"payload\":" + json + ",\"salt\":\"" + salt.hex() + "\"}";
            case Payload.Plain(var json) -> header + ",\"payload\":" + json + "}";
            case Payload.Absent _ -> header + "}";
        };
    }
}
