package cn.yongji.onestop.local.store.index;

import cn.yongji.onestop.local.store.bson.BsonOrder;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * One line of an index: the values of its fields and the {@code _id} of the document. With fewer values than the index
 * has fields, or without an {@code _id}, it is a mark before or after all lines that begin the same.
 */
record IndexEntry(@Nullable Object[] values, @Nullable Object id, int side) {

    static IndexEntry of(@Nullable Object[] values, @Nullable Object id) {
        return new IndexEntry(values, id, 0);
    }

    static IndexEntry before(@Nullable Object... values) {
        return new IndexEntry(values, null, -1);
    }

    static IndexEntry after(@Nullable Object... values) {
        return new IndexEntry(values, null, 1);
    }

    static Comparator<IndexEntry> order(boolean[] ascending) {
        return (left, right) -> {
            var shared = Math.min(left.values.length, right.values.length);
            for (int i = 0; i < shared; i++) {
                var byValue = BsonOrder.ASCENDING.compare(left.values[i], right.values[i]);
                if (byValue != 0) {
                    return ascending[i] ? byValue : -byValue;
                }
            }
            return left.side == 0 && right.side == 0
                    ? BsonOrder.ASCENDING.compare(left.id, right.id)
                    : Integer.compare(left.side, right.side);
        };
    }
}
