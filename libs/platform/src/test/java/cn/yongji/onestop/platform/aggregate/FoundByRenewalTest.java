package cn.yongji.onestop.platform.aggregate;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yongji.onestop.local.store.TestedStore;
import cn.yongji.onestop.platform.written.WrittenNames;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What was written by a program of before is found by the fields of today. */
class FoundByRenewalTest {
    private static final Outbox NO_OUTBOX = new Outbox() {
        @Override
        public void watch(MongoCollection<Document> documents) {}

        @Override
        public void offer(MongoCollection<Document> documents, String id, List<OutboxEntry> pending) {}

        @Override
        public long publishedUpTo(MongoCollection<Document> documents, String id) {
            return 0;
        }
    };
    private static TestedStore server;
    private static MongoClient client;

    private MongoDatabase database;
    private MongoCollection<Document> documents;

    /** Something with a title. */
    record Paper(String title) {}

    private static final AggregateMapping<Paper> BEFORE = AggregateMapping.of(
            "papers", WrittenNames.table().row(Paper.class, "title").of(Paper.class));
    private static final AggregateMapping<Paper> TODAY = AggregateMapping.of(
            "papers",
            WrittenNames.table()
                    .row(Paper.class, "title")
                    .derived(
                            Paper.class,
                            "initial",
                            String.class,
                            it -> Optional.of(it.title().substring(0, 1)))
                    .of(Paper.class));

    @BeforeAll
    static void start() {
        server = TestedStore.start();
        client = MongoClients.create(server.uri());
    }

    @AfterAll
    static void stop() {
        client.close();
        server.close();
    }

    @BeforeEach
    void open() {
        database = client.getDatabase("found_by_" + UUID.randomUUID().toString().substring(0, 8));
        documents = database.getCollection("papers");
    }

    @Test
    void what_was_written_before_is_found_by_the_fields_of_today_and_keeps_its_version() {
        write(450, "地");
        var stores = stores();
        var store = stores.of(TODAY);
        assertThat(found(store, "地")).isEmpty();

        assertThat(stores.renewFoundBy()).isEqualTo(450);

        assertThat(found(store, "地").toList()).hasSize(450).allMatch(it -> it.version() == 1);
        assertThat(stores.renewFoundBy()).isZero();
    }

    @Test
    void it_is_walked_once_and_again_only_where_the_program_finds_by_something_else() {
        write(3, "地");
        var stores = stores();
        stores.of(TODAY);
        stores.renewFoundBy();
        documents.updateOne(eq("_id", "p1"), Updates.unset("state.initial"));

        assertThat(stores.renewFoundBy()).isZero();
        database.getCollection("found_by").updateOne(eq("_id", "papers"), Updates.set("fields", "Paper.other"));
        assertThat(stores.renewFoundBy()).isEqualTo(1);
    }

    @Test
    void one_that_cannot_be_read_and_one_whose_value_is_taken_keep_no_other_from_being_found() {
        write(1, "地");
        write(3, "水");
        documents.updateOne(eq("_id", "p2"), Updates.set("state", new Document("heading", 1)));
        var stores = stores();
        var store = stores.of(TODAY)
                .withIndex(
                        Indexes.ascending("state.initial"),
                        new IndexOptions().unique(true).sparse(true));

        assertThat(stores.renewFoundBy()).isEqualTo(2);

        assertThat(found(store, "地")).hasSize(1);
        assertThat(found(store, "水")).hasSize(1);
    }

    private void write(int many, String title) {
        var store = stores().of(BEFORE);
        var there = (int) documents.countDocuments();
        for (var i = there; i < there + many; i++)
            store.create(
                    "p" + i,
                    new Asked<>(command("k" + i), it -> new Answer(201, null, "\"1\"", it.state())),
                    new Paper(title),
                    List.of());
    }

    private static Command command(String key) {
        return new Command("caller", key, "h", Instant.EPOCH, "caller", null);
    }

    private static Stream<Stored<Paper>> found(AggregateStore<Paper> store, String initial) {
        return store.find(eq("state.initial", initial), Sorts.ascending("_id"), 1_000).stream();
    }

    private AggregateStores stores() {
        return new AggregateStores(database, NO_OUTBOX, JsonMapper.shared());
    }
}
