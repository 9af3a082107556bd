package cn.yongji.onestop.approval.measure;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;

import cn.yongji.onestop.approval.cases.domain.Case;
import cn.yongji.onestop.approval.inbox.ErrandSource;
import cn.yongji.onestop.approval.inbox.mongo.MongoInboxShelf;
import cn.yongji.onestop.kernel.calendar.PublishedSchedules;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Fills the inbox of one department, or empties it again, past the service: the cases are written straight into the
 * database in bulk, and the read model is made from them by the code of the service. For measurements only.
 */
public final class InboxLoad {
    private static final int BATCH = 500;

    private InboxLoad() {}

    /** {@code URI DATABASE add FROM TO}, or {@code URI DATABASE remove FROM TO}. */
    public static void main(String[] args) {
        try (var client = MongoClients.create(args[0])) {
            var database = client.getDatabase(args[1]);
            var begin = System.nanoTime();
            var from = Long.parseLong(args[3]);
            var to = Long.parseLong(args[4]);
            var said = args[2].equals("remove") ? remove(database, from, to) : add(database, from, to, Instant.now());
            System.out.printf(Locale.ROOT, "%s in %.1f s%n", said, (System.nanoTime() - begin) / 1e9);
        }
    }

    static String add(MongoDatabase database, long from, long to, Instant now) {
        var calendar = PublishedSchedules.calendar();
        var documents = new CaseDocuments(database, calendar);
        var shelf = new MongoInboxShelf(database, documents.sources(), calendar);
        var samples = new InboxSamples(calendar, now);
        documents.write(
                from,
                to,
                samples::sample,
                cases -> shelf.refresh(
                        ErrandSource.CASE, cases.stream().map(Case::id).collect(Collectors.toSet())));
        return (to - from) + " open reviews added";
    }

    static String remove(MongoDatabase database, long from, long to) {
        var removed = 0L;
        for (var first = from; first < to; first += BATCH) {
            var these =
                    and(gte("_id", SampleCases.idOf(first)), lt("_id", SampleCases.idOf(Math.min(to, first + BATCH))));
            for (var collection : List.of("inbox", "cases"))
                removed = removed
                        + database.getCollection(collection).deleteMany(these).getDeletedCount();
        }
        return removed / 2 + " open reviews removed";
    }
}
