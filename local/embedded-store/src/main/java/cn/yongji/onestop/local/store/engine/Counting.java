package cn.yongji.onestop.local.store.engine;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Drivers count documents by an aggregation that filters and adds up ones. It is recognised here, so that an index can
 * answer it without reading the documents.
 */
final class Counting {

    private Counting() {}

    static Optional<Document> of(Document command, Function<String, @Nullable MongoCollection<Object>> collections) {
        if (!(command.get("pipeline") instanceof List<?> stages)
                || !(command.get("aggregate") instanceof String name)) {
            return Optional.empty();
        }
        Deque<Object> rest = new ArrayDeque<>(stages);
        var filter =
                rest.peek() instanceof Document match && match.get("$match") instanceof Document given ? given : null;
        if (filter == null) {
            return Optional.empty();
        }
        rest.pop();
        var skip = takeNumber(rest, "$skip");
        var limit = takeNumber(rest, "$limit");
        if (rest.size() != 1 || !(rest.peek() instanceof Document last) || !addsOnes(last)) {
            return Optional.empty();
        }
        var collection = collections.apply(name);
        var count = collection == null ? 0 : collection.count(filter, skip, limit);
        return Optional.of(answer(command, name, count));
    }

    private static Document answer(Document command, String collection, int count) {
        var batch = new ArrayList<Document>();
        if (count > 0) {
            batch.add(new Document("_id", 1).append("n", count));
        }
        return DriverAnswers.firstBatch(command.get("$db") + "." + collection, batch);
    }

    private static int takeNumber(Deque<Object> stages, String name) {
        if (stages.peek() instanceof Document stage && stage.get(name) instanceof Number number) {
            stages.pop();
            return number.intValue();
        }
        return 0;
    }

    private static boolean addsOnes(Document stage) {
        var group = new Document("_id", 1).append("n", new Document("$sum", 1));
        return stage.size() == 1 && group.equals(stage.get("$group"));
    }
}
