package cn.yongji.onestop.intake.rules.commitment.mongo;

import cn.yongji.onestop.intake.rules.commitment.Credits;
import cn.yongji.onestop.intake.rules.commitment.domain.Credit;
import cn.yongji.onestop.platform.aggregate.AggregateStore;
import cn.yongji.onestop.platform.aggregate.AggregateStores;
import cn.yongji.onestop.platform.aggregate.Stored;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** Credit in MongoDB. */
@Component
final class MongoCredits implements Credits {
    private static final String OLDEST = CreditDocuments.MAPPING.field(CreditDocuments.OLDEST_RESERVATION);

    private final AggregateStore<Credit> store;

    MongoCredits(AggregateStores stores) {
        this.store = stores.of(CreditDocuments.MAPPING)
                .withIndex(Indexes.ascending(OLDEST), new IndexOptions().sparse(true));
    }

    @Override
    public AggregateStore<Credit> store() {
        return store;
    }

    @Override
    public List<Stored<Credit>> withReservationsBefore(Instant instant, int limit) {
        return store.find(
                new Document(OLDEST, new Document("$lt", Date.from(instant))), Sorts.ascending(OLDEST), limit);
    }
}
