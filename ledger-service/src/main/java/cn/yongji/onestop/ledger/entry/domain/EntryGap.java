package cn.yongji.onestop.ledger.entry.domain;

/** An event that cannot be recorded yet, because an earlier one of its aggregate has not come. */
public record EntryGap(AggregateKey aggregate, long expected, long actual) {}
