package cn.yongji.onestop.tlog.proof;

/**
 * An entry of which it is proved that it is in the log.
 *
 * @param index of its leaf
 * @param log the log at the size to which the proof leads
 */
public record ProvedEntry(long index, WitnessedCheckpoint log, SealedEntry entry) {}
