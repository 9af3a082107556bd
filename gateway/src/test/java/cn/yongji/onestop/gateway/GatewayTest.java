package cn.yongji.onestop.gateway;

import cn.yongji.onestop.gateway.support.FakeIssuer;
import cn.yongji.onestop.gateway.support.FakeService;
import cn.yongji.onestop.gateway.support.ManualTimer;
import cn.yongji.onestop.gateway.support.MovableClock;
import cn.yongji.onestop.gateway.support.RawClient;
import cn.yongji.onestop.gateway.support.RawService;
import cn.yongji.onestop.gateway.upstream.FreshBreakers;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The real gateway on a real port, between real sockets: a client on one side, services and issuer on the other. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "server.address=127.0.0.1",
            "server.tomcat.connection-timeout=2s",
            "gateway.rate-limit.per-subject=30",
            "gateway.rate-limit.per-address=60",
            "gateway.rate-limit.per-reader=90",
            "gateway.rate-limit.per-feed=20",
            "gateway.upstream.upload=52MB"
        })
@Import({GatewayTest.HandedIn.class, FreshBreakers.class})
abstract class GatewayTest {
    static final FakeIssuer ISSUER = new FakeIssuer();
    static final FakeService INTAKE = new FakeService();
    static final FakeService LEDGER = new FakeService();
    /** Tests of broken connections drive this one by hand. */
    static final RawService COORDINATION = new RawService();

    static final Duration TIME_LIMIT = Duration.ofSeconds(10);
    static final Duration STREAM_IDLE = Duration.ofMinutes(2);
    private static final JsonMapper JSON = new JsonMapper();

    @Autowired
    MovableClock clock;

    @Autowired
    ManualTimer timer;

    @Autowired
    FreshBreakers breakers;

    @LocalServerPort
    int port;

    final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    @TestConfiguration(proxyBeanMethods = false)
    static class HandedIn {
        @Bean
        @Primary
        MovableClock movableClock() {
            return new MovableClock();
        }

        @Bean
        @Primary
        ManualTimer manualTimer() {
            return new ManualTimer();
        }
    }

    @DynamicPropertySource
    static void addresses(DynamicPropertyRegistry properties) {
        properties.add("OIDC_ISSUER", ISSUER::url);
        properties.add("INTAKE_URL", INTAKE::url);
        properties.add("LEDGER_URL", LEDGER::url);
        properties.add("COORDINATION_URL", COORDINATION::url);
        properties.add("APPROVAL_URL", GatewayTest::nobodyListens);
    }

    private static String nobodyListens() {
        try (var taken = new java.net.ServerSocket(0)) {
            return "http://127.0.0.1:" + taken.getLocalPort();
        } catch (IOException noPort) {
            throw new java.io.UncheckedIOException(noPort);
        }
    }

    @BeforeEach
    void beginAfresh() {
        INTAKE.reset();
        LEDGER.reset();
        ISSUER.recovers();
        breakers.reset();
        clock.advance(Duration.ofHours(1)); // Every share is full again.
    }

    String token() {
        return token("account-" + UUID.randomUUID());
    }

    String token(String subject) {
        return ISSUER.token(subject, clock.instant(), clock.instant().plusSeconds(3600));
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofSeconds(30));
    }

    HttpRequest.Builder signedIn(String path) {
        return request(path).header("Authorization", "Bearer " + token());
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    RawClient connect() throws IOException {
        return new RawClient(port);
    }

    /** Runs beside the test, on a thread of its own. */
    static <T> Future<T> meanwhile(Callable<T> work) {
        var task = new FutureTask<>(work);
        Thread.ofVirtual().start(task);
        return task;
    }

    static JsonNode json(HttpResponse<String> answer) {
        return JSON.readTree(answer.body());
    }

    static String slug(HttpResponse<String> answer) {
        return json(answer).get("type").asString().replace("urn:onestop:problem:", "");
    }
}
