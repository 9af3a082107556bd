package cn.yongji.onestop.ledger.log.domain;

/**
 * Entries of one ledger that stand in the log one behind the other.
 *
 * @param segment the segment of the ledger that holds them
 * @param from index of the first of them in its ledger
 */
public record Run(String project, int segment, long from, int count) {}
