package cn.yongji.onestop.ledger.entry.mongo;

import static cn.yongji.onestop.ledger.entry.mongo.RequiredFields.bytes;
import static cn.yongji.onestop.ledger.entry.mongo.RequiredFields.number;
import static cn.yongji.onestop.ledger.entry.mongo.RequiredFields.required;
import static cn.yongji.onestop.ledger.entry.mongo.RequiredFields.text;

import cn.yongji.onestop.ledger.entry.domain.EntryHeader;
import cn.yongji.onestop.ledger.entry.domain.Hash;
import cn.yongji.onestop.ledger.entry.domain.LedgerEntry;
import cn.yongji.onestop.ledger.entry.domain.Payload;
import cn.yongji.onestop.ledger.entry.domain.Segment.StoredEntry;
import java.util.Date;
import java.util.UUID;
import org.bson.Document;
import org.bson.types.Binary;

/** An entry inside its segment. The payload is kept as the very text that was hashed. */
final class EntryDocument {
    private EntryDocument() {}

    static Document of(LedgerEntry entry) {
        var header = entry.header();
        var document = new Document("index", header.index())
                .append("previous", new Binary(header.previous().bytes()))
                .append("eventId", header.eventId().toString())
                .append("type", header.type())
                .append("source", header.source())
                .append("subject", header.subject())
                .append("sequence", header.sequence())
                .append("time", Date.from(header.time()))
                .append("actor", header.actor())
                .append("payloadHash", new Binary(header.payloadHash().bytes()))
                .append("hash", new Binary(entry.hash().bytes()));
        return switch (entry.payload()) {
            case Payload.Kept(var json) -> document.append("payload", json);
            case Payload.Destroyed _ -> document;
        };
    }

    static StoredEntry read(Object stored) {
        if (!(stored instanceof Document document)) return new StoredEntry.Unreadable("not a document");
        try {
            return new StoredEntry.Readable(entry(document));
        } catch (UnreadableDocument | IllegalArgumentException e) {
            return new StoredEntry.Unreadable(String.valueOf(e.getMessage()));
        }
    }

    private static LedgerEntry entry(Document document) {
        var header = new EntryHeader(
                number(document, "index"),
                Hash.ofDigest(bytes(document, "previous")),
                UUID.fromString(text(document, "eventId")),
                text(document, "type"),
                text(document, "source"),
                text(document, "subject"),
                number(document, "sequence"),
                required(document, "time", Date.class).toInstant(),
                text(document, "actor"),
                Hash.ofDigest(bytes(document, "payloadHash")));
        var payload =
                document.get("payload") == null ? new Payload.Destroyed() : new Payload.Kept(text(document, "payload"));
        return new LedgerEntry(header, Hash.ofDigest(bytes(document, "hash")), payload);
    }
}
