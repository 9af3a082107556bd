package cn.yongji.onestop.ledger.log.mongo;

import cn.yongji.onestop.ledger.log.Leadership;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** The leader counts on with each look; whoever sees the same number for five seconds takes its place. */
public final class MongoLeadership implements Leadership {
    private static final Duration SILENCE = Duration.ofSeconds(5);
    private static final String ID = "sequencer";

    private final MongoCollection<Document> instances;
    private final String us;
    private @Nullable Document seen;
    private long seenAt;

    /** @param us what this instance is called, unlike any other */
    public MongoLeadership(MongoDatabase database, String us) {
        this.instances = database.getCollection("log_instances");
        this.us = us;
    }

    @Override
    public boolean isOurs(long nanos) {
        if (count(new Document("_id", ID).append("holder", us))) return true;
        var there = instances.find(new Document("_id", ID)).first();
        if (there == null) return begin();
        if (!there.equals(seen)) {
            seen = there;
            seenAt = nanos;
            return false;
        }
        return nanos - seenAt >= SILENCE.toNanos() && count(there);
    }

    @Override
    public void leave() {
        instances.deleteOne(new Document("_id", ID).append("holder", us));
    }

    private boolean count(Document expected) {
        var next = new Document("$set", new Document("holder", us)).append("$inc", new Document("beat", 1L));
        return instances.updateOne(expected, next).getMatchedCount() == 1;
    }

    private boolean begin() {
        try {
            instances.insertOne(new Document("_id", ID).append("holder", us).append("beat", 0L));
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) return false;
            throw e;
        }
    }
}
