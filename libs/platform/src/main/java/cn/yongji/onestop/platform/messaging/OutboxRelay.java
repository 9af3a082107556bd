package cn.yongji.onestop.platform.messaging;

import cn.yongji.onestop.platform.aggregate.Outbox;
import cn.yongji.onestop.platform.aggregate.OutboxEntry;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.mongodb.MongoException;
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
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Publishes outboxes: one thread per instance, many documents at a time.
 *
 * <p>Every offer carries the whole unpublished tail of its document, so whoever publishes, publishes in order: with two
 * instances an event may be sent twice, but never after a later one alone. What was sent is taken out of the documents
 * a little later and in bulk, because each removal is one more write; until then a crash only means that events are sent
 * again, which readers recognise by their sequence.
 */
public final class OutboxRelay implements Outbox, SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(OutboxRelay.class);
    private static final int BATCH = 512;
    private static final int QUEUE = 50_000;
    private static final Duration REMOVAL_DELAY = Duration.ofMillis(200);

    private record Key(String collection, String id) {}

    private record Offer(MongoCollection<Document> collection, Key key, List<OutboxEntry> pending) {
        long last() {
            return pending.getLast().sequence();
        }
    }

    private record Sent(Offer offer, List<Future<RecordMetadata>> receipts) {}

    private final Producer<String, byte[]> producer;
    private final String source;
    private final BlockingQueue<Offer> offers = new LinkedBlockingQueue<>(QUEUE);
    private final Cache<Key, Long> published = Caffeine.newBuilder()
            .maximumSize(100_000)
            .expireAfterWrite(Duration.ofMinutes(10))
            .build();
    private final Map<Key, Offer> removals = new LinkedHashMap<>();
    private final Set<MongoCollection<Document>> watched = ConcurrentHashMap.newKeySet();
    private long removeAt;
    private volatile boolean running;
    private @Nullable Thread thread;

    public OutboxRelay(Producer<String, byte[]> producer, String source) {
        this.producer = producer;
        this.source = source;
    }

    @Override
    public void offer(MongoCollection<Document> collection, String id, List<OutboxEntry> pending) {
        var key = new Key(collection.getNamespace().getFullName(), id);
        if (!offers.offer(new Offer(collection, key, pending)))
            LOG.warn("The relay is behind; the outbox of {} is left to the sweep", key);
    }

    @Override
    public long publishedUpTo(MongoCollection<Document> collection, String id) {
        var sequence = published.getIfPresent(new Key(collection.getNamespace().getFullName(), id));
        return sequence == null ? 0 : sequence;
    }

    @Override
    public void watch(MongoCollection<Document> collection) {
        watched.add(collection);
    }

    Set<MongoCollection<Document>> watched() {
        return Set.copyOf(watched);
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofPlatform().name("outbox-relay").start(this::work);
    }

    /** Sends what has been offered, then stops; what comes later is found by the sweep of the next start. */
    @Override
    public void stop() {
        running = false;
        var worker = thread;
        if (worker == null) return;
        try {
            worker.join(Duration.ofSeconds(10));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void work() {
        while (running || !offers.isEmpty()) {
            try {
                var batch = nextBatch();
                if (!batch.isEmpty()) publish(batch);
                if (removeAt != 0 && System.nanoTime() - removeAt >= 0) removeSent();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (KafkaException | MongoException e) {
                LOG.warn("Outboxes could not be published and are left to the sweep: {}", e.getMessage());
            }
        }
        removeSent();
    }

    private List<Offer> nextBatch() throws InterruptedException {
        var batch = new ArrayList<Offer>();
        var first = offers.poll(waitNanos(), TimeUnit.NANOSECONDS);
        if (first == null) return batch;
        batch.add(first);
        offers.drainTo(batch, BATCH - 1);
        return batch;
    }

    private long waitNanos() {
        var idle = TimeUnit.MILLISECONDS.toNanos(250);
        return removeAt == 0 ? idle : Math.max(1, Math.min(idle, removeAt - System.nanoTime()));
    }

    private void publish(List<Offer> batch) throws InterruptedException {
        var latest = new LinkedHashMap<Key, Offer>();
        // A later offer of the same document holds everything the earlier one held and was not yet published.
        batch.forEach(offer -> latest.merge(offer.key(), offer, OutboxRelay::longer));
        var sent = new ArrayList<Sent>();
        for (var offer : latest.values()) sendOrLeave(offer, sent);
        for (var one : sent) await(one);
    }

    private static Offer longer(Offer earlier, Offer later) {
        return later.last() >= earlier.last() ? later : earlier;
    }

    /** One document that cannot be sent must neither stop the others nor end the thread that sends for all. */
    private void sendOrLeave(Offer offer, List<Sent> sent) {
        try {
            sent.add(send(offer));
        } catch (RuntimeException e) {
            LOG.error("The outbox of {} cannot be sent and is left to the sweep", offer.key(), e);
        }
    }

    private Sent send(Offer offer) {
        var known = published.getIfPresent(offer.key());
        var receipts = new ArrayList<Future<RecordMetadata>>();
        for (var entry : offer.pending()) {
            if (known != null && entry.sequence() <= known) continue;
            receipts.add(producer.send(EventHeaders.toRecord(entry, offer.key().id(), source)));
        }
        return new Sent(offer, receipts);
    }

    private void await(Sent sent) throws InterruptedException {
        try {
            for (var receipt : sent.receipts()) receipt.get();
        } catch (ExecutionException e) {
            LOG.warn("Outbox of {} is left to the sweep: {}", sent.offer().key(), String.valueOf(e.getCause()));
            return;
        }
        published.asMap().merge(sent.offer().key(), sent.offer().last(), Math::max);
        removals.merge(sent.offer().key(), sent.offer(), OutboxRelay::longer);
        if (removeAt == 0) removeAt = System.nanoTime() + REMOVAL_DELAY.toNanos();
    }

    /** Empties the outboxes whose last event is the one that was sent; a newer event will see to the others. */
    private void removeSent() {
        removeAt = 0;
        var byCollection = new LinkedHashMap<MongoCollection<Document>, List<WriteModel<Document>>>();
        for (var offer : removals.values()) {
            byCollection
                    .computeIfAbsent(offer.collection(), _ -> new ArrayList<>())
                    .add(new UpdateOneModel<>(
                            Filters.and(Filters.eq("_id", offer.key().id()), Filters.eq("sequence", offer.last())),
                            Updates.combine(Updates.set("outbox", List.of()), Updates.unset("outboxAt"))));
        }
        removals.clear();
        byCollection.forEach(
                (collection, writes) -> collection.bulkWrite(writes, new BulkWriteOptions().ordered(false)));
    }
}
