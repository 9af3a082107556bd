package cn.yongji.onestop.local.store.engine;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A filter as the library understands it rightly. Several conditions on one field are met by an array when each is met by some element;
 * the library wants one element for all of them, which is what {@code $elemMatch} is for.
 */
final class PlainFilter {
    private static final Set<String> TOGETHER = Set.of("$regex", "$options");

    private PlainFilter() {}

    static Document of(Document filter) {
        return isPlain(filter) ? filter : apart(filter);
    }

    private static boolean isPlain(Document filter) {
        return filter.entrySet().stream().allMatch(it -> switch (it.getValue()) {
            case Document condition when !it.getKey().startsWith("$") -> !isSeveral(condition);
            case Collection<?> parts
            when it.getKey().startsWith("$") ->
                parts.stream().allMatch(part -> !(part instanceof Document inner) || isPlain(inner));
            case null, default -> true;
        });
    }

    private static boolean isSeveral(Document condition) {
        return condition.size() > 1
                && condition.keySet().stream().allMatch(it -> it.startsWith("$"))
                && !TOGETHER.containsAll(condition.keySet());
    }

    private static Document apart(Document filter) {
        var all = new ArrayList<Document>();
        filter.forEach((name, value) -> {
            if (!name.startsWith("$") && value instanceof Document condition && isSeveral(condition))
                all.addAll(oneByOne(name, condition));
            else all.add(new Document(name, name.startsWith("$") ? partsOf(value) : value));
        });
        return new Document("$and", all);
    }

    private static List<Document> oneByOne(String field, Document condition) {
        var all = new ArrayList<Document>();
        condition.forEach((operator, operand) -> {
            if (operator.equals("$options")) return;
            var one = new Document(operator, operand);
            if (operator.equals("$regex") && condition.containsKey("$options"))
                one.put("$options", condition.get("$options"));
            all.add(new Document(field, one));
        });
        return all;
    }

    private static @Nullable Object partsOf(@Nullable Object value) {
        return value instanceof Collection<?> parts
                ? parts.stream()
                        .map(part -> part instanceof Document inner ? of(inner) : part)
                        .toList()
                : value;
    }
}
