package cn.yongji.onestop.ledger.retrospective.mongo;

import static com.mongodb.client.model.Filters.gt;

import cn.yongji.onestop.ledger.retrospective.Retrospectives;
import cn.yongji.onestop.ledger.retrospective.domain.Retrospective;
import cn.yongji.onestop.platform.aggregate.AggregateStore;
import cn.yongji.onestop.platform.aggregate.AggregateStores;
import cn.yongji.onestop.platform.aggregate.Stored;
import com.mongodb.client.model.Sorts;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;

/** Retrospectives in MongoDB. */
@Component
final class MongoRetrospectives implements Retrospectives {
    private final AggregateStore<Retrospective> store;

    MongoRetrospectives(AggregateStores stores) {
        this.store = stores.of(RetrospectiveDocuments.MAPPING);
    }

    @Override
    public AggregateStore<Retrospective> store() {
        return store;
    }

    @Override
    public List<Stored<Retrospective>> page(Optional<String> behind, int limit) {
        var filter = behind.<Bson>map(id -> gt("_id", id)).orElseGet(Document::new);
        return store.find(filter, Sorts.ascending("_id"), limit);
    }
}
