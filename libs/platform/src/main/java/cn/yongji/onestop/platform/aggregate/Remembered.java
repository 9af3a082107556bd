package cn.yongji.onestop.platform.aggregate;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.PushOptions;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * An aggregate's document in memory.
 *
 * @param sequence number of the last event
 * @param seen last sequence taken from each foreign aggregate
 * @param outbox events that may still be unpublished, in order
 * @param applied the latest commands with their answers
 */
record Remembered<S>(
        String id,
        long version,
        long sequence,
        S state,
        Map<String, Long> seen,
        List<OutboxEntry> outbox,
        List<AppliedCommand> applied) {

    static final String OUTBOX_AT = "outboxAt";
    static final String CREATED_KEY = "createdKey";

    Stored<S> stored() {
        return new Stored<>(id, version, state);
    }

    static <S> Remembered<S> fromDocument(Document document, AggregateMapping<S> mapping) {
        var seen = new HashMap<String, Long>();
        document.get("seen", new Document())
                .forEach((subject, sequence) -> seen.put(subject, ((Number) sequence).longValue()));
        return new Remembered<>(
                document.getString("_id"),
                document.getLong("version"),
                document.getLong("sequence"),
                mapping.fromDocument(document.get("state", Document.class)),
                Map.copyOf(seen),
                document.getList("outbox", Document.class, List.of()).stream()
                        .map(OutboxEntry::fromDocument)
                        .toList(),
                document.getList("applied", Document.class, List.of()).stream()
                        .map(AppliedCommand::fromDocument)
                        .toList());
    }

    /** The whole document, for the first write. */
    Document toNewDocument(AggregateMapping<S> mapping, @Nullable String createdKey, Date now) {
        var document = new Document("_id", id)
                .append("version", version)
                .append("sequence", sequence)
                .append("state", mapping.toDocument(state))
                .append("seen", new Document(seen))
                .append("outbox", outbox.stream().map(OutboxEntry::toDocument).toList())
                .append(
                        "applied",
                        applied.stream().map(AppliedCommand::toDocument).toList());
        if (createdKey != null) document.append(CREATED_KEY, createdKey);
        if (!outbox.isEmpty()) document.append(OUTBOX_AT, now);
        return document;
    }

    /** Matches the document only while nobody else has written it since. */
    Bson guard() {
        return Filters.and(Filters.eq("_id", id), Filters.eq("version", version));
    }

    /** The one update that turns this document into the result of the fold. */
    Bson updateTo(Fold<S> fold, AggregateMapping<S> mapping, Date now) {
        var next = fold.result();
        var updates = new ArrayList<Bson>();
        updates.add(Updates.set("state", mapping.toDocument(next.state())));
        updates.add(Updates.set("version", next.version()));
        updates.add(Updates.set("sequence", next.sequence()));
        fold.newlySeen().forEach((subject, sequence) -> updates.add(Updates.set("seen." + subject, sequence)));
        if (!fold.events().isEmpty()) {
            updates.add(Updates.pushEach(
                    "outbox",
                    fold.events().stream().map(OutboxEntry::toDocument).toList()));
            updates.add(Updates.set(OUTBOX_AT, now));
        }
        if (!fold.commands().isEmpty()) {
            updates.add(Updates.pushEach(
                    "applied",
                    fold.commands().stream().map(AppliedCommand::toDocument).toList(),
                    new PushOptions().slice(-AppliedCommand.REMEMBERED)));
        }
        return Updates.combine(updates);
    }
}
