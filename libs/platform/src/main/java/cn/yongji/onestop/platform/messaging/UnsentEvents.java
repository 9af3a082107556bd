package cn.yongji.onestop.platform.messaging;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;

import cn.yongji.onestop.platform.aggregate.OutboxEntry;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Outboxes whose next event cannot be sent. One that never can is parked: it is offered no more, and the log is quiet about
 * it, until an operator has mended the cause and offers it again. What is parked is known to every instance after a few
 * seconds; one that does not know it yet tries once itself, and learns it.
 */
public final class UnsentEvents {
    private static final Logger LOG = LoggerFactory.getLogger(UnsentEvents.class);
    private static final Duration LOOK = Duration.ofSeconds(5);
    private static final int MOST = 10_000;
    private static final String STATE = "state";
    private static final String TRYING = "TRYING";
    private static final String PARKED = "PARKED";
    private static final String OFFERED = "OFFERED";

    private final MongoDatabase database;
    private final MongoCollection<Document> unsent;
    private final int mostTries;
    private volatile Set<String> known = Set.of();
    private volatile Set<String> parked = Set.of();
    private long lookAt = System.nanoTime();

    /** @param mostTries after which an outbox is parked whose trouble is not known to pass */
    public UnsentEvents(MongoDatabase database, int mostTries, MeterRegistry meters) {
        this.database = database;
        this.unsent = database.getCollection("unsentEvents");
        this.mostTries = mostTries;
        Gauge.builder("onestop.outbox.parked", () -> parked.size())
                .description("Aggregates whose events are parked because one of them cannot be sent")
                .register(meters);
    }

    static String idOf(String collection, String subject) {
        return collection + "~" + subject;
    }

    boolean isParked(String collection, String subject) {
        return parked.contains(idOf(collection, subject));
    }

    /** Identities of the documents of a collection that the sweep need not look at. */
    List<String> parkedOf(String collection) {
        var prefix = idOf(collection, "");
        return parked.stream()
                .filter(id -> id.startsWith(prefix))
                .map(id -> id.substring(prefix.length()))
                .toList();
    }

    int parkedCount() {
        return parked.size();
    }

    /** Learns from time to time what the other instances have found. */
    void look() {
        if (System.nanoTime() - lookAt < 0) return;
        lookAt = System.nanoTime() + LOOK.toNanos();
        learn();
    }

    private void learn() {
        var all = unsent.find()
                .sort(Sorts.ascending("_id"))
                .projection(Projections.include(STATE))
                .limit(MOST)
                .into(new ArrayList<>());
        known = all.stream().map(it -> it.getString("_id")).collect(Collectors.toUnmodifiableSet());
        parked = all.stream()
                .filter(it -> PARKED.equals(it.getString(STATE)))
                .map(it -> it.getString("_id"))
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * An event was not taken.
     *
     * @param lasting whether it can never be sent as it is
     */
    void failed(String collection, String subject, @Nullable OutboxEntry entry, Throwable why, boolean lasting) {
        var id = idOf(collection, subject);
        var reason = why.getMessage() == null ? why.toString() : why.getMessage();
        var changes = new ArrayList<Bson>(List.of(
                Updates.set("collection", collection),
                Updates.set("subject", subject),
                Updates.set("reason", reason),
                Updates.inc("tries", 1),
                Updates.setOnInsert("since", Date.from(Instant.now())),
                Updates.setOnInsert(STATE, TRYING)));
        if (entry != null) {
            changes.add(Updates.set("type", entry.type()));
            changes.add(Updates.set("sequence", entry.sequence()));
        }
        var noted = unsent.findOneAndUpdate(
                eq("_id", id),
                Updates.combine(changes),
                new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER));
        known = with(known, id);
        var tries = noted == null ? 1 : noted.getInteger("tries");
        if (!lasting && tries < mostTries) {
            LOG.warn("The outbox of {} is left to the sweep after {} tries: {}", id, tries, reason);
            return;
        }
        unsent.updateOne(eq("_id", id), Updates.set(STATE, PARKED));
        parked = with(parked, id);
        LOG.error("The outbox of {} is parked, its next event cannot be sent", id, why);
    }

    /** All that the document held is sent. */
    void sent(String collection, String subject) {
        var id = idOf(collection, subject);
        if (!known.contains(id)) return;
        unsent.deleteOne(eq("_id", id));
        known = without(known, id);
        parked = without(parked, id);
        LOG.info("The outbox of {} is sent after all", id);
    }

    /** Each whose events wait for an operator, with the project they are about. */
    public void eachParked(BiConsumer<String, UnsentEvent> each) {
        unsent.find(eq(STATE, PARKED)).forEach(document -> {
            var event = toEvent(document);
            each.accept(projectOf(event), event);
        });
    }

    private String projectOf(UnsentEvent event) {
        var holder = collectionOf(event)
                .find(eq("_id", event.subject()))
                .projection(Projections.include("outbox.project"))
                .first();
        if (holder == null) return "";
        return holder.getList("outbox", Document.class, List.of()).stream()
                .map(it -> it.getString("project"))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("");
    }

    /** Those with an identity above {@code after}, in order of identity. */
    public List<UnsentEvent> list(@Nullable String after, int limit) {
        return unsent.find(after == null ? new Document() : gt("_id", after))
                .sort(Sorts.ascending("_id"))
                .limit(limit)
                .map(this::toEvent)
                .into(new ArrayList<>());
    }

    /** Lets an outbox be tried again; nothing if there is none of this identity. */
    Optional<UnsentEvent> release(String id, String by) {
        var released = unsent.findOneAndUpdate(
                eq("_id", id),
                Updates.combine(
                        Updates.set(STATE, OFFERED),
                        Updates.set("tries", 0),
                        Updates.set("offeredBy", by),
                        Updates.set("offeredAt", Date.from(Instant.now()))),
                new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER));
        parked = without(parked, id);
        return Optional.ofNullable(released).map(this::toEvent);
    }

    /** The collection that an event of the list waits in. */
    MongoCollection<Document> collectionOf(UnsentEvent event) {
        return database.getCollection(event.collection());
    }

    private UnsentEvent toEvent(Document document) {
        var collection = document.getString("collection");
        var subject = document.getString("subject");
        return new UnsentEvent(
                document.getString("_id"),
                collection,
                subject,
                document.getString("type"),
                document.getLong("sequence"),
                document.getString("reason"),
                document.getInteger("tries"),
                waiting(collection, subject),
                document.getDate("since").toInstant(),
                document.getString(STATE));
    }

    private int waiting(String collection, String subject) {
        var holder = database.getCollection(collection)
                .find(eq("_id", subject))
                .projection(Projections.include("outbox.seq"))
                .first();
        return holder == null
                ? 0
                : holder.getList("outbox", Document.class, List.of()).size();
    }

    private static Set<String> with(Set<String> ids, String id) {
        var more = new HashSet<>(ids);
        more.add(id);
        return Set.copyOf(more);
    }

    private static Set<String> without(Set<String> ids, String id) {
        var fewer = new HashSet<>(ids);
        fewer.remove(id);
        return Set.copyOf(fewer);
    }
}
