package cn.yongji.onestop.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yongji.onestop.gateway.support.FakeService;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a client is told when a service fails. */
class FailureTest extends GatewayTest {
    private static final int CALLS_BEFORE_JUDGEMENT = 5;

    @Test
    void a_service_that_is_not_there_is_a_503_with_a_hint_when_to_retry() throws Exception {
        var answer = send(signedIn("/v1/cases/1").header("Accept-Language", "en"));

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(slug(answer)).isEqualTo("service-unavailable");
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("2");
        assertThat(json(answer).get("detail").asString()).contains("nothing was done");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "POST"})
    void a_service_that_does_not_answer_in_time_is_a_504(String method) throws Exception {
        var asked = new CountDownLatch(1);
        var over = new CountDownLatch(1);
        INTAKE.does(exchange -> {
            asked.countDown();
            awaitQuietly(over);
        });
        var answer = meanwhile(() -> send(signedIn("/v1/projects/1").method(method, BodyPublishers.ofString("{}"))));
        assertThat(asked.await(20, TimeUnit.SECONDS)).isTrue();
        timer.awaitRunning(1);

        timer.advance(TIME_LIMIT.plusSeconds(3));

        assertThat(answer.get(20, TimeUnit.SECONDS).statusCode()).isEqualTo(504);
        assertThat(slug(answer.get())).isEqualTo("service-timeout");
        assertThat(INTAKE.timesAsked()).isEqualTo(1);
        over.countDown();
    }

    @Test
    void who_asks_to_be_kept_waiting_for_news_is_waited_for_that_much_longer() throws Exception {
        var asked = new CountDownLatch(1);
        var news = new CountDownLatch(1);
        INTAKE.does(exchange -> {
            asked.countDown();
            awaitQuietly(news);
            FakeService.answer(exchange, 200, "{}");
        });
        var answer = meanwhile(() -> send(signedIn("/v1/projects/1?wait=20")));
        assertThat(asked.await(20, TimeUnit.SECONDS)).isTrue();
        timer.awaitRunning(1);

        timer.advance(TIME_LIMIT.plusSeconds(15));
        news.countDown();

        assertThat(answer.get(20, TimeUnit.SECONDS).statusCode()).isEqualTo(200);
    }

    @Test
    void a_service_that_stops_within_a_short_answer_is_a_504_as_well() throws Exception {
        var half = new CountDownLatch(1);
        var over = new CountDownLatch(1);
        INTAKE.does(exchange -> {
            exchange.getResponseHeaders().set("ETag", "\"1\"");
            exchange.sendResponseHeaders(200, 1000);
            exchange.getResponseBody().write(new byte[10]);
            exchange.getResponseBody().flush();
            half.countDown();
            awaitQuietly(over);
        });
        var answer = meanwhile(() -> send(signedIn("/v1/projects/1")));
        assertThat(half.await(20, TimeUnit.SECONDS)).isTrue();
        timer.awaitRunning(1);

        timer.advance(TIME_LIMIT.plusSeconds(3));

        assertThat(answer.get(20, TimeUnit.SECONDS).statusCode()).isEqualTo(504);
        assertThat(answer.get().headers().firstValue("ETag")).isEmpty();
        assertThat(answer.get().headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        over.countDown();
    }

    @Test
    void a_change_whose_answer_broke_off_is_never_sent_twice() throws Exception {
        var times = new AtomicInteger();
        var serving = meanwhile(() -> {
            try (var connection = COORDINATION.accept()) {
                connection.readUntil("{}");
                times.incrementAndGet();
            }
            return true;
        });

        var answer = send(signedIn("/v1/problems")
                .header("Accept-Language", "en")
                .header("Idempotency-Key", "k")
                .POST(BodyPublishers.ofString("{}")));

        assertThat(serving.get(20, TimeUnit.SECONDS)).isTrue();
        assertThat(answer.statusCode()).isEqualTo(502);
        assertThat(slug(answer)).isEqualTo("answer-broken");
        assertThat(json(answer).get("detail").asString()).contains("same Idempotency-Key");
        assertThat(times).hasValue(1);
    }

    @Test
    void a_read_over_a_connection_that_had_died_is_sent_once_more() throws Exception {
        var serving = meanwhile(() -> {
            try (var dying = COORDINATION.accept()) {
                dying.readUntil("\r\n\r\n");
            }
            try (var healthy = COORDINATION.accept()) {
                healthy.readUntil("\r\n\r\n");
                healthy.write("HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 2\r\n\r\n{}");
            }
            return true;
        });

        var answer = send(signedIn("/v1/problems/1"));

        assertThat(serving.get(20, TimeUnit.SECONDS)).isTrue();
        assertThat(answer.statusCode()).isEqualTo(200);
    }

    @Test
    void an_answer_that_breaks_off_never_looks_complete() throws Exception {
        var serving = meanwhile(() -> {
            try (var connection = COORDINATION.accept()) {
                connection.readUntil("\r\n\r\n");
                connection.write(
                        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nContent-Type: application/json\r\n\r\n");
                for (var i = 0; i < 4; i++) {
                    connection.write("10000\r\n" + "x".repeat(0x10000) + "\r\n");
                }
            }
            return true;
        });
        try (var client = connect()) {
            client.send("GET /v1/problems/1 HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + token() + "\r\n\r\n");

            var received = client.readToEnd();

            assertThat(received)
                    .startsWith("HTTP/1.1 200 ")
                    .doesNotContain("\r\n0\r\n\r\n")
                    .doesNotContain("urn:");
        }
        assertThat(serving.get(20, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void an_answer_that_is_no_http_is_a_502() throws Exception {
        var serving = meanwhile(() -> {
            try (var connection = COORDINATION.accept()) {
                connection.readUntil("{}");
                connection.write("SSH-2.0-nonsense\r\n\r\n");
            }
            return true;
        });

        var answer = send(signedIn("/v1/problems").POST(BodyPublishers.ofString("{}")));

        assertThat(serving.get(20, TimeUnit.SECONDS)).isTrue();
        assertThat(answer.statusCode()).isEqualTo(502);
    }

    @Test
    void a_service_in_trouble_is_left_in_peace_until_it_had_time_to_recover() throws Exception {
        INTAKE.answers(503, "{}");
        for (var i = 0; i < CALLS_BEFORE_JUDGEMENT; i++) {
            assertThat(send(signedIn("/v1/projects")).body()).isEqualTo("{}");
        }
        INTAKE.answers(200, "{}");

        var whileOpen = send(signedIn("/v1/projects"));
        clock.advance(Duration.ofSeconds(2));
        var later = send(signedIn("/v1/projects"));
        clock.advance(Duration.ofSeconds(4));
        var afterwards = send(signedIn("/v1/projects"));

        assertThat(whileOpen.statusCode()).isEqualTo(503);
        assertThat(slug(whileOpen)).isEqualTo("service-unavailable");
        assertThat(whileOpen.headers().firstValue("Retry-After")).hasValue("5");
        assertThat(later.headers().firstValue("Retry-After")).hasValue("3");
        assertThat(afterwards.statusCode()).isEqualTo(200);
        assertThat(INTAKE.timesAsked()).isEqualTo(CALLS_BEFORE_JUDGEMENT + 1);
    }

    @Test
    void one_service_s_trouble_is_not_another_s() throws Exception {
        INTAKE.answers(503, "{}");
        for (var i = 0; i < CALLS_BEFORE_JUDGEMENT; i++) {
            send(signedIn("/v1/projects"));
        }

        assertThat(send(signedIn("/v1/ledgers/1")).statusCode()).isEqualTo(200);
    }

    @Test
    void refusals_and_single_faults_do_not_open_the_breaker() throws Exception {
        for (var i = 0; i < 2 * CALLS_BEFORE_JUDGEMENT; i++) {
            INTAKE.answers(i % 2 == 0 ? 409 : 500, "{}");
            send(signedIn("/v1/projects"));
        }
        INTAKE.answers(200, "{}");

        assertThat(send(signedIn("/v1/projects")).statusCode()).isEqualTo(200);
    }

    @Test
    void clients_that_break_off_do_not_open_the_breaker() throws Exception {
        INTAKE.does(exchange -> {
            exchange.getRequestBody().readAllBytes();
            FakeService.answer(exchange, 200, "{}");
        });
        for (var i = 0; i < 2 * CALLS_BEFORE_JUDGEMENT; i++) {
            try (var client = connect()) {
                client.send("POST /v1/projects HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + token()
                                + "\r\nContent-Length: 100\r\n\r\nfirst")
                        .sendsNoMore();
                assertThat(client.readToEnd()).startsWith("HTTP/1.1 400 ");
            }
        }

        assertThat(send(signedIn("/v1/projects")).statusCode()).isEqualTo(200);
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
