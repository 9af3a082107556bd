package cn.yongji.onestop.platform.aggregate;

import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** One event that waits in its aggregate's document until the broker has it. */
public record OutboxEntry(
        UUID id,
        String type,
        long sequence,
        Instant at,
        String projectId,
        String actor,
        @Nullable String traceparent,
        String json) {

    Document toDocument() {
        var document = new Document("id", id.toString())
                .append("type", type)
                .append("seq", sequence)
                .append("at", Date.from(at))
                .append("project", projectId)
                .append("actor", actor);
        if (traceparent != null) document.append("trace", traceparent);
        return document.append("data", json);
    }

    /** Reads an entry as it stands in the outbox of a document. */
    public static OutboxEntry fromDocument(Document document) {
        return new OutboxEntry(
                UUID.fromString(document.getString("id")),
                document.getString("type"),
                document.getLong("seq"),
                document.getDate("at").toInstant(),
                document.getString("project"),
                document.getString("actor"),
                document.getString("trace"),
                document.getString("data"));
    }
}
