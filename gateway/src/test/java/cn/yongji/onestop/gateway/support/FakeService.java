package cn.yongji.onestop.gateway.support;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A service of which a test says how it answers. It keeps what it was asked. */
public final class FakeService {
    /** One request as it arrived. */
    public record Asked(String method, String target, Map<String, List<String>> headers) {
        public String header(String name) {
            var values = headers.entrySet().stream()
                    .filter(each -> each.getKey().equalsIgnoreCase(name))
                    .flatMap(each -> each.getValue().stream())
                    .toList();
            return values.isEmpty() ? null : String.join("|", values);
        }
    }

    private final HttpServer server;
    private final LinkedBlockingQueue<Asked> asked = new LinkedBlockingQueue<>();
    private volatile HttpHandler handler;

    public FakeService() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> {
            asked.add(new Asked(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().toString(),
                    Map.copyOf(exchange.getRequestHeaders())));
            try (exchange) {
                handler.handle(exchange);
            }
        });
        server.start();
        reset();
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    public void reset() {
        asked.clear();
        answers(200, "{}");
    }

    public void does(HttpHandler behaviour) {
        handler = behaviour;
    }

    public void answers(int status, String json) {
        does(exchange -> {
            exchange.getRequestBody().readAllBytes();
            answer(exchange, status, json);
        });
    }

    public static void answer(HttpExchange exchange, int status, String json) throws IOException {
        var bytes = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    /** Waits for a while, or until then; answers whether it has come. */
    public static boolean waits(CountDownLatch until, Duration atMost) {
        try {
            return until.await(atMost.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    public int timesAsked() {
        return asked.size();
    }

    public int timesAsked(String path) {
        return (int) asked.stream().filter(it -> it.target().startsWith(path)).count();
    }

    /** The only request so far. */
    public Asked asked() {
        if (asked.size() != 1) {
            throw new AssertionError("Asked " + asked.size() + " times: " + asked);
        }
        return asked.element();
    }
}
