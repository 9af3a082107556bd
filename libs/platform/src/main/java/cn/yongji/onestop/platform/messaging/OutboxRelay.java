package cn.yongji.onestop.platform.messaging;

import cn.yongji.onestop.platform.aggregate.Outbox;
import cn.yongji.onestop.platform.aggregate.OutboxEntry;
import cn.yongji.onestop.platform.trouble.Trouble;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.RetriableException;
import org.bson.Document;
import org.bson.conversions.Bson;
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
 *
 * <p>An event that cannot be sent stops its aggregate, because later ones must not overtake it, and nothing else.
 */
public final class OutboxRelay implements Outbox, SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(OutboxRelay.class);
    private static final int BATCH = 512;
    private static final int QUEUE = 50_000;
    private static final long IDLE_NANOS = TimeUnit.MILLISECONDS.toNanos(250);

    private record Receipt(OutboxEntry entry, Future<RecordMetadata> metadata) {
        boolean failed() {
            return metadata.state() == Future.State.FAILED;
        }
    }

    private record Sent(OutboxOffer offer, List<Receipt> receipts) {}

    private final Producer<String, byte[]> producer;
    private final String source;
    private final UnsentEvents unsent;
    private final BlockingQueue<OutboxOffer> offers = new LinkedBlockingQueue<>(QUEUE);
    private final Cache<OutboxOffer.Key, Long> published = Caffeine.newBuilder()
            .maximumSize(100_000)
            .expireAfterWrite(Duration.ofMinutes(10))
            .build();
    private final SentOutboxes toEmpty = new SentOutboxes();
    private final LeftOutboxes left;
    private final Set<MongoCollection<Document>> watched = ConcurrentHashMap.newKeySet();
    private volatile boolean running;
    private @Nullable Thread thread;

    public OutboxRelay(Producer<String, byte[]> producer, String source, UnsentEvents unsent) {
        this.producer = producer;
        this.source = source;
        this.unsent = unsent;
        this.left = new LeftOutboxes(this, unsent);
    }

    @Override
    public void offer(MongoCollection<Document> collection, String id, List<OutboxEntry> pending) {
        var offer = OutboxOffer.of(collection, id, pending);
        if (!offers.offer(offer)) LOG.warn("The relay is behind; the outbox of {} is left to the sweep", offer.key());
    }

    @Override
    public long publishedUpTo(MongoCollection<Document> collection, String id) {
        var sequence = published.getIfPresent(OutboxOffer.Key.of(collection, id));
        return sequence == null ? 0 : sequence;
    }

    @Override
    public void watch(MongoCollection<Document> collection) {
        watched.add(collection);
    }

    Set<MongoCollection<Document>> watched() {
        return Set.copyOf(watched);
    }

    /** Offers the documents whose events were left behind; those that are parked wait for an operator. */
    void offerLeft(MongoCollection<Document> collection, Bson wanted, int atMost) {
        left.offer(collection, wanted, atMost);
    }

    /** Offers what a document holds, whatever became of it before. */
    void offerAgain(MongoCollection<Document> collection, String id) {
        left.offerAgain(collection, id);
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
                toEmpty.emptyIfDue();
                unsent.look();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (KafkaException | MongoException e) {
                LOG.warn("Outboxes could not be published and are left to the sweep: {}", e.getMessage());
            }
        }
        toEmpty.empty();
    }

    private List<OutboxOffer> nextBatch() throws InterruptedException {
        var batch = new ArrayList<OutboxOffer>();
        var first = offers.poll(toEmpty.nanosUntilDue(IDLE_NANOS), TimeUnit.NANOSECONDS);
        if (first == null) return batch;
        batch.add(first);
        offers.drainTo(batch, BATCH - 1);
        return batch;
    }

    private void publish(List<OutboxOffer> batch) throws InterruptedException {
        var latest = new LinkedHashMap<OutboxOffer.Key, OutboxOffer>();
        batch.forEach(offer -> latest.merge(offer.key(), offer, OutboxOffer::longer));
        var sent = new ArrayList<Sent>();
        for (var offer : latest.values()) {
            if (!unsent.isParked(offer.collectionName(), offer.id())) sent.add(send(offer));
        }
        for (var one : sent) await(one);
    }

    private Sent send(OutboxOffer offer) {
        var known = published.getIfPresent(offer.key());
        var receipts = new ArrayList<Receipt>();
        for (var entry : offer.pending()) {
            if (known != null && entry.sequence() <= known) continue;
            var receipt = new Receipt(entry, send(offer, entry));
            receipts.add(receipt);
            if (receipt.failed()) break;
        }
        return new Sent(offer, receipts);
    }

    /** One event that cannot be sent must not end the thread that sends for all. */
    private Future<RecordMetadata> send(OutboxOffer offer, OutboxEntry entry) {
        try {
            return producer.send(recordOf(offer, entry));
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private ProducerRecord<String, byte[]> recordOf(OutboxOffer offer, OutboxEntry entry) {
        try {
            return EventHeaders.toRecord(entry, offer.id(), source);
        } catch (RuntimeException e) {
            throw new UnsendableEvent(entry.type() + " has no form for the broker: " + e.getMessage(), e);
        }
    }

    private void await(Sent sent) throws InterruptedException {
        var offer = sent.offer();
        for (var receipt : sent.receipts()) {
            try {
                receipt.metadata().get();
            } catch (ExecutionException e) {
                leave(offer, receipt.entry(), e.getCause());
                return;
            }
            published.asMap().merge(offer.key(), receipt.entry().sequence(), Math::max);
        }
        published.asMap().merge(offer.key(), offer.last(), Math::max);
        toEmpty.add(offer);
        unsent.sent(offer.collectionName(), offer.id());
    }

    private void leave(OutboxOffer offer, OutboxEntry entry, @Nullable Throwable why) {
        var cause = why == null ? new KafkaException("not taken") : why;
        if (isWaitedFor(cause)) {
            LOG.warn("Outbox of {} is left to the sweep: {}", offer.key(), cause.toString());
            return;
        }
        var lasting = cause instanceof UnsendableEvent || (cause instanceof KafkaException && !Trouble.passes(cause));
        unsent.failed(offer.collectionName(), offer.id(), entry, cause, lasting);
    }

    /** A broker that is away or does not let us in says nothing about the event. */
    private static boolean isWaitedFor(Throwable cause) {
        return cause instanceof RetriableException
                || cause instanceof AuthorizationException
                || cause instanceof AuthenticationException
                || cause instanceof InterruptException
                || cause instanceof IllegalStateException;
    }
}
