package cn.yongji.onestop.local.store.index;

import cn.yongji.onestop.local.store.bson.BsonOrder;
import cn.yongji.onestop.local.store.bson.SortableKey;
import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.DuplicateKeyError;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A secondary or unique index. It lives in memory and is built when its collection is opened, so it cannot disagree with
 * the documents after a crash. Guarded by the lock of the collection.
 */
public final class OrderedIndex extends Index<Object> {

    private final boolean unique;
    private final Optional<PartialFilter> partial;
    private final IndexedValues values;
    private final boolean[] ascending;
    private final boolean[] arrays;
    private final SortedLines lines = new SortedLines();
    private boolean exact = true;

    public OrderedIndex(String name, List<IndexKey> keys, boolean unique, boolean sparse) {
        this(name, keys, unique, sparse, Optional.empty());
    }

    /** @param partial which documents it has; all where there is none */
    public OrderedIndex(
            String name, List<IndexKey> keys, boolean unique, boolean sparse, Optional<PartialFilter> partial) {
        super(name, keys, sparse);
        this.unique = unique;
        this.partial = partial;
        this.values = new IndexedValues(keys);
        this.ascending = new boolean[keys.size()];
        for (int i = 0; i < ascending.length; i++) {
            ascending[i] = keys.get(i).isAscending();
        }
        this.arrays = new boolean[keys.size()];
    }

    /** Whether every document that meets the conditions is in it, and at its place. */
    boolean isUsable(List<IndexCondition> conditions) {
        return !values.hasPositions()
                && partial.map(it -> it.isImpliedBy(conditions)).orElse(true);
    }

    /** The outermost fields that decide whether and where a document is in it. */
    public Set<String> usedFields() {
        var fields = new HashSet<>(
                UsedFields.ofPaths(getKeys().stream().map(IndexKey::getKey).toList()));
        partial.map(PartialFilter::fields).ifPresent(fields::addAll);
        return fields;
    }

    /** True once a document had an array in that field: a range is then not one interval, and an order not one order. */
    boolean isArray(int field) {
        return arrays[field];
    }

    boolean hasArrays() {
        for (var array : arrays) {
            if (array) {
                return true;
            }
        }
        return false;
    }

    boolean isExact() {
        return exact;
    }

    boolean isAscending(int field) {
        return ascending[field];
    }

    boolean leavesOutMissing() {
        return isSparse()
                || partial.filter(it -> it.isPresenceOf(getKeys().getFirst().getKey()))
                        .isPresent();
    }

    Iterator<byte[]> range(byte[] from, byte[] to, boolean descending) {
        return lines.range(from, to, descending);
    }

    long count(byte[] from, byte[] to) {
        return lines.count(from, to);
    }

    @Override
    public boolean isUnique() {
        return unique;
    }

    @Override
    public @Nullable Object getPosition(Document document) {
        return null;
    }

    @Override
    public void checkAdd(Document document, MongoCollection<Object> collection) {
        if (unique) {
            refuseTaken(document, null, collection);
        } else {
            linesOf(document, null);
        }
    }

    @Override
    public void add(Document document, Object id, MongoCollection<Object> collection) {
        for (var line : linesOf(document, id)) {
            lines.add(line);
        }
    }

    @Override
    public Object remove(Document document) {
        var id = Missing.ofNullable(document.get("_id"));
        for (var line : linesOf(document, id)) {
            lines.remove(line);
        }
        return id;
    }

    @Override
    public void checkUpdate(Document before, Document after, MongoCollection<Object> collection) {
        if (unique) {
            refuseTaken(after, before, collection);
        } else {
            // Refuses two arrays in one line; later half the indexes would have changed already.
            linesOf(after, null);
        }
    }

    @Override
    public void updateInPlace(Document before, Document after, Object id, MongoCollection<Object> collection) {
        var old = linesOf(before, id);
        var now = linesOf(after, id);
        if (!Arrays.deepEquals(old, now)) {
            for (var line : old) {
                lines.remove(line);
            }
            for (var line : now) {
                lines.add(line);
            }
        }
    }

    private void refuseTaken(Document document, @Nullable Document before, MongoCollection<Object> collection) {
        if (!isIndexed(document)) {
            return;
        }
        for (var line : valuesOf(document)) {
            var prefix = key(line);
            var others = lines.range(prefix.toBytes(), prefix.addAfterAll().toBytes(), false);
            while (others.hasNext()) {
                var id = SortableKey.idOf(others.next());
                if (before == null || BsonOrder.ASCENDING.compare(id, before.get("_id")) != 0) {
                    throw new DuplicateKeyError(this, collection, getKeys(), shown(line));
                }
            }
        }
    }

    private static KeyValue shown(@Nullable Object[] line) {
        var shown = line.clone();
        for (int i = 0; i < shown.length; i++) {
            if (shown[i] == BsonOrder.EMPTY_ARRAY) {
                shown[i] = null;
            }
        }
        return new KeyValue(shown);
    }

    /**
     * A sparse unique index skips a document that has none of its fields, as in MongoDB. One that is not unique skips a
     * document without its first field: nobody can tell, and a rare first field keeps the index small.
     */
    private boolean isIndexed(Document document) {
        if (partial.isPresent()) return partial.get().holds(document);
        return !isSparse() || (unique ? values.hasAny(document) : values.has(document, 0));
    }

    private byte[][] linesOf(Document document, @Nullable Object id) {
        if (!isIndexed(document)) {
            return new byte[0][];
        }
        exact &= SortableKey.isExact(id);
        var values = valuesOf(document);
        var lines = new byte[values.size()][];
        for (int i = 0; i < lines.length; i++) {
            lines[i] = key(values.get(i)).toLine(id);
        }
        return lines;
    }

    private List<@Nullable Object[]> valuesOf(Document document) {
        var all = values.linesOf(document, arrays);
        for (var line : all) {
            for (var value : line) {
                exact &= SortableKey.isExact(value);
            }
        }
        return all;
    }

    private SortableKey key(@Nullable Object[] line) {
        var key = new SortableKey();
        for (int i = 0; i < line.length; i++) {
            key.add(line[i], ascending[i]);
        }
        return key;
    }

    @Override
    public boolean canHandle(Document query) {
        return false;
    }

    @Override
    public Iterable<Object> getPositions(Document query) {
        throw new UnsupportedOperationException("the planner reads the lines itself");
    }

    @Override
    public long getCount() {
        return lines.size();
    }

    @Override
    public long getDataSize() {
        return lines.size();
    }

    @Override
    public void drop() {
        lines.clear();
    }
}
