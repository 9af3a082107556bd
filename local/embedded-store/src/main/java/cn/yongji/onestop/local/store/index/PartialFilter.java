package cn.yongji.onestop.local.store.index;

import de.bwaldvogel.mongo.backend.DefaultQueryMatcher;
import de.bwaldvogel.mongo.backend.QueryMatcher;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.List;
import java.util.Set;

/**
 * Which documents a partial index has. It is used where the filter of a query says the same or more, as in MongoDB; what is said
 * only by a combination of conditions is not seen.
 */
public final class PartialFilter {
    private static final int CANNOT_CREATE_INDEX = 67;

    private final Document expression;
    private final List<IndexCondition> conditions;
    private final QueryMatcher matcher = new DefaultQueryMatcher();

    private PartialFilter(Document expression, List<IndexCondition> conditions) {
        this.expression = expression;
        this.conditions = conditions;
    }

    /**
     * The filter of an index that is to be made.
     *
     * @throws MongoServerError 67 where it has more than equality, ranges and {@code $exists: true}
     */
    public static PartialFilter of(Document expression) {
        var conditions = IndexCondition.allOf(expression);
        for (var condition : conditions) {
            switch (condition.kind()) {
                case EQUAL, IN, AFTER, FROM, BEFORE, TO, PRESENT -> {}
                case ABSENT, OTHER ->
                    throw new MongoServerError(
                            CANNOT_CREATE_INDEX,
                            "CannotCreateIndex",
                            "unsupported expression in partial index: " + condition.field());
            }
        }
        return new PartialFilter(expression, conditions);
    }

    boolean holds(Document document) {
        return matcher.matches(document, expression);
    }

    /** The outermost fields it looks at. */
    public Set<String> fields() {
        return UsedFields.ofPaths(conditions.stream().map(IndexCondition::field).toList());
    }

    boolean isPresenceOf(String field) {
        return conditions.stream()
                .anyMatch(it ->
                        it.kind() == IndexCondition.Kind.PRESENT && it.field().equals(field));
    }

    /** Whether every document that meets these conditions is in the index. */
    boolean isImpliedBy(List<IndexCondition> asked) {
        return conditions.stream()
                .allMatch(own -> asked.stream()
                        .anyMatch(it -> it.field().equals(own.field()) && (it.equals(own) || isPresent(own, it))));
    }

    private static boolean isPresent(IndexCondition own, IndexCondition asked) {
        return own.kind() == IndexCondition.Kind.PRESENT
                && switch (asked.kind()) {
                    case EQUAL -> asked.value() != null;
                    case IN -> asked.values().stream().noneMatch(value -> value == null);
                    case AFTER, FROM, BEFORE, TO, PRESENT -> true;
                    case ABSENT, OTHER -> false;
                };
    }
}
