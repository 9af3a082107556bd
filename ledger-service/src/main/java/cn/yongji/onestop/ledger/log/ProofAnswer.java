package cn.yongji.onestop.ledger.log;

/** What became of asking for the proof of an entry. */
public sealed interface ProofAnswer {
    /** A proof file. */
    record Proved(String file) implements ProofAnswer {}

    /** There is none, and why. */
    sealed interface Unproved extends ProofAnswer {}

    /** The ledger has no such entry. */
    record NoEntry() implements Unproved {}

    /** The entry has no leaf yet; it takes half a second. */
    record NotYet() implements Unproved {}

    /** What the log holds does not lead to its own root: somebody changed the database. */
    record Damaged() implements Unproved {}
}
