package cn.yongji.onestop.local.store.index;

import cn.yongji.onestop.local.store.bson.BsonOrder;
import cn.yongji.onestop.local.store.bson.SortableKey;
import cn.yongji.onestop.local.store.file.StoredMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What one index can do for a filter and an order: its first fields pinned to values, the next one bounded, the ones
 * after that giving the order.
 */
final class IndexPlan {

    /** More stretches than this and reading them one by one is no longer worth it. */
    private static final int MAX_SPANS = 1_000;

    private final OrderedIndex index;
    private final List<IndexCondition> conditions;
    private final Set<IndexCondition> expressed = new HashSet<>();
    private List<@Nullable Object[]> prefixes = List.<@Nullable Object[]>of(new @Nullable Object[0]);
    private int pinned;
    private final Set<String> constant = new HashSet<>();
    private Range range = new Range(null, null, List.of());
    private boolean exact = true;
    private int score;

    private IndexPlan(OrderedIndex index, List<IndexCondition> conditions) {
        this.index = index;
        this.conditions = conditions;
    }

    /** Null when the index is of no use. */
    static @Nullable AccessPath of(OrderedIndex index, List<IndexCondition> conditions, Sort sort, StoredMap store) {
        if (!index.isUsable(conditions)) {
            return null;
        }
        var plan = new IndexPlan(index, conditions);
        plan.pinFields();
        plan.boundNextField();
        return plan.toPath(sort, store);
    }

    private void pinFields() {
        while (pinned < index.getKeys().size()) {
            var field = fieldAt(pinned);
            var values = pinnedValues(field);
            if (values == null || (long) prefixes.size() * values.size() > MAX_SPANS) {
                return;
            }
            if (values.size() == 1 && !index.isArray(pinned)) {
                constant.add(field);
            }
            var longer = new ArrayList<@Nullable Object[]>(prefixes.size() * values.size());
            for (var prefix : prefixes) {
                for (var value : values) {
                    var next = Arrays.copyOf(prefix, pinned + 1);
                    next[pinned] = value;
                    longer.add(next);
                }
            }
            prefixes = longer;
            pinned++;
            score += 4;
        }
    }

    private @Nullable Collection<@Nullable Object> pinnedValues(String field) {
        for (var condition : conditions) {
            if (condition.field().equals(field)) {
                var values = pinnedValues(condition);
                if (values != null) {
                    expressed.add(condition);
                    exact &= condition.kind() != IndexCondition.Kind.ABSENT;
                    return values;
                }
            }
        }
        return null;
    }

    private @Nullable Collection<@Nullable Object> pinnedValues(IndexCondition condition) {
        var values = new TreeSet<@Nullable Object>(BsonOrder.ASCENDING);
        switch (condition.kind()) {
            case EQUAL -> values.add(condition.value());
            case ABSENT -> values.add(null);
            case IN -> values.addAll(condition.values());
            default -> {
                return null;
            }
        }
        values.forEach(value -> exact &= BsonOrder.isExact(value));
        // A sparse index lacks the documents in which its fields are missing, and those match null.
        return pinned == 0 && index.leavesOutMissing() && values.contains(null) ? null : values;
    }

    private void boundNextField() {
        if (pinned == index.getKeys().size()) {
            return;
        }
        var field = fieldAt(pinned);
        range = Range.of(conditions, field, index.isArray(pinned));
        if (!range.isEmpty()) {
            expressed.addAll(range.used());
            range.used().forEach(bound -> exact &= BsonOrder.isExact(bound.value()));
            score += 2;
        } else if (pinned == 0 && index.leavesOutMissing()) {
            for (var condition : conditions) {
                if (condition.field().equals(field) && condition.kind() == IndexCondition.Kind.PRESENT) {
                    expressed.add(condition);
                    exact &= index.getKeys().size() == 1 || !index.isUnique();
                    score += 2;
                }
            }
        }
    }

    private @Nullable AccessPath toPath(Sort sort, StoredMap store) {
        if (score == 0 && index.leavesOutMissing()) {
            return null;
        }
        var direction = sort.isEmpty() ? null : directionFor(sort);
        var ordered = direction != null;
        if (score == 0 && !ordered) {
            return null;
        }
        var isUniqueHit = index.isUnique() && pinned == index.getKeys().size() && prefixes.size() == 1;
        return new ByIndex(
                index,
                store,
                prefixes.stream().map(this::span).toList(),
                direction == Direction.BACKWARDS,
                ordered,
                exact && index.isExact() && !index.hasArrays() && expressed.containsAll(conditions),
                isUniqueHit ? 900 : score + (ordered ? 3 : 0));
    }

    private enum Direction {
        FORWARDS,
        BACKWARDS
    }

    /** Null when the index does not give the order. */
    private @Nullable Direction directionFor(Sort sort) {
        if (!index.isExact()) {
            return null;
        }
        Direction direction = null;
        var at = pinned;
        for (var field : sort.fields()) {
            if (constant.contains(field.name())) {
                continue;
            }
            boolean flipped;
            if (at < index.getKeys().size() && fieldAt(at).equals(field.name()) && !index.isArray(at)) {
                flipped = field.ascending() != index.isAscending(at);
            } else if (at == index.getKeys().size() && field.name().equals("_id")) {
                flipped = !field.ascending();
            } else {
                return null;
            }
            var wanted = flipped ? Direction.BACKWARDS : Direction.FORWARDS;
            if (direction != null && direction != wanted) {
                return null;
            }
            direction = wanted;
            at++;
            if (field.name().equals("_id")) {
                break;
            }
        }
        return direction == null ? Direction.FORWARDS : direction;
    }

    private ByIndex.Span span(@Nullable Object[] values) {
        var key = new SortableKey();
        for (int i = 0; i < values.length; i++) {
            key.add(values[i], index.isAscending(i));
        }
        var prefix = key.toBytes();
        if (range.isEmpty()) {
            return new ByIndex.Span(prefix, key.addAfterAll().toBytes(), prefix.length);
        }
        var ascending = index.isAscending(pinned);
        var least = new SortableKey().addAll(prefix);
        var last = new SortableKey().addAll(prefix);
        range.addLow(ascending ? least : last, ascending);
        range.addHigh(ascending ? last : least, ascending);
        return new ByIndex.Span(least.toBytes(), last.toBytes(), prefix.length);
    }

    private String fieldAt(int position) {
        return index.getKeys().get(position).getKey();
    }
}
