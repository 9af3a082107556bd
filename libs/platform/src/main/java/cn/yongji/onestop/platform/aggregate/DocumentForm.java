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

/** The whole document of an aggregate: its state, and what the store keeps beside it. */
record DocumentForm<S>(AtRest<S> atRest) {
    Remembered<S> read(Document document) {
        var id = document.getString(Fields.ID);
        return new Remembered<>(
                id,
                document.getLong(Fields.VERSION),
                document.getLong(Fields.SEQUENCE),
                atRest.read(id, document.get(Fields.STATE, Document.class)),
                seenIn(document),
                document.getList(Fields.OUTBOX, Document.class, List.of()).stream()
                        .map(OutboxEntry::fromDocument)
                        .toList(),
                document.getList(Fields.APPLIED, Document.class, List.of()).stream()
                        .map(applied -> atRest.applied(id, applied))
                        .toList(),
                document.getString(Fields.CONCEALED_WITH));
    }

    private static Map<String, Long> seenIn(Document document) {
        var seen = new HashMap<String, Long>();
        document.get(Fields.SEEN, new Document())
                .forEach((subject, sequence) -> seen.put(subject, ((Number) sequence).longValue()));
        return Map.copyOf(seen);
    }

    /** The whole document, for the first write. */
    Document first(Remembered<S> it, @Nullable String createdKey, Date now) {
        var document = new Document(Fields.ID, it.id())
                .append(Fields.VERSION, it.version())
                .append(Fields.SEQUENCE, it.sequence())
                .append(Fields.STATE, atRest.write(it.id(), it.state()))
                .append(Fields.SEEN, new Document(it.seen()))
                .append(
                        Fields.OUTBOX,
                        it.outbox().stream().map(OutboxEntry::toDocument).toList())
                .append(Fields.APPLIED, written(it.id(), it.applied()));
        if (atRest.conceals()) document.append(Fields.CONCEALED_WITH, atRest.key());
        if (createdKey != null) document.append(Fields.CREATED_KEY, createdKey);
        if (!it.outbox().isEmpty()) document.append(Fields.OUTBOX_AT, now);
        return document;
    }

    /** Matches the document only while nobody else has written it since. */
    Bson guard(Remembered<S> base) {
        return Filters.and(Filters.eq(Fields.ID, base.id()), Filters.eq(Fields.VERSION, base.version()));
    }

    /** The one update that turns the document into the result of the fold. */
    Bson update(Remembered<S> base, Fold<S> fold, Date now) {
        var next = fold.result();
        var updates = new ArrayList<Bson>();
        updates.add(Updates.set(Fields.STATE, atRest.write(base.id(), next.state())));
        updates.add(Updates.set(Fields.VERSION, next.version()));
        updates.add(Updates.set(Fields.SEQUENCE, next.sequence()));
        fold.newlySeen()
                .forEach((subject, sequence) -> updates.add(Updates.set(Fields.SEEN + "." + subject, sequence)));
        if (!fold.events().isEmpty()) {
            var events = fold.events().stream().map(OutboxEntry::toDocument).toList();
            updates.add(Updates.pushEach(Fields.OUTBOX, events));
            updates.add(Updates.set(Fields.OUTBOX_AT, now));
        }
        updates.addAll(commandsOf(base, fold, next));
        return Updates.combine(updates);
    }

    private List<Bson> commandsOf(Remembered<S> base, Fold<S> fold, Remembered<S> next) {
        if (!Objects.equals(base.concealedWith(), atRest.key())) {
            return List.of(
                    Updates.set(Fields.APPLIED, written(base.id(), next.applied())),
                    Updates.set(Fields.CONCEALED_WITH, atRest.key()));
        }
        if (fold.commands().isEmpty()) return List.of();
        var latest = new PushOptions().slice(-AppliedCommand.REMEMBERED);
        return List.of(Updates.pushEach(Fields.APPLIED, written(base.id(), fold.commands()), latest));
    }

    /** The update that changes nothing but the key the document is written with. */
    Bson renewal(Remembered<S> base) {
        return Updates.combine(
                Updates.set(Fields.STATE, atRest.write(base.id(), base.state())),
                Updates.set(Fields.APPLIED, written(base.id(), base.applied())),
                Updates.set(Fields.CONCEALED_WITH, atRest.key()));
    }

    private List<Document> written(String id, List<AppliedCommand> commands) {
        return commands.stream().map(command -> atRest.write(id, command)).toList();
    }
}
