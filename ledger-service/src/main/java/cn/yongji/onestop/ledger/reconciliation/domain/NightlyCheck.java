package cn.yongji.onestop.ledger.reconciliation.domain;

import java.util.Optional;

/**
 * 夜间核验: all chains and the public log computed anew.
 *
 * @param ledgers how many chains
 * @param leaves up to which size the log is whole
 * @param proofs how many entries, taken at random, were proved
 * @param flaw what is wrong first, and where; empty if nothing is
 */
public record NightlyCheck(long ledgers, long leaves, int proofs, Optional<String> flaw) {}
