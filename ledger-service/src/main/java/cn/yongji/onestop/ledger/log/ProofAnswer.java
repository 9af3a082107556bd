package cn.yongji.onestop.ledger.log;

/** What became of asking for the proof of an entry. */
public sealed interface ProofAnswer {
    /** A proof file. */
    record Proved(String file) implements ProofAnswer {}

    /** The ledger has no such entry. */
    record NoEntry() implements ProofAnswer {}

    /** The entry has no leaf yet; it takes half a second. */
    record NotYet() implements ProofAnswer {}

    /** What the log holds does not lead to its own root: somebody changed the database. */
    record Damaged() implements ProofAnswer {}
}
