package cn.yongji.onestop.platform.aggregate;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.ne;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.yongji.onestop.kernel.decision.Decision;
import cn.yongji.onestop.local.store.TestedStore;
import cn.yongji.onestop.platform.secret.FieldCipher;
import cn.yongji.onestop.platform.secret.KeyRing;
import cn.yongji.onestop.platform.secret.Undecipherable;
import cn.yongji.onestop.platform.written.Written;
import cn.yongji.onestop.platform.written.WrittenNames;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.bson.BsonBinaryWriter;
import org.bson.Document;
import org.bson.codecs.DocumentCodec;
import org.bson.codecs.EncoderContext;
import org.bson.io.BasicOutputBuffer;
import org.bson.types.Binary;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** R-PLT-120 to R-PLT-125: how what is concealed lies in the database. */
class ConcealmentTest {
    private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");
    private static final String OLD = key("2025", 1);
    private static final String NEW = key("2026", 2);
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

    /** Who is to be called, and about what. */
    record Contact(String topic, List<Person> people) {}

    record Person(String name, String phone) {}

    private static final Written<Contact> FORM = WrittenNames.table()
            .row(Contact.class, "topic", "people")
            .row(Person.class, "name", "phone")
            .of(Contact.class);
    private static final AggregateMapping<Contact> IN_CLEAR = AggregateMapping.of("contacts", FORM);
    private static final AggregateMapping<Contact> CONCEALING =
            AggregateMapping.of("contacts", FORM, "people.name", "people.phone");

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
        database =
                client.getDatabase("concealed_" + UUID.randomUUID().toString().substring(0, 8));
        documents = database.getCollection("contacts");
    }

    private static String key(String id, int filling) {
        var bytes = new byte[32];
        Arrays.fill(bytes, (byte) filling);
        return id + ":" + Base64.getEncoder().encodeToString(bytes);
    }

    private AggregateStores stores(String keys) {
        return new AggregateStores(database, NO_OUTBOX, JsonMapper.shared(), new FieldCipher(KeyRing.parse(keys)));
    }

    private AggregateStore<Contact> contacts(String keys) {
        return stores(keys).of(CONCEALING);
    }

    private AggregateStore<Contact> inClear() {
        return stores("").of(IN_CLEAR);
    }

    private static final Contact ONE =
            new Contact("供水", List.of(new Person("王敏", "13800000001"), new Person("李强", "13800000002")));

    private static Command command(String key, String hash) {
        return new Command("caller", key, hash, NOW, "caller", null);
    }

    private static Answer told(Stored<Contact> stored) {
        return new Answer(201, null, "\"" + stored.version() + "\"", stored.state());
    }

    private static Decision<Contact, String> another(Stored<Contact> stored) {
        var more = new Person("赵云", "13800000003");
        return Decision.changed(new Contact(
                stored.state().topic(),
                IntStream.rangeClosed(0, stored.state().people().size())
                        .mapToObj(i -> i < stored.state().people().size()
                                ? stored.state().people().get(i)
                                : more)
                        .toList()));
    }

    /** The bytes of the document, so that a text is found wherever it hides. */
    private String raw(String id) {
        var document = documents.find(eq("_id", id)).first();
        var buffer = new BasicOutputBuffer();
        try (var writer = new BsonBinaryWriter(buffer)) {
            new DocumentCodec()
                    .encode(writer, document, EncoderContext.builder().build());
        }
        return new String(buffer.toByteArray(), StandardCharsets.UTF_8);
    }

    @Test
    void a_mapping_conceals_and_names_only_what_its_table_writes() {
        assertThat(CONCEALING.field("people.phone")).isEqualTo("state.people.phone");
        assertThatThrownBy(() -> CONCEALING.field("people.mail")).hasMessage("contacts has nothing at people.mail");
        assertThatThrownBy(() -> AggregateMapping.of("contacts", FORM, "people.mail"))
                .hasMessage("contacts has nothing to conceal at people.mail");
    }

    @Test
    void what_is_concealed_is_nowhere_in_the_document_not_even_in_the_answers_it_keeps() {
        var store = contacts(OLD);
        store.create("c1", new Asked<>(command("k1", "hash-of-a-body"), ConcealmentTest::told), ONE, List.of());
        store.<String>change(
                "c1", new Asked<>(command("k2", "hash-of-a-body"), ConcealmentTest::told), ConcealmentTest::another);

        assertThat(raw("c1")).contains("供水").doesNotContain("王敏", "李强", "赵云", "1380000000", "hash-of-a-body");
        assertThat(contacts(OLD).find("c1").orElseThrow().state().people())
                .containsExactly(
                        new Person("王敏", "13800000001"),
                        new Person("李强", "13800000002"),
                        new Person("赵云", "13800000003"));
    }

    @Test
    void a_repetition_gets_its_answer_from_what_lies_encrypted() {
        var first = contacts(OLD).create("c1", new Asked<>(command("k1", "h1"), ConcealmentTest::told), ONE, List.of());

        var elsewhere = contacts(OLD);
        assertThat(elsewhere.create("c2", new Asked<>(command("k1", "h1"), ConcealmentTest::told), ONE, List.of()))
                .isEqualTo(first);
        assertThatThrownBy(() -> elsewhere.create(
                        "c2", new Asked<>(command("k1", "other"), ConcealmentTest::told), ONE, List.of()))
                .isInstanceOf(IdempotencyKeyReused.class);
    }

    @Test
    void what_was_written_in_clear_is_read_and_encrypted_by_the_next_write() {
        inClear().create("c1", new Asked<>(command("k1", "h1"), ConcealmentTest::told), ONE, List.of());
        assertThat(raw("c1")).contains("13800000001");
        var store = contacts(OLD);

        assertThat(store.find("c1").orElseThrow().state()).isEqualTo(ONE);
        store.<String>change("c1", new Asked<>(command("k2", "h2"), ConcealmentTest::told), ConcealmentTest::another);

        assertThat(raw("c1")).doesNotContain("1380000000", "王敏");
        assertThat(contacts(OLD).createdBy(command("k1", "h1"))).isPresent();
    }

    @Test
    void the_sweep_encrypts_what_nobody_writes_and_keeps_its_version() {
        var before = inClear();
        for (var i = 0; i < 450; i++)
            before.create("c" + i, new Asked<>(command("k" + i, "h"), ConcealmentTest::told), ONE, List.of());
        var stores = stores(OLD);
        var store = stores.of(CONCEALING);

        assertThat(stores.renewConcealment()).isEqualTo(450);

        assertThat(raw("c17")).doesNotContain("1380000000");
        assertThat(store.find("c17").orElseThrow()).isEqualTo(new Stored<>("c17", 1, ONE));
        assertThat(stores.renewConcealment()).isZero();
    }

    @Test
    void a_sweep_that_was_broken_off_is_taken_up_where_it_stopped() {
        var before = inClear();
        for (var i = 0; i < 5; i++)
            before.create("c" + i, new Asked<>(command("k" + i, "h"), ConcealmentTest::told), ONE, List.of());
        contacts(OLD)
                .<String>change("c0", new Asked<>(command("k", "h"), ConcealmentTest::told), ConcealmentTest::another);
        var stores = stores(OLD);
        stores.of(CONCEALING);

        assertThat(stores.renewConcealment()).isEqualTo(4);
        assertThat(documents.countDocuments(ne("concealedWith", "2025"))).isZero();
    }

    @Test
    void after_a_change_of_keys_the_old_one_is_needed_only_until_the_sweep_is_through() {
        contacts(OLD).create("c1", new Asked<>(command("k1", "h1"), ConcealmentTest::told), ONE, List.of());
        contacts(OLD).create("c2", new Asked<>(command("k2", "h2"), ConcealmentTest::told), ONE, List.of());
        var both = stores(NEW + "," + OLD);
        var store = both.of(CONCEALING);
        store.<String>change("c1", new Asked<>(command("k3", "h3"), ConcealmentTest::told), ConcealmentTest::another);

        assertThat(both.renewConcealment()).isEqualTo(1);

        var after = contacts(NEW);
        assertThat(after.find("c1").orElseThrow().state().people()).hasSize(3);
        assertThat(after.find("c2").orElseThrow().state()).isEqualTo(ONE);
        assertThat(after.createdBy(command("k1", "h1"))).isPresent();
    }

    @Test
    void a_value_that_was_changed_or_moved_in_the_database_is_a_fault_and_not_an_answer() {
        var store = contacts(OLD);
        store.create("c1", new Asked<>(command("k1", "h1"), ConcealmentTest::told), ONE, List.of());
        var other = new Contact(
                "供水", List.of(new Person("钱多", "13911111111"), ONE.people().get(0)));
        store.create("c2", new Asked<>(command("k2", "h2"), ConcealmentTest::told), other, List.of());
        var foreign = phone("c2", 0);

        documents.updateOne(eq("_id", "c1"), Updates.set("state.people.0.phone", foreign));
        assertThatThrownBy(() -> contacts(OLD).find("c1"))
                .isInstanceOf(Undecipherable.class)
                .hasMessageContaining("contacts/c1.people.0.phone");

        documents.updateOne(eq("_id", "c2"), Updates.set("state.people.0.phone", phone("c2", 1)));
        assertThatThrownBy(() -> contacts(OLD).find(eq("_id", "c2"), Sorts.ascending("_id"), 1))
                .isInstanceOf(Undecipherable.class);
    }

    private Binary phone(String id, int index) {
        var state = documents.find(eq("_id", id)).first().get("state", Document.class);
        return state.getList("people", Document.class).get(index).get("phone", Binary.class);
    }

    @Test
    void one_that_cannot_be_read_does_not_keep_the_others_in_clear() {
        contacts(OLD).create("c1", new Asked<>(command("k1", "h1"), ConcealmentTest::told), ONE, List.of());
        documents.updateOne(eq("_id", "c1"), Updates.set("state.people.0.phone", new Binary(new byte[] {1, 0})));
        inClear().create("c2", new Asked<>(command("k2", "h2"), ConcealmentTest::told), ONE, List.of());
        var stores = stores(NEW + "," + OLD);
        stores.of(CONCEALING);

        assertThat(stores.renewConcealment()).isEqualTo(1);
        assertThat(raw("c2")).doesNotContain("1380000000");
    }

    @Test
    void without_a_key_a_service_that_conceals_something_does_not_start() {
        assertThatThrownBy(() -> contacts(""))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("ONESTOP_DATA_KEYS is not set");
    }

    @Test
    void another_key_with_a_known_id_does_not_start() {
        contacts(OLD);

        assertThatThrownBy(() -> contacts(key("2025", 7)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("another key with the id 2025");
    }
}
