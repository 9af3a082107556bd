package cn.yongji.onestop.local.witness;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The witness as it is run: a process of its own, on a port that it finds by itself. */
final class WitnessProcess implements AutoCloseable {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Process process;
    private final String key;
    private final int port;

    private WitnessProcess(Process process, String key, int port) {
        this.process = process;
        this.key = key;
        this.port = port;
    }

    static WitnessProcess start(Path data, String... further) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx32m",
                "-cp",
                System.getProperty("java.class.path"),
                WitnessMain.class.getName(),
                "--port",
                "0",
                "--data",
                data.toString()));
        command.addAll(List.of(further));
        var process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var said = process.inputReader();
        return new WitnessProcess(process, after(said, "witness "), Integer.parseInt(after(said, "witness ready on ")));
    }

    private static String after(BufferedReader said, String words) throws IOException {
        var line = said.readLine();
        if (line == null || !line.startsWith(words)) throw new IOException("the witness said: " + line);
        return line.substring(words.length());
    }

    String key() {
        return key;
    }

    HttpResponse<String> add(String body) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(at("/add-checkpoint")).POST(BodyPublishers.ofString(body)));
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(at(path)));
    }

    /** As {@code kill -9} does. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() throws InterruptedException {
        kill();
    }

    private URI at(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return HTTP.send(request.build(), BodyHandlers.ofString());
    }
}
