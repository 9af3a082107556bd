package cn.yongji.onestop.local.store.engine;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Commands that carry many statements: an ordered one stops at the first failure, and only what was done is counted. */
final class BulkCommands {

    /** How many documents an insert really added; the library reports how many were sent. */
    static Document countInserted(Document command, Document answer) {
        var errors = documents(answer, "writeErrors");
        if (!errors.isEmpty()) {
            var sent = documents(command, "documents").size();
            var added =
                    isOrdered(command) ? (Integer) errors.getFirst().get("index") : (Integer) (sent - errors.size());
            answer.put("n", added);
        }
        return answer;
    }

    Document oneByOne(Document command, String statements, UnaryOperator<Document> run) {
        var all = documents(command, statements);
        var total = new Total();
        for (int i = 0; i < all.size(); i++) {
            var one = new Document(command);
            one.put(statements, List.of(all.get(i)));
            total.add(i, run(one, run));
            if (total.failed() && isOrdered(command)) {
                break;
            }
        }
        return total.toAnswer();
    }

    private static Document run(Document one, UnaryOperator<Document> run) {
        try {
            return run.apply(one);
        } catch (MongoServerError refused) {
            var error = new Document("index", 0)
                    .append("code", refused.getCode())
                    .append("errmsg", refused.getMessageWithoutErrorCode());
            return new Document("n", 0).append("writeErrors", List.of(error));
        }
    }

    private static final class Total {

        private int matched;
        private int modified;
        private boolean counted;
        private final List<Document> upserted = new ArrayList<>();
        private final List<Document> errors = new ArrayList<>();

        void add(int index, Document answer) {
            matched += number(answer.get("n"));
            counted |= answer.containsKey("nModified");
            modified += number(answer.get("nModified"));
            addAt(index, documents(answer, "upserted"), upserted);
            addAt(index, documents(answer, "writeErrors"), errors);
        }

        boolean failed() {
            return !errors.isEmpty();
        }

        Document toAnswer() {
            var answer = new Document("n", matched);
            if (counted) {
                answer.put("nModified", modified);
            }
            if (!upserted.isEmpty()) {
                answer.put("upserted", upserted);
            }
            if (!errors.isEmpty()) {
                answer.put("writeErrors", errors);
            }
            return answer.append("ok", 1.0);
        }

        private static void addAt(int index, List<Document> from, List<Document> to) {
            for (var document : from) {
                document.put("index", index);
                to.add(document);
            }
        }
    }

    private static int number(@Nullable Object value) {
        return value instanceof Number number ? number.intValue() : 0;
    }

    private static boolean isOrdered(Document command) {
        return !Boolean.FALSE.equals(command.get("ordered"));
    }

    @SuppressWarnings("unchecked")
    private static List<Document> documents(Document from, String field) {
        var found = from.get(field);
        return found == null ? List.of() : new ArrayList<>((Collection<Document>) found);
    }
}
