package cn.yongji.onestop.local.stack.bench;

import cn.yongji.onestop.local.stack.Ports;
import cn.yongji.onestop.local.stack.Settings;
import cn.yongji.onestop.local.stack.StackFailure;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.UUID;

/** Measures the floor in the same run: as many calls as a lifecycle has commands, on the same database and broker. */
final class FloorRun {
    private static final int COMMANDS = 9;
    private static final String BODY = "{\"verdict\":\"GRANTED\",\"opinion\":\"符合要求，同意。\"}";

    private final Settings settings;
    private final PrintStream out;
    private final int port;

    FloorRun(Settings settings, PrintStream out) {
        this.settings = settings;
        this.out = out;
        this.port = settings.ports().gateway() + Ports.SPAN + 1;
    }

    Lap run(int cases, int clients) throws StackFailure, InterruptedException {
        Process process = start();
        try (var http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            awaitReady(process);
            measure("floor, warm-up", http, cases, clients);
            return measure("floor", http, cases, clients);
        } catch (IOException e) {
            throw new StackFailure("The floor did not start: " + e.getMessage(), e);
        } finally {
            process.destroy();
        }
    }

    private Process start() throws StackFailure {
        var database = settings.mongodbUri() == null
                ? "mongodb://127.0.0.1:" + settings.ports().store()
                : settings.mongodbUri();
        try {
            return new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx192m",
                            "-XX:+UseSerialGC",
                            "-cp",
                            System.getProperty("java.class.path"),
                            Floor.class.getName(),
                            String.valueOf(port),
                            database,
                            "127.0.0.1:" + settings.ports().broker())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            throw new StackFailure("The floor cannot be started: " + e.getMessage(), e);
        }
    }

    private static void awaitReady(Process process) throws IOException {
        var lines = process.inputReader(StandardCharsets.UTF_8);
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.equals("floor ready")) return;
        }
        throw new IOException("its process ended");
    }

    private Lap measure(String name, HttpClient http, int cases, int clients)
            throws StackFailure, InterruptedException {
        var measures = new Measures();
        var seconds = Load.spread(cases, clients, _ -> oneCase(http, measures));
        return new Lap(cases, "× " + COMMANDS + " commands", clients, seconds, measures).print(name, out);
    }

    private void oneCase(HttpClient http, Measures measures) throws IOException, InterruptedException {
        var id = URI.create(Ports.url(port) + "/" + UUID.randomUUID());
        for (int version = 0; version < COMMANDS; version++) {
            var request = HttpRequest.newBuilder(id)
                    .header("If-Match", String.valueOf(version))
                    .POST(BodyPublishers.ofString(BODY))
                    .build();
            var begin = System.nanoTime();
            var reply = http.send(request, BodyHandlers.discarding());
            measures.add("one guarded write, one awaited send", System.nanoTime() - begin);
            if (reply.statusCode() != 200) throw new IOException("the floor answered " + reply.statusCode());
        }
    }
}
