package cn.yongji.onestop.ledger.log;

/** What a witness said when it was asked last. */
public enum WitnessSaid {
    /** It was not asked yet. */
    NOTHING,
    /** It has signed the checkpoint. */
    COSIGNED,
    /** It could not be reached, or took too long. */
    UNREACHABLE,
    /** Something that no witness says, or a signature that is none. */
    RUBBISH,
    /** That it does not know this log, or not its key. */
    STRANGER,
    /** That it has seen a larger log than there is. */
    KNOWS_MORE,
    /** That it has seen another log of this size, or one that does not lead to this one. */
    KNOWS_OTHER
}
