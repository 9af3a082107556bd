package cn.yongji.onestop.approval.webhook.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;

import cn.yongji.onestop.approval.webhook.delivery.DeliveryLog;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The delivery log in MongoDB; identities are UUIDv7, so their order is that of the attempts. */
@Component
public final class MongoDeliveryLog implements DeliveryLog {
    private static final int REMOVED_AT_ONCE = 1_000;
    private static final String SUBSCRIPTION = "subscription";
    private static final String ENDING = "ending";
    private static final String AT = "at";

    private final MongoCollection<Document> attempts;

    public MongoDeliveryLog(MongoDatabase database) {
        attempts = database.getCollection("webhookDeliveries");
        attempts.createIndex(Indexes.ascending(SUBSCRIPTION, "_id"));
        attempts.createIndex(Indexes.ascending(SUBSCRIPTION, ENDING, "_id"));
        attempts.createIndex(Indexes.ascending(AT));
    }

    @Override
    public void add(List<Attempt> made) {
        if (made.isEmpty()) return;
        attempts.insertMany(
                made.stream().map(MongoDeliveryLog::document).toList(), new InsertManyOptions().ordered(false));
    }

    @Override
    public List<Attempt> read(String subscription, @Nullable Ending ending, @Nullable String before, int limit) {
        var filters = new ArrayList<Bson>();
        filters.add(eq(SUBSCRIPTION, subscription));
        if (ending != null) filters.add(eq(ENDING, ending.name()));
        if (before != null) filters.add(lt("_id", before));
        return attempts.find(and(filters))
                .sort(Sorts.descending("_id"))
                .limit(limit)
                .map(MongoDeliveryLog::attempt)
                .into(new ArrayList<>());
    }

    @Override
    public long forget(Instant olderThan) {
        var removed = 0L;
        while (true) {
            var old = attempts.find(lt(AT, Date.from(olderThan)))
                    .projection(Projections.include("_id"))
                    .limit(REMOVED_AT_ONCE)
                    .map(document -> document.getString("_id"))
                    .into(new ArrayList<>());
            if (old.isEmpty()) return removed;
            removed += attempts.deleteMany(in("_id", old)).getDeletedCount();
        }
    }

    private static Document document(Attempt attempt) {
        var document = new Document("_id", attempt.id())
                .append(SUBSCRIPTION, attempt.subscription())
                .append("position", attempt.position())
                .append("type", attempt.type())
                .append(ENDING, attempt.ending().name())
                .append("attempt", attempt.attempt())
                .append("replay", attempt.replay())
                .append(AT, Date.from(attempt.at()))
                .append("millis", attempt.millis());
        if (attempt.status() != null) document.append("status", attempt.status());
        if (attempt.reason() != null) document.append("reason", attempt.reason());
        return document;
    }

    private static Attempt attempt(Document document) {
        return new Attempt(
                document.getString("_id"),
                document.getString(SUBSCRIPTION),
                document.getLong("position"),
                document.getString("type"),
                Ending.valueOf(document.getString(ENDING)),
                document.getInteger("attempt"),
                document.getInteger("status"),
                document.getString("reason"),
                document.getBoolean("replay", false),
                document.getDate(AT).toInstant(),
                document.getLong("millis"));
    }
}
