package cn.yongji.onestop.coordination.improvement.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;

import cn.yongji.onestop.coordination.improvement.Improvements;
import cn.yongji.onestop.coordination.improvement.domain.Improvement;
import cn.yongji.onestop.platform.aggregate.AggregateStore;
import cn.yongji.onestop.platform.aggregate.AggregateStores;
import cn.yongji.onestop.platform.aggregate.Stored;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;

/** Improvements in MongoDB. */
@Component
final class MongoImprovements implements Improvements {
    private static final String STATUS = ImprovementMapping.MAPPING.field(ImprovementMapping.STATUS);
    private static final String ID = "_id";

    private final AggregateStore<Improvement> store;

    MongoImprovements(AggregateStores stores) {
        this.store = stores.of(ImprovementMapping.MAPPING).withIndex(Indexes.ascending(STATUS, ID));
    }

    @Override
    public AggregateStore<Improvement> store() {
        return store;
    }

    @Override
    public List<Stored<Improvement>> list(Optional<String> state, Optional<String> behind, int limit) {
        var filters = new ArrayList<Bson>();
        state.ifPresent(it -> filters.add(eq(STATUS, it)));
        behind.ifPresent(it -> filters.add(gt(ID, it)));
        return store.find(filters.isEmpty() ? new Document() : and(filters), Sorts.ascending(ID), limit);
    }
}
