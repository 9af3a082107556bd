package cn.yongji.onestop.platform.messaging;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.bson.Document;

/** Finds the events that a crash or an outage left in their documents and offers them to the relay again. */
final class OutboxSweep implements Runnable {
    private static final int AT_ONCE = 500;

    private final OutboxRelay relay;
    private final Duration age;

    /** @param age how long an event may wait before the sweep takes it for left behind */
    OutboxSweep(OutboxRelay relay, Duration age) {
        this.relay = relay;
        this.age = age;
    }

    @Override
    public void run() {
        relay.watched().forEach(this::offerOld);
    }

    private void offerOld(MongoCollection<Document> collection) {
        // System time on purpose: the clock of the business may be moved in rehearsals, an outbox's age may not.
        var before = Date.from(Instant.now().minus(age));
        relay.offerLeft(collection, Filters.lt("outboxAt", before), AT_ONCE);
    }
}
