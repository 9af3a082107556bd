package cn.yongji.onestop.local.stack.load;

import cn.yongji.onestop.local.stack.StackFailure;
import cn.yongji.onestop.local.stack.http.GatewayApi;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/** A department's system that has its feed pushed and writes down in which order the entries came first. */
public final class PushedFeed implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();

    private final HttpServer server;
    private final SequencedSet<Long> positions = new LinkedHashSet<>();

    public PushedFeed(GatewayApi api, String department) throws IOException, StackFailure, InterruptedException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
        server.createContext("/", exchange -> {
            try (exchange) {
                var body = exchange.getRequestBody().readAllBytes();
                note(JSON.readTree(body).at("/data/position").asLong());
                exchange.sendResponseHeaders(204, -1);
            }
        });
        server.start();
        var url = "http://127.0.0.1:" + server.getAddress().getPort() + "/";
        api.post(
                "system-" + department,
                "/v1/departments/" + department + "/webhooks",
                UUID.randomUUID().toString(),
                Map.of("url", url, "startAfter", 0));
    }

    private synchronized void note(long position) {
        positions.add(position);
    }

    public synchronized List<Long> positions() {
        return List.copyOf(positions);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
