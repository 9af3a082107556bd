package cn.yongji.onestop.ledger.entry;

import cn.yongji.onestop.kernel.event.EventEnvelope;
import cn.yongji.onestop.ledger.entry.messaging.LedgerReaction;
import cn.yongji.onestop.ledger.entry.mongo.MongoSegments;
import com.mongodb.client.MongoDatabase;
import java.util.List;

/** What a second instance of the service does with the same database. */
public final class OtherInstance {
    private final LedgerReaction reaction;
    private final OwnEntries own;

    public OtherInstance(MongoDatabase database) {
        var keeping = new LedgerKeeping(new MongoSegments(database), 1000);
        this.reaction = new LedgerReaction(keeping, new RandomSalts(), List.of());
        this.own = new OwnEntries(keeping, new RandomSalts(), List.of());
    }

    /** What it does to itself. */
    public OwnEntries own() {
        return own;
    }

    public void record(String projectId, List<EventEnvelope> events) {
        reaction.apply(projectId, events);
    }
}
