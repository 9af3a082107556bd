package cn.yongji.onestop.local.store.engine;

import cn.yongji.onestop.local.store.bson.BsonBytes;
import cn.yongji.onestop.local.store.file.StoredMap;
import cn.yongji.onestop.local.store.index.AccessPath;
import cn.yongji.onestop.local.store.index.IndexPlanner;
import cn.yongji.onestop.local.store.index.SortedBy;
import cn.yongji.onestop.local.store.index.UsedFields;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.QueryMatcher;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the documents of a collection that match a filter, by the cheapest path that its indexes offer. */
record CollectionSearch(StoredMap documents, List<Index<Object>> indexes, QueryMatcher matcher) {

    Stream<byte[]> find(Document filter, @Nullable Document orderBy, int skip, int limit) {
        var path = IndexPlanner.choose(filter, orderBy, indexes, documents);
        var matching = matching(path, filter);
        if (!path.isOrdered()) {
            matching = sorted(matching, orderBy);
        }
        return matching.skip(skip).limit(limit > 0 ? limit : Long.MAX_VALUE);
    }

    int count(Document filter, int skip, int limit) {
        var path = IndexPlanner.choose(filter, null, indexes, documents);
        var found = path.isExact() ? path.count() : matching(path, filter).count();
        var afterSkip = Math.max(0, found - skip);
        return Math.toIntExact(limit > 0 ? Math.min(limit, afterSkip) : afterSkip);
    }

    /** Looks at no more of a candidate than the filter asks about. */
    private Stream<byte[]> matching(AccessPath path, Document filter) {
        if (path.isExact() || filter.isEmpty()) {
            return path.documents();
        }
        var fields = UsedFields.of(filter).orElse(null);
        var plain = PlainFilter.of(filter);
        return path.documents()
                .filter(bytes -> matcher.matches(
                        fields == null ? BsonBytes.toDocument(bytes) : BsonBytes.toDocument(bytes, fields), plain));
    }

    private record Sortable(List<@Nullable Object> keys, byte[] bytes) {}

    private static Stream<byte[]> sorted(Stream<byte[]> documents, @Nullable Document orderBy) {
        var sortedBy = SortedBy.of(orderBy).orElse(null);
        if (sortedBy == null || orderBy == null) {
            return documents;
        }
        var fields = UsedFields.ofPaths(orderBy.keySet());
        var memory = new RequestMemory.Sorting();
        return documents
                .map(memory::counted)
                .map(bytes -> new Sortable(sortedBy.keysOf(BsonBytes.toDocument(bytes, fields)), bytes))
                .sorted(Comparator.comparing(Sortable::keys, sortedBy.order()))
                .map(Sortable::bytes);
    }
}
