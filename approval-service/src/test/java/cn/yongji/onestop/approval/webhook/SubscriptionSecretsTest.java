package cn.yongji.onestop.approval.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yongji.onestop.approval.webhook.delivery.Line;
import cn.yongji.onestop.approval.webhook.domain.Secrets;
import cn.yongji.onestop.approval.webhook.domain.Subscription;
import cn.yongji.onestop.approval.webhook.domain.WebhookRefusal;
import cn.yongji.onestop.approval.webhook.mongo.MongoLines;
import cn.yongji.onestop.approval.webhook.mongo.SubscriptionMapping;
import cn.yongji.onestop.kernel.decision.Decision;
import cn.yongji.onestop.kernel.id.DepartmentCode;
import cn.yongji.onestop.platform.aggregate.AggregateStore;
import cn.yongji.onestop.platform.aggregate.Answer;
import cn.yongji.onestop.platform.aggregate.Asked;
import cn.yongji.onestop.platform.aggregate.Command;
import cn.yongji.onestop.platform.aggregate.Ids;
import cn.yongji.onestop.platform.aggregate.Stored;
import cn.yongji.onestop.testkit.TestStore;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** R-APP-370, R-APP-371: how the secrets of subscriptions lie in the database. */
class SubscriptionSecretsTest {
    private static final Instant NOON = Instant.parse("2026-11-24T04:00:00Z");
    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private static final String NEXT = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD";

    private static MongoClient client;
    private static MongoDatabase database;

    private final String id = Ids.next();
    private final AggregateStore<Subscription> store = KeptSubscriptions.in(database);

    @BeforeAll
    static void open() {
        client = MongoClients.create(TestStore.uri());
        database = client.getDatabase("secrets" + System.nanoTime());
    }

    @AfterAll
    static void close() {
        client.close();
    }

    @Test
    void the_database_holds_neither_the_secret_nor_the_one_before_nor_the_answers_that_showed_them() {
        subscribe();
        rotate();

        assertThat(raw()).contains("shuiwu.example.gov.cn").doesNotContain("whsec_", "MfKQ9r8G", "C2FVsBQI");
        var secrets =
                KeptSubscriptions.in(database).find(id).orElseThrow().state().secrets();
        assertThat(secrets.validAt(NOON)).containsExactly(NEXT, SECRET);
    }

    @Test
    void a_delivery_is_signed_with_what_was_encrypted() {
        subscribe();
        lines().hurry(id, NOON);

        assertThat(lines().claim(id, NOON).map(Line::subscription).map(Subscription::secrets))
                .contains(Secrets.of(SECRET));
    }

    @Test
    void a_secret_of_before_signs_on_and_is_encrypted_by_the_next_write() {
        database.getCollection(SubscriptionMapping.COLLECTION)
                .insertOne(new Document("_id", id)
                        .append("version", 1L)
                        .append("sequence", 0L)
                        .append("state", SubscriptionMapping.MAPPING.form().toDocument(subscription())));
        lines().hurry(id, NOON);
        assertThat(lines().claim(id, NOON).orElseThrow().subscription().secrets())
                .isEqualTo(Secrets.of(SECRET));

        rotate();

        assertThat(raw()).doesNotContain("whsec_");
        assertThat(lines().claim(id, NOON.plusSeconds(1)).orElseThrow().position())
                .as("what the line keeps beside it stays")
                .isZero();
    }

    private void subscribe() {
        store.create(id, new Asked<>(command("k1"), SubscriptionSecretsTest::shown), subscription(), List.of());
    }

    private void rotate() {
        store.<WebhookRefusal>change(
                id,
                new Asked<>(command("k2"), SubscriptionSecretsTest::shown),
                it -> Decision.changed(it.state().with(it.state().secrets().rotatedTo(NEXT, NOON.plusSeconds(60)))));
    }

    private String raw() {
        return String.valueOf(database.getCollection(SubscriptionMapping.COLLECTION)
                .find(new Document("_id", id))
                .first());
    }

    private MongoLines lines() {
        return new MongoLines(database, store, Duration.ofSeconds(-1), Ids.next());
    }

    private static Answer shown(Stored<Subscription> stored) {
        return new Answer(
                201, null, null, Map.of("secret", stored.state().secrets().current()));
    }

    private static Command command(String key) {
        return new Command("system-water", key + Ids.next(), "hash", NOON, "system-water", null);
    }

    private static Subscription subscription() {
        return new Subscription(
                DepartmentCode.of("water"),
                "https://shuiwu.example.gov.cn/",
                List.of(),
                Optional.empty(),
                Secrets.of(SECRET),
                new Subscription.Status.Active(),
                0,
                NOON,
                Optional.empty(),
                NOON,
                "system-water");
    }
}
