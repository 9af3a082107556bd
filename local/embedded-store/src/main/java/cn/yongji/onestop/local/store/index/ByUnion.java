package cn.yongji.onestop.local.store.index;

import cn.yongji.onestop.local.store.bson.BsonOrder;
import cn.yongji.onestop.local.store.file.StoredMap;
import java.util.Iterator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The branches of an {@code $or}, each by an index of its own. */
record ByUnion(List<AccessPath> branches, StoredMap store) implements AccessPath {

    @Override
    public Stream<byte[]> documents() {
        return AccessPath.read(ids(), store);
    }

    @Override
    public Iterator<@Nullable Object> ids() {
        var seen = new TreeSet<@Nullable Object>(BsonOrder.ASCENDING);
        Stream<@Nullable Object> all = branches.stream().flatMap(branch -> AccessPath.stream(branch.ids()));
        return all.filter(seen::add).iterator();
    }

    @Override
    public boolean isOrdered() {
        return false;
    }

    @Override
    public boolean isExact() {
        return false;
    }

    @Override
    public long count() {
        return AccessPath.stream(ids()).mapToLong(_ -> 1).sum();
    }

    @Override
    public int score() {
        return 1;
    }
}
