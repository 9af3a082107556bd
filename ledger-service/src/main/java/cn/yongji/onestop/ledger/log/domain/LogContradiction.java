package cn.yongji.onestop.ledger.log.domain;

/**
 * Why this log may sign no more: somebody knows of it what it does not have. As a rule an older database was restored; what
 * is signed from here on would be a second history.
 */
public sealed interface LogContradiction {
    /** Who knows: the name of a witness, or {@link #THIS_PROCESS}. */
    String by();

    /** The size that is known there. */
    long size();

    /** The name of the process itself, which remembers what it has signed. */
    String THIS_PROCESS = "this process";

    /** A larger log than there is. */
    record Larger(String by, long size, long ours) implements LogContradiction {}

    /** Another root for a size that the log has passed. */
    record OtherRoot(String by, long size) implements LogContradiction {}
}
