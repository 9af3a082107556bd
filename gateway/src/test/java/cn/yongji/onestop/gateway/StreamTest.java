package cn.yongji.onestop.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Live streams: every event on its own, as long as it takes. */
class StreamTest extends GatewayTest {
    private String open() {
        return "GET /v1/ledgers/1/stream HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + token()
                + "\r\nAccept: text/event-stream\r\nLast-Event-ID: 7\r\n\r\n";
    }

    @Test
    void events_arrive_one_by_one_while_the_stream_stays_open() throws Exception {
        var firstSeen = new CountDownLatch(1);
        var secondSeen = new CountDownLatch(1);
        LEDGER.does(exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "text/event-stream;charset=UTF-8");
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write("data: 受理\n\n".getBytes(java.nio.charset.StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
            awaitQuietly(firstSeen);
            exchange.getResponseBody().write("data: two\n\n".getBytes(java.nio.charset.StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
            awaitQuietly(secondSeen);
        });
        try (var client = connect()) {
            client.send(open());

            assertThat(client.readUntil("\r\n\r\n")).startsWith("HTTP/1.1 200 ").contains("text/event-stream");
            assertThat(client.readUntil("\n\n")).endsWith("data: 受理\n\n");
            firstSeen.countDown();
            assertThat(client.readUntil("\n\n")).endsWith("data: two\n\n");
            secondSeen.countDown();
            assertThat(client.readUntil("0\r\n\r\n")).isNotEmpty();
        }
        assertThat(LEDGER.asked().header("Last-Event-ID")).isEqualTo("7");
    }

    @Test
    void the_head_of_a_stream_arrives_before_its_first_event() throws Exception {
        var seen = new CountDownLatch(1);
        LEDGER.does(exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().flush();
            awaitQuietly(seen);
        });
        try (var client = connect()) {
            client.send(open());

            assertThat(client.readUntil("\r\n\r\n")).startsWith("HTTP/1.1 200 ");
            seen.countDown();
        }
    }

    @Test
    void a_quiet_stream_outlives_the_time_limit_of_other_answers_but_not_a_dead_service() throws Exception {
        var second = new CountDownLatch(1);
        var end = new CountDownLatch(1);
        LEDGER.does(exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write("data: one\n\n".getBytes(java.nio.charset.StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
            awaitQuietly(second);
            exchange.getResponseBody().write("data: two\n\n".getBytes(java.nio.charset.StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
            awaitQuietly(end);
        });
        try (var client = connect()) {
            client.send(open());
            client.readUntil("data: one\n\n");
            timer.awaitRunning(1);

            timer.advance(TIME_LIMIT.multipliedBy(2));
            second.countDown();

            assertThat(client.readUntil("\n\n")).endsWith("data: two\n\n");
            timer.awaitRunning(1);
            timer.advance(STREAM_IDLE);
            assertThat(client.readToEnd()).doesNotContain("0\r\n\r\n");
        } finally {
            end.countDown();
        }
    }

    @Test
    void a_stream_whose_reader_has_left_is_ended_towards_the_service_as_well() throws Exception {
        var ended = new CountDownLatch(1);
        LEDGER.does(exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
            exchange.sendResponseHeaders(200, 0);
            try {
                while (ended.getCount() > 0) {
                    exchange.getResponseBody()
                            .write(": still there\n\n".getBytes(java.nio.charset.StandardCharsets.UTF_8));
                    exchange.getResponseBody().flush();
                }
            } catch (java.io.IOException closed) {
                ended.countDown();
            }
        });
        try (var client = connect()) {
            client.send(open());
            client.readUntil("\n\n");
        }

        var noticed = ended.await(20, TimeUnit.SECONDS);
        ended.countDown();

        assertThat(noticed).isTrue();
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
