package cn.yongji.onestop.ledger.entry.domain;

/** 台账记录: one fact about a project, sealed into its chain. */
public record LedgerEntry(EntryHeader header, Hash hash, Payload payload) {
    public long index() {
        return header.index();
    }
}
