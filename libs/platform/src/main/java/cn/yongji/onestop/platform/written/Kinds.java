package cn.yongji.onestop.platform.written;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.bson.BsonDocument;
import org.bson.BsonReader;
import org.bson.BsonString;
import org.bson.BsonType;
import org.bson.BsonWriter;
import org.bson.codecs.BsonValueCodec;
import org.bson.codecs.DecoderContext;

/** A sealed type: the document of the record it is, with a field that tells which. */
final class Kinds implements Shape {
    private static final BsonValueCodec VALUES = new BsonValueCodec();
    private static final DecoderContext READING = DecoderContext.builder().build();

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
        reader.readStartDocument();
        if (reader.readBsonType() == BsonType.END_OF_DOCUMENT) throw noWord();
        var first = reader.readName();
        if (!first.equals(field)) return readWhole(whole(first, reader), seen);
        var read = partsOf(reader.readString()).readFields(reader, seen);
        reader.readEndDocument();
        return read;
    }

    private RecordParts partsOf(String word) {
        var kind = byWord.get(word);
        if (kind == null) throw new Unreadable("no " + type.getSimpleName() + " is written as " + word);
        return kind.parts();
    }

    // What was written by hand has it anywhere. The driver's marks do not nest in a tree, so this is no matter of going
    // back.
    private static BsonDocument whole(String first, BsonReader reader) {
        var document = new BsonDocument(first, VALUES.decode(reader, READING));
        while (reader.readBsonType() != BsonType.END_OF_DOCUMENT)
            document.put(reader.readName(), VALUES.decode(reader, READING));
        reader.readEndDocument();
        return document;
    }

    private Object readWhole(BsonDocument document, Seen seen) {
        if (!(document.get(field) instanceof BsonString word)) throw noWord();
        return partsOf(word.getValue()).read(document.asBsonReader(), seen);
    }

    private Unreadable noWord() {
        return new Unreadable(type.getSimpleName() + " has no field " + field);
    }

    @Override
    public boolean leads(String[] path, int depth) {
        if (depth == path.length) return true;
        return (path[depth].equals(field) && depth + 1 == path.length)
                || byWord.values().stream().anyMatch(it -> it.parts().leads(path, depth));
    }
}
