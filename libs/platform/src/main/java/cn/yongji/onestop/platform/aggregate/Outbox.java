package cn.yongji.onestop.platform.aggregate;

import com.mongodb.client.MongoCollection;
import java.util.List;
import org.bson.Document;

/** Takes note of events that have just been written and waits for nobody: what it forgets, the sweep finds. */
public interface Outbox {
    /**
     * Called after the write, under the lock of the aggregate.
     *
     * @param pending every event of the document that may still be unpublished, in order
     */
    void offer(MongoCollection<Document> collection, String id, List<OutboxEntry> pending);

    /** The last event of the document that the broker is known to have; 0 when none is known. */
    long publishedUpTo(MongoCollection<Document> collection, String id);

    /** Makes the documents of a collection known to the sweep. */
    void watch(MongoCollection<Document> collection);
}
