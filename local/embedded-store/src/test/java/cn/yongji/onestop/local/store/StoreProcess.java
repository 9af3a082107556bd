package cn.yongji.onestop.local.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The store as users run it: a process of its own that can be stopped or killed. */
final class StoreProcess implements AutoCloseable {

    private static final String READY = "store ready on ";

    private final Process process;
    private final int port;

    private StoreProcess(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    static StoreProcess start(Path data, String... flags) throws IOException {
        var process = launch(List.of(flags), "--port", "0", "--data", data.toString());
        BufferedReader output = process.inputReader();
        var line = output.readLine();
        if (line == null || !line.startsWith(READY)) {
            throw new IOException("the store did not start: " + line);
        }
        return new StoreProcess(process, Integer.parseInt(line.substring(READY.length())));
    }

    /** With the flags of the one-command start. */
    static Process launch(List<String> flags, String... arguments) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx192m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1"));
        command.addAll(flags);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), StoreMain.class.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).start();
    }

    int port() {
        return port;
    }

    boolean isAlive() {
        return process.isAlive();
    }

    long pid() {
        return process.pid();
    }

    String uri() {
        return "mongodb://127.0.0.1:" + port;
    }

    /** As {@code kill -9}: no hook runs, no buffer is flushed. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    int stop() throws InterruptedException {
        process.destroy();
        return process.waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
