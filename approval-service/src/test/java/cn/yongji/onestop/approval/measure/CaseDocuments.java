package cn.yongji.onestop.approval.measure;

import cn.yongji.onestop.approval.cases.domain.Case;
import cn.yongji.onestop.approval.cases.domain.rule.NoticeWatch;
import cn.yongji.onestop.approval.cases.domain.rule.TimeWatch;
import cn.yongji.onestop.approval.cases.mongo.CaseMapping;
import cn.yongji.onestop.approval.cases.mongo.MongoCases;
import cn.yongji.onestop.approval.coordination.CoordinationMapping;
import cn.yongji.onestop.approval.inbox.ErrandSources;
import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import cn.yongji.onestop.platform.aggregate.AggregateMapping;
import cn.yongji.onestop.platform.aggregate.AggregateStore;
import cn.yongji.onestop.platform.aggregate.AggregateStores;
import cn.yongji.onestop.platform.aggregate.Outbox;
import cn.yongji.onestop.platform.aggregate.OutboxEntry;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.InsertManyOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;
import org.bson.Document;
import tools.jackson.databind.json.JsonMapper;

/** The collection of cases, filled past the service, in bulk, with the documents that the service itself would write. */
final class CaseDocuments {
    private static final int BATCH = 500;
    private static final int GRACE_WORKING_DAYS = 15;

    private final AggregateMapping<Case> mapping;
    private final MongoCollection<Document> documents;
    private final AggregateStore<Case> store;
    private final ErrandSources sources;

    CaseDocuments(MongoDatabase database, WorkingCalendar calendar) {
        this.mapping = CaseMapping.of(new TimeWatch(calendar), new NoticeWatch(calendar, GRACE_WORKING_DAYS));
        this.documents = database.getCollection(mapping.collection());
        var stores = new AggregateStores(database, new Kept(), JsonMapper.shared());
        this.store = stores.of(mapping);
        this.sources = new ErrandSources(
                store, stores.of(CoordinationMapping.DIFFICULTIES), stores.of(CoordinationMapping.MEETINGS));
        // Makes the indexes.
        new MongoCases(store);
    }

    AggregateStore<Case> store() {
        return store;
    }

    ErrandSources sources() {
        return sources;
    }

    MongoCollection<Document> collection() {
        return documents;
    }

    /** Writes the cases of these numbers, some hundred at a time. */
    void write(long from, long to, LongFunction<Case> sample, Written then) {
        for (var first = from; first < to; first += BATCH) {
            var cases = new ArrayList<Case>();
            for (var number = first; number < Math.min(to, first + BATCH); number++) cases.add(sample.apply(number));
            documents.insertMany(cases.stream().map(this::document).toList(), new InsertManyOptions().ordered(false));
            then.written(cases);
        }
    }

    /** What follows when some were written. */
    @FunctionalInterface
    interface Written {
        void written(List<Case> cases);
    }

    private Document document(Case of) {
        return new Document("_id", of.id())
                .append("version", 1L)
                .append("sequence", 1L)
                .append("state", mapping.form().toDocument(of))
                .append("seen", new Document())
                .append("outbox", List.of())
                .append("applied", List.of());
    }

    /** Nobody publishes here: what was told stays in the documents, to be counted. */
    private static final class Kept implements Outbox {
        @Override
        public void offer(MongoCollection<Document> collection, String id, List<OutboxEntry> pending) {}

        @Override
        public long publishedUpTo(MongoCollection<Document> collection, String id) {
            return 0;
        }

        @Override
        public void watch(MongoCollection<Document> collection) {}
    }
}
