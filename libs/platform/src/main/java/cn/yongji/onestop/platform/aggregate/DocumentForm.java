package cn.yongji.onestop.platform.aggregate;

import cn.yongji.onestop.platform.written.Documents;
import cn.yongji.onestop.platform.written.Fill;
import com.mongodb.client.model.Filters;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.bson.BsonWriter;
import org.bson.RawBsonDocument;
import org.bson.conversions.Bson;

/**
 * The whole document of an aggregate: its state, and what the store keeps beside it. It goes straight to the bytes that the
 * driver sends, and comes from those it received.
 */
record DocumentForm<S>(AtRest<S> atRest) {
    Remembered<S> read(RawBsonDocument document) {
        return new DocumentReading<>(atRest).of(document);
    }

    /** The whole document, for the first write. */
    RawBsonDocument first(Remembered<S> it, Instant now, Fill fill) {
        return document(writer -> {
            writer.writeString(Fields.ID, it.id());
            writer.writeInt64(Fields.VERSION, it.version());
            writer.writeInt64(Fields.SEQUENCE, it.sequence());
            writer.writeName(Fields.STATE);
            atRest.write(it.id(), it.state(), writer, fill);
            writer.writeStartDocument(Fields.SEEN);
            it.seen().forEach(writer::writeInt64);
            writer.writeEndDocument();
            array(writer, Fields.OUTBOX, it.outbox(), event -> OutboxEntry.FORM.write(writer, event));
            array(writer, Fields.APPLIED, it.applied(), command -> atRest.write(it.id(), command, writer));
            key(writer);
            if (it.createdKey() != null) writer.writeString(Fields.CREATED_KEY, it.createdKey());
            if (!it.outbox().isEmpty()) writer.writeDateTime(Fields.OUTBOX_AT, now.toEpochMilli());
            writer.writeDateTime(Fields.CHANGED_AT, now.toEpochMilli());
        });
    }

    /** Matches the document only while nobody else has written it since. */
    Bson guard(Remembered<S> base) {
        return Filters.and(Filters.eq(Fields.ID, base.id()), Filters.eq(Fields.VERSION, base.version()));
    }

    /** The one update that turns the document into the result of the fold. */
    RawBsonDocument update(Remembered<S> base, Fold<S> fold, Instant now, Fill fill) {
        var next = fold.result();
        var anew = fold.kept().trimmed() || !Objects.equals(base.concealedWith(), atRest.key());
        return document(writer -> {
            writer.writeStartDocument("$set");
            state(writer, next, fill);
            writer.writeInt64(Fields.VERSION, next.version());
            writer.writeInt64(Fields.SEQUENCE, next.sequence());
            fold.newlySeen().forEach((subject, sequence) -> writer.writeInt64(Fields.SEEN + "." + subject, sequence));
            if (!fold.events().isEmpty()) writer.writeDateTime(Fields.OUTBOX_AT, now.toEpochMilli());
            writer.writeDateTime(Fields.CHANGED_AT, now.toEpochMilli());
            if (anew) commands(writer, next);
            writer.writeEndDocument();
            push(writer, base.id(), fold.events(), anew ? List.of() : fold.commands());
        });
    }

    private void push(BsonWriter writer, String id, List<OutboxEntry> events, List<AppliedCommand> commands) {
        if (events.isEmpty() && commands.isEmpty()) return;
        writer.writeStartDocument("$push");
        if (!events.isEmpty()) {
            writer.writeStartDocument(Fields.OUTBOX);
            array(writer, "$each", events, event -> OutboxEntry.FORM.write(writer, event));
            writer.writeEndDocument();
        }
        if (!commands.isEmpty()) {
            writer.writeStartDocument(Fields.APPLIED);
            array(writer, "$each", commands, command -> atRest.write(id, command, writer));
            writer.writeEndDocument();
        }
        writer.writeEndDocument();
    }

    /** The update that changes nothing but the key the document is written with. */
    RawBsonDocument renewal(Remembered<S> base) {
        return document(writer -> {
            writer.writeStartDocument("$set");
            state(writer, base, new Fill());
            commands(writer, base);
            writer.writeEndDocument();
        });
    }

    private void state(BsonWriter writer, Remembered<S> of, Fill fill) {
        writer.writeName(Fields.STATE);
        atRest.write(of.id(), of.state(), writer, fill);
    }

    private void commands(BsonWriter writer, Remembered<S> of) {
        array(writer, Fields.APPLIED, of.applied(), command -> atRest.write(of.id(), command, writer));
        key(writer);
    }

    private void key(BsonWriter writer) {
        var key = atRest.key();
        if (key != null) writer.writeString(Fields.CONCEALED_WITH, key);
    }

    private static <T> void array(BsonWriter writer, String name, List<T> values, Consumer<T> write) {
        writer.writeStartArray(name);
        values.forEach(write);
        writer.writeEndArray();
    }

    private static RawBsonDocument document(Consumer<BsonWriter> fields) {
        return Documents.bytes(writer -> {
            writer.writeStartDocument();
            fields.accept(writer);
            writer.writeEndDocument();
        });
    }
}
