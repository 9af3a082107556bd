package cn.yongji.onestop.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.yongji.onestop.gateway.support.FakeService;
import cn.yongji.onestop.gateway.support.RawClient;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How much one client may have under way. */
class AtOnceTest extends GatewayTest {
    private static final int STREAMS = 20;
    private static final int DEAR = 4;
    private static final int CALLS_BEFORE_JUDGEMENT = 5;

    private final CountDownLatch over = new CountDownLatch(1);
    private final List<RawClient> open = new ArrayList<>();

    @AfterEach
    void end() throws IOException {
        over.countDown();
        for (var each : open) each.close();
    }

    @Test
    void who_has_all_the_streams_of_an_account_gets_no_more_and_others_get_theirs() throws Exception {
        streaming();
        for (var i = 0; i < STREAMS; i++) assertThat(stream("one").head()).startsWith("HTTP/1.1 200 ");

        var refused = stream("one").head();

        assertThat(refused).startsWith("HTTP/1.1 429 ").contains("Retry-After: 5");
        assertThat(stream("another").head()).startsWith("HTTP/1.1 200 ");
        var ordinary = send(request("/v1/ledgers/1").header("Authorization", "Bearer " + token("one")));
        assertThat(ordinary.statusCode()).as("reads go on").isEqualTo(200);
    }

    @Test
    void a_stream_that_has_ended_gives_its_place_back() throws Exception {
        streaming();
        for (var i = 0; i < STREAMS; i++) stream("back");

        open.getFirst().close();

        clock.advance(Duration.ofHours(1));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> stream("back").head().startsWith("HTTP/1.1 200 ") || again());
    }

    private boolean again() {
        clock.advance(Duration.ofMinutes(1)); // Its share of requests must not be what refuses it.
        return false;
    }

    @Test
    void dear_work_is_refused_beyond_the_account_s_share_with_a_hint_when_to_retry() throws Exception {
        var printing = new CountDownLatch(DEAR);
        INTAKE.does(exchange -> {
            if (exchange.getRequestURI().getPath().endsWith("/pdf")) {
                printing.countDown();
                FakeService.waits(over, Duration.ofSeconds(30));
            }
            FakeService.answer(exchange, 200, "{}");
        });
        for (var i = 0; i < DEAR; i++) meanwhile(() -> send(as("printer", "/v1/projects/1/plan/pdf")));
        assertThat(printing.await(20, TimeUnit.SECONDS)).isTrue();

        var refused = send(as("printer", "/v1/projects/1/plan/pdf"));

        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(slug(refused)).isEqualTo("too-many-at-once");
        assertThat(refused.headers().firstValue("Retry-After")).hasValue("5");
        assertThat(send(as("printer", "/v1/projects/1")).statusCode()).isEqualTo(200);
    }

    @Test
    void printing_that_fails_again_and_again_does_not_close_the_door_to_filing() throws Exception {
        INTAKE.does(exchange ->
                FakeService.answer(exchange, exchange.getRequestURI().getPath().endsWith("/pdf") ? 504 : 200, "{}"));
        for (var i = 0; i < CALLS_BEFORE_JUDGEMENT; i++) send(signedIn("/v1/projects/1/plan/pdf"));

        var printing = send(signedIn("/v1/projects/1/plan/pdf"));

        assertThat(slug(printing)).isEqualTo("service-unavailable");
        assertThat(INTAKE.timesAsked()).isEqualTo(CALLS_BEFORE_JUDGEMENT);
        assertThat(send(signedIn("/v1/projects/1")).statusCode()).isEqualTo(200);
    }

    @Test
    void a_service_that_fails_at_everything_else_is_left_in_peace_though_printing_goes_on() throws Exception {
        INTAKE.does(exchange ->
                FakeService.answer(exchange, exchange.getRequestURI().getPath().endsWith("/pdf") ? 200 : 503, "{}"));
        for (var i = 0; i < CALLS_BEFORE_JUDGEMENT; i++) send(signedIn("/v1/projects/1"));

        assertThat(slug(send(signedIn("/v1/projects/1")))).isEqualTo("service-unavailable");
        assertThat(INTAKE.timesAsked()).isEqualTo(CALLS_BEFORE_JUDGEMENT);
        assertThat(send(signedIn("/v1/projects/1/plan/pdf")).statusCode()).isEqualTo(200);
    }

    private void streaming() {
        LEDGER.does(exchange -> {
            if (!exchange.getRequestURI().getPath().endsWith("/stream")) {
                FakeService.answer(exchange, 200, "{}");
                return;
            }
            exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
            exchange.sendResponseHeaders(200, 0);
            while (!FakeService.waits(over, Duration.ofMillis(50))) {
                exchange.getResponseBody().write(": still there\n\n".getBytes(StandardCharsets.UTF_8));
                exchange.getResponseBody().flush();
            }
        });
    }

    private record Opened(String head) {}

    private Opened stream(String account) throws IOException {
        var stream = connect();
        open.add(stream);
        stream.send("GET /v1/ledgers/1/stream HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + token(account)
                + "\r\nAccept: text/event-stream\r\n\r\n");
        return new Opened(stream.readUntil("\r\n\r\n"));
    }

    private HttpRequest.Builder as(String account, String path) {
        return request(path).header("Authorization", "Bearer " + token(account));
    }
}
