package cn.yongji.onestop.local.store.index;

import cn.yongji.onestop.local.store.bson.BsonOrder;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Brings documents into an order without an index. An array counts by its least element where the order ascends and by
 * its greatest where it descends.
 */
public final class SortedBy {

    private final List<Sort.Field> fields;
    private final List<IndexedValues> values;

    private SortedBy(Sort sort) {
        fields = sort.fields();
        values = fields.stream()
                .map(field -> new IndexedValues(List.of(new IndexKey(field.name(), field.ascending()))))
                .toList();
    }

    /** Empty when no order is asked for, or none that goes by fields. */
    public static Optional<SortedBy> of(@Nullable Document orderBy) {
        var sort = Sort.of(orderBy);
        return sort.isEmpty() ? Optional.empty() : Optional.of(new SortedBy(sort));
    }

    /** What decides about the place of a document. */
    public List<@Nullable Object> keysOf(Document document) {
        var keys = new ArrayList<@Nullable Object>(fields.size());
        for (int i = 0; i < fields.size(); i++) {
            keys.add(extreme(
                    values.get(i).linesOf(document, new boolean[1]),
                    fields.get(i).ascending()));
        }
        return keys;
    }

    private static @Nullable Object extreme(List<@Nullable Object[]> lines, boolean least) {
        var extreme = lines.getFirst()[0];
        for (var line : lines) {
            var order = BsonOrder.ASCENDING.compare(line[0], extreme);
            if (least ? order < 0 : order > 0) {
                extreme = line[0];
            }
        }
        return extreme;
    }

    public Comparator<List<@Nullable Object>> order() {
        return (left, right) -> {
            for (int i = 0; i < fields.size(); i++) {
                var order = BsonOrder.ASCENDING.compare(left.get(i), right.get(i));
                if (order != 0) {
                    return fields.get(i).ascending() ? order : -order;
                }
            }
            return 0;
        };
    }
}
