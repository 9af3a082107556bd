package cn.yongji.onestop.platform.written;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.bson.BsonReader;
import org.bson.BsonType;
import org.bson.BsonWriter;

/** A map as a document with a field for each key; an empty one has no field. One without order is written sorted. */
record ByKey(Words keys, Shape value, boolean sorted) implements Shape {
    private static final Set<Class<?>> UNORDERED =
            Set.of(HashMap.class, Map.of(1, 1).getClass(), Map.of(1, 1, 2, 2).getClass());

    @Override
    public void write(BsonWriter writer, Object map, Seen seen) {
        writer.writeStartDocument();
        var entries = (Map<?, ?>) map;
        if (UNORDERED.contains(map.getClass())) {
            var sorted = new TreeMap<String, Object>();
            entries.forEach((key, each) -> sorted.put(keys.word().apply(key), each));
            sorted.forEach((name, each) -> field(writer, name, each, seen));
        } else {
            entries.forEach((key, each) -> field(writer, keys.word().apply(key), each, seen));
        }
        writer.writeEndDocument();
    }

    private void field(BsonWriter writer, String name, Object each, Seen seen) {
        writer.writeName(name);
        value.write(writer, each, seen);
    }

    @Override
    public Object read(BsonReader reader, Seen seen) {
        var entries = new LinkedHashMap<Object, Object>();
        reader.readStartDocument();
        while (reader.readBsonType() != BsonType.END_OF_DOCUMENT)
            entries.put(keys.key().apply(reader.readName()), value.read(reader, seen));
        reader.readEndDocument();
        return sorted
                ? Collections.unmodifiableSortedMap(new TreeMap<>(entries))
                : Collections.unmodifiableMap(entries);
    }

    @Override
    public Object absent() {
        return sorted ? Collections.emptySortedMap() : Map.of();
    }

    @Override
    public boolean leads(String[] path, int depth) {
        return depth == path.length || value.leads(path, depth + 1);
    }
}
