package cn.yongji.onestop.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/** Stops a gateway, so it has one of its own. */
@DirtiesContext
@TestPropertySource(properties = "spring.lifecycle.timeout-per-shutdown-phase=60s")
class ShutdownTest extends GatewayTest {
    @Autowired
    ConfigurableApplicationContext gateway;

    @Test
    void a_gateway_that_stops_ends_its_live_streams_in_good_order_and_does_not_wait_for_them() throws Exception {
        var over = new CountDownLatch(1);
        LEDGER.does(exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write("data: one\n\n".getBytes(StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
            try {
                over.await(30, TimeUnit.SECONDS);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        });
        try (var client = connect()) {
            client.send(
                    "GET /v1/ledgers/1/stream HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + token() + "\r\n\r\n");
            client.readUntil("data: one\n\n");

            var stopping = meanwhile(() -> {
                gateway.stop();
                return "stopped";
            });

            assertThat(client.readToEnd()).endsWith("0\r\n\r\n");
            assertThat(stopping.get(20, TimeUnit.SECONDS)).isEqualTo("stopped");
        } finally {
            over.countDown();
        }
    }
}
