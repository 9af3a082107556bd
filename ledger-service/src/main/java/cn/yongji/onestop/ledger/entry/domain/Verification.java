package cn.yongji.onestop.ledger.entry.domain;

/** 验证: whether the whole chain of a ledger, computed anew, is the one that is kept. */
public sealed interface Verification {
    /**
     * Every entry is the one that was written.
     *
     * @param destroyedPayloads entries whose payload was destroyed by a retention rule, which the chain survives
     * @param logged index of the last entry that has a leaf in the public log; up to there the log holds the same entries
     */
    record Valid(long length, Hash head, long destroyedPayloads, long logged) implements Verification {}

    /**
     * The first entry that is not.
     *
     * @param index where it is, or should be
     * @param found what was found, in words
     */
    record Broken(long index, Flaw flaw, String found) implements Verification {}

    /** What can be wrong with an entry. */
    enum Flaw {
        /** Another index stands in its place, or none. */
        ENTRY_MISSING,
        /** It does not read as an entry. */
        ENTRY_UNREADABLE,
        /** It builds on another entry than the one before it. */
        PREVIOUS_DIFFERS,
        /** Its header does not give its hash. */
        HEADER_DIFFERS,
        /** Its header has the first form, although one before it has the second: a chain changes once. */
        OLDER_FORM,
        /** Its payload does not give what seals it in its header. */
        PAYLOAD_DIFFERS,
        /** Its payload is not there, and no entry behind it says that it was destroyed by a rule. */
        PAYLOAD_MISSING,
        /** The numbers of its aggregate have a hole or repeat. */
        SEQUENCE_DIFFERS,
        /** The ledger says that it stands elsewhere than its last entry does. */
        HEAD_DIFFERS,
        /** The public log holds another entry in this place: the ledger was written anew from here on, or earlier. */
        LEAF_DIFFERS,
        /** The public log holds entries behind the last one there is: the end was taken away. */
        TAIL_LOST
    }
}
