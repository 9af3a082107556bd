package cn.yongji.onestop.platform.messaging;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;

import cn.yongji.onestop.platform.aggregate.Replay;
import cn.yongji.onestop.platform.event.UnreadableEvent;
import cn.yongji.onestop.platform.trouble.Trouble;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.CountOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Records that could not be applied. Each goes to the dead-letter topic, where the operators' tools see it, and into this
 * service's own list, from which it can be tried again. An event that waits for a parked one of the same aggregate is
 * parked behind it, so a replay takes them in their order.
 */
public final class DeadLetters {
    /** Where records go that no reader could apply. */
    public static final String TOPIC = "onestop.dead-letter";

    private static final Logger LOG = LoggerFactory.getLogger(DeadLetters.class);
    private static final int MOST_COUNTED = 10_000;
    private static final String PARKED = "PARKED";

    private final MongoCollection<Document> letters;
    private final Producer<String, byte[]> producer;
    private final Map<String, EventReaction> reactions;
    private final Clock clock;

    DeadLetters(MongoDatabase database, Producer<String, byte[]> producer, List<EventReaction> reactions, Clock clock) {
        this.letters = database.getCollection("deadLetters");
        this.producer = producer;
        this.reactions = reactions.stream().collect(Collectors.toMap(EventReaction::name, Function.identity()));
        this.clock = clock;
        letters.createIndex(Indexes.ascending("reader", "subject", "sequence"));
        letters.createIndex(Indexes.ascending("state"));
    }

    /** An administrator is told of what waits here without looking. */
    void countIn(MeterRegistry meters) {
        Gauge.builder("onestop.dead.letters", this, DeadLetters::waiting)
                .description("Events that a reaction cannot apply, put aside until somebody has mended the cause")
                .register(meters);
    }

    private long waiting() {
        return letters.countDocuments(eq("state", PARKED), new CountOptions().limit(MOST_COUNTED));
    }

    void putAside(String reader, ConsumerRecord<String, byte[]> message, RuntimeException why) {
        var reason = why.getMessage() == null ? why.toString() : why.getMessage();
        LOG.warn(
                "{} cannot apply {}-{}@{}: {}", reader, message.topic(), message.partition(), message.offset(), reason);
        announce(reader, message, reason);
        var id = String.join("~", reader, message.topic(), "" + message.partition(), "" + message.offset());
        var document = new Document("_id", id)
                .append("reader", reader)
                .append("topic", message.topic())
                .append("partition", message.partition())
                .append("offset", message.offset())
                .append("key", message.key())
                .append("timestamp", message.timestamp())
                .append("headers", headersOf(message))
                .append("value", message.value() == null ? null : new Binary(message.value()))
                .append("type", EventHeaders.optional(message.headers(), "ce_type"))
                .append("reason", reason)
                .append("at", Date.from(clock.instant()))
                .append("state", PARKED);
        addPlace(document, message);
        keep(id, document);
    }

    /** Whether the database takes writes now: one that matches nothing shows it and costs nothing. */
    boolean takesWrites() {
        try {
            letters.updateOne(eq("_id", ""), Updates.set("state", PARKED));
            return true;
        } catch (RuntimeException _) {
            return false;
        }
    }

    /** A record that not even the list can hold must not hold up its partition: the topic of the dead letters has it. */
    private void keep(String id, Document document) {
        try {
            letters.replaceOne(eq("_id", id), document, new ReplaceOptions().upsert(true));
        } catch (RuntimeException e) {
            if (Trouble.passes(e)) throw e;
            LOG.error("Dead letter {} cannot be listed; it is in {} only", id, TOPIC, e);
        }
    }

    /** Whose event it is and which, as far as the record says: a replay takes what waits behind it in that order. */
    private static void addPlace(Document document, ConsumerRecord<String, byte[]> message) {
        var subject = EventHeaders.optional(message.headers(), "ce_subject");
        var sequence = EventHeaders.optional(message.headers(), "ce_sequence");
        if (subject == null || sequence == null) return;
        try {
            document.append("sequence", Long.parseLong(sequence)).append("subject", subject);
        } catch (NumberFormatException _) {
            LOG.info("A dead letter of {} has no number: {}", subject, sequence);
        }
    }

    /** Those with an identity above {@code after}, in order of identity. */
    public List<DeadLetter> list(@Nullable String after, int limit) {
        return letters.find(after == null ? new Document() : gt("_id", after))
                .sort(Sorts.ascending("_id"))
                .limit(limit)
                .map(DeadLetters::toLetter)
                .into(new ArrayList<>());
    }

    /** Each that waits here, with the project it is about. */
    public void eachParked(BiConsumer<String, DeadLetter> each) {
        letters.find(eq("state", PARKED)).forEach(document -> {
            var key = document.getString("key");
            each.accept(key == null ? "" : key, toLetter(document));
        });
    }

    public Optional<DeadLetter> find(String id) {
        return Optional.ofNullable(letters.find(eq("_id", id)).first()).map(DeadLetters::toLetter);
    }

    /**
     * Tries a letter again, and with it every parked one of the same aggregate, in order, until one fails.
     *
     * @return the letter as it is afterwards
     */
    public Optional<DeadLetter> replay(String id, String by) {
        var asked = letters.find(eq("_id", id)).first();
        if (asked == null) return Optional.empty();
        for (var letter : together(asked)) {
            if (!replayed(letter, by)) break;
        }
        return find(id);
    }

    private List<Document> together(Document asked) {
        if (asked.getString("subject") == null) return List.of(asked);
        Bson same = and(
                eq("reader", asked.getString("reader")),
                eq("subject", asked.getString("subject")),
                eq("state", PARKED));
        return letters.find(same).sort(Sorts.ascending("sequence")).limit(1_000).into(new ArrayList<>());
    }

    private boolean replayed(Document letter, String by) {
        var id = letter.getString("_id");
        try {
            apply(letter);
        } catch (RuntimeException e) {
            if (Trouble.passes(e)) throw e;
            // Still not applicable: the reason of today is kept, and the letter stays parked.
            letters.updateOne(eq("_id", id), Updates.set("reason", String.valueOf(e.getMessage())));
            return false;
        }
        var at = Date.from(clock.instant());
        letters.updateOne(
                eq("_id", id),
                Updates.combine(
                        Updates.set("state", "REPLAYED"), Updates.set("replayedAt", at), Updates.set("by", by)));
        return true;
    }

    private void apply(Document letter) {
        var reaction = reactions.get(letter.getString("reader"));
        if (reaction == null) throw new UnreadableEvent("no reader is named " + letter.getString("reader"));
        var event = EventHeaders.toEnvelope(toRecord(letter));
        var target = reaction.targets().of(event);
        if (target != null) Replay.during(() -> reaction.apply(target, List.of(event)));
    }

    private void announce(String reader, ConsumerRecord<String, byte[]> message, String reason) {
        var copy = new ProducerRecord<>(TOPIC, message.key(), message.value());
        message.headers().forEach(header -> copy.headers().add(header));
        EventHeaders.put(copy.headers(), "dead-letter-reader", reader);
        EventHeaders.put(copy.headers(), "dead-letter-reason", reason);
        EventHeaders.put(
                copy.headers(),
                "dead-letter-origin",
                message.topic() + "-" + message.partition() + "@" + message.offset());
        try {
            producer.send(copy).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted while announcing a dead letter", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof KafkaException cause && !Trouble.passes(cause)) {
                LOG.error("A dead letter of {} cannot be announced; it is in the list only", reader, cause);
                return;
            }
            throw new KafkaException("a dead letter could not be announced", e.getCause());
        }
    }

    private static Document headersOf(ConsumerRecord<String, byte[]> message) {
        var headers = new Document();
        message.headers().forEach(header -> {
            if (header.value() != null) headers.append(header.key(), new Binary(header.value()));
        });
        return headers;
    }

    private static ConsumerRecord<String, byte[]> toRecord(Document letter) {
        var value = letter.get("value", Binary.class);
        var message = new ConsumerRecord<>(
                letter.getString("topic"),
                letter.getInteger("partition"),
                letter.getLong("offset"),
                letter.getString("key"),
                value == null ? new byte[0] : value.getData());
        letter.get("headers", Document.class)
                .forEach((name, bytes) -> message.headers().add(name, ((Binary) bytes).getData()));
        return message;
    }

    private static DeadLetter toLetter(Document document) {
        return new DeadLetter(
                document.getString("_id"),
                document.getString("reader"),
                document.getString("topic"),
                document.getInteger("partition"),
                document.getLong("offset"),
                document.getString("type"),
                document.getString("subject"),
                document.getLong("sequence"),
                document.getString("reason"),
                document.getDate("at").toInstant(),
                document.getString("state"));
    }
}
