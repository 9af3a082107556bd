package cn.yongji.onestop.ledger.entry.mongo;

import static cn.yongji.onestop.ledger.entry.mongo.RequiredFields.bytes;
import static cn.yongji.onestop.ledger.entry.mongo.RequiredFields.number;
import static cn.yongji.onestop.ledger.entry.mongo.RequiredFields.required;
import static cn.yongji.onestop.ledger.entry.mongo.RequiredFields.text;

import cn.yongji.onestop.ledger.entry.domain.AggregateKey;
import cn.yongji.onestop.ledger.entry.domain.Hash;
import cn.yongji.onestop.ledger.entry.domain.Head;
import cn.yongji.onestop.ledger.entry.domain.LedgerEntry;
import cn.yongji.onestop.ledger.entry.domain.OpenSegment;
import cn.yongji.onestop.ledger.entry.domain.Readers;
import cn.yongji.onestop.ledger.entry.domain.Readers.StandIn;
import cn.yongji.onestop.ledger.entry.domain.Segment;
import cn.yongji.onestop.ledger.entry.domain.Segment.StoredEntry;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.types.Binary;

/**
 * A segment as a document, and the update that appends to it. {@code pending} holds the number of the segment while entries of
 * it may have no leaf in the log; {@code logged} and {@code runs} are the log's.
 */
final class SegmentDocument {
    private SegmentDocument() {}

    static String id(OpenSegment segment) {
        return segment.head().projectId() + "#" + segment.number();
    }

    /** A new segment with its first entries. */
    static Document of(OpenSegment segment, List<LedgerEntry> entries) {
        var head = segment.head();
        var sequences = new Document();
        head.sequences().forEach((key, last) -> sequences.append(FieldName.of(key), last));
        return new Document("_id", id(segment))
                .append("project", head.projectId())
                .append("number", segment.number())
                .append("version", segment.version())
                .append("full", segment.full())
                .append("first", segment.first())
                .append("chars", segment.payloadChars())
                .append("length", head.length())
                .append("hash", new Binary(head.hash().bytes()))
                .append("readers", readers(head.readers()))
                .append("sequences", sequences)
                .append("logged", segment.first() - 1)
                .append("pending", segment.number())
                .append("entries", entries.stream().map(EntryDocument::of).toList());
    }

    /** What appending changes, and nothing else. */
    static Document update(OpenSegment before, OpenSegment after, List<LedgerEntry> entries) {
        var head = after.head();
        var set = new Document("version", after.version())
                .append("full", after.full())
                .append("chars", after.payloadChars())
                .append("length", head.length())
                .append("hash", new Binary(head.hash().bytes()))
                .append("pending", after.number());
        if (!head.readers().equals(before.head().readers())) set.append("readers", readers(head.readers()));
        for (var last : head.sequences().entrySet()) {
            if (last.getValue() != before.head().lastOf(last.getKey())) {
                set.append("sequences." + FieldName.of(last.getKey()), last.getValue());
            }
        }
        var each = new Document("$each", entries.stream().map(EntryDocument::of).toList());
        return new Document("$set", set).append("$push", new Document("entries", each));
    }

    /** The state of a segment, read without its entries. */
    static OpenSegment readOpen(Document document) {
        return new OpenSegment(
                (int) number(document, "number"),
                number(document, "version"),
                required(document, "full", Boolean.class),
                number(document, "first"),
                number(document, "chars"),
                new Head(
                        text(document, "project"),
                        number(document, "length"),
                        Hash.ofDigest(bytes(document, "hash")),
                        sequences(required(document, "sequences", Document.class)),
                        readers(document)));
    }

    /** A segment for readers. One that is no segment any more reads as a single unreadable entry, for the check to find. */
    static Segment read(Document document) {
        try {
            return new Segment(
                    (int) number(document, "number"),
                    number(document, "length"),
                    Hash.ofDigest(bytes(document, "hash")),
                    readers(document),
                    entries(document));
        } catch (UnreadableDocument | IllegalArgumentException e) {
            var number = document.get("number") instanceof Number n ? n.intValue() : 0;
            var why = new StoredEntry.Unreadable(String.valueOf(e.getMessage()));
            return new Segment(number, 0, Hash.of(""), Readers.NOBODY, List.of(why));
        }
    }

    private static List<StoredEntry> entries(Document document) {
        if (!document.containsKey("entries")) return List.of();
        if (!(document.get("entries") instanceof List<?> list)) throw new UnreadableDocument("entries are no list");
        return list.stream().<StoredEntry>map(EntryDocument::read).toList();
    }

    private static Map<AggregateKey, Long> sequences(Document document) {
        var sequences = new HashMap<AggregateKey, Long>();
        for (var name : document.keySet()) sequences.put(FieldName.read(name), number(document, name));
        return sequences;
    }

    private static Document readers(Readers readers) {
        return new Document("orgs", List.copyOf(readers.orgs()))
                .append("agents", List.copyOf(readers.agents()))
                .append("departments", List.copyOf(readers.departments()))
                .append(
                        "standIns",
                        readers.standIns().stream()
                                .map(SegmentDocument::standIn)
                                .toList());
    }

    private static Readers readers(Document document) {
        var readers = required(document, "readers", Document.class);
        // Written before stand-ins were heard of, it has none.
        var standIns = readers.getList("standIns", Document.class, List.of()).stream()
                .map(SegmentDocument::standIn)
                .collect(Collectors.toUnmodifiableSet());
        return new Readers(names(readers, "orgs"), names(readers, "agents"), names(readers, "departments"), standIns);
    }

    private static Document standIn(StandIn it) {
        return new Document("agent", it.agent())
                .append("cover", it.cover())
                .append("from", it.from().toString())
                .append("to", it.to().toString());
    }

    private static StandIn standIn(Document it) {
        return new StandIn(
                text(it, "agent"),
                text(it, "cover"),
                LocalDate.parse(text(it, "from")),
                LocalDate.parse(text(it, "to")));
    }

    private static Set<String> names(Document readers, String name) {
        return Set.copyOf(readers.getList(name, String.class, List.of()));
    }
}
