package cn.yongji.onestop.local.store.index;

import cn.yongji.onestop.local.store.bson.BsonOrder;
import cn.yongji.onestop.local.store.bson.SortableKey;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The bounds that a filter sets for one field.
 *
 * @param used the conditions that the bounds express in full
 */
record Range(@Nullable IndexCondition lower, @Nullable IndexCondition upper, List<IndexCondition> used) {

    /** @param oneSided for a field that may be an array: one element may meet the one bound and another the other */
    static Range of(List<IndexCondition> conditions, String field, boolean oneSided) {
        IndexCondition lower = null;
        IndexCondition upper = null;
        for (var condition : conditions) {
            if (condition.field().equals(field)) {
                switch (condition.kind()) {
                    case AFTER, FROM -> lower = lower == null ? condition : lower;
                    case BEFORE, TO -> upper = upper == null ? condition : upper;
                    default -> {}
                }
            }
        }
        if (lower != null && upper != null && (oneSided || !isSameType(lower, upper))) {
            upper = null;
        }
        if (lower != null && upper != null) {
            return new Range(lower, upper, List.of(lower, upper));
        }
        var only = lower != null ? lower : upper;
        return new Range(lower, upper, only == null ? List.of() : List.of(only));
    }

    private static boolean isSameType(IndexCondition lower, IndexCondition upper) {
        return BsonOrder.ASCENDING.compare(
                        BsonOrder.beginOfTypeOf(valueOf(lower)), BsonOrder.beginOfTypeOf(valueOf(upper)))
                == 0;
    }

    boolean isEmpty() {
        return lower == null && upper == null;
    }

    /** The least value inside, or null when there is no bound at all. A range never leaves the type of its bound. */
    @Nullable
    Object low() {
        if (lower != null) {
            return lower.value();
        }
        return upper == null ? null : BsonOrder.beginOfTypeOf(valueOf(upper));
    }

    @Nullable
    Object high() {
        if (upper != null) {
            return upper.value();
        }
        return lower == null ? null : BsonOrder.endOfTypeOf(valueOf(lower));
    }

    boolean excludesLow() {
        return lower != null && lower.kind() == IndexCondition.Kind.AFTER && BsonOrder.isExact(lower.value());
    }

    boolean excludesHigh() {
        return upper != null && upper.kind() == IndexCondition.Kind.BEFORE && BsonOrder.isExact(upper.value());
    }

    /** In an ascending index the low bound opens the stretch and does not belong to it when it is excluded. */
    void addLow(SortableKey key, boolean ascending) {
        if (lower != null) {
            key.add(lower.value(), ascending);
            if (excludesLow() == ascending) {
                key.addAfterAll();
            }
        } else if (upper != null) {
            key.addBeginOfTypeOf(valueOf(upper), ascending);
        }
    }

    /** In an ascending index the high bound closes the stretch. */
    void addHigh(SortableKey key, boolean ascending) {
        if (upper != null) {
            key.add(upper.value(), ascending);
            if (excludesHigh() != ascending) {
                key.addAfterAll();
            }
        } else if (lower != null) {
            key.addEndOfTypeOf(valueOf(lower), ascending);
        }
    }

    private static Object valueOf(IndexCondition bound) {
        return Objects.requireNonNull(bound.value(), "a bound always has a value");
    }
}
