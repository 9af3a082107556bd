package cn.yongji.onestop.platform.written;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.bson.BsonReader;
import org.bson.BsonWriter;
import org.jspecify.annotations.Nullable;

/** A collection of a state: while it is written it is counted. */
record Bounded(Shape inner, Bound bound) implements Shape {
    /** Whether values of that type hold others. */
    static boolean isWanted(Shape shape) {
        return switch (shape) {
            case Many _, ByKey _ -> true;
            case Maybe maybe -> isWanted(maybe.inner());
            default -> false;
        };
    }

    @Override
    public void write(BsonWriter writer, Object value, Seen seen) {
        seen.count(bound, sizeOf(value));
        inner.write(writer, value, seen);
    }

    /** What lies in collections within it counts along. */
    private static int sizeOf(@Nullable Object value) {
        return switch (value) {
            case Collection<?> all -> {
                var size = all.size();
                for (var each : all) size += sizeOf(each);
                yield size;
            }
            case Map<?, ?> all -> sizeOf(all.values());
            case Optional<?> it -> it.map(Bounded::sizeOf).orElse(0);
            case null, default -> 0;
        };
    }

    @Override
    public Object read(BsonReader reader, Seen seen) {
        return inner.read(reader, seen);
    }

    @Override
    public @Nullable Object absent() {
        return inner.absent();
    }

    @Override
    public boolean leads(String[] path, int depth) {
        return inner.leads(path, depth);
    }
}
