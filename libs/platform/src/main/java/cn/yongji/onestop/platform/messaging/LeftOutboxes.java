package cn.yongji.onestop.platform.messaging;

import cn.yongji.onestop.platform.aggregate.Outbox;
import cn.yongji.onestop.platform.aggregate.OutboxEntry;
import cn.yongji.onestop.platform.trouble.OneByOne;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Events that were left behind in their documents: reads them there and offers them once more. */
final class LeftOutboxes {
    private final Outbox outbox;
    private final UnsentEvents unsent;

    LeftOutboxes(Outbox outbox, UnsentEvents unsent) {
        this.outbox = outbox;
        this.unsent = unsent;
    }

    /** Offers the documents whose events were left behind; those that are parked wait for an operator. */
    void offer(MongoCollection<Document> collection, Bson left, int atMost) {
        var parked = unsent.parkedOf(collection.getNamespace().getCollectionName());
        var filter = parked.isEmpty() ? left : Filters.and(left, Filters.nin("_id", parked));
        var old = collection
                .find(filter)
                .sort(Sorts.ascending("outboxAt", "_id"))
                .projection(Projections.include("outbox"))
                .limit(atMost);
        OneByOne.each(old, document -> document.getString("_id"), document -> offer(collection, document));
    }

    /** Offers what a document holds, whatever became of it before. */
    void offerAgain(MongoCollection<Document> collection, String id) {
        var document = collection
                .find(Filters.eq("_id", id))
                .projection(Projections.include("outbox"))
                .first();
        if (document != null) offer(collection, document);
        if (document == null
                || document.getList("outbox", Document.class, List.of()).isEmpty())
            unsent.sent(collection.getNamespace().getCollectionName(), id);
    }

    private void offer(MongoCollection<Document> collection, Document document) {
        var id = document.getString("_id");
        List<OutboxEntry> pending;
        try {
            pending = document.getList("outbox", Document.class, List.of()).stream()
                    .map(OutboxEntry::fromDocument)
                    .toList();
        } catch (RuntimeException e) {
            // No later look will read it better.
            unsent.failed(collection.getNamespace().getCollectionName(), id, null, e, true);
            return;
        }
        if (!pending.isEmpty()) outbox.offer(collection, id, pending);
    }
}
