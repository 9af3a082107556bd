package cn.yongji.onestop.intake.counter.visit;

import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.compoundIndex;

import cn.yongji.onestop.platform.aggregate.AggregateStore;
import cn.yongji.onestop.platform.aggregate.AggregateStores;
import cn.yongji.onestop.platform.aggregate.Stored;
import com.mongodb.client.model.Sorts;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** Visits in MongoDB; identities grow with time. */
@Component
final class MongoVisits implements Visits {
    private static final String PROJECT = VisitDocuments.MAPPING.field(VisitDocuments.PROJECT);

    private final AggregateStore<Visit> store;

    MongoVisits(AggregateStores stores) {
        this.store = stores.of(VisitDocuments.MAPPING).withIndex(compoundIndex(ascending(PROJECT), ascending("_id")));
    }

    @Override
    public AggregateStore<Visit> store() {
        return store;
    }

    @Override
    public List<Stored<Visit>> ofProject(String projectId, Optional<String> after, int limit) {
        var filter = new Document(PROJECT, projectId);
        after.ifPresent(id -> filter.append("_id", new Document("$gt", id)));
        return store.find(filter, Sorts.ascending("_id"), limit);
    }
}
