package cn.yongji.onestop.local.stack.process;

import cn.yongji.onestop.local.stack.part.Readiness;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** Asks once whether a process is ready. */
public final class Probe implements AutoCloseable {

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .proxy(HttpClient.Builder.NO_PROXY)
            .connectTimeout(Duration.ofSeconds(2))
            .build();

    public boolean isReady(Readiness readiness, Path log) throws InterruptedException {
        return switch (readiness) {
            case Readiness.Says(var line) -> says(log, line);
            case Readiness.Answers(var address) -> answers(address);
            case Readiness.IsPrimary(var port, var replicaSet) -> ReplicaSet.isPrimary(port, replicaSet);
        };
    }

    @Override
    public void close() {
        http.shutdownNow(); // Nobody waits for an answer any more.
    }

    private static boolean says(Path log, String line) {
        try (var lines = Files.lines(log, StandardCharsets.UTF_8)) {
            return lines.anyMatch(line::equals);
        } catch (IOException _) {
            return false;
        }
    }

    private boolean answers(URI address) throws InterruptedException {
        var request =
                HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(3)).build();
        try {
            return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException _) {
            return false; // Nobody listens yet.
        }
    }
}
