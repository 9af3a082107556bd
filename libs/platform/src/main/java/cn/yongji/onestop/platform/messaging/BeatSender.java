package cn.yongji.onestop.platform.messaging;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import tools.jackson.databind.json.JsonMapper;

/** Says each second since when the oldest event of the service waits. Where the service tells no events it says nothing. */
final class BeatSender implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(BeatSender.class);

    private final String service;
    private final OutboxRelay relay;
    private final UnsentEvents unsent;
    private final Producer<String, byte[]> producer;
    private final JsonMapper json;
    private final Duration every;
    private volatile @Nullable Thread thread;

    BeatSender(
            String service,
            OutboxRelay relay,
            UnsentEvents unsent,
            Producer<String, byte[]> producer,
            JsonMapper json,
            Duration every) {
        this.service = service;
        this.relay = relay;
        this.unsent = unsent;
        this.producer = producer;
        this.json = json;
        this.every = every;
    }

    @Override
    public void start() {
        // Known before it runs: it ends as soon as it is not the one that is known.
        var beats = Thread.ofPlatform().name("beat").daemon().unstarted(this::run);
        thread = beats;
        beats.start();
    }

    @Override
    public void stop() {
        var running = thread;
        thread = null;
        if (running != null) running.interrupt();
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    private void run() {
        try {
            while (thread != null) {
                if (!relay.watched().isEmpty()) send();
                Thread.sleep(every);
            }
        } catch (InterruptedException _) {
            LOG.debug("no more beats");
        }
    }

    private void send() {
        try {
            producer.send(
                    new ProducerRecord<>(ServiceBeat.TOPIC, service, json.writeValueAsBytes(now())), (_, _) -> {});
        } catch (MongoException | KafkaException e) {
            // Whoever listens sees that nothing comes.
            LOG.debug("no beat: {}", e.toString());
        }
    }

    ServiceBeat now() {
        // System time on purpose, before the look: an event that comes meanwhile is younger.
        var at = Instant.now();
        var oldest = relay.watched().stream()
                .map(this::oldestIn)
                .flatMap(Optional::stream)
                .min(Instant::compareTo);
        return new ServiceBeat(service, at, oldest.orElse(null), unsent.parkedCount());
    }

    private Optional<Instant> oldestIn(MongoCollection<Document> collection) {
        var waits = Filters.exists("outboxAt");
        var parked = unsent.parkedOf(collection.getNamespace().getCollectionName());
        var document = collection
                .find(parked.isEmpty() ? waits : Filters.and(waits, Filters.nin("_id", parked)))
                .sort(Sorts.ascending("outboxAt", "_id"))
                .projection(Projections.include("outboxAt"))
                .limit(1)
                .first();
        return Optional.ofNullable(document)
                .map(it -> Objects.requireNonNull(it.getDate("outboxAt")).toInstant());
    }
}
