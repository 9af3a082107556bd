package cn.yongji.onestop.platform.messaging;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;

/** Outboxes that are sent and to be emptied in their documents, a little later and in bulk. The relay's thread has it alone. */
final class SentOutboxes {
    private static final Duration DELAY = Duration.ofMillis(200);

    private final Map<OutboxOffer.Key, OutboxOffer> sent = new LinkedHashMap<>();
    private long dueAt;

    void add(OutboxOffer offer) {
        sent.merge(offer.key(), offer, OutboxOffer::longer);
        if (dueAt == 0) dueAt = System.nanoTime() + DELAY.toNanos();
    }

    /** How long until there is something to empty, but not more than this. */
    long nanosUntilDue(long atMost) {
        return dueAt == 0 ? atMost : Math.max(1, Math.min(atMost, dueAt - System.nanoTime()));
    }

    void emptyIfDue() {
        if (dueAt != 0 && System.nanoTime() - dueAt >= 0) empty();
    }

    /** Empties the outboxes whose last event is the one that was sent; a newer event will see to the others. */
    void empty() {
        dueAt = 0;
        var byCollection = new LinkedHashMap<MongoCollection<Document>, List<WriteModel<Document>>>();
        for (var offer : sent.values()) {
            byCollection
                    .computeIfAbsent(offer.collection(), _ -> new ArrayList<>())
                    .add(new UpdateOneModel<>(
                            Filters.and(Filters.eq("_id", offer.id()), Filters.eq("sequence", offer.last())),
                            Updates.combine(Updates.set("outbox", List.of()), Updates.unset("outboxAt"))));
        }
        sent.clear();
        byCollection.forEach(
                (collection, writes) -> collection.bulkWrite(writes, new BulkWriteOptions().ordered(false)));
    }
}
