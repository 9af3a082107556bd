package cn.yongji.onestop.platform.written;

import java.util.Collection;
import java.util.Optional;
import java.util.function.Function;
import org.bson.BsonWriter;

/** A field that is only there to be found by: it is written, and passed over when read. */
record Derived(String name, Shape shape, Function<Object, Object> value) {
    void write(BsonWriter writer, Object of, Seen seen) {
        var derived = value.apply(of);
        if (derived instanceof Optional<?> it && it.isEmpty()) return;
        if (derived instanceof Collection<?> it && it.isEmpty()) return;
        writer.writeName(name);
        shape.write(writer, derived, seen);
    }
}
