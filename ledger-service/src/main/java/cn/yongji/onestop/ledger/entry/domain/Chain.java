package cn.yongji.onestop.ledger.entry.domain;

/** How the next entry is made from the one before. */
public final class Chain {
    private Chain() {}

    /** What the first entry of a project builds on: a chain cannot be passed off as that of another project. */
    public static Hash genesis(String projectId) {
        var json = new StringBuilder("{\"ledger\":");
        JsonText.append(json, projectId);
        return Hash.of(json.append('}').toString());
    }

    /** The entry that seals a fact. */
    static LedgerEntry seal(long index, Hash previous, Fact fact) {
        var event = fact.event();
        var payload = new Payload.Salted(fact.canonicalPayload(), fact.salt());
        var header = new EntryHeader(
                index,
                previous,
                event.id(),
                event.type(),
                event.source(),
                event.subject(),
                event.sequence(),
                event.time(),
                event.actor(),
                PayloadSeal.of(payload));
        return new LedgerEntry(header, header.hash(), payload);
    }
}
