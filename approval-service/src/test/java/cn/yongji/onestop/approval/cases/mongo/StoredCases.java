package cn.yongji.onestop.approval.cases.mongo;

import cn.yongji.onestop.approval.cases.domain.Case;
import cn.yongji.onestop.approval.cases.domain.rule.CaseBuilder;
import cn.yongji.onestop.approval.cases.domain.rule.NoticeWatch;
import cn.yongji.onestop.approval.cases.domain.rule.SupervisionLadder;
import cn.yongji.onestop.approval.cases.domain.rule.TimeWatch;
import cn.yongji.onestop.platform.aggregate.AggregateStore;
import cn.yongji.onestop.platform.aggregate.AggregateStores;
import cn.yongji.onestop.platform.aggregate.Outbox;
import cn.yongji.onestop.platform.aggregate.OutboxEntry;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.List;
import org.bson.Document;
import tools.jackson.databind.json.JsonMapper;

/** Stores in a real database of which nobody publishes anything. */
public final class StoredCases {
    private StoredCases() {}

    public static AggregateStores stores(MongoDatabase database) {
        return new AggregateStores(database, new NoOutbox(), JsonMapper.shared());
    }

    public static AggregateStore<Case> in(MongoDatabase database) {
        var watch = new TimeWatch(CaseBuilder.CALENDAR, SupervisionLadder.Days.USUAL);
        return stores(database).of(CaseMapping.of(watch, new NoticeWatch(CaseBuilder.CALENDAR, 15)));
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
