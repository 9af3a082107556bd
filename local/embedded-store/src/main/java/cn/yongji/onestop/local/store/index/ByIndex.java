package cn.yongji.onestop.local.store.index;

import cn.yongji.onestop.local.store.bson.BsonOrder;
import cn.yongji.onestop.local.store.bson.SortableKey;
import cn.yongji.onestop.local.store.file.StoredMap;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Documents by one or several stretches of an index. */
record ByIndex(
        OrderedIndex index,
        StoredMap store,
        List<Span> spans,
        boolean isDescending,
        boolean isOrdered,
        boolean isExact,
        int score)
        implements AccessPath {

    /**
     * Lines from one bound up to and without the other.
     *
     * @param pinned how many bytes at their beginning all lines of the stretch share
     */
    record Span(byte[] from, byte[] to, int pinned) {}

    @Override
    public Stream<byte[]> documents() {
        return AccessPath.read(ids(), store);
    }

    @Override
    public Iterator<@Nullable Object> ids() {
        var ids = AccessPath.stream(lines()).<@Nullable Object>map(SortableKey::idOf);
        if (index.hasArrays()) {
            var seen = new TreeSet<@Nullable Object>(BsonOrder.ASCENDING);
            ids = ids.filter(seen::add);
        }
        return ids.iterator();
    }

    @Override
    public long count() {
        return spans.stream().mapToLong(span -> index.count(span.from, span.to)).sum();
    }

    private Iterator<byte[]> lines() {
        if (spans.size() == 1) {
            return lines(spans.getFirst());
        }
        return isOrdered
                ? new Woven()
                : spans.stream().flatMap(span -> AccessPath.stream(lines(span))).iterator();
    }

    private Iterator<byte[]> lines(Span span) {
        return index.range(span.from, span.to, isDescending);
    }

    /** Several stretches in one order: that of what follows the values they are pinned to. */
    private final class Woven implements Iterator<byte[]> {

        private record Head(byte[] line, Iterator<byte[]> rest, int pinned) {

            static int compare(Head left, Head right) {
                return Arrays.compareUnsigned(
                        left.line, left.pinned, left.line.length, right.line, right.pinned, right.line.length);
            }
        }

        private final PriorityQueue<Head> heads;

        Woven() {
            Comparator<Head> order = Head::compare;
            heads = new PriorityQueue<>(isDescending ? order.reversed() : order);
            spans.forEach(span -> push(lines(span), span.pinned));
        }

        private void push(Iterator<byte[]> rest, int pinned) {
            if (rest.hasNext()) {
                heads.add(new Head(rest.next(), rest, pinned));
            }
        }

        @Override
        public boolean hasNext() {
            return !heads.isEmpty();
        }

        @Override
        public byte[] next() {
            var head = heads.remove();
            push(head.rest, head.pinned);
            return head.line;
        }
    }
}
