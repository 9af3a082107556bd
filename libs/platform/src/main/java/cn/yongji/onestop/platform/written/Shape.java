package cn.yongji.onestop.platform.written;

import org.bson.BsonReader;
import org.bson.BsonWriter;
import org.jspecify.annotations.Nullable;

/** How the values of one type are written. */
interface Shape {
    void write(BsonWriter writer, Object value, Seen seen);

    Object read(BsonReader reader, Seen seen);

    /** What a field that is not there stands for, and what is not written; none where a field must be there. */
    default @Nullable Object absent() {
        return null;
    }

    /** Whether the rest of a path leads to something that is written. */
    default boolean leads(String[] path, int depth) {
        return depth == path.length;
    }
}
