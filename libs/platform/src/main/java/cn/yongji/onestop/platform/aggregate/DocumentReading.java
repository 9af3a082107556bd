package cn.yongji.onestop.platform.aggregate;

import cn.yongji.onestop.platform.written.Documents;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.bson.BsonReader;
import org.bson.BsonType;
import org.bson.RawBsonDocument;
import org.jspecify.annotations.Nullable;

/** What has been read of one document; MongoDB keeps the identity in front, and what is concealed needs it. */
final class DocumentReading<S> {
    private final AtRest<S> atRest;
    private String id = "";
    private long version;
    private long sequence;
    private @Nullable S state;
    private Map<String, Long> seen = Map.of();
    private List<OutboxEntry> outbox = List.of();
    private List<AppliedCommand> applied = List.of();
    private @Nullable String createdKey;
    private @Nullable String concealedWith;

    DocumentReading(AtRest<S> atRest) {
        this.atRest = atRest;
    }

    Remembered<S> of(RawBsonDocument document) {
        try (var reader = Documents.reader(document)) {
            reader.readStartDocument();
            while (reader.readBsonType() != BsonType.END_OF_DOCUMENT) field(reader.readName(), reader);
            reader.readEndDocument();
        }
        var known = Objects.requireNonNull(state, () -> id + " has no state");
        return new Remembered<>(id, version, sequence, known, seen, outbox, applied, createdKey, concealedWith);
    }

    private void field(String name, BsonReader reader) {
        switch (name) {
            case Fields.ID -> id = reader.readString();
            case Fields.VERSION -> version = number(reader);
            case Fields.SEQUENCE -> sequence = number(reader);
            case Fields.STATE -> state = atRest.read(id, reader);
            case Fields.SEEN -> seen = seenIn(reader);
            case Fields.OUTBOX -> outbox = list(reader, OutboxEntry.FORM::read);
            case Fields.APPLIED -> applied = list(reader, command -> atRest.applied(id, command));
            case Fields.CREATED_KEY -> createdKey = reader.readString();
            case Fields.CONCEALED_WITH -> concealedWith = reader.readString();
            // Who looks for documents keeps fields of his own in them.
            default -> reader.skipValue();
        }
    }

    private static long number(BsonReader reader) {
        return reader.getCurrentBsonType() == BsonType.INT32 ? reader.readInt32() : reader.readInt64();
    }

    private static Map<String, Long> seenIn(BsonReader reader) {
        var seen = new HashMap<String, Long>();
        reader.readStartDocument();
        while (reader.readBsonType() != BsonType.END_OF_DOCUMENT) seen.put(reader.readName(), number(reader));
        reader.readEndDocument();
        return Map.copyOf(seen);
    }

    private static <T> List<T> list(BsonReader reader, Function<BsonReader, T> read) {
        var list = new ArrayList<T>();
        reader.readStartArray();
        while (reader.readBsonType() != BsonType.END_OF_DOCUMENT) list.add(read.apply(reader));
        reader.readEndArray();
        return List.copyOf(list);
    }
}
