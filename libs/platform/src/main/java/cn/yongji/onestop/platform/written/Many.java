package cn.yongji.onestop.platform.written;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import org.bson.BsonReader;
import org.bson.BsonType;
import org.bson.BsonWriter;
import org.jspecify.annotations.Nullable;

/** A list or set; an empty one has no field. A set whose order means nothing is written sorted. */
record Many(Shape element, Function<List<Object>, Object> made, Object absent) implements Shape {
    private static final Set<Class<?>> UNORDERED =
            Set.of(HashSet.class, Set.of(1).getClass(), Set.of(1, 2, 3).getClass());

    static Shape list(Shape element) {
        return new Many(element, Collections::unmodifiableList, List.of());
    }

    static @Nullable Shape of(Class<?> type, Shape element) {
        if (type == List.class || type == Collection.class) return list(element);
        if (type == SortedSet.class)
            return new Many(
                    element, it -> Collections.unmodifiableSortedSet(new TreeSet<>(it)), Collections.emptySortedSet());
        if (type == Set.class)
            return new Many(element, it -> Collections.unmodifiableSet(new LinkedHashSet<>(it)), Set.of());
        return null;
    }

    @Override
    public void write(BsonWriter writer, Object value, Seen seen) {
        var values = (Collection<?>) value;
        writer.writeStartArray();
        if (UNORDERED.contains(values.getClass())) {
            values.stream().sorted().forEach(it -> element.write(writer, it, seen));
        } else {
            for (var each : values) element.write(writer, each, seen);
        }
        writer.writeEndArray();
    }

    @Override
    public Object read(BsonReader reader, Seen seen) {
        var values = new ArrayList<Object>();
        reader.readStartArray();
        while (reader.readBsonType() != BsonType.END_OF_DOCUMENT) values.add(element.read(reader, seen));
        reader.readEndArray();
        return made.apply(values);
    }

    @Override
    public boolean leads(String[] path, int depth) {
        return element.leads(path, depth);
    }
}
