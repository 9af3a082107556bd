package cn.yongji.onestop.platform.written;

import java.lang.invoke.MethodHandle;
import org.bson.BsonWriter;
import org.jspecify.annotations.Nullable;

/** A component whose own fields stand among those of the record it belongs to. */
record Inline(MethodHandle component, RecordParts parts) implements RecordPart {
    @Override
    public void write(BsonWriter writer, Object of, Seen seen) {
        parts.writeFields(writer, Access.get(component, of), seen);
    }

    @Override
    public int leaves() {
        return parts.leaves().size();
    }

    @Override
    public Object made(@Nullable Object[] read, int from, Class<?> type) {
        return parts.made(read, from);
    }
}
