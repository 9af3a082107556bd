package cn.yongji.onestop.platform.aggregate;

import cn.yongji.onestop.platform.written.Written;
import cn.yongji.onestop.platform.written.WrittenNames;
import java.time.Instant;
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

    static final Written<OutboxEntry> FORM = WrittenNames.table()
            .row(
                    OutboxEntry.class,
                    "id",
                    "type",
                    "sequence=seq",
                    "at",
                    "projectId=project",
                    "actor",
                    "traceparent=trace",
                    "json=data")
            .of(OutboxEntry.class);

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
