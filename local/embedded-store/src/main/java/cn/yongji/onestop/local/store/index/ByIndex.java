package cn.yongji.onestop.local.store.index;

import cn.yongji.onestop.local.store.bson.BsonOrder;
import cn.yongji.onestop.local.store.file.StoredMap;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Documents by one or several stretches of an index.
 *
 * @param merge set when the stretches must be woven into one order
 */
record ByIndex(
        OrderedIndex index,
        StoredMap store,
        List<Span> spans,
        boolean descending,
        @Nullable Comparator<IndexEntry> merge,
        boolean isOrdered,
        boolean isExact,
        int score)
        implements AccessPath {

    record Span(IndexEntry from, IndexEntry to) {}

    @Override
    public Stream<byte[]> documents() {
        return AccessPath.read(ids(), store);
    }

    @Override
    public Iterator<@Nullable Object> ids() {
        var ids = AccessPath.stream(entries()).<@Nullable Object>map(IndexEntry::id);
        if (index.hasArrays()) {
            var seen = new TreeSet<@Nullable Object>(BsonOrder.ASCENDING);
            ids = ids.filter(seen::add);
        }
        return ids.iterator();
    }

    @Override
    public long count() {
        return AccessPath.stream(ids()).mapToLong(_ -> 1).sum();
    }

    private Iterator<IndexEntry> entries() {
        var parts = spans.stream()
                .map(span -> index.range(span.from, span.to, descending))
                .toList();
        if (parts.size() == 1) {
            return parts.getFirst();
        }
        return merge == null
                ? parts.stream().flatMap(AccessPath::stream).iterator()
                : new Merged(parts, descending ? merge.reversed() : merge);
    }

    private static final class Merged implements Iterator<IndexEntry> {

        private record Head(IndexEntry entry, Iterator<IndexEntry> rest) {}

        private final PriorityQueue<Head> heads;

        Merged(List<Iterator<IndexEntry>> parts, Comparator<IndexEntry> order) {
            heads = new PriorityQueue<>(Comparator.comparing(Head::entry, order));
            parts.forEach(this::push);
        }

        private void push(Iterator<IndexEntry> part) {
            if (part.hasNext()) {
                heads.add(new Head(part.next(), part));
            }
        }

        @Override
        public boolean hasNext() {
            return !heads.isEmpty();
        }

        @Override
        public IndexEntry next() {
            var head = heads.remove();
            push(head.rest);
            return head.entry;
        }
    }
}
