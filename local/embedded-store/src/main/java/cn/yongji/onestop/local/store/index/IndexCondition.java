package cn.yongji.onestop.local.store.index;

import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One of the conditions that a filter demands all together. Those an index cannot help with are {@link Kind#OTHER}. */
record IndexCondition(String field, Kind kind, @Nullable Object value) {

    enum Kind {
        EQUAL,
        IN,
        AFTER,
        FROM,
        BEFORE,
        TO,
        PRESENT,
        ABSENT,
        OTHER
    }

    /** Takes a filter apart; a nested {@code $and} is the same as writing its parts side by side. */
    static List<IndexCondition> allOf(Document filter) {
        var conditions = new ArrayList<IndexCondition>();
        collect(filter, conditions);
        return conditions;
    }

    private static void collect(Document filter, List<IndexCondition> conditions) {
        for (Map.Entry<String, Object> entry : filter.entrySet()) {
            var field = entry.getKey();
            var value = entry.getValue();
            if (field.equals("$and") && value instanceof Collection<?> parts) {
                for (var part : parts) {
                    if (part instanceof Document document) {
                        collect(document, conditions);
                    }
                }
            } else if (field.startsWith("$")) {
                conditions.add(new IndexCondition(field, Kind.OTHER, value));
            } else if (value instanceof Document document && isOperators(document)) {
                document.forEach((operator, operand) -> conditions.add(of(field, operator, operand)));
            } else {
                conditions.add(equal(field, value));
            }
        }
    }

    /** The values of an {@link Kind#IN}. */
    Collection<?> values() {
        return value instanceof Collection<?> values ? values : List.of();
    }

    private static boolean isOperators(Document document) {
        return !document.isEmpty() && document.keySet().iterator().next().startsWith("$");
    }

    private static IndexCondition of(String field, String operator, @Nullable Object operand) {
        return switch (operator) {
            case "$eq" -> equal(field, operand);
            case "$in" -> in(field, operand);
            case "$gt" -> bound(field, Kind.AFTER, operand);
            case "$gte" -> bound(field, Kind.FROM, operand);
            case "$lt" -> bound(field, Kind.BEFORE, operand);
            case "$lte" -> bound(field, Kind.TO, operand);
            case "$exists" -> new IndexCondition(field, isTrue(operand) ? Kind.PRESENT : Kind.ABSENT, null);
            default -> new IndexCondition(field, Kind.OTHER, operand);
        };
    }

    private static IndexCondition equal(String field, @Nullable Object value) {
        var indexed = value == null || isPlain(value) || (field.equals("_id") && isPlainDocument(value));
        return new IndexCondition(field, indexed ? Kind.EQUAL : Kind.OTHER, value);
    }

    private static IndexCondition in(String field, @Nullable Object operand) {
        var indexed = operand instanceof Collection<?> values
                && values.stream().allMatch(value -> value == null || isPlain(value));
        return new IndexCondition(field, indexed ? Kind.IN : Kind.OTHER, operand);
    }

    private static IndexCondition bound(String field, Kind kind, @Nullable Object operand) {
        return new IndexCondition(field, operand != null && isPlain(operand) ? kind : Kind.OTHER, operand);
    }

    /** Arrays, documents and patterns have rules of their own for what they match. */
    private static boolean isPlain(Object value) {
        return value instanceof String
                || value instanceof Number
                || value instanceof Instant
                || value instanceof ObjectId
                || value instanceof UUID
                || value instanceof Boolean
                || value instanceof BinData;
    }

    private static boolean isPlainDocument(@Nullable Object value) {
        return value instanceof Document document
                && !document.isEmpty()
                && document.entrySet().stream()
                        .noneMatch(entry -> entry.getKey().startsWith("$")
                                || (entry.getValue() instanceof Document nested && !isPlainDocument(nested)));
    }

    private static boolean isTrue(@Nullable Object operand) {
        return switch (operand) {
            case null -> false;
            case Boolean truth -> truth;
            case Number number -> number.doubleValue() != 0;
            default -> true;
        };
    }
}
