package cn.yongji.onestop.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yongji.onestop.gateway.support.FakeService;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A service with several instances: two that answer, and between them one that is away. */
class InstancesTest extends GatewayTest {
    private static final FakeService ONE = new FakeService();
    private static final FakeService OTHER = new FakeService();

    @DynamicPropertySource
    static void instances(DynamicPropertyRegistry properties) {
        properties.add(
                "gateway.services.ledger.url",
                () -> ONE.url() + ",http://127.0.0.1:" + closedPort() + "," + OTHER.url());
    }

    private static int closedPort() {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return taken.getLocalPort();
        } catch (IOException noPort) {
            throw new java.io.UncheckedIOException(noPort);
        }
    }

    @BeforeEach
    void nobodyWasAsked() {
        ONE.reset();
        OTHER.reset();
    }

    @Test
    void requests_are_shared_by_the_instances_and_none_is_lost_on_one_that_is_away() throws Exception {
        for (var request = 0; request < 9; request++) {
            assertThat(send(signedIn("/v1/ledgers/p-1")).statusCode()).isEqualTo(200);
        }

        assertThat(ONE.timesAsked() + OTHER.timesAsked()).isEqualTo(9);
        assertThat(ONE.timesAsked()).isBetween(3, 6);
        assertThat(OTHER.timesAsked()).isBetween(3, 6);
    }

    @Test
    void what_changes_something_goes_to_the_next_instance_with_its_body_as_nothing_was_sent_before() throws Exception {
        for (var request = 0; request < 3; request++) {
            var answer = send(signedIn("/v1/ledger/dead-letters/l-1/replay")
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString("{\"reason\": \"again\"}")));

            assertThat(answer.statusCode()).isEqualTo(200);
        }

        assertThat(ONE.timesAsked() + OTHER.timesAsked()).isEqualTo(3);
    }

    @Test
    void a_read_on_a_connection_that_has_died_is_asked_of_another_instance() throws Exception {
        ONE.does(_ -> {}); // Ends the exchange without a word.

        for (var request = 0; request < 3; request++) {
            assertThat(send(signedIn("/v1/ledgers/p-1")).statusCode()).isEqualTo(200);
        }

        assertThat(OTHER.timesAsked()).isGreaterThanOrEqualTo(3);
    }
}
