package cn.yongji.onestop.platform.written;

import org.bson.BsonWriter;
import org.jspecify.annotations.Nullable;

/** A component of a record. */
sealed interface RecordPart permits Leaf, Inline {
    void write(BsonWriter writer, Object of, Seen seen);

    /** How many fields it may have. */
    int leaves();

    /** The component, from what was read; its fields begin at that place. */
    @Nullable
    Object made(@Nullable Object[] read, int from, Class<?> type);
}
