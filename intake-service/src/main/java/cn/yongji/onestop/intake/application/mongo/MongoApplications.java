package cn.yongji.onestop.intake.application.mongo;

import static com.mongodb.client.model.Indexes.ascending;

import cn.yongji.onestop.intake.application.Applications;
import cn.yongji.onestop.intake.application.domain.Application;
import cn.yongji.onestop.platform.aggregate.AggregateStore;
import cn.yongji.onestop.platform.aggregate.AggregateStores;
import cn.yongji.onestop.platform.aggregate.Stored;
import com.mongodb.client.model.Sorts;
import java.util.List;
import java.util.Optional;
import org.bson.Document;

/** Applications in MongoDB. */
public final class MongoApplications implements Applications {
    private static final String PROJECT = "state.projectId";
    private static final String MATERIALS = "state.materialIds";

    private final AggregateStore<Application> store;

    public MongoApplications(AggregateStores stores) {
        this.store = stores.of(new ApplicationDocuments())
                .withIndex(ascending(PROJECT, "_id"))
                .withIndex(ascending(MATERIALS));
    }

    @Override
    public AggregateStore<Application> store() {
        return store;
    }

    @Override
    public List<Stored<Application>> ofProject(String projectId, Optional<String> after, int limit) {
        var filter = new Document(PROJECT, projectId);
        after.ifPresent(id -> filter.append("_id", new Document("$gt", id)));
        return store.find(filter, Sorts.ascending("_id"), limit);
    }

    @Override
    public List<Stored<Application>> naming(String materialId, Optional<String> after, int limit) {
        var filter = new Document(MATERIALS, materialId);
        after.ifPresent(id -> filter.append("_id", new Document("$gt", id)));
        return store.find(filter, Sorts.ascending("_id"), limit);
    }
}
