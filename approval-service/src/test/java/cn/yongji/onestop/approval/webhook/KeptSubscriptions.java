package cn.yongji.onestop.approval.webhook;

import cn.yongji.onestop.approval.webhook.domain.Subscription;
import cn.yongji.onestop.approval.webhook.mongo.SubscriptionMapping;
import cn.yongji.onestop.platform.aggregate.AggregateStore;
import cn.yongji.onestop.platform.aggregate.AggregateStores;
import cn.yongji.onestop.platform.aggregate.Outbox;
import cn.yongji.onestop.platform.aggregate.OutboxEntry;
import cn.yongji.onestop.platform.secret.FieldCipher;
import cn.yongji.onestop.platform.secret.KeyRing;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.List;
import org.bson.Document;
import tools.jackson.databind.json.JsonMapper;

/** Subscriptions of a test, which tell nobody anything. */
public final class KeptSubscriptions {
    private static final String KEYS = "test:AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";

    private KeptSubscriptions() {}

    public static AggregateStore<Subscription> in(MongoDatabase database) {
        var cipher = new FieldCipher(KeyRing.parse(KEYS));
        return new AggregateStores(database, new NoOutbox(), JsonMapper.shared(), cipher)
                .of(SubscriptionMapping.MAPPING);
    }

    private static final class NoOutbox implements Outbox {
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
