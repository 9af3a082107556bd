package cn.yongji.onestop.local.verifier;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** The files of a public log by their paths: {@code checkpoint}, {@code tile/0/000}, {@code tile/entries/000.p/12}. */
@FunctionalInterface
interface LogFiles {
    /** @throws IOException if it cannot be found out whether there is such a file */
    Optional<byte[]> read(String path) throws IOException;

    static LogFiles in(Path folder) {
        return path -> {
            var file = folder.resolve(path);
            return Files.isRegularFile(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
        };
    }

    static LogFiles at(String address) {
        var prefix = address.endsWith("/") ? address : address + "/";
        var client =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
        return path -> {
            try {
                var request = HttpRequest.newBuilder(URI.create(prefix + path))
                        .timeout(Duration.ofSeconds(30))
                        .build();
                var answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
                if (answer.statusCode() == 404) return Optional.empty();
                if (answer.statusCode() != 200) throw new IOException(request.uri() + ": " + answer.statusCode());
                return Optional.of(answer.body());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException("interrupted", e);
            }
        };
    }
}
