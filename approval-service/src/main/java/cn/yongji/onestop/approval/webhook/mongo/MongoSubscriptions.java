package cn.yongji.onestop.approval.webhook.mongo;

import static com.mongodb.client.model.Filters.eq;

import cn.yongji.onestop.approval.webhook.domain.Subscription;
import cn.yongji.onestop.approval.webhook.domain.Subscriptions;
import cn.yongji.onestop.kernel.id.DepartmentCode;
import cn.yongji.onestop.platform.aggregate.AggregateStore;
import cn.yongji.onestop.platform.aggregate.Stored;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Subscriptions in MongoDB. */
@Component
public final class MongoSubscriptions implements Subscriptions {
    private static final int MOST = 200;
    private static final String DEPARTMENT = SubscriptionMapping.MAPPING.field(SubscriptionMapping.DEPARTMENT);
    private static final String CREATED_AT = SubscriptionMapping.MAPPING.field(SubscriptionMapping.CREATED_AT);

    private final AggregateStore<Subscription> store;

    public MongoSubscriptions(AggregateStore<Subscription> store) {
        this.store = store.withIndex(Indexes.ascending(DEPARTMENT, CREATED_AT))
                .withIndex(Indexes.ascending(SubscriptionMapping.MAPPING.field(SubscriptionMapping.STATUS)));
    }

    @Override
    public Optional<Kept> find(String id) {
        return store.find(id).map(MongoSubscriptions::kept);
    }

    @Override
    public List<Kept> of(DepartmentCode department) {
        return store.find(eq(DEPARTMENT, department.value()), Sorts.ascending(CREATED_AT), MOST).stream()
                .map(MongoSubscriptions::kept)
                .filter(kept -> !kept.subscription().hasEnded())
                .toList();
    }

    private static Kept kept(Stored<Subscription> stored) {
        return new Kept(stored.id(), stored.version(), stored.state());
    }
}
