package cn.yongji.onestop.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yongji.onestop.gateway.support.FakeService;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UploadTest extends GatewayTest {
    private static final int MIB = 1024 * 1024;

    private String head(String path, String framing) {
        return "POST " + path + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + token()
                + "\r\nContent-Type: application/octet-stream\r\nAccept-Language: en\r\n" + framing + "\r\n\r\n";
    }

    private static InputStream endless(long length) {
        return new InputStream() {
            private long left = length;

            @Override
            public int read() {
                return left-- > 0 ? 'x' : -1;
            }

            @Override
            public int read(byte[] buffer, int offset, int size) {
                if (left <= 0) {
                    return -1;
                }
                var read = (int) Math.min(left, size);
                Arrays.fill(buffer, offset, offset + read, (byte) 'x');
                left -= read;
                return read;
            }
        };
    }

    private static void countBytes() {
        INTAKE.does(exchange -> {
            var bytes = exchange.getRequestBody().transferTo(java.io.OutputStream.nullOutputStream());
            FakeService.answer(exchange, 201, "{\"bytes\":" + bytes + "}");
        });
    }

    @Test
    void a_file_of_50_mib_with_a_known_length_goes_through_and_keeps_its_length() throws Exception {
        countBytes();

        var answer = send(signedIn("/v1/materials")
                .POST(BodyPublishers.fromPublisher(BodyPublishers.ofInputStream(() -> endless(50L * MIB)), 50L * MIB)));

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.body()).isEqualTo("{\"bytes\":" + 50 * MIB + "}");
        assertThat(INTAKE.asked().header("Content-Length")).isEqualTo(Integer.toString(50 * MIB));
    }

    @Test
    void a_file_of_50_mib_in_chunks_goes_through() throws Exception {
        countBytes();

        var answer =
                send(signedIn("/v1/projects/1/materials").POST(BodyPublishers.ofInputStream(() -> endless(50L * MIB))));

        assertThat(answer.body()).isEqualTo("{\"bytes\":" + 50 * MIB + "}");
        assertThat(INTAKE.asked().header("Transfer-Encoding")).isEqualTo("chunked");
    }

    @Test
    void the_service_reads_while_the_client_still_sends() throws Exception {
        var pieces = new LinkedBlockingQueue<String>();
        INTAKE.does(exchange -> {
            pieces.add(new String(exchange.getRequestBody().readNBytes(5), java.nio.charset.StandardCharsets.UTF_8));
            pieces.add(new String(exchange.getRequestBody().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8));
            FakeService.answer(exchange, 201, "{}");
        });
        try (var client = connect()) {
            client.send(head("/v1/materials", "Content-Length: 10")).send("first");

            assertThat(pieces.poll(20, TimeUnit.SECONDS)).isEqualTo("first");
            client.send("later");

            assertThat(pieces.poll(20, TimeUnit.SECONDS)).isEqualTo("later");
            assertThat(client.readUntil("\r\n\r\n")).startsWith("HTTP/1.1 201 ");
        }
    }

    @Test
    void a_slow_upload_is_not_cut_by_the_service_s_time_limit() throws Exception {
        var half = new CountDownLatch(1);
        INTAKE.does(exchange -> {
            exchange.getRequestBody().readNBytes(5);
            half.countDown();
            exchange.getRequestBody().readAllBytes();
            FakeService.answer(exchange, 201, "{}");
        });
        try (var client = connect()) {
            client.send(head("/v1/materials", "Content-Length: 10")).send("first");
            assertThat(half.await(20, TimeUnit.SECONDS)).isTrue();
            timer.awaitRunning(0);

            timer.advance(TIME_LIMIT.multipliedBy(100));
            client.send("later");

            assertThat(client.readUntil("\r\n\r\n")).startsWith("HTTP/1.1 201 ");
        }
    }

    @Test
    void a_client_that_stops_sending_is_told_so_and_the_service_is_not_to_blame() throws Exception {
        var upstream = meanwhile(UploadTest::everythingThatComes);
        try (var client = connect()) {
            client.send(head("/v1/problems", "Content-Length: 10")).send("first");

            assertThat(client.readToEnd()).startsWith("HTTP/1.1 408 ").contains("request-timeout");
        }
        assertThat(upstream.get(20, TimeUnit.SECONDS)).endsWith("first");
    }

    private static String everythingThatComes() throws IOException {
        try (var connection = COORDINATION.accept()) {
            return connection.readToEnd();
        }
    }

    @Test
    void an_upload_cut_off_half_way_never_looks_complete_to_the_service() throws Exception {
        var upstream = meanwhile(UploadTest::everythingThatComes);
        try (var client = connect()) {
            client.send(head("/v1/problems", "Transfer-Encoding: chunked"))
                    .send("5\r\nfirst\r\n")
                    .sendsNoMore();

            assertThat(client.readToEnd()).startsWith("HTTP/1.1 400 ").contains("upload-broken");
        }
        assertThat(upstream.get(20, TimeUnit.SECONDS)).contains("5\r\nfirst").doesNotContain("\r\n0\r\n");
    }

    @Test
    void an_upload_cut_off_before_its_declared_length_never_looks_complete_to_the_service() throws Exception {
        var outcome = new CompletableFuture<String>();
        INTAKE.does(exchange -> {
            try {
                outcome.complete("complete: " + exchange.getRequestBody().readAllBytes().length);
            } catch (IOException cut) {
                outcome.complete("cut");
                throw cut;
            }
        });
        try (var client = connect()) {
            client.send(head("/v1/materials", "Content-Length: 1000")).send("first");
        }

        assertThat(outcome.get(20, TimeUnit.SECONDS)).isEqualTo("cut");
    }

    @Test
    void a_malformed_chunk_is_the_client_s_fault() throws Exception {
        var upstream = meanwhile(UploadTest::everythingThatComes);
        try (var client = connect()) {
            client.send(head("/v1/problems", "Transfer-Encoding: chunked")).send("5\r\nfirst\r\nzz\r\n");

            assertThat(client.readToEnd()).startsWith("HTTP/1.1 400 ").contains("urn:onestop:problem:");
        }
        assertThat(upstream.get(20, TimeUnit.SECONDS)).doesNotContain("\r\n0\r\n");
    }

    @Test
    void a_file_over_the_limit_is_refused_before_anything_is_sent_to_the_service() throws Exception {
        var answer = send(signedIn("/v1/materials")
                .POST(BodyPublishers.fromPublisher(BodyPublishers.ofInputStream(() -> endless(53L * MIB)), 53L * MIB)));

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(slug(answer)).isEqualTo("too-large");
        assertThat(INTAKE.timesAsked()).isZero();
    }

    @Test
    void a_client_that_asks_first_is_refused_before_it_sends() throws Exception {
        try (var client = connect()) {
            client.send(head("/v1/materials", "Content-Length: " + 60 * MIB + "\r\nExpect: 100-continue"));

            assertThat(client.readUntil("\r\n\r\n")).startsWith("HTTP/1.1 413 ");
        }
    }

    @Test
    void a_client_that_asks_first_may_go_on() throws Exception {
        countBytes();
        try (var client = connect()) {
            client.send(head("/v1/materials", "Content-Length: 5\r\nExpect: 100-continue"));
            assertThat(client.readUntil("\r\n\r\n")).startsWith("HTTP/1.1 100 ");
            client.send("first");

            assertThat(client.readUntil("\r\n\r\n")).startsWith("HTTP/1.1 201 ");
        }
        assertThat(INTAKE.asked().header("Expect")).isNull();
    }

    @Test
    void a_chunked_body_over_the_limit_is_refused_and_never_looks_complete_to_the_service() throws Exception {
        var outcome = new CompletableFuture<String>();
        INTAKE.does(exchange -> {
            try {
                outcome.complete("complete: " + exchange.getRequestBody().readAllBytes().length);
            } catch (IOException cut) {
                outcome.complete("cut");
                throw cut;
            }
        });

        var answer = send(signedIn("/v1/projects").POST(BodyPublishers.ofInputStream(() -> endless(2L * MIB))));

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(slug(answer)).isEqualTo("too-large");
        assertThat(outcome.get(20, TimeUnit.SECONDS)).isEqualTo("cut");
    }

    @Test
    void only_materials_may_be_large() throws Exception {
        var small = send(signedIn("/v1/applications").POST(BodyPublishers.ofByteArray(new byte[MIB])));
        var large = send(signedIn("/v1/applications").POST(BodyPublishers.ofByteArray(new byte[MIB + 1])));

        assertThat(small.statusCode()).isEqualTo(200);
        assertThat(large.statusCode()).isEqualTo(413);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Content-Length: 1000000", "Transfer-Encoding: chunked"})
    void a_service_may_refuse_a_file_before_it_has_read_it_and_that_connection_is_not_used_again(String framing)
            throws Exception {
        var refused = new CountDownLatch(1);
        var upstream = meanwhile(() -> {
            try (var connection = COORDINATION.accept()) {
                connection.readUntil("piece");
                connection.write("HTTP/1.1 409 Conflict\r\nContent-Length: 2\r\n\r\n{}");
                refused.countDown();
                return connection.readToEnd();
            }
        });
        try (var client = connect()) {
            client.send(head("/v1/problems", framing)).send("5\r\npiece");
            assertThat(refused.await(20, TimeUnit.SECONDS)).isTrue();

            client.send("\r\n5\r\nworse\r\n");

            assertThat(client.readUntil("\r\n\r\n")).startsWith("HTTP/1.1 409 ");
            assertThat(client.readUntil("{}")).isEqualTo("{}");
        }
        assertThat(upstream.get(20, TimeUnit.SECONDS)).doesNotContain("0\r\n\r\n");
    }
}
