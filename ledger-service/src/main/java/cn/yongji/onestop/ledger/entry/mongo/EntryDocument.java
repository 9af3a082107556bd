package cn.yongji.onestop.ledger.entry.mongo;

import static cn.yongji.onestop.ledger.entry.mongo.RequiredFields.bytes;
import static cn.yongji.onestop.ledger.entry.mongo.RequiredFields.number;
import static cn.yongji.onestop.ledger.entry.mongo.RequiredFields.required;
import static cn.yongji.onestop.ledger.entry.mongo.RequiredFields.text;

import cn.yongji.onestop.ledger.entry.domain.EntryHeader;
import cn.yongji.onestop.ledger.entry.domain.Hash;
import cn.yongji.onestop.ledger.entry.domain.LedgerEntry;
import cn.yongji.onestop.ledger.entry.domain.Payload;
import cn.yongji.onestop.ledger.entry.domain.PayloadSeal;
import cn.yongji.onestop.ledger.entry.domain.Salt;
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
                .append("hash", new Binary(entry.hash().bytes()));
        switch (header.seal()) {
            case PayloadSeal.Hashed(var hash) -> document.append("payloadHash", new Binary(hash.bytes()));
            case PayloadSeal.Committed(var commitment) ->
                document.append("v", EntryHeader.VERSION).append("payloadCommitment", new Binary(commitment.bytes()));
        }
        return switch (entry.payload()) {
            case Payload.Plain(var json) -> document.append("payload", json);
            case Payload.Salted(var json, var salt) ->
                document.append("payload", json).append("salt", new Binary(salt.bytes()));
            case Payload.Absent _ -> document;
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
                seal(document));
        return new LedgerEntry(header, Hash.ofDigest(bytes(document, "hash")), payload(document));
    }

    private static PayloadSeal seal(Document document) {
        if (!document.containsKey("v")) return new PayloadSeal.Hashed(Hash.ofDigest(bytes(document, "payloadHash")));
        var version = number(document, "v");
        if (version != EntryHeader.VERSION) throw new UnreadableDocument("v is " + version);
        return new PayloadSeal.Committed(Hash.ofDigest(bytes(document, "payloadCommitment")));
    }

    private static Payload payload(Document document) {
        if (document.get("payload") == null) return new Payload.Absent();
        var json = text(document, "payload");
        return document.containsKey("salt")
                ? new Payload.Salted(json, Salt.of(bytes(document, "salt")))
                : new Payload.Plain(json);
    }
}
