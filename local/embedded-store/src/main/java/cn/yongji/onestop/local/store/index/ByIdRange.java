package cn.yongji.onestop.local.store.index;

import cn.yongji.onestop.local.store.file.StoredMap;
import java.util.Iterator;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Documents in the order of their {@code _id}, between two bounds. */
final class ByIdRange implements AccessPath {

    private final StoredMap documents;
    private final Range range;
    private final boolean descending;
    private final boolean ordered;
    private final boolean exact;

    ByIdRange(StoredMap documents, Range range, boolean descending, boolean ordered, boolean exact) {
        this.documents = documents;
        this.range = range;
        this.descending = descending;
        this.ordered = ordered;
        this.exact = exact;
    }

    @Override
    public Stream<byte[]> documents() {
        return AccessPath.stream(entries()).map(Map.Entry::getValue);
    }

    @Override
    public Iterator<@Nullable Object> ids() {
        return AccessPath.stream(entries())
                .<@Nullable Object>map(Map.Entry::getKey)
                .iterator();
    }

    private Iterator<Map.Entry<@Nullable Object, byte[]>> entries() {
        return descending
                ? documents.entries(range.high(), range.low(), true)
                : documents.entries(range.low(), range.high(), false);
    }

    @Override
    public boolean isOrdered() {
        return ordered;
    }

    @Override
    public boolean isExact() {
        return exact;
    }

    @Override
    public long count() {
        long count = 0;
        for (var entries = entries(); entries.hasNext(); entries.next()) {
            count++;
        }
        return count;
    }

    @Override
    public int score() {
        return (range.isEmpty() ? 0 : 2) + (ordered ? 3 : 0);
    }
}
