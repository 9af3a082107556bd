package cn.yongji.onestop.local.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.Sorts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.bson.Document;

/**
 * Measures the store, or with {@code MONGODB_URI} a real MongoDB, with the driver and over the wire. Nothing is
 * asserted: figures depend on the machine. Arguments: documents (100000), seconds per measurement (4).
 */
final class StoreBench {

    private final MongoClient client;
    private final int documents;
    private final Duration each;

    private StoreBench(MongoClient client, int documents, Duration each) {
        this.client = client;
        this.documents = documents;
        this.each = each;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        var documents = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 100_000;
        var each = Duration.ofSeconds(arguments.length > 1 ? Long.parseLong(arguments[1]) : 4);
        var given = System.getenv("MONGODB_URI");
        if (given != null) {
            run(given, documents, each);
            return;
        }
        var data = Files.createTempDirectory(Path.of("target"), "bench");
        try (var store = StoreProcess.start(data)) {
            run(store.uri(), documents, each);
            System.out.printf("memory of the store: %s%n", residentMemory(store.pid()));
            System.out.printf("files: %,d KB%n", size(data) >> 10);
            store.stop();
        }
        var started = System.nanoTime();
        try (var store = StoreProcess.start(data)) {
            System.out.printf(Locale.ROOT, "restart with the data: %.1f s%n", (System.nanoTime() - started) / 1e9);
            System.out.printf("files after an orderly stop: %,d KB%n", size(data) >> 10);
            store.stop();
        }
    }

    private static void run(String uri, int documents, Duration each) throws InterruptedException {
        var settings = MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(uri))
                .build();
        try (var client = MongoClients.create(settings)) {
            var bench = new StoreBench(client, documents, each);
            bench.small();
            bench.large();
        }
    }

    private void small() throws InterruptedException {
        var collection = fresh("small");
        load(collection, 4_000);
        measure("warm-up", 16, (random, _) -> increment(collection, random.nextInt(4_000)));
        for (var clients : new int[] {1, 8, 16, 32}) {
            measure(
                    "update by _id, 4k documents",
                    clients,
                    (random, _) -> increment(collection, random.nextInt(4_000)));
        }
        var ids = new AtomicInteger(1_000_000);
        for (var clients : new int[] {1, 8, 16, 32}) {
            measure("insert", clients, (random, _) -> collection.insertOne(document(ids.incrementAndGet(), random)));
        }
    }

    private void large() throws InterruptedException {
        var collection = fresh("large");
        collection.createIndex(new Document("code", 1), new IndexOptions().unique(true));
        collection.createIndex(new Document("tenant", 1).append("created", 1).append("_id", 1));
        collection.createIndex(new Document("outboxAt", 1).append("_id", 1), new IndexOptions().sparse(true));
        var started = System.nanoTime();
        load(collection, documents);
        System.out.printf(
                Locale.ROOT,
                "insertMany of %,d with 3 indexes: %.1f s%n",
                documents,
                (System.nanoTime() - started) / 1e9);
        for (var clients : new int[] {1, 8}) {
            measure(
                    "find by _id",
                    clients,
                    (random, _) -> collection
                            .find(eq("_id", random.nextInt(documents)))
                            .first());
            measure(
                    "find by unique code",
                    clients,
                    (random, _) -> collection
                            .find(eq("code", "c" + random.nextInt(documents)))
                            .first());
            measure(
                    "page of 50 by tenant, created",
                    clients,
                    (random, _) -> collection
                            .find(and(
                                    eq("tenant", "t" + random.nextInt(100)),
                                    gt("created", time(random.nextInt(documents)))))
                            .sort(Sorts.ascending("created", "_id"))
                            .limit(50)
                            .into(new ArrayList<>()));
            measure(
                    "page of 50 by _id > x",
                    clients,
                    (random, _) -> collection
                            .find(gt("_id", random.nextInt(documents)))
                            .sort(Sorts.ascending("_id"))
                            .limit(50)
                            .into(new ArrayList<>()));
            measure(
                    "count by tenant",
                    clients,
                    (random, _) -> collection.countDocuments(eq("tenant", "t" + random.nextInt(100))));
        }
        for (var clients : new int[] {1, 8, 16, 32}) {
            measure("read, then update under its version", clients, (random, _) -> {
                var found =
                        collection.find(eq("_id", random.nextInt(documents))).first();
                collection.updateOne(
                        and(eq("_id", found.get("_id")), eq("version", found.get("version"))),
                        combine(inc("version", 1), set("note", "n" + random.nextInt())));
            });
        }
    }

    private MongoCollection<Document> fresh(String name) {
        var collection = client.getDatabase("bench").getCollection(name);
        collection.drop();
        return collection;
    }

    private static void increment(MongoCollection<Document> collection, int id) {
        collection.updateOne(eq("_id", id), inc("version", 1));
    }

    private static void load(MongoCollection<Document> collection, int count) {
        var random = new SplittableRandom(1);
        var batch = new ArrayList<Document>();
        for (int i = 0; i < count; i++) {
            batch.add(document(i, random));
            if (batch.size() == 500 || i == count - 1) {
                collection.insertMany(batch, new InsertManyOptions().ordered(false));
                batch.clear();
            }
        }
    }

    /** About 300 bytes. */
    private static Document document(int id, SplittableRandom random) {
        return new Document("_id", id)
                .append("code", "c" + id)
                .append("version", 1)
                .append("tenant", "t" + random.nextInt(100))
                .append("created", time(random.nextInt(1_000_000)))
                .append("status", "UNDER_REVIEW")
                .append("applicant", "an applicant with a name of usual length")
                .append("matters", List.of("M06", "M13", "M15", "M16"))
                .append("amount", random.nextLong(1L << 40));
    }

    private static Date time(int seconds) {
        return Date.from(Instant.EPOCH.plusSeconds(seconds));
    }

    private interface Operation {
        void run(SplittableRandom random, int client);
    }

    private void measure(String name, int clients, Operation operation) throws InterruptedException {
        var end = System.nanoTime() + each.toNanos();
        var done = new AtomicLong();
        var times = new long[clients][];
        var threads = new ArrayList<Thread>();
        for (int c = 0; c < clients; c++) {
            var number = c;
            threads.add(Thread.ofPlatform().start(() -> {
                var random = new SplittableRandom(number);
                var mine = new long[1 << 20];
                var count = 0;
                while (System.nanoTime() < end && count < mine.length) {
                    var started = System.nanoTime();
                    operation.run(random, number);
                    mine[count++] = System.nanoTime() - started;
                }
                done.addAndGet(count);
                times[number] = Arrays.copyOf(mine, count);
            }));
        }
        for (var thread : threads) {
            thread.join();
        }
        var sorted = Arrays.stream(times).flatMapToLong(Arrays::stream).sorted().toArray();
        System.out.printf(
                Locale.ROOT,
                "%-40s %2d clients %,8d /s   p50 %.2f ms   p99 %.2f ms%n",
                name,
                clients,
                done.get() * 1_000 / each.toMillis(),
                sorted[sorted.length / 2] / 1e6,
                sorted[(int) (sorted.length * 0.99)] / 1e6);
    }

    private static String residentMemory(long pid) throws IOException {
        try (var lines = Files.lines(Path.of("/proc", Long.toString(pid), "status"))) {
            return lines.filter(line -> line.startsWith("VmRSS")).findFirst().orElse("unknown");
        }
    }

    private static long size(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            long total = 0;
            for (var file : files.toList()) {
                total += Files.size(file);
            }
            return total;
        }
    }
}
