package cn.yongji.onestop.local.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.yongji.onestop.local.store.file.StoreFile;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is asked, a collection with indexes answers as one without. */
class IndexLawsTest {

    private static final String[] FIELDS = {"a", "b", "c", "tags", "s.x", "lines.n", "_id"};

    @TempDir
    static Path folder;

    private static EmbeddedStore shared;
    private static MongoClient client;

    @BeforeAll
    static void start() {
        shared = EmbeddedStore.start();
        client = MongoClients.create(shared.uri());
    }

    @AfterAll
    static void stop() {
        client.close();
        shared.close();
    }

    static LongStream seeds() {
        return LongStream.range(0, 12);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void an_index_finds_what_a_scan_finds(long seed) {
        var random = new SplittableRandom(seed);
        var pair = new Pair(client, "seed" + seed);
        pair.createIndexes(random);
        pair.fill(random, 120);
        pair.compare(random, seed, 100);
        pair.change(random, 80);
        pair.compare(random, seed, 100);
    }

    @Test
    void indexes_built_at_the_start_find_the_same() throws IOException, StoreFile.FolderInUse {
        var random = new SplittableRandom(99);
        try (var store = EmbeddedStore.start(folder);
                var client = MongoClients.create(store.uri())) {
            var pair = new Pair(client, "restart");
            pair.createIndexes(random);
            pair.fill(random, 300);
            pair.change(random, 100);
        }
        try (var store = EmbeddedStore.start(folder);
                var client = MongoClients.create(store.uri())) {
            new Pair(client, "restart").compare(random, 99, 150);
        }
    }

    @Test
    void a_partial_index_is_one_after_a_restart_as_well(@TempDir Path other) throws Exception {
        var active = new IndexOptions().unique(true).partialFilterExpression(Document.parse("{state: 'active'}"));
        try (var store = EmbeddedStore.start(other);
                var client = MongoClients.create(store.uri())) {
            var codes = client.getDatabase("partial").getCollection("codes");
            codes.createIndex(new Document("code", 1), active);
            codes.insertMany(List.of(
                    Document.parse("{_id: 1, code: 'a', state: 'active'}"),
                    Document.parse("{_id: 2, code: 'a', state: 'gone'}")));
        }
        try (var store = EmbeddedStore.start(other);
                var client = MongoClients.create(store.uri())) {
            var codes = client.getDatabase("partial").getCollection("codes");
            codes.createIndex(new Document("code", 1), active);
            codes.insertOne(Document.parse("{_id: 3, code: 'a'}"));
            assertThatThrownBy(() -> codes.insertOne(Document.parse("{_id: 4, code: 'a', state: 'active'}")))
                    .isInstanceOf(MongoWriteException.class);
            assertThat(codes.countDocuments(Document.parse("{code: 'a'}"))).isEqualTo(3);
        }
    }

    /** The same documents twice: once with indexes and once without. */
    private static final class Pair {

        private final MongoCollection<Document> indexed;
        private final MongoCollection<Document> plain;

        Pair(MongoClient client, String name) {
            indexed = client.getDatabase("laws").getCollection(name + "_indexed");
            plain = client.getDatabase("laws").getCollection(name + "_plain");
        }

        void createIndexes(SplittableRandom random) {
            for (var keys : List.of(
                    new Document("a", 1),
                    new Document("a", 1).append("b", -1).append("_id", 1),
                    new Document("b", -1).append("a", 1),
                    new Document("tags", 1).append("c", 1).append("_id", 1),
                    new Document("s.x", 1),
                    new Document("lines.n", -1),
                    new Document("tags", -1))) {
                indexed.createIndex(keys, some(random));
            }
            indexed.createIndex(
                    new Document("u", 1), new IndexOptions().unique(true).sparse(true));
        }

        private static IndexOptions some(SplittableRandom random) {
            return switch (random.nextInt(6)) {
                case 0, 1 -> new IndexOptions().sparse(true);
                case 2 -> new IndexOptions().partialFilterExpression(Document.parse("{a: {$exists: true}}"));
                case 3 -> new IndexOptions().partialFilterExpression(Document.parse("{b: {$gte: 2}}"));
                default -> new IndexOptions();
            };
        }

        void fill(SplittableRandom random, int count) {
            for (int i = 0; i < count; i++) {
                var document = document(random, i);
                indexed.insertOne(document);
                plain.insertOne(document);
            }
        }

        void change(SplittableRandom random, int count) {
            for (int i = 0; i < count; i++) {
                var filter = new Document("_id", random.nextInt(150));
                if (random.nextInt(4) == 0) {
                    assertThat(indexed.deleteOne(filter)).isEqualTo(plain.deleteOne(filter));
                } else {
                    var update = update(random);
                    assertThat(indexed.updateMany(filter, update).getModifiedCount())
                            .isEqualTo(plain.updateMany(filter, update).getModifiedCount());
                }
            }
        }

        void compare(SplittableRandom random, long seed, int queries) {
            for (int i = 0; i < queries; i++) {
                var filter = filter(random, 2);
                var sort = sort(random);
                var limit = random.nextInt(3) == 0 ? 1 + random.nextInt(10) : 0;
                var skip = random.nextInt(4) == 0 ? random.nextInt(5) : 0;

                assertThat(find(indexed, filter, sort, skip, limit))
                        .as(
                                "seed %d: %s sorted by %s, skip %d, limit %d",
                                seed, filter.toJson(), sort.toJson(), skip, limit)
                        .isEqualTo(find(plain, filter, sort, skip, limit));
                assertThat(indexed.countDocuments(filter))
                        .as("seed %d: count of %s", seed, filter.toJson())
                        .isEqualTo(plain.countDocuments(filter));
            }
        }

        private static List<Document> find(
                MongoCollection<Document> from, Document filter, Document sort, int skip, int limit) {
            return from.find(filter).sort(sort).skip(skip).limit(limit).into(new ArrayList<>());
        }
    }

    private static Document document(SplittableRandom random, int id) {
        var document = new Document("_id", id);
        maybe(random, document, "a", scalar(random));
        maybe(random, document, "b", scalar(random));
        maybe(random, document, "c", random.nextInt(5));
        maybe(random, document, "tags", random.nextInt(4) == 0 ? scalar(random) : scalars(random));
        maybe(random, document, "s", random.nextInt(4) == 0 ? scalar(random) : new Document("x", scalar(random)));
        var lines = new ArrayList<Document>();
        for (int i = 0; i < random.nextInt(3); i++) {
            lines.add(random.nextInt(4) == 0 ? new Document() : new Document("n", random.nextInt(5)));
        }
        maybe(random, document, "lines", lines);
        maybe(random, document, "u", id);
        return document;
    }

    private static void maybe(SplittableRandom random, Document document, String field, Object value) {
        if (random.nextInt(5) > 0) {
            document.append(field, value);
        }
    }

    private static Document update(SplittableRandom random) {
        return switch (random.nextInt(4)) {
            case 0 ->
                new Document("$set", new Document("a", scalar(random)).append("s", new Document("x", scalar(random))));
            case 1 -> new Document("$unset", new Document("b", 1).append("a", 1));
            case 2 -> new Document("$set", new Document("tags", scalars(random)));
            default -> new Document("$set", new Document("c", random.nextInt(5)).append("b", scalar(random)));
        };
    }

    private static Object scalar(SplittableRandom random) {
        return switch (random.nextInt(9)) {
            case 0 -> null;
            case 1 -> "x" + random.nextInt(4);
            case 2 -> random.nextInt(5) + 0.5;
            case 3 -> (long) random.nextInt(5);
            case 4 -> new Date(random.nextInt(5));
            case 5 -> random.nextBoolean();
            default -> random.nextInt(5);
        };
    }

    private static List<Object> scalars(SplittableRandom random) {
        var list = new ArrayList<>();
        for (int i = 0; i < random.nextInt(4); i++) {
            list.add(scalar(random));
        }
        return list;
    }

    private static Document filter(SplittableRandom random, int depth) {
        var filter = new Document();
        for (int i = 0; i < random.nextInt(3); i++) {
            filter.append(FIELDS[random.nextInt(FIELDS.length)], condition(random));
        }
        if (depth > 0 && random.nextInt(3) == 0) {
            var combination = random.nextInt(3) == 0 ? "$or" : "$and";
            filter.append(combination, List.of(filter(random, depth - 1), filter(random, depth - 1)));
        }
        return filter;
    }

    private static Object condition(SplittableRandom random) {
        return switch (random.nextInt(8)) {
            case 0 -> new Document("$gt", scalar(random));
            case 1 -> new Document("$gte", scalar(random)).append("$lt", scalar(random));
            case 2 -> new Document("$lte", scalar(random));
            case 3 -> new Document("$in", scalars(random));
            case 4 -> new Document("$exists", random.nextBoolean());
            case 5 -> new Document("$ne", scalar(random));
            default -> scalar(random);
        };
    }

    /** Ends with the id: documents that tie otherwise have no order of their own. */
    private static Document sort(SplittableRandom random) {
        var sort = new Document();
        for (int i = 0; i < random.nextInt(3); i++) {
            var field = FIELDS[random.nextInt(FIELDS.length - 1)];
            sort.append(field, random.nextBoolean() ? 1 : -1);
        }
        return sort.append("_id", random.nextInt(4) == 0 ? -1 : 1);
    }
}
