package cn.yongji.onestop.platform.written;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.bson.BsonReader;
import org.bson.BsonType;
import org.bson.BsonWriter;

/** A sealed type: the document of the record it is, with a field that tells which. */
final class Kinds implements Shape {
    private record Kind(String word, RecordParts parts) {}

    private final Class<?> type;
    private final String field;
    private final Map<Class<?>, Kind> byClass = new HashMap<>();
    private final Map<String, Kind> byWord = new HashMap<>();

    Kinds(Class<?> type, String field) {
        this.type = type;
        this.field = field;
    }

    void add(Class<?> record, String word, RecordParts parts) {
        var kind = new Kind(word, parts);
        if (byWord.put(word, kind) != null) throw new BadTable(type, "two kinds are written as " + word);
        byClass.put(record, kind);
    }

    @Override
    public void write(BsonWriter writer, Object value, Seen seen) {
        var kind = Objects.requireNonNull(byClass.get(value.getClass()));
        writer.writeStartDocument();
        writer.writeString(field, kind.word());
        kind.parts().writeFields(writer, value, seen);
        writer.writeEndDocument();
    }

    @Override
    public Object read(BsonReader reader, Seen seen) {
        var start = reader.getMark();
        reader.readStartDocument();
        if (reader.readBsonType() != BsonType.END_OF_DOCUMENT
                && reader.readName().equals(field)) {
            var read = partsOf(reader.readString()).readFields(reader, seen);
            reader.readEndDocument();
            return read;
        }
        start.reset();
        var parts = partsOf(wordOf(reader));
        start.reset();
        return parts.read(reader, seen);
    }

    private RecordParts partsOf(String word) {
        var kind = byWord.get(word);
        if (kind == null) throw new Unreadable("no " + type.getSimpleName() + " is written as " + word);
        return kind.parts();
    }

    // Whoever edited the document may have moved it.
    private String wordOf(BsonReader reader) {
        reader.readStartDocument();
        while (reader.readBsonType() != BsonType.END_OF_DOCUMENT) {
            if (reader.readName().equals(field)) return reader.readString();
            reader.skipValue();
        }
        throw new Unreadable(type.getSimpleName() + " has no field " + field);
    }

    @Override
    public boolean leads(String[] path, int depth) {
        if (depth == path.length) return true;
        return (path[depth].equals(field) && depth + 1 == path.length)
                || byWord.values().stream().anyMatch(it -> it.parts().leads(path, depth));
    }
}
