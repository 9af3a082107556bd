package cn.yongji.onestop.local.store.index;

import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The outermost fields somebody looks at, so that the others need not be read. */
public final class UsedFields {

    private UsedFields() {}

    /** Empty when the filter may look at anything. */
    public static Optional<Set<String>> of(Document filter) {
        var fields = new HashSet<String>();
        return collect(filter, fields) ? Optional.of(fields) : Optional.empty();
    }

    public static Set<String> ofPaths(Collection<String> paths) {
        var fields = new HashSet<String>();
        paths.forEach(path -> fields.add(first(path)));
        return fields;
    }

    private static boolean collect(Document filter, Set<String> fields) {
        for (Map.Entry<String, Object> entry : filter.entrySet()) {
            if (!entry.getKey().startsWith("$")) {
                fields.add(first(entry.getKey()));
            } else if (!isCombination(entry.getKey()) || !collectAll(entry.getValue(), fields)) {
                return false;
            }
        }
        return true;
    }

    private static boolean collectAll(Object parts, Set<String> fields) {
        return parts instanceof Collection<?> all
                && all.stream().allMatch(part -> part instanceof Document filter && collect(filter, fields));
    }

    private static boolean isCombination(String operator) {
        return operator.equals("$and") || operator.equals("$or") || operator.equals("$nor");
    }

    private static String first(String path) {
        var dot = path.indexOf('.');
        return dot < 0 ? path : path.substring(0, dot);
    }
}
