package cn.yongji.onestop.ledger.log.domain;

/**
 * Where the log, or what it is of, is not what was written.
 *
 * @param leaf index of the first leaf that is concerned
 * @param where the file, or the ledger and the entry
 */
public record LogFlaw(Kind kind, long leaf, String where) {
    /** What can be wrong. */
    public enum Kind {
        /** Leaves without the batch that brought them. */
        BATCH_MISSING,
        /** A batch that is not the one that was written. */
        BATCH_DIFFERS,
        /** A checkpoint that its log has not signed, or of another tree. */
        CHECKPOINT_DIFFERS,
        /** A tile or bundle that is not there, or holds something else. */
        FILE_DIFFERS,
        /** A tile or bundle with more in it than the log has. */
        FILE_TOO_WIDE,
        /** A leaf whose entry is not there any more. */
        ENTRY_LOST,
        /** An entry that is not the one that its leaf holds. */
        ENTRY_DIFFERS
    }
}
