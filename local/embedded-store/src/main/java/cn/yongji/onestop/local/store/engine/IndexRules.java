package cn.yongji.onestop.local.store.engine;

import cn.yongji.onestop.local.store.bson.BsonOrder;
import cn.yongji.onestop.local.store.index.PartialFilter;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which index may be made, by the rules of MongoDB: one that is there already in the same way is no second one. */
final class IndexRules {
    private static final int CANNOT_CREATE = 67;
    private static final int OPTIONS_CONFLICT = 85;
    private static final int SPECS_CONFLICT = 86;

    private static final String PARTIAL = "partialFilterExpression";
    private static final Set<String> KINDS = Set.of("text", "hashed", "2d", "2dsphere");

    private IndexRules() {}

    /** What makes an index another one, whatever it is called. */
    private record Signature(
            List<Map.Entry<String, Object>> keys,
            boolean unique,
            boolean sparse,
            @Nullable Object partial) {
        static Signature of(Document description) {
            var keys = keysOf(description).entrySet().stream()
                    .map(key -> Map.entry(key.getKey(), directionOf(key.getValue())))
                    .toList();
            return new Signature(
                    keys,
                    Utils.isTrue(description.get("unique")),
                    Utils.isTrue(description.get("sparse")),
                    description.get(PARTIAL));
        }
    }

    private static Document keysOf(Document description) {
        return description.get("key") instanceof Document keys ? keys : new Document();
    }

    private static Object directionOf(Object told) {
        return told instanceof Number number ? Math.signum(number.doubleValue()) : told;
    }

    static Optional<PartialFilter> partialFilter(@Nullable Document description) {
        return description != null && description.get(PARTIAL) instanceof Document expression
                ? Optional.of(PartialFilter.of(expression))
                : Optional.empty();
    }

    /**
     * Whether the index is to be made.
     *
     * @param others of the same collection
     * @return false if it is there
     * @throws MongoServerError 67 for one that cannot be, 85 or 86 beside one that it would be mistaken for
     */
    static boolean isNew(Document wanted, List<Document> others) {
        checkKeys(keysOf(wanted));
        if (partialFilter(wanted).isPresent() && Utils.isTrue(wanted.get("sparse")))
            throw cannotCreate("cannot mix \"partialFilterExpression\" and \"sparse\" options");
        var signature = Signature.of(wanted);
        for (var other : others) {
            var sameName = Objects.equals(other.get("name"), wanted.get("name"));
            var sameIndex = Signature.of(other).equals(signature);
            if (sameName && !sameIndex)
                throw new MongoServerError(
                        SPECS_CONFLICT,
                        "IndexKeySpecsConflict",
                        "An existing index has the same name as the requested index: " + wanted.get("name"));
            if (sameIndex && (!sameName || differsOtherwise(wanted, other)))
                throw new MongoServerError(
                        OPTIONS_CONFLICT,
                        "IndexOptionsConflict",
                        "Index already exists with a different name or options: " + other.get("name"));
            if (sameIndex) return false;
        }
        return true;
    }

    private static boolean differsOtherwise(Document wanted, Document other) {
        return BsonOrder.ASCENDING.compare(wanted.get("expireAfterSeconds"), other.get("expireAfterSeconds")) != 0;
    }

    private static void checkKeys(Document keys) {
        if (keys.isEmpty()) throw cannotCreate("Index keys cannot be empty");
        keys.forEach((field, kind) -> {
            var known = kind instanceof Number direction
                    ? direction.doubleValue() < 0 || direction.doubleValue() > 0
                    : kind instanceof String name && KINDS.contains(name);
            if (!known) throw cannotCreate("Values in the index key pattern must be 1, -1 or a kind: " + field);
        });
    }

    private static MongoServerError cannotCreate(String why) {
        return new MongoServerError(CANNOT_CREATE, "CannotCreateIndex", why);
    }
}
