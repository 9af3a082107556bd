package cn.yongji.onestop.local.store.contract;

import static cn.yongji.onestop.local.store.contract.Contract.doc;
import static cn.yongji.onestop.local.store.contract.Contract.ids;
import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Filters.size;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.pull;
import static com.mongodb.client.model.Updates.push;
import static com.mongodb.client.model.Updates.pushEach;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.setOnInsert;
import static com.mongodb.client.model.Updates.unset;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoWriteException;
import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.PushOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.Test;

/** The ways in which the services write, alone and all at the same time. */
public interface PatternContract extends Contract {

    int CLIENTS = 16;

    @Test
    default void a_stale_version_writes_nothing() {
        var collection = collection();
        collection.insertOne(doc("{_id: 'case', version: 3, state: 'x'}"));

        var fresh = collection.updateOne(
                and(eq("_id", "case"), eq("version", 3)), combine(inc("version", 1), set("state", "y")));
        var stale = collection.updateOne(
                and(eq("_id", "case"), eq("version", 3)), combine(inc("version", 1), set("state", "z")));

        assertThat(fresh.getMatchedCount()).isEqualTo(1);
        assertThat(stale.getMatchedCount()).isZero();
        assertThat(collection.find().first()).isEqualTo(doc("{_id: 'case', version: 4, state: 'y'}"));
    }

    @Test
    default void an_upsert_under_a_stale_version_is_a_conflict() {
        var collection = collection();
        collection.insertOne(doc("{_id: 'case', version: 3}"));

        assertThatThrownBy(() -> collection.updateOne(
                        and(eq("_id", "case"), eq("version", 2)), inc("version", 1), new UpdateOptions().upsert(true)))
                .isInstanceOfSatisfying(
                        MongoWriteException.class,
                        failed -> assertThat(failed.getCode()).isEqualTo(11000));
    }

    @Test
    default void no_version_guarded_change_is_lost_among_many_writers() throws Exception {
        var collection = collection();
        collection.insertOne(doc("{_id: 1, version: 0, sum: 0}"));

        together(CLIENTS, _ -> {
            for (int done = 0; done < 25; ) {
                var found = collection.find(eq("_id", 1)).first();
                done += (int) collection
                        .updateOne(
                                and(eq("_id", 1), eq("version", found.get("version"))),
                                combine(inc("version", 1), set("sum", found.getInteger("sum") + 1)))
                        .getMatchedCount();
            }
            return null;
        });

        assertThat(collection.find().first()).isEqualTo(doc("{_id: 1, version: 400, sum: 400}"));
    }

    @Test
    default void one_of_many_takes_a_unique_value() throws Exception {
        var collection = collection();
        collection.createIndex(doc("{code: 1}"), new IndexOptions().unique(true));
        var taken = new AtomicInteger();
        var refused = new AtomicInteger();

        together(CLIENTS, client -> {
            for (int i = 0; i < 30; i++) {
                try {
                    collection.insertOne(new Document("_id", client + "-" + i).append("code", i));
                    taken.incrementAndGet();
                } catch (MongoWriteException failed) {
                    assertThat(failed.getCode()).isEqualTo(11000);
                    refused.incrementAndGet();
                }
            }
            return null;
        });

        assertThat(taken).hasValue(30);
        assertThat(refused).hasValue(30 * (CLIENTS - 1));
        assertThat(collection.countDocuments()).isEqualTo(30);
    }

    @Test
    default void the_first_inserts_into_a_new_collection_all_arrive() throws Exception {
        var collection = collection();

        together(CLIENTS, client -> {
            collection.insertOne(new Document("_id", client));
            return null;
        });

        assertThat(collection.countDocuments()).isEqualTo(CLIENTS);
        assertThat(collection.listIndexes().into(new ArrayList<>())).hasSize(1);
    }

    @Test
    default void each_job_is_claimed_by_one_worker() throws Exception {
        var collection = collection();
        collection.createIndex(doc("{status: 1, due: 1}"));
        collection.insertMany(IntStream.range(0, 200)
                .mapToObj(i -> new Document("_id", i).append("status", "READY").append("due", 200 - i))
                .toList());
        var claimed = ConcurrentHashMap.<Object>newKeySet();
        var twice = new AtomicInteger();
        var oldestFirst = new FindOneAndUpdateOptions().sort(Sorts.ascending("due"));

        together(CLIENTS, client -> {
            var job = claim(collection, client, oldestFirst);
            while (job != null) {
                twice.addAndGet(claimed.add(job.get("_id")) ? 0 : 1);
                job = claim(collection, client, oldestFirst);
            }
            return null;
        });

        assertThat(claimed).hasSize(200);
        assertThat(twice).hasValue(0);
    }

    private static Document claim(MongoCollection<Document> jobs, int client, FindOneAndUpdateOptions options) {
        return jobs.findOneAndUpdate(
                eq("status", "READY"), combine(set("status", "TAKEN"), set("owner", client)), options);
    }

    @Test
    default void a_lease_passes_on_only_when_it_has_run_out() {
        var collection = collection();
        collection.insertOne(doc("{_id: 'outbox', owner: 'a', until: 100, fence: 1}"));

        assertThat(lease(collection, "b", 100)).isNull();
        assertThat(lease(collection, "a", 100)).isEqualTo(doc("{_id: 'outbox', owner: 'a', until: 110, fence: 2}"));
        assertThat(lease(collection, "b", 111)).isEqualTo(doc("{_id: 'outbox', owner: 'b', until: 121, fence: 3}"));
    }

    private static Document lease(MongoCollection<Document> leases, String me, int now) {
        return leases.findOneAndUpdate(
                and(eq("_id", "outbox"), or(eq("owner", me), lt("until", now))),
                combine(set("owner", me), set("until", now + 10), inc("fence", 1)),
                new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER));
    }

    @Test
    default void the_outbox_is_written_polled_and_emptied() {
        var collection = collection();
        collection.createIndex(doc("{outboxAt: 1, _id: 1}"), new IndexOptions().sparse(true));
        collection.insertMany(List.of(
                doc("{_id: 'a', version: 1, outbox: []}"),
                doc("{_id: 'b', version: 1, outbox: []}"),
                doc("{_id: 'c', version: 1, outbox: []}")));
        command(collection, "b", "e1", 20);
        command(collection, "a", "e2", 30);
        command(collection, "a", "e3", 40);

        assertThat(ids(pending(collection))).containsExactly("b", "a");

        published(collection, "a", "e2");
        assertThat(ids(pending(collection))).containsExactly("b", "a");
        published(collection, "a", "e3");
        assertThat(ids(pending(collection))).containsExactly("b");
        assertThat(collection.countDocuments(exists("outboxAt"))).isEqualTo(1);
    }

    private static void command(MongoCollection<Document> collection, String id, String event, int at) {
        collection.updateOne(
                eq("_id", id),
                combine(
                        inc("version", 1),
                        push("outbox", new Document("id", event).append("at", at)),
                        new Document("$min", new Document("outboxAt", at))));
    }

    private static FindIterable<Document> pending(MongoCollection<Document> collection) {
        return collection
                .find(exists("outboxAt"))
                .sort(Sorts.ascending("outboxAt", "_id"))
                .limit(10);
    }

    private static void published(MongoCollection<Document> collection, String id, String event) {
        collection.updateOne(and(eq("_id", id), eq("outbox.id", event)), pull("outbox", new Document("id", event)));
        collection.updateOne(and(eq("_id", id), size("outbox", 0)), unset("outboxAt"));
    }

    @Test
    default void a_command_applies_once() {
        var collection = collection();
        collection.insertOne(doc("{_id: 'case', version: 1, applied: []}"));

        for (int i = 0; i < 3; i++) {
            collection.updateOne(
                    and(eq("_id", "case"), ne("applied", "cmd-1")),
                    combine(inc("version", 1), pushEach("applied", List.of("cmd-1"), new PushOptions().slice(-2))));
        }
        for (var other : List.of("cmd-2", "cmd-3")) {
            collection.updateOne(
                    and(eq("_id", "case"), ne("applied", other)),
                    pushEach("applied", List.of(other), new PushOptions().slice(-2)));
        }

        assertThat(collection.find().first()).isEqualTo(doc("{_id: 'case', version: 2, applied: ['cmd-2', 'cmd-3']}"));
    }

    @Test
    default void a_create_can_be_repeated() throws Exception {
        var collection = collection();
        var created = new AtomicInteger();

        together(CLIENTS, client -> {
            var result =
                    collection.updateOne(eq("_id", "key"), setOnInsert("by", client), new UpdateOptions().upsert(true));
            created.addAndGet(result.getUpsertedId() == null ? 0 : 1);
            return null;
        });

        assertThat(created).hasValue(1);
        assertThat(collection.countDocuments()).isEqualTo(1);
    }

    @Test
    default void pages_follow_one_another_without_gap_or_overlap() {
        var collection = collection();
        collection.createIndex(doc("{tenant: 1, created: 1, _id: 1}"));
        collection.insertMany(IntStream.range(0, 100)
                .mapToObj(i -> new Document("_id", i).append("tenant", i % 2).append("created", i / 7))
                .toList());

        var seen = new ArrayList<Object>();
        Bson after = eq("tenant", 1);
        for (var page = page(collection, after); !page.isEmpty(); page = page(collection, after)) {
            page.forEach(document -> seen.add(document.get("_id")));
            var last = page.getLast();
            after = and(
                    eq("tenant", 1),
                    or(
                            gt("created", last.get("created")),
                            and(eq("created", last.get("created")), gt("_id", last.get("_id")))));
        }

        assertThat(seen)
                .isEqualTo(
                        IntStream.range(0, 100).filter(i -> i % 2 == 1).boxed().toList());
    }

    private static List<Document> page(MongoCollection<Document> collection, Bson filter) {
        return collection
                .find(filter)
                .sort(Sorts.ascending("created", "_id"))
                .limit(9)
                .into(new ArrayList<>());
    }

    @Test
    default void counters_add_up() throws Exception {
        var collection = collection();

        together(CLIENTS, client -> {
            for (int i = 0; i < 10; i++) {
                collection.updateOne(eq("_id", "total"), inc("n." + client % 4, 1), new UpdateOptions().upsert(true));
            }
            return null;
        });

        assertThat(collection.find().first()).isEqualTo(doc("{_id: 'total', n: {'0': 40, '1': 40, '2': 40, '3': 40}}"));
    }

    interface Client {
        Void run(int number) throws Exception;
    }

    /** All at once; the first failure fails the test. */
    static void together(int clients, Client client) throws InterruptedException, ExecutionException {
        try (var threads = Executors.newFixedThreadPool(clients)) {
            List<Callable<Void>> all = IntStream.range(0, clients)
                    .<Callable<Void>>mapToObj(number -> () -> client.run(number))
                    .toList();
            for (Future<Void> one : threads.invokeAll(all)) {
                one.get();
            }
        }
    }
}
