package cn.yongji.onestop.local.stack;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** The launcher as users run it: a process of its own, with what it said so far. */
final class Launched {

    private final Process process;
    private final Thread reader;
    private final List<String> said = new CopyOnWriteArrayList<>();

    private Launched(Process process) {
        this.process = process;
        this.reader = Thread.ofVirtual().unstarted(this::listen);
    }

    static Launched with(Settings settings, String... words) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Donestop.home=" + settings.home(),
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                StackMain.class.getName()));
        command.addAll(List.of(words));
        var builder = new ProcessBuilder(command);
        builder.environment()
                .putAll(Map.of(
                        "ONESTOP_DATA", settings.data().toString(),
                        "ONESTOP_PORT", String.valueOf(settings.ports().gateway()),
                        "ONESTOP_INSTANCES", settings.ports().instances().text()));
        return listenedTo(builder);
    }

    /** The offline verifier, by the script; it has ended. */
    static Launched verifier(Settings settings, String... files) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(settings.home().resolve("onestop").toString(), "verify"));
        command.addAll(List.of(files));
        var builder = new ProcessBuilder(command);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        var launched = listenedTo(builder);
        launched.exitCode();
        return launched;
    }

    private static Launched listenedTo(ProcessBuilder builder) throws IOException {
        var launched = new Launched(builder.redirectErrorStream(true).start());
        launched.reader.start();
        return launched;
    }

    private void listen() {
        try (var lines = new BufferedReader(process.inputReader(StandardCharsets.UTF_8))) {
            lines.lines().forEach(this::heard);
        } catch (IOException e) {
            heard(e.toString());
        }
    }

    private synchronized void heard(String line) {
        said.add(line);
        notifyAll();
    }

    /** Waits until it has said this; an early end is a failure that shows everything it said. */
    synchronized void awaitSaid(String start) throws InterruptedException {
        while (said.stream().noneMatch(line -> line.startsWith(start))) {
            if (!process.isAlive() && !reader.isAlive()) {
                throw new AssertionError("it ended without saying \"" + start + "\":\n" + transcript());
            }
            wait(1000);
        }
    }

    /** As a service manager asks it to stop. */
    void terminate() {
        process.toHandle().destroy(); // Process.destroy would close its output as well.
    }

    int exitCode() throws InterruptedException {
        var code = process.waitFor();
        reader.join();
        return code;
    }

    String transcript() {
        return String.join("\n", said);
    }
}
