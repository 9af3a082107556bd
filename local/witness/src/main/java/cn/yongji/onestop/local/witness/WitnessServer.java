package cn.yongji.onestop.local.witness;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;

/** The witness over HTTP (tlog-witness): {@code POST /add-checkpoint}, {@code GET /HASH/checkpoint}. Loopback only. */
final class WitnessServer {
    /** Beyond the longest request that a log may send. */
    private static final int MOST_BYTES = 64 * 1024;

    private static final String TEXT = "text/plain; charset=utf-8";
    private static final Pattern LAST = Pattern.compile("/([0-9a-f]{64})/checkpoint");

    private final LocalWitness witness;
    private final HttpServer server;

    WitnessServer(LocalWitness witness, int port) throws IOException {
        this.witness = witness;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
    }

    int start() {
        server.start();
        return server.getAddress().getPort();
    }

    void stop() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            try {
                route(exchange);
            } catch (UncheckedIOException e) {
                // What could not be read or written down was not signed: the log asks again later.
                System.err.println("The witness cannot answer: " + e.getMessage());
                send(exchange, 503, TEXT, "");
            }
        }
    }

    private void route(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        var last = LAST.matcher(path);
        if (path.equals("/add-checkpoint")) {
            add(exchange);
        } else if (last.matches() && exchange.getRequestMethod().equals("GET")) {
            var note = witness.last(last.group(1));
            send(exchange, note.isPresent() ? 200 : 404, TEXT, note.orElse(""));
        } else {
            send(exchange, 404, TEXT, "");
        }
    }

    private void add(HttpExchange exchange) throws IOException {
        if (!exchange.getRequestMethod().equals("POST")) {
            exchange.getResponseHeaders().set("Allow", "POST");
            send(exchange, 405, TEXT, "");
            return;
        }
        var body = exchange.getRequestBody().readNBytes(MOST_BYTES + 1);
        if (body.length > MOST_BYTES) {
            send(exchange, 413, TEXT, "");
            return;
        }
        var answer = witness.add(body);
        send(exchange, answer.status(), answer.contentType(), answer.body());
    }

    private static void send(HttpExchange exchange, int status, String type, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) exchange.getResponseBody().write(bytes);
    }
}
