package cn.yongji.onestop.local.store.engine;

import cn.yongji.onestop.local.store.bson.BsonBytes;
import cn.yongji.onestop.local.store.index.UsedFields;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Set;

/**
 * Reads of a document what a projection can want: the library makes its parts of it, so the other fields need not be read. One
 * that looks at parts of lists or leaves out parts of fields gets the whole.
 */
record NeededFields(How how, Set<String> fields) {
    private enum How {
        ALL,
        THESE,
        OTHERS
    }

    static NeededFields of(Document projection) {
        var id = projection.getOrDefault("_id", true);
        var paths = new Document(projection);
        paths.remove("_id");
        var plain = paths.keySet().stream().noneMatch(path -> path.contains("$"));
        if (plain && !paths.isEmpty() && isPlain(id)) {
            var roots = UsedFields.ofPaths(paths.keySet());
            if (paths.values().stream().allMatch(it -> isPlain(it) && isTrue(it))) {
                roots.add("_id");
                return new NeededFields(How.THESE, roots);
            }
            var whole = paths.keySet().stream().noneMatch(path -> path.contains("."));
            if (whole && paths.values().stream().allMatch(it -> isPlain(it) && !isTrue(it)))
                return new NeededFields(How.OTHERS, roots);
        }
        return new NeededFields(How.ALL, Set.of());
    }

    Document of(byte[] bytes) {
        return switch (how) {
            case ALL -> BsonBytes.toDocument(bytes);
            case THESE -> BsonBytes.toDocument(bytes, fields);
            case OTHERS -> BsonBytes.toDocumentWithout(bytes, fields);
        };
    }

    private static boolean isPlain(Object value) {
        return value instanceof Boolean || value instanceof Number;
    }

    private static boolean isTrue(Object value) {
        return value instanceof Number number ? number.doubleValue() != 0 : Boolean.TRUE.equals(value);
    }
}
