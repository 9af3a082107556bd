package cn.yongji.onestop.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.yongji.onestop.gateway.support.FakeIssuer;
import cn.yongji.onestop.gateway.support.FakeService;
import cn.yongji.onestop.gateway.support.RawClient;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The gateway as a process of its own with a heap far smaller than what passes through it. */
class SmallHeapTest {
    private static final int FILE = 50 * 1024 * 1024;
    private static final Pattern STARTED = Pattern.compile("Tomcat started on port (\\d+)");

    @Test
    void four_files_of_50_mib_at_once_pass_both_ways_through_a_heap_of_64_mib(@TempDir Path folder) throws Exception {
        var issuer = new FakeIssuer();
        var intake = new FakeService();
        intake.does(exchange -> {
            exchange.getRequestBody().transferTo(OutputStream.nullOutputStream());
            exchange.sendResponseHeaders(200, FILE);
            zeros().transferTo(exchange.getResponseBody());
        });
        var log = folder.resolve("gateway.log");
        var gateway = start(log, issuer, intake);
        try {
            await().atMost(Duration.ofSeconds(60)).until(() -> !gateway.isAlive() || port(log) > 0);
            assertThat(gateway.isAlive()).as(() -> read(log)).isTrue();
            var token = issuer.token(
                    "a", Instant.now().minusSeconds(5), Instant.now().plusSeconds(600));

            var answers = uploads(port(log), token, 4);

            assertThat(answers).containsOnly((long) FILE);
            assertThat(read(log)).doesNotContain("OutOfMemoryError");
        } finally {
            gateway.destroy();
            gateway.onExit().get();
        }
    }

    @Test
    void six_hundred_streams_of_many_accounts_do_not_end_a_gateway_with_a_heap_of_64_mib(@TempDir Path folder)
            throws Exception {
        var issuer = new FakeIssuer();
        var over = new CountDownLatch(1);
        var ledger = new FakeService();
        ledger.does(exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().flush();
            FakeService.waits(over, Duration.ofMinutes(2));
        });
        var log = folder.resolve("gateway.log");
        var gateway = start(log, issuer, ledger);
        var streams = new ArrayList<RawClient>();
        try {
            await().atMost(Duration.ofSeconds(60)).until(() -> !gateway.isAlive() || port(log) > 0);
            var answers = new TreeMap<String, Integer>();
            for (var i = 0; i < 600; i++) {
                var client = new RawClient(port(log));
                streams.add(client);
                client.send("GET /v1/ledgers/1/stream HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                        + token(issuer, "account" + i / 10) + "\r\n\r\n");
                answers.merge(client.readUntil("\r\n\r\n").substring(9, 12), 1, Integer::sum);
            }

            assertThat(answers).containsOnlyKeys("200", "429");
            assertThat(answers.get("200")).as("what 15 % of the heap hold").isBetween(20, 39);
            assertThat(gateway.isAlive()).isTrue();
            assertThat(read(log)).doesNotContain("OutOfMemoryError");
        } finally {
            over.countDown();
            for (var each : streams) each.close();
            gateway.destroy();
            gateway.onExit().get();
        }
    }

    private static String token(FakeIssuer issuer, String account) {
        return issuer.token(
                account, Instant.now().minusSeconds(5), Instant.now().plusSeconds(600));
    }

    private static List<Long> uploads(int port, String token, int count) throws Exception {
        var client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        var running = new ArrayList<CompletableFuture<HttpResponse<InputStream>>>();
        for (var i = 0; i < count; i++) {
            running.add(client.sendAsync(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/v1/materials"))
                            .header("Authorization", "Bearer " + token)
                            .POST(HttpRequest.BodyPublishers.ofInputStream(SmallHeapTest::zeros))
                            .build(),
                    HttpResponse.BodyHandlers.ofInputStream()));
        }
        var received = new ArrayList<Long>();
        for (var each : running) {
            received.add(each.get().body().transferTo(OutputStream.nullOutputStream()));
        }
        return received;
    }

    private static InputStream zeros() {
        return new InputStream() {
            private int left = FILE;

            @Override
            public int read() {
                return left-- > 0 ? 0 : -1;
            }

            @Override
            public int read(byte[] buffer, int offset, int length) {
                if (left <= 0) {
                    return -1;
                }
                var read = Math.min(left, length);
                left -= read;
                return read;
            }
        };
    }

    private static Process start(Path log, FakeIssuer issuer, FakeService service) throws Exception {
        var java = ProcessHandle.current().info().command().orElseThrow();
        var builder = new ProcessBuilder(
                        java,
                        "-Xmx64m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        GatewayApplication.class.getName())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().put("SERVER_PORT", "0");
        builder.environment().put("SPRING_PROFILES_ACTIVE", "local");
        builder.environment().put("OIDC_ISSUER", issuer.url());
        builder.environment().put("INTAKE_URL", service.url());
        builder.environment().put("LEDGER_URL", service.url());
        return builder.start();
    }

    private static int port(Path log) {
        var started = STARTED.matcher(read(log));
        return started.find() ? Integer.parseInt(started.group(1)) : 0;
    }

    private static String read(Path log) {
        try {
            return Files.readString(log);
        } catch (java.io.IOException notYet) {
            return "";
        }
    }
}
