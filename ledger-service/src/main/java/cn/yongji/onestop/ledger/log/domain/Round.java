package cn.yongji.onestop.ledger.log.domain;

/** What came of one round of a sequencer. */
public sealed interface Round {
    /** Entries have leaves that had none, and the checkpoint says so. */
    record Published(Batch batch) implements Round {}

    /** There was nothing to do. */
    record Quiet() implements Round {}

    /** Another instance was first; the next round sees what it wrote. */
    record Late() implements Round {}

    /** Nothing may be signed. */
    record Refused(LogContradiction why) implements Round {}
}
