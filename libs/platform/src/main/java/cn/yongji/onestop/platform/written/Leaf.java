package cn.yongji.onestop.platform.written;

import java.lang.invoke.MethodHandle;
import org.bson.BsonWriter;
import org.jspecify.annotations.Nullable;

/**
 * A component that is a field of the document.
 *
 * @param absent what it is where there is no such field
 * @param nullable whether it may be without a value
 */
record Leaf(
        String java,
        String name,
        MethodHandle component,
        Shape shape,
        @Nullable Object absent,
        boolean nullable) implements RecordPart {
    @Override
    public void write(BsonWriter writer, Object of, Seen seen) {
        var value = Access.get(component, of);
        if (value == null && nullable) return;
        if (absent != null && absent.equals(value)) return;
        writer.writeName(name);
        shape.write(writer, value, seen);
    }

    @Override
    public int leaves() {
        return 1;
    }

    @Override
    public @Nullable Object made(@Nullable Object[] read, int from, Class<?> type) {
        var value = read[from];
        if (value != null) return value;
        if (absent == null && !nullable) throw new Unreadable(type.getSimpleName() + " has no field " + name);
        return absent;
    }
}
