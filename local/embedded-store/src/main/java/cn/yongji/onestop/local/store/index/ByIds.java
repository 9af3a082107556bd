package cn.yongji.onestop.local.store.index;

import cn.yongji.onestop.local.store.bson.BsonOrder;
import cn.yongji.onestop.local.store.file.StoredMap;
import java.util.Collection;
import java.util.Iterator;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Documents whose {@code _id} the filter names. */
final class ByIds implements AccessPath {

    private final TreeSet<@Nullable Object> ids = new TreeSet<>(BsonOrder.ASCENDING);
    private final StoredMap documents;
    private final boolean exact;

    ByIds(Collection<?> ids, StoredMap documents, boolean exact) {
        this.ids.addAll(ids);
        this.documents = documents;
        this.exact = exact;
    }

    @Override
    public Stream<byte[]> documents() {
        return AccessPath.read(ids(), documents);
    }

    @Override
    public Iterator<@Nullable Object> ids() {
        return ids.iterator();
    }

    @Override
    public boolean isOrdered() {
        return ids.size() <= 1;
    }

    @Override
    public boolean isExact() {
        return exact;
    }

    @Override
    public long count() {
        return ids.stream().filter(documents::contains).count();
    }

    @Override
    public int score() {
        return ids.size() <= 1 ? 1000 : 500;
    }
}
