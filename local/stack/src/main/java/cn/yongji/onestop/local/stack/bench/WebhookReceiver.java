package cn.yongji.onestop.local.stack.bench;

import cn.yongji.onestop.local.stack.StackFailure;
import cn.yongji.onestop.local.stack.http.WebhookCheck;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The systems of the departments, at one port: each subscription has a path and a secret of its own. */
final class WebhookReceiver implements AutoCloseable {
    private static final int TAKEN = 204;
    private static final int FORGED = 401;

    private final JsonMapper json = new JsonMapper();
    private final int port;
    private final Measures measures;
    private final Map<String, String> secrets = new ConcurrentHashMap<>();
    private final Map<String, Arrivals> arrivals = new ConcurrentHashMap<>();
    private volatile boolean measured;
    private @Nullable HttpServer server;

    /** @param measures where the time from an event to its delivery is noted */
    WebhookReceiver(int port, Measures measures) {
        this.port = port;
        this.measures = measures;
    }

    void open() throws StackFailure {
        try {
            var opened = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            opened.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            opened.createContext("/", this::take);
            opened.start();
            server = opened;
        } catch (IOException e) {
            throw new StackFailure("No receiver can listen on port " + port + ": " + e.getMessage(), e);
        }
    }

    String address(String name) {
        return "http://127.0.0.1:" + port + "/" + name;
    }

    void expect(String name, String secret) {
        secrets.put(name, secret);
    }

    Arrivals of(String name) {
        return arrivals.computeIfAbsent(name, _ -> new Arrivals());
    }

    /** Whether the delay of what comes is noted: that of a replay says nothing. */
    void measure(boolean now) {
        measured = now;
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            var at = Instant.now();
            var name = exchange.getRequestURI().getPath().substring(1);
            var body = exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(note(name, exchange.getRequestHeaders(), body, at), -1);
        }
    }

    private int note(String name, Headers headers, byte[] body, Instant at) {
        var secret = secrets.get(name);
        if (secret == null || !new WebhookCheck(secret).isGenuine(headers, body, at)) {
            of(name).addForged();
            return FORGED;
        }
        var told = json.readTree(body);
        var first = of(name).add(told.at("/data/position").asLong());
        if (first && measured) {
            var event = Instant.parse(told.path("timestamp").asString());
            measures.add(
                    "from the event to its delivery",
                    Duration.between(event, at).toNanos());
        }
        return TAKEN;
    }

    /** Whoever calls from now on is refused the connection. */
    @Override
    public void close() {
        var open = server;
        if (open == null) return;
        open.stop(0);
        server = null;
    }
}
