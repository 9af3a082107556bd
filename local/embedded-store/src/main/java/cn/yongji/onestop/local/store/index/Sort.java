package cn.yongji.onestop.local.store.index;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The order a query asks for, field by field; empty when it asks for none or for one that no index gives. */
record Sort(List<Field> fields) {

    record Field(String name, boolean ascending) {}

    static Sort of(@Nullable Document document) {
        var fields = new ArrayList<Field>();
        if (document != null) {
            for (Map.Entry<String, Object> entry : document.entrySet()) {
                if (entry.getKey().startsWith("$") || !(entry.getValue() instanceof Number direction)) {
                    return new Sort(List.of());
                }
                fields.add(new Field(entry.getKey(), direction.intValue() > 0));
            }
        }
        return new Sort(fields);
    }

    boolean isEmpty() {
        return fields.isEmpty();
    }

    /** Nothing can tie once the {@code _id} has decided. */
    boolean isById() {
        return !fields.isEmpty() && fields.getFirst().name.equals("_id");
    }
}
