package cn.yongji.onestop.platform.aggregate;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.PushOptions;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
 * @param concealedWith the id of the key the document was written with, if anything in it is concealed
 */
record Remembered<S>(
        String id,
        long version,
        long sequence,
        S state,
        Map<String, Long> seen,
        List<OutboxEntry> outbox,
        List<AppliedCommand> applied,
        @Nullable String concealedWith) {

    static final String OUTBOX_AT = "outboxAt";
    static final String CREATED_KEY = "createdKey";
    static final String CONCEALED_WITH = "concealedWith";

    Stored<S> stored() {
        return new Stored<>(id, version, state);
    }

    static <S> Remembered<S> fromDocument(Document document, AtRest<S> atRest) {
        var seen = new HashMap<String, Long>();
        document.get("seen", new Document())
                .forEach((subject, sequence) -> seen.put(subject, ((Number) sequence).longValue()));
        var id = document.getString("_id");
        return new Remembered<>(
                id,
                document.getLong("version"),
                document.getLong("sequence"),
                atRest.read(id, document.get("state", Document.class)),
                Map.copyOf(seen),
                document.getList("outbox", Document.class, List.of()).stream()
                        .map(OutboxEntry::fromDocument)
                        .toList(),
                document.getList("applied", Document.class, List.of()).stream()
                        .map(applied -> atRest.applied(id, applied))
                        .toList(),
                AtRest.keyOf(document).orElse(null));
    }

    /** The whole document, for the first write. */
    Document toNewDocument(AtRest<S> atRest, @Nullable String createdKey, Date now) {
        var document = new Document("_id", id)
                .append("version", version)
                .append("sequence", sequence)
                .append("state", atRest.write(id, state))
                .append("seen", new Document(seen))
                .append("outbox", outbox.stream().map(OutboxEntry::toDocument).toList())
                .append("applied", written(applied, atRest));
        if (atRest.conceals()) document.append(CONCEALED_WITH, atRest.key());
        if (createdKey != null) document.append(CREATED_KEY, createdKey);
        if (!outbox.isEmpty()) document.append(OUTBOX_AT, now);
        return document;
    }

    /** Matches the document only while nobody else has written it since. */
    Bson guard() {
        return Filters.and(Filters.eq("_id", id), Filters.eq("version", version));
    }

    /** The one update that turns this document into the result of the fold. */
    Bson updateTo(Fold<S> fold, AtRest<S> atRest, Date now) {
        var next = fold.result();
        var updates = new ArrayList<Bson>();
        updates.add(Updates.set("state", atRest.write(id, next.state())));
        updates.add(Updates.set("version", next.version()));
        updates.add(Updates.set("sequence", next.sequence()));
        fold.newlySeen().forEach((subject, sequence) -> updates.add(Updates.set("seen." + subject, sequence)));
        if (!fold.events().isEmpty()) {
            updates.add(Updates.pushEach(
                    "outbox",
                    fold.events().stream().map(OutboxEntry::toDocument).toList()));
            updates.add(Updates.set(OUTBOX_AT, now));
        }
        if (!Objects.equals(concealedWith, atRest.key())) {
            updates.add(Updates.set("applied", written(next.applied(), atRest)));
            updates.add(Updates.set(CONCEALED_WITH, atRest.key()));
        } else if (!fold.commands().isEmpty()) {
            updates.add(Updates.pushEach(
                    "applied", written(fold.commands(), atRest), new PushOptions().slice(-AppliedCommand.REMEMBERED)));
        }
        return Updates.combine(updates);
    }

    /** The update that changes nothing but the key the document is written with. */
    Bson renewal(AtRest<S> atRest) {
        return Updates.combine(
                Updates.set("state", atRest.write(id, state)),
                Updates.set("applied", written(applied, atRest)),
                Updates.set(CONCEALED_WITH, atRest.key()));
    }

    private List<Document> written(List<AppliedCommand> commands, AtRest<S> atRest) {
        return commands.stream().map(command -> atRest.write(id, command)).toList();
    }
}
