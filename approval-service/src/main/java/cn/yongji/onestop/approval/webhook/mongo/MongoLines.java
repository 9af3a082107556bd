package cn.yongji.onestop.approval.webhook.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import cn.yongji.onestop.approval.webhook.delivery.Line;
import cn.yongji.onestop.approval.webhook.delivery.Lines;
import cn.yongji.onestop.approval.webhook.domain.Subscription;
import cn.yongji.onestop.kernel.id.DepartmentCode;
import cn.yongji.onestop.platform.aggregate.AggregateStore;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * Lines beside their subscriptions, in the same document: a paused subscription is not claimed, whoever paused it when.
 * Leases are counted in system time on purpose: the clock of the business may be moved in rehearsals.
 */
public final class MongoLines implements Lines {
    private static final int WOKEN = 1_000;
    private static final String STATUS = SubscriptionMapping.MAPPING.field(SubscriptionMapping.STATUS);
    private static final String NEXT = "line.nextAt";
    private static final String UNTIL = "line.until";
    private static final String FENCE = "line.fence";
    private static final String POSITION = "line.position";
    private static final String ATTEMPTS = "line.attempts";
    private static final String FAILING = "line.failingSince";

    private final MongoCollection<Document> documents;
    private final AggregateStore<Subscription> store;
    private final Duration lease;
    private final String owner;

    public MongoLines(MongoDatabase database, AggregateStore<Subscription> store, Duration lease, String owner) {
        this.documents = database.getCollection(SubscriptionMapping.COLLECTION);
        this.store = store;
        this.lease = lease;
        this.owner = owner;
        documents.createIndex(Indexes.ascending(NEXT), new IndexOptions().sparse(true));
    }

    @Override
    public List<String> due(Instant now, int limit) {
        return documents
                .find(and(lte(NEXT, Date.from(now)), isActive(), isFree()))
                .sort(Sorts.ascending(NEXT))
                .projection(Projections.include("_id"))
                .limit(limit)
                .map(document -> document.getString("_id"))
                .into(new ArrayList<>());
    }

    @Override
    public Optional<Line> claim(String id, Instant now) {
        var claimed = documents.findOneAndUpdate(
                and(eq("_id", id), lte(NEXT, Date.from(now)), isActive(), isFree()),
                combine(set(UNTIL, leaseEnd()), set("line.owner", owner), inc(FENCE, 1L)),
                new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER));
        return Optional.ofNullable(claimed).map(this::lineOf);
    }

    @Override
    public boolean advance(Line line) {
        var updates = new ArrayList<>(
                List.of(set(POSITION, line.position()), set(ATTEMPTS, 0), unset(FAILING), set(UNTIL, leaseEnd())));
        var replayed = line.replayed();
        if (replayed != null)
            updates.add(set("line.replay", new Document("id", replayed.id()).append("next", replayed.next())));
        var unchanged = and(mine(line), eq("version", line.version()));
        return documents.updateOne(unchanged, combine(updates)).getMatchedCount() == 1;
    }

    @Override
    public void retryAt(Line line, Instant at, boolean attempted, Instant now) {
        var updates = new ArrayList<>(List.of(set(NEXT, Date.from(at)), set(UNTIL, Date.from(Instant.EPOCH))));
        if (attempted) {
            updates.add(inc(ATTEMPTS, 1));
            if (line.attempts() == 0) updates.add(set(FAILING, Date.from(now)));
        }
        documents.updateOne(and(mine(line), eq("version", line.version())), combine(updates));
        release(line);
    }

    @Override
    public void sleep(Line line) {
        documents.updateOne(
                and(mine(line), eq("version", line.version())),
                combine(unset(NEXT), set(UNTIL, Date.from(Instant.EPOCH))));
        release(line);
    }

    @Override
    public void release(Line line) {
        documents.updateOne(mine(line), set(UNTIL, Date.from(Instant.EPOCH)));
    }

    @Override
    public void hurry(String id, Instant now) {
        documents.updateOne(eq("_id", id), set(NEXT, Date.from(now)));
    }

    @Override
    public void wake(ToLongFunction<DepartmentCode> lastOf, Instant now) {
        var last = new HashMap<DepartmentCode, Long>();
        for (var document : documents.find(and(isActive(), exists(NEXT, false))).limit(WOKEN)) {
            var line = lineOf(document);
            var department = line.subscription().department();
            if (line.hasWork(last.computeIfAbsent(department, lastOf::applyAsLong)))
                documents.updateOne(and(eq("_id", line.id()), exists(NEXT, false)), set(NEXT, Date.from(now)));
        }
    }

    @Override
    public Map<String, Line.Health> healthOf(List<String> ids) {
        var found = new HashMap<String, Line.Health>();
        for (var document : documents.find(in("_id", ids))) {
            var line = document.get("line", new Document());
            found.put(
                    document.getString("_id"),
                    new Line.Health(
                            lineOf(document).position(),
                            line.getInteger("attempts", 0),
                            instant(line.getDate("nextAt")),
                            instant(line.getDate("failingSince"))));
        }
        return found;
    }

    private Line lineOf(Document document) {
        var subscription = store.stored(document).state();
        var line = document.get("line", new Document());
        var replay = line.get("replay", Document.class);
        return new Line(
                document.getString("_id"),
                document.getLong("version"),
                subscription,
                Optional.ofNullable(line.getLong("position")).orElse(subscription.startAfter()),
                line.getInteger("attempts", 0),
                replay == null ? null : new Line.Replayed(replay.getString("id"), replay.getLong("next")),
                Optional.ofNullable(line.getLong("fence")).orElse(0L));
    }

    private static Bson isActive() {
        return eq(STATUS, SubscriptionMapping.ACTIVE);
    }

    private static Bson isFree() {
        return or(exists(UNTIL, false), lt(UNTIL, Date.from(Instant.now())));
    }

    private static Bson mine(Line line) {
        return and(eq("_id", line.id()), eq(FENCE, line.fence()));
    }

    private Date leaseEnd() {
        return Date.from(Instant.now().plus(lease));
    }

    private static @Nullable Instant instant(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }
}
