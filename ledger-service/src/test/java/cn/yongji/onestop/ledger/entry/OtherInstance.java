package cn.yongji.onestop.ledger.entry;

import cn.yongji.onestop.kernel.event.EventEnvelope;
import cn.yongji.onestop.ledger.entry.messaging.LedgerReaction;
import cn.yongji.onestop.ledger.entry.mongo.MongoSegments;
import com.mongodb.client.MongoDatabase;
import java.util.List;

/** What a second instance of the service does with the same database. */
public final class OtherInstance {
    private final LedgerReaction reaction;

    public OtherInstance(MongoDatabase database) {
        this.reaction =
                new LedgerReaction(new LedgerKeeping(new MongoSegments(database), 1000), new RandomSalts(), List.of());
    }

    public void record(String projectId, List<EventEnvelope> events) {
        reaction.apply(projectId, events);
    }
}
