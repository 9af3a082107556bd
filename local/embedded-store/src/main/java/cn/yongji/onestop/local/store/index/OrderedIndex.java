package cn.yongji.onestop.local.store.index;

import cn.yongji.onestop.local.store.bson.BsonOrder;
import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.DuplicateKeyError;
import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A secondary or unique index. It lives in memory and is built when its collection is opened, so it cannot disagree with
 * the documents after a crash. Guarded by the lock of the collection.
 */
public final class OrderedIndex extends Index<Object> {

    private final boolean unique;
    private final IndexedValues values;
    private final boolean[] ascending;
    private final boolean[] arrays;
    private final Comparator<IndexEntry> order;
    private final NavigableSet<IndexEntry> entries;
    private boolean exact = true;

    public OrderedIndex(String name, List<IndexKey> keys, boolean unique, boolean sparse) {
        super(name, keys, sparse);
        this.unique = unique;
        this.values = new IndexedValues(keys);
        this.ascending = new boolean[keys.size()];
        for (int i = 0; i < ascending.length; i++) {
            ascending[i] = keys.get(i).isAscending();
        }
        this.arrays = new boolean[keys.size()];
        this.order = IndexEntry.order(ascending);
        this.entries = new TreeSet<>(order);
    }

    boolean isUsable() {
        return !values.hasPositions();
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
        return isSparse();
    }

    Iterator<IndexEntry> range(IndexEntry from, IndexEntry to, boolean descending) {
        if (order.compare(from, to) > 0) {
            return Collections.emptyIterator();
        }
        var range = entries.subSet(from, true, to, true);
        return (descending ? range.descendingSet() : range).iterator();
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
        if (unique && isIndexed(document)) {
            for (var line : lines(document)) {
                refuseTaken(line, null, false, collection);
            }
        }
    }

    @Override
    public void add(Document document, Object id, MongoCollection<Object> collection) {
        if (isIndexed(document)) {
            for (var line : lines(document)) {
                entries.add(IndexEntry.of(line, id));
            }
        }
    }

    @Override
    public Object remove(Document document) {
        var id = document.get("_id");
        if (isIndexed(document)) {
            for (var line : lines(document)) {
                entries.remove(IndexEntry.of(line, id));
            }
        }
        return Missing.ofNullable(id);
    }

    @Override
    public void checkUpdate(Document before, Document after, MongoCollection<Object> collection) {
        if (!isIndexed(after)) {
            return;
        }
        for (var line : lines(after)) {
            if (unique) {
                refuseTaken(line, before.get("_id"), true, collection);
            }
        }
    }

    @Override
    public void updateInPlace(Document before, Document after, Object id, MongoCollection<Object> collection) {
        var old = isIndexed(before) ? lines(before) : List.<@Nullable Object[]>of();
        var now = isIndexed(after) ? lines(after) : List.<@Nullable Object[]>of();
        if (same(old, now)) {
            return;
        }
        old.forEach(line -> entries.remove(IndexEntry.of(line, id)));
        now.forEach(line -> entries.add(IndexEntry.of(line, id)));
    }

    private static boolean same(List<@Nullable Object[]> old, List<@Nullable Object[]> now) {
        if (old.size() != now.size()) {
            return false;
        }
        for (int i = 0; i < old.size(); i++) {
            for (int j = 0; j < old.get(i).length; j++) {
                if (BsonOrder.ASCENDING.compare(old.get(i)[j], now.get(i)[j]) != 0) {
                    return false;
                }
            }
        }
        return true;
    }

    private void refuseTaken(
            @Nullable Object[] line, @Nullable Object ownId, boolean owned, MongoCollection<Object> collection) {
        var others = range(IndexEntry.before(line), IndexEntry.after(line), false);
        while (others.hasNext()) {
            var id = others.next().id();
            if (!owned || BsonOrder.ASCENDING.compare(id, ownId) != 0) {
                throw new DuplicateKeyError(this, collection, getKeys(), shown(line));
            }
        }
    }

    private static KeyValue shown(@Nullable Object[] line) {
        var values = line.clone();
        for (int i = 0; i < values.length; i++) {
            if (values[i] == BsonOrder.EMPTY_ARRAY) {
                values[i] = null;
            }
        }
        return new KeyValue(values);
    }

    /**
     * A sparse unique index skips a document that has none of its fields, as in MongoDB. One that is not unique skips a
     * document without its first field: nobody can tell, and a rare first field keeps the index small.
     */
    private boolean isIndexed(Document document) {
        return !isSparse() || (unique ? values.hasAny(document) : values.has(document, 0));
    }

    private List<@Nullable Object[]> lines(Document document) {
        var lines = values.linesOf(document, arrays);
        for (var line : lines) {
            for (var value : line) {
                exact &= BsonOrder.isExact(value);
            }
        }
        return lines;
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
        return entries.size();
    }

    @Override
    public long getDataSize() {
        return entries.size();
    }

    @Override
    public void drop() {
        entries.clear();
    }
}
