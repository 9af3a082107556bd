package cn.yongji.onestop.ledger.log.domain;

import cn.yongji.onestop.tlog.TreeHash;
import cn.yongji.onestop.tlog.merkle.RightEdge;

/** A batch as it was found, with what was written beside it to be compared. */
public sealed interface StoredBatch {
    /** Index of its first leaf. */
    long first();

    /**
     * It reads as a batch; whether it is the one that was written is for the check to say.
     *
     * @param size of the log with it, as it was written
     * @param root of the log with it, as it was written
     * @param edge of the log with it, as it was written
     */
    record Readable(Batch batch, long size, TreeHash root, RightEdge edge) implements StoredBatch {
        @Override
        public long first() {
            return batch.first();
        }
    }

    /** Somebody made something of it that is no batch any more. */
    record Damaged(long first, String why) implements StoredBatch {}
}
