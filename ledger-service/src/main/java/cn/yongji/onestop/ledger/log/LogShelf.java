package cn.yongji.onestop.ledger.log;

import cn.yongji.onestop.ledger.log.domain.Batch;
import cn.yongji.onestop.ledger.log.domain.StoredBatch;
import cn.yongji.onestop.tlog.note.NoteSignature;
import cn.yongji.onestop.tlog.tile.TilePath;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The log as it is shown to others: checkpoints with the lines of witnesses, tiles, and where an entry stands. */
public interface LogShelf {
    /** The newest checkpoint whose tiles are there. */
    Optional<PublishedCheckpoint> newest();

    /** The newest checkpoint that was put together by then, and whose tiles are there. */
    Optional<PublishedCheckpoint> lastBy(Instant instant);

    /** The newest one that enough witnesses have signed. */
    Optional<PublishedCheckpoint> witnessed();

    /**
     * Adds the lines of a witness to a checkpoint, in place of those it had of it.
     *
     * @param enough whether enough have signed with these
     */
    void cosign(PublishedCheckpoint checkpoint, String witness, List<NoteSignature> lines, boolean enough);

    /** A tile or a bundle, as many hashes as asked or more. */
    Optional<byte[]> read(TilePath path);

    /** Since when a key signs: told once, the first time that it is asked. */
    Instant signsSince(String vkey, Instant now);

    /** Batches from the one that holds this leaf on, in order. */
    List<Batch> batchesFrom(long leaf, int most);

    /** The same as they are stored, whatever became of them. */
    List<StoredBatch> storedFrom(long leaf, int most);

    /** The leaves of the entries of a segment, by index of the entry. */
    Map<Long, Long> leavesOf(String project, int segment);

    /** The index of the leaf of an entry; empty while it has none. */
    Optional<Long> leafOf(String project, long index);
}
