package cn.yongji.onestop.local.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Updates;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The process is killed again and again while many clients write; each time everything acknowledged is there. */
class CrashTest {

    private static final int ROUNDS = 4;
    private static final int WRITERS = 6;
    private static final int WRITES_BEFORE_THE_KILL = 1_200;

    @TempDir
    Path data;

    /** By document: the last version that a writer was told is written. */
    private final Map<String, Integer> acknowledged = new ConcurrentHashMap<>();

    @Test
    void nothing_acknowledged_is_lost_nothing_is_torn_and_no_index_has_a_hole() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            writeUntilKilled(round);
            try (var store = StoreProcess.start(data);
                    var client = MongoClients.create(store.uri())) {
                verify(documents(client.getDatabase("crash").getCollection("docs")), round);
                store.kill();
            }
        }
        assertThat(acknowledged).hasSizeGreaterThan(ROUNDS * WRITERS);
    }

    private static MongoCollection<Document> documents(MongoCollection<Document> collection) {
        collection.createIndex(new Document("code", 1), new IndexOptions().unique(true));
        collection.createIndex(new Document("writer", 1).append("version", -1).append("_id", 1));
        collection.createIndex(new Document("tags", 1));
        return collection;
    }

    private void writeUntilKilled(int round) throws IOException, InterruptedException {
        // With segments this small the pages are written every few dozen changes.
        var segment = "-Donestop.store.segmentBytes=" + (round % 2 == 0 ? 8 << 20 : 16 << 10);
        try (var store = StoreProcess.start(data, segment);
                var client = MongoClients.create(store.uri() + "/?serverSelectionTimeoutMS=200")) {
            var collection = documents(client.getDatabase("crash").getCollection("docs"));
            var enough = new CountDownLatch(WRITES_BEFORE_THE_KILL);
            var writers = IntStream.range(0, WRITERS)
                    .mapToObj(number -> Thread.ofPlatform().start(new Writer(collection, round, number, enough)))
                    .toList();
            assertThat(enough.await(60, TimeUnit.SECONDS)).isTrue();
            assertThatReadersSeeWholeDocuments(collection);
            store.kill();
            for (var writer : writers) {
                writer.join();
            }
        }
    }

    private static void assertThatReadersSeeWholeDocuments(MongoCollection<Document> collection) {
        assertWhole(collection.find().limit(2_000).into(new ArrayList<>()));
    }

    private static void assertWhole(Collection<Document> documents) {
        assertThat(documents).allSatisfy(document -> {
            int version = document.getInteger("version");
            assertThat(document.getString("code")).isEqualTo(document.get("_id") + "/" + version);
            assertThat(document.getEmbedded(List.of("copy", "version"), Integer.class))
                    .isEqualTo(version);
            assertThat(document.getList("tags", String.class)).containsExactly("t" + version % 3, "v" + version);
        });
    }

    private void verify(MongoCollection<Document> collection, int round) {
        var all = collection.find().into(new ArrayList<>());
        var byId = new ConcurrentHashMap<String, Document>();
        all.forEach(document -> byId.put(document.getString("_id"), document));

        assertWhole(all);
        acknowledged.forEach((id, version) -> {
            assertThat(byId).as("round %d: acknowledged", round).containsKey(id);
            assertThat(byId.get(id).getInteger("version"))
                    .as("round %d: version of %s", round, id)
                    .isGreaterThanOrEqualTo(version);
        });
        for (var document : all) {
            assertThat(collection.find(eq("code", document.get("code"))).first())
                    .isEqualTo(document);
        }
        var byIndex = new ArrayList<Document>();
        for (int writer = 0; writer < WRITERS; writer++) {
            collection.find(and(eq("writer", writer), gte("version", 0))).into(byIndex);
        }
        assertThat(byIndex).containsExactlyInAnyOrderElementsOf(all);
        var byTag = IntStream.range(0, 3)
                .mapToLong(tag -> collection.countDocuments(eq("tags", "t" + tag)))
                .sum();
        assertThat(byTag).isEqualTo(all.size());
    }

    private final class Writer implements Runnable {

        private final MongoCollection<Document> collection;
        private final int round;
        private final int number;
        private final CountDownLatch enough;

        Writer(MongoCollection<Document> collection, int round, int number, CountDownLatch enough) {
            this.collection = collection;
            this.round = round;
            this.number = number;
            this.enough = enough;
        }

        @Override
        public void run() {
            try {
                for (int i = 0; ; i++) {
                    write(round + "-" + number + "-" + i / 4, i % 4);
                    enough.countDown();
                }
            } catch (MongoException killed) {
                // The kill is how a round ends; what counts is what was acknowledged before.
                enough.countDown();
            }
        }

        private void write(String id, int version) {
            var copy = new Document("version", version).append("text", "x".repeat(100));
            var tags = List.of("t" + version % 3, "v" + version);
            if (version == 0) {
                collection.insertOne(new Document("_id", id)
                        .append("writer", number)
                        .append("version", 0)
                        .append("code", id + "/0")
                        .append("copy", copy)
                        .append("tags", tags));
            } else {
                var updated = collection.updateOne(
                        and(eq("_id", id), eq("version", version - 1)),
                        Updates.combine(
                                Updates.set("version", version),
                                Updates.set("code", id + "/" + version),
                                Updates.set("copy", copy),
                                Updates.set("tags", tags)));
                assertThat(updated.getModifiedCount()).isEqualTo(1);
            }
            acknowledged.put(id, version);
        }
    }
}
