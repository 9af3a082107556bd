package cn.yongji.onestop.platform.written;

import java.lang.invoke.MethodHandle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.BsonReader;
import org.bson.BsonType;
import org.bson.BsonWriter;
import org.jspecify.annotations.Nullable;

/** A record as a document. A field that the table does not know is refused: who writes it back would lose it. */
final class RecordParts implements Shape {
    private static final int PASSED_OVER = -1;

    private final Class<?> type;
    private final List<RecordPart> parts;
    private final List<Leaf> leaves = new ArrayList<>();
    private final List<Derived> derived;
    private final List<Like> alike;
    private final @Nullable Once once;
    private final MethodHandle maker;
    private final Map<String, Integer> places = new HashMap<>();

    /**
     * @param derived what is written besides
     * @param alike what another component tells where it has no field
     * @param passedOver names of fields that are read by somebody else or by nobody any more
     */
    RecordParts(
            Class<?> type,
            List<RecordPart> parts,
            List<Derived> derived,
            List<Like> alike,
            @Nullable Once once,
            Set<String> passedOver) {
        this.type = type;
        this.parts = parts;
        this.derived = derived;
        this.alike = alike;
        this.once = once;
        this.maker = Access.maker(type);
        for (var part : parts) {
            switch (part) {
                case Leaf leaf -> leaves.add(leaf);
                case Inline inline -> leaves.addAll(inline.parts().leaves());
            }
        }
        for (var leaf : leaves) place(leaf.name(), places.size());
        if (once != null) place(once.field(), leaves.size());
        for (var each : derived) place(each.name(), PASSED_OVER);
        for (var name : passedOver) place(name, PASSED_OVER);
    }

    private void place(String name, int at) {
        if (places.put(name, at) != null) throw new BadTable(type, "two fields are written as " + name);
    }

    List<Leaf> leaves() {
        return leaves;
    }

    /** The names that are taken. */
    Set<String> names() {
        return new HashSet<>(places.keySet());
    }

    @Override
    public void write(BsonWriter writer, Object value, Seen seen) {
        writer.writeStartDocument();
        writeFields(writer, value, seen);
        writer.writeEndDocument();
    }

    void writeFields(BsonWriter writer, Object value, Seen seen) {
        writeComponents(writer, value, seen);
        for (var each : derived) each.write(writer, value, seen);
    }

    /** As {@link #writeFields}, without what is only there to be found by: that belongs to whoever is the document. */
    void writeComponents(BsonWriter writer, Object value, Seen seen) {
        var before = once == null ? null : seen.placeOf(once.key(type, value, leaves));
        for (var i = 0; i < parts.size(); i++) {
            if (before == null || once == null || !once.components().contains(i))
                parts.get(i).write(writer, value, seen);
        }
        if (before != null && once != null) writer.writeInt32(once.field(), before);
    }

    @Override
    public Object read(BsonReader reader, Seen seen) {
        reader.readStartDocument();
        var read = readFields(reader, seen);
        reader.readEndDocument();
        return read;
    }

    /** Reads to the end of the document, whose beginning may have been read already. */
    Object readFields(BsonReader reader, Seen seen) {
        var read = new @Nullable Object[leaves.size() + 1];
        var next = 0;
        while (reader.readBsonType() != BsonType.END_OF_DOCUMENT) {
            var at = placeOf(reader.readName(), next);
            if (at == PASSED_OVER || reader.getCurrentBsonType() == BsonType.NULL) {
                reader.skipValue();
            } else {
                read[at] = at == leaves.size()
                        ? reader.readInt32()
                        : leaves.get(at).shape().read(reader, seen);
                next = at + 1;
            }
        }
        if (once != null) {
            if (read[leaves.size()] instanceof Integer place) once.recall(read, place, seen);
            else once.remember(read, seen);
        }
        return made(read, 0);
    }

    // Fields come in the order of the table, some left out: the next one is mostly right at hand.
    private int placeOf(String name, int next) {
        for (var at = next; at < Math.min(next + 3, leaves.size()); at++)
            if (leaves.get(at).name().equals(name)) return at;
        var at = places.get(name);
        if (at == null) throw new Unreadable(type.getSimpleName() + " has a field that nobody knows here: " + name);
        return at;
    }

    Object made(@Nullable Object[] read, int from) {
        var components = new @Nullable Object[parts.size()];
        var at = from;
        for (var i = 0; i < components.length; i++) {
            var part = parts.get(i);
            components[i] = part.made(read, at, type);
            at += part.leaves();
        }
        for (var each : alike) each.fill(components);
        return Access.make(maker, type, components);
    }

    @Override
    public boolean leads(String[] path, int depth) {
        if (depth == path.length) return true;
        for (var leaf : leaves)
            if (leaf.name().equals(path[depth])) return leaf.shape().leads(path, depth + 1);
        return derived.stream().anyMatch(it -> it.name().equals(path[depth]));
    }
}
