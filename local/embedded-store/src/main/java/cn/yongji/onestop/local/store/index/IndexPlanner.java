package cn.yongji.onestop.local.store.index;

import cn.yongji.onestop.local.store.bson.BsonOrder;
import cn.yongji.onestop.local.store.file.StoredMap;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the cheapest way to the documents a filter may match. */
public final class IndexPlanner {

    private IndexPlanner() {}

    public static AccessPath choose(
            Document filter, @Nullable Document orderBy, List<Index<Object>> indexes, StoredMap documents) {
        var conditions = IndexCondition.allOf(filter);
        var sort = Sort.of(orderBy);
        var best = byId(conditions, sort, documents);
        for (var index : indexes) {
            if (index instanceof OrderedIndex ordered) {
                var path = IndexPlan.of(ordered, conditions, sort, documents);
                if (path != null && path.score() > best.score()) {
                    best = path;
                }
            }
        }
        var union = best.score() == 0 ? union(conditions, indexes, documents) : null;
        return union != null ? union : best;
    }

    /** In the worst case all documents, in the order of their {@code _id}. */
    private static AccessPath byId(List<IndexCondition> conditions, Sort sort, StoredMap documents) {
        for (var condition : conditions) {
            if (condition.field().equals("_id")) {
                var exact = conditions.size() == 1 && BsonOrder.isExact(condition.value());
                if (condition.kind() == IndexCondition.Kind.EQUAL) {
                    return new ByIds(Collections.singletonList(condition.value()), documents, exact);
                }
                if (condition.kind() == IndexCondition.Kind.IN) {
                    return new ByIds(condition.values(), documents, false);
                }
            }
        }
        var range = Range.of(conditions, "_id", false);
        var bare = !range.excludesLow() && !range.excludesHigh();
        var exact = bare && Set.copyOf(range.used()).containsAll(conditions);
        var descending = sort.isById() && !sort.fields().getFirst().ascending();
        return new ByIdRange(documents, range, descending, sort.isById(), exact);
    }

    private static @Nullable AccessPath union(
            List<IndexCondition> conditions, List<Index<Object>> indexes, StoredMap documents) {
        for (var condition : conditions) {
            if (condition.field().equals("$or") && condition.value() instanceof Collection<?> branches) {
                var paths = new ArrayList<AccessPath>();
                for (var branch : branches) {
                    if (branch instanceof Document filter) {
                        paths.add(choose(filter, null, indexes, documents));
                    }
                }
                if (paths.size() == branches.size() && paths.stream().allMatch(path -> path.score() > 0)) {
                    return new ByUnion(paths, documents);
                }
            }
        }
        return null;
    }
}
