package cn.yongji.onestop.ledger.attempt;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;

import cn.yongji.onestop.edge.attempt.RefusedAttempt;
import cn.yongji.onestop.platform.messaging.JsonTopic;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
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
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;

/** The refused attempts of all services, one small document each. Its identity is its place on the topic, so that it is listed once. */
final class AttemptLog {
    private static final String ID = "_id";
    private static final String AT = "at";
    private static final String ACCOUNT = "account";
    private static final String SERVICE = "service";
    private static final Bson OLDEST = Sorts.ascending(AT, ID);
    private static final int AT_ONCE = 1_000;

    private final MongoCollection<Document> attempts;

    AttemptLog(MongoDatabase database) {
        attempts = database.getCollection("refused_attempts");
        attempts.createIndex(Indexes.ascending(AT, ID));
        attempts.createIndex(Indexes.ascending(ACCOUNT, AT, ID));
    }

    /** A place in the list. */
    record Place(Instant at, String id) {}

    /** One that is listed. */
    record Listed(String id, RefusedAttempt attempt) {
        Place place() {
            return new Place(attempt.at(), id);
        }
    }

    /**
     * What is looked for.
     *
     * @param from the first moment, itself included
     * @param to the last moment, itself included
     */
    record Wanted(Optional<String> account, Optional<String> service, Optional<Instant> from, Optional<Instant> to) {}

    void add(List<JsonTopic.Placed<RefusedAttempt>> read) {
        if (read.isEmpty()) return;
        var documents = read.stream().map(it -> document(it.id(), it.value())).toList();
        try {
            attempts.insertMany(documents, new InsertManyOptions().ordered(false));
        } catch (MongoBulkWriteException e) {
            // Read before, and told again after a crash.
            var others = e.getWriteErrors().stream().anyMatch(it -> it.getCategory() != ErrorCategory.DUPLICATE_KEY);
            if (others) throw e;
        }
    }

    /** The latest first. */
    List<Listed> list(Wanted wanted, Optional<Place> before, int most) {
        var filters = new ArrayList<Bson>();
        wanted.account().ifPresent(it -> filters.add(eq(ACCOUNT, it)));
        wanted.service().ifPresent(it -> filters.add(eq(SERVICE, it)));
        wanted.from().ifPresent(it -> filters.add(gte(AT, Date.from(it))));
        wanted.to().ifPresent(it -> filters.add(lte(AT, Date.from(it))));
        before.ifPresent(place -> {
            var at = Date.from(place.at());
            filters.add(lte(AT, at));
            filters.add(or(lt(AT, at), lt(ID, place.id())));
        });
        return attempts.find(filters.isEmpty() ? new Document() : and(filters))
                .sort(Sorts.descending(AT, ID))
                .limit(most)
                .map(AttemptLog::listed)
                .into(new ArrayList<>());
    }

    void forget(Instant olderThan) {
        attempts.deleteMany(lt(AT, Date.from(olderThan)));
    }

    /** The oldest go where there are too many. */
    void keep(long most) {
        for (var over = attempts.countDocuments() - most; over > 0; over -= AT_ONCE) {
            var oldest = attempts.find()
                    .sort(OLDEST)
                    .limit((int) Math.min(over, AT_ONCE))
                    .projection(Projections.include(ID))
                    .map(it -> it.getString(ID))
                    .into(new ArrayList<>());
            attempts.deleteMany(in(ID, oldest));
        }
    }

    private static Document document(String id, RefusedAttempt it) {
        return new Document(ID, id)
                .append(AT, Date.from(it.at()))
                .append(SERVICE, it.service())
                .append(ACCOUNT, it.account())
                .append("roles", it.roles())
                .append("method", it.method())
                .append("route", it.route())
                .append("path", it.path())
                .append("status", it.status())
                .append("problem", it.problem())
                .append("traceId", it.traceId())
                .append("omitted", it.omitted());
    }

    private static Listed listed(Document it) {
        return new Listed(
                it.getString(ID),
                new RefusedAttempt(
                        it.getDate(AT).toInstant(),
                        it.getString(SERVICE),
                        it.getString(ACCOUNT),
                        it.getList("roles", String.class),
                        it.getString("method"),
                        it.getString("route"),
                        it.getString("path"),
                        it.getInteger("status"),
                        it.getString("problem"),
                        it.getString("traceId"),
                        it.getLong("omitted")));
    }
}
