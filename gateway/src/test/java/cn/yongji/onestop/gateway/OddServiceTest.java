package cn.yongji.onestop.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A service whose answers nobody expects: the caller is told, nothing breaks, and the service is tried again. */
class OddServiceTest extends GatewayTest {
    private static final int ODD = 8;
    private static final int TRIALS = 3;
    private static final List<String> STATUS = List.of(
            "100", "101", "103", "200", "204", "205", "206", "302", "304", "401", "407", "408", "503", "599", "600",
            "999", "1000", "000", "99", "-1", "abc", "");
    private static final List<String> HEADERS = List.of(
            "Location: http://[::1",
            "Location: \u0001",
            "Retry-After: 1764500000000",
            "Content-Type: */*",
            "Content-Type: ;;;charset=none",
            "Content-Type: text/event-stream; charset=\"",
            "Content-Length: -1",
            "Content-Length: 99999999999999999999",
            "Content-Length: 5\r\nContent-Length: 6",
            "Transfer-Encoding: gzip",
            "Transfer-Encoding: chunked\r\nContent-Length: 3",
            "Connection: Upgrade\r\nUpgrade: h2c",
            "ETag: \"",
            "Set-Cookie: a=b; Expires=never",
            "No colon",
            ": no name",
            "B\u00e4d: \u00fc",
            "X-Nul: a\u0000b");

    private volatile String answer = "";
    private volatile boolean over;
    private Future<Boolean> serving;

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 20);
    }

    @BeforeEach
    void serve() {
        over = false;
        serving = meanwhile(() -> {
            while (!over) serveOnce();
            return true;
        });
    }

    private void serveOnce() throws IOException {
        try (var connection = COORDINATION.accept()) {
            if (over) return;
            connection.readUntil("\r\n\r\n");
            connection.write(answer);
        } catch (SocketException cutOff) {
            // The gateway has seen enough.
        }
    }

    @AfterEach
    void serveNoMore() throws Exception {
        over = true;
        var address = URI.create(COORDINATION.url());
        new Socket(address.getHost(), address.getPort()).close();
        assertThat(serving.get(20, TimeUnit.SECONDS)).isTrue();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void no_answer_of_a_service_breaks_the_gateway_or_shuts_the_service_off(long seed) throws Exception {
        var dice = new Random(seed);
        for (var round = 0; round < ODD; round++) {
            var odd = odd(dice);
            clock.advance(Duration.ofSeconds(6)); // An open breaker lets the next one through.
            assertThat(statusAfter(odd)).as(odd).isNotEqualTo(500).isGreaterThanOrEqualTo(200);
        }
        var status = 0;
        for (var trial = 0; trial <= TRIALS; trial++) {
            clock.advance(Duration.ofSeconds(6));
            status = statusAfter("HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}");
        }
        assertThat(status).isEqualTo(200);
        assertThat(send(signedIn("/v1/ledgers/1")).statusCode()).isEqualTo(200);
    }

    private int statusAfter(String bytes) throws IOException {
        answer = bytes;
        try (var client = connect()) {
            client.send("GET /v1/problems/1 HTTP/1.1\r\nHost: x\r\nConnection: close\r\nAuthorization: Bearer "
                    + token() + "\r\n\r\n");
            var received = client.readToEnd();
            assertThat(received).as(bytes).startsWith("HTTP/1.1 ");
            return Integer.parseInt(received.substring(9, 12));
        }
    }

    private static String odd(Random dice) {
        if (dice.nextInt(8) == 0)
            return any(
                    dice,
                    List.of(
                            "",
                            "\r\n\r\n",
                            "SSH-2.0\r\n",
                            "HTTP/1.1",
                            "HTTP/9.9 200 OK\r\n\r\n",
                            "\u0016\u0003\u0001"));
        var head = new StringBuilder("HTTP/1.1 ").append(any(dice, STATUS)).append(any(dice, List.of("", " ", " OK")));
        head.append("\r\n");
        for (var left = dice.nextInt(4); left > 0; left--)
            head.append(any(dice, HEADERS)).append("\r\n");
        return head
                + any(dice, List.of("", "\r\n", "\r\n{}", "\r\n5\r\nhello\r\n0\r\n\r\n", "\r\nFFFFFFFFFFFFFFFFF\r\nx"));
    }

    private static String any(Random dice, List<String> among) {
        return among.get(dice.nextInt(among.size()));
    }
}
