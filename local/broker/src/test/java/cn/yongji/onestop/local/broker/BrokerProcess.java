package cn.yongji.onestop.local.broker;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** The broker as users run it: a process that can be killed. */
final class BrokerProcess implements AutoCloseable {

    private final Process process;
    final List<String> said = new ArrayList<>();

    private BrokerProcess(Process process) {
        this.process = process;
    }

    /** Returns when the broker says that it is ready, or when it has ended. */
    static BrokerProcess start(int port, int controllerPort, Path data) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        var broker = new BrokerProcess(new ProcessBuilder(
                        java,
                        "-Xmx192m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        classPath,
                        BrokerMain.class.getName(),
                        "--port",
                        String.valueOf(port),
                        "--controller-port",
                        String.valueOf(controllerPort),
                        "--data",
                        data.toString())
                .redirectErrorStream(true)
                .start());
        broker.awaitWord();
        return broker;
    }

    private void awaitWord() throws IOException {
        var out = new BufferedReader(process.inputReader(StandardCharsets.UTF_8));
        for (var line = out.readLine(); line != null; line = out.readLine()) {
            said.add(line);
            if (line.startsWith("broker ready on")) {
                CompletableFuture.runAsync(() -> out.lines().forEach(_ -> {}));
                return;
            }
        }
    }

    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    int stop() throws InterruptedException {
        process.destroy();
        return process.waitFor();
    }

    int exitCode() throws InterruptedException {
        return process.waitFor();
    }

    @Override
    public void close() throws InterruptedException {
        kill();
    }

    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
