package cn.yongji.onestop.approval.webhook.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.yongji.onestop.approval.feed.domain.WorkNotice;
import cn.yongji.onestop.approval.feed.mongo.MongoFeeds;
import cn.yongji.onestop.approval.http.Receiver;
import cn.yongji.onestop.approval.webhook.KeptSubscriptions;
import cn.yongji.onestop.approval.webhook.Settings;
import cn.yongji.onestop.approval.webhook.domain.DeliveryOutcome;
import cn.yongji.onestop.approval.webhook.domain.EndpointPolicy;
import cn.yongji.onestop.approval.webhook.domain.Network;
import cn.yongji.onestop.approval.webhook.domain.Secrets;
import cn.yongji.onestop.approval.webhook.domain.Subscription;
import cn.yongji.onestop.approval.webhook.mongo.MongoDeliveryLog;
import cn.yongji.onestop.approval.webhook.mongo.MongoLines;
import cn.yongji.onestop.approval.webhook.mongo.SubscriptionMapping;
import cn.yongji.onestop.kernel.id.DepartmentCode;
import cn.yongji.onestop.platform.aggregate.Ids;
import cn.yongji.onestop.testkit.OddAnswers;
import cn.yongji.onestop.testkit.OddServer;
import cn.yongji.onestop.testkit.TestStore;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** A receiver may answer what it likes: it hurts nobody, itself included. */
class OddReceiverTest {
    private static final Instant NOON = Instant.parse("2026-11-24T04:00:00Z");
    private static final int ENTRIES = 3;
    private static final AddressCheck LOCAL = new AddressCheck(
            new EndpointPolicy(List.of(Network.parse("127.0.0.0/8")), true, Set.of()), InetAddress::getAllByName);

    private static MongoClient client;
    private static MongoDatabase database;

    private static final Duration PATIENT = Duration.ofSeconds(10);
    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    private final Hand clock = new Hand();
    private final DepartmentCode department = DepartmentCode.of("d" + Ids.next().substring(24));
    private final MongoLines lines =
            new MongoLines(database, KeptSubscriptions.in(database), Duration.ofMinutes(1), Ids.next());
    private final MongoFeeds feeds = new MongoFeeds(database);
    private final MongoDeliveryLog log = new MongoDeliveryLog(database);
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final AtomicInteger attempts = new AtomicInteger();

    @BeforeAll
    static void open() {
        client = MongoClients.create(TestStore.uri());
        database = client.getDatabase("oddreceiver" + System.nanoTime());
    }

    @AfterAll
    static void close() {
        client.close();
    }

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 25);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void no_answer_silences_a_host_or_loses_an_attempt_and_others_are_served(long seed) {
        var made = new OddAnswers(seed);
        var odd = new CopyOnWriteArrayList<OddAnswers.Answer>();
        try (var stranger = new OddServer(() -> odd.size() < 10 ? noted(odd, made.next()) : OddAnswers.TAKEN);
                var decent = new Receiver();
                var endpoint = endpoint(Duration.ofMillis(300))) {
            feed();
            var courier = courier(endpoint);
            var late = subscribed("http://" + stranger.authority() + "/hook");
            var served = subscribed(decent.url());

            for (var round = 0; round < 4; round++) run(courier, late);
            run(courier, served);
            for (var round = 0; round < 20 && position(late) < ENTRIES; round++) run(courier, late);

            assertThat(position(served)).as("others, after %s", odd).isEqualTo(ENTRIES);
            assertThat(position(late)).as("itself, after %s", odd).isEqualTo(ENTRIES);
            assertThat(logged(late) + logged(served))
                    .as("in the log, after %s", odd)
                    .isEqualTo(attempts.get());
            assertThat(counted()).as("counted, after %s", odd).isEqualTo(attempts.get());
        }
    }

    @Test
    void a_wish_that_cannot_be_read_counts_as_none_and_one_that_can_is_heard_whatever_the_library_would_do() {
        assertThat(answerTo("HTTP/1.1 503 \r\nRetry-After: 1764500000000\r\n\r\n"))
                .isEqualTo(new DeliveryOutcome.Rejected(503, Optional.empty()));
        assertThat(answerTo("HTTP/1.1 408\r\nRetry-After: 2147483648\r\n\r\n"))
                .isEqualTo(new DeliveryOutcome.Rejected(408, Optional.empty()));
        assertThat(answerTo("HTTP/1.1 503\r\nRetry-After: Fri, 31 Dec 9999 23:59:59 GMT\r\n\r\n"))
                .isInstanceOf(DeliveryOutcome.Rejected.class);
        assertThat(answerTo("HTTP/1.1 407 Who\r\nProxy-Authenticate: Negotiate\r\n\r\n"))
                .isEqualTo(new DeliveryOutcome.Rejected(407, Optional.empty()));
        assertThat(answerTo("HTTP/1.1 204 No\r\nContent-Length: 5\r\n\r\nhello"))
                .isEqualTo(new DeliveryOutcome.Taken(204));
        assertThat(answerTo("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nhe"))
                .isEqualTo(new DeliveryOutcome.Taken(200));
    }

    @ParameterizedTest
    @ValueSource(strings = {"408 Slow\r\n", "503 Busy\r\nRetry-After: 0\r\n", "421 Not here\r\n"})
    void a_call_is_made_once_an_attempt(String head) {
        var calls = new AtomicInteger();
        var answer = new OddAnswers.Answer(
                ("HTTP/1.1 " + head + "Content-Length: 0\r\n\r\n").getBytes(StandardCharsets.US_ASCII),
                OddAnswers.Ending.HELD);
        try (var stranger = new OddServer(() -> {
                    calls.incrementAndGet();
                    return answer;
                });
                var endpoint = endpoint(PATIENT)) {
            assertThat(endpoint.deliver(message("http://" + stranger.authority() + "/")))
                    .isInstanceOf(DeliveryOutcome.Rejected.class);
            assertThat(calls).hasValue(1);
        }
    }

    @Test
    void whoever_speaks_no_tls_where_tls_is_wanted_is_not_reached() {
        var made = new OddAnswers(7);
        try (var stranger = new OddServer(made::next);
                var endpoint = endpoint(Duration.ofMillis(300))) {
            for (var call = 0; call < 10; call++)
                assertThat(endpoint.deliver(message("https://" + stranger.authority() + "/")))
                        .isInstanceOf(DeliveryOutcome.Unreachable.class);
        }
    }

    @Test
    void the_only_permission_of_a_trial_is_given_back_whatever_is_thrown() {
        var thrown = new AtomicInteger();
        Endpoint breaks = _ -> {
            if (thrown.getAndIncrement() < 6) throw new StackOverflowError("odd");
            return new DeliveryOutcome.Taken(204);
        };
        var guarded = new GuardedEndpoint(breaks, Settings.defaults(), clock);
        var message = message("https://odd.example.gov.cn/");
        for (var call = 0; call < 5; call++)
            assertThatThrownBy(() -> guarded.deliver(message)).isInstanceOf(StackOverflowError.class);
        clock.advance(Duration.ofMinutes(1));
        assertThatThrownBy(() -> guarded.deliver(message)).isInstanceOf(StackOverflowError.class);
        clock.advance(Duration.ofMinutes(1));

        assertThat(guarded.deliver(message))
                .isEqualTo(new GuardedEndpoint.Result.Called(new DeliveryOutcome.Taken(204)));
    }

    private DeliveryOutcome answerTo(String bytes) {
        var answer = new OddAnswers.Answer(bytes.getBytes(StandardCharsets.US_ASCII), OddAnswers.Ending.CLOSED);
        try (var stranger = new OddServer(() -> answer);
                var endpoint = endpoint(PATIENT)) {
            return endpoint.deliver(message("http://" + stranger.authority() + "/hook"));
        }
    }

    private static OddAnswers.Answer noted(List<OddAnswers.Answer> all, OddAnswers.Answer answer) {
        all.add(answer);
        return answer;
    }

    private HttpEndpoint endpoint(Duration patience) {
        return new HttpEndpoint(LOCAL, clock, PATIENT, patience, 16_384);
    }

    private static WebhookMessage message(String url) {
        return new WebhookMessage(
                url, "water-1", 1_614_265_330, "{}".getBytes(StandardCharsets.UTF_8), List.of(SECRET));
    }

    private Courier courier(HttpEndpoint endpoint) {
        Endpoint counted = message -> {
            attempts.incrementAndGet();
            return endpoint.deliver(message);
        };
        return new Courier(
                feeds,
                lines,
                log,
                new GuardedEndpoint(counted, Settings.defaults(), clock),
                Settings.defaults().schedule(),
                _ -> {},
                JsonMapper.builder().build(),
                clock,
                meters);
    }

    /** Six hours later, whoever is due is served. */
    private void run(Courier courier, String subscription) {
        clock.advance(Duration.ofHours(6));
        lines.claim(subscription, clock.instant()).ifPresent(line -> courier.run(line, new Once()));
    }

    /** An address that says it is gone would be called for ever here, since nobody ends the subscription. */
    private static final class Once implements BooleanSupplier {
        private int left = 5;

        @Override
        public boolean getAsBoolean() {
            return left-- > 0;
        }
    }

    private void feed() {
        feeds.append(
                department,
                IntStream.rangeClosed(1, ENTRIES)
                        .mapToObj(sequence -> new WorkNotice(
                                new WorkNotice.Source("/onestop/approval", "case", sequence, 1),
                                "review.started.v1",
                                NOON,
                                "project",
                                Optional.of("case"),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty()))
                        .toList());
    }

    private String subscribed(String url) {
        var subscription = new Subscription(
                department,
                url,
                List.of(),
                Optional.empty(),
                Secrets.of(SECRET),
                new Subscription.Status.Active(),
                0,
                NOON,
                Optional.empty(),
                NOON,
                "system");
        var id = Ids.next();
        database.getCollection(SubscriptionMapping.COLLECTION)
                .insertOne(new Document("_id", id)
                        .append("version", 1L)
                        .append("sequence", 0L)
                        .append("state", SubscriptionMapping.MAPPING.form().toDocument(subscription)));
        lines.hurry(id, NOON);
        return id;
    }

    private long position(String subscription) {
        return Objects.requireNonNull(lines.healthOf(List.of(subscription)).get(subscription))
                .position();
    }

    private int logged(String subscription) {
        return log.read(subscription, null, null, 1_000).size();
    }

    private int counted() {
        return (int) meters.find("onestop.webhook.deliveries").counters().stream()
                .mapToDouble(Counter::count)
                .sum();
    }

    /** A clock that stands until it is moved. */
    private static final class Hand extends Clock {
        private Instant now = NOON;

        void advance(Duration by) {
            now = now.plus(by);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
