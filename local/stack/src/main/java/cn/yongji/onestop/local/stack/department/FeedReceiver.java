package cn.yongji.onestop.local.stack.department;

import cn.yongji.onestop.local.stack.StackFailure;
import cn.yongji.onestop.local.stack.http.GatewayApi;
import cn.yongji.onestop.local.stack.http.WebhookCheck;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The port to which a feed is pushed, and the subscription that brings it there. */
final class FeedReceiver implements AutoCloseable {
    private static final String DESCRIPTION = "simulated department";

    private final GatewayApi api;
    private final String account;
    private final String webhooks;
    private final PrintStream out;
    private final HttpServer server;
    private final JsonMapper json = new JsonMapper();
    private final BlockingQueue<JsonNode> taken = new LinkedBlockingQueue<>();
    private final AtomicReference<Optional<WebhookCheck>> check = new AtomicReference<>(Optional.empty());

    FeedReceiver(GatewayApi api, String department, PrintStream out) throws StackFailure {
        this.api = api;
        this.account = "system-" + department;
        this.webhooks = "/v1/departments/" + department + "/webhooks";
        this.out = out;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
        } catch (IOException e) {
            throw new StackFailure("No port can be opened for the webhook: " + e.getMessage(), e);
        }
        server.createContext("/", this::receive);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
    }

    /** The subscription of an earlier run goes on where it was; there is a new one only where there was none. */
    String subscribe() throws StackFailure, InterruptedException {
        for (var one : api.get(account, webhooks).body().path("items")) {
            if (one.path("description").asString("").equals(DESCRIPTION)) {
                return moveHere(one.path("webhookId").asString());
            }
        }
        var wish = Map.of("url", url(), "description", DESCRIPTION, "startAfter", 0);
        var made = api.post(account, webhooks, key(), wish);
        check.set(Optional.of(new WebhookCheck(made.text("/secret"))));
        return made.text("/webhookId");
    }

    /** The secret is shown once, so another one is asked for before anything is pushed to the new port. */
    private String moveHere(String id) throws StackFailure, InterruptedException {
        var address = webhooks + "/" + id;
        var rotated = api.post(account, address + "/secret-rotations", key(), Map.of("overlapHours", 0));
        check.set(Optional.of(new WebhookCheck(rotated.text("/secret"))));
        api.patch(account, address, key(), api.get(account, address).etag(), Map.of("url", url(), "active", true));
        return id;
    }

    /** The next entry that was pushed. */
    JsonNode take() throws InterruptedException {
        return taken.take();
    }

    boolean isQuiet() {
        return taken.isEmpty();
    }

    /** Answers at once; the work is done afterwards: who takes long to answer is asked again. */
    private void receive(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = exchange.getRequestBody().readAllBytes();
            var genuine = check.get()
                    .filter(it -> it.isGenuine(exchange.getRequestHeaders(), body, Instant.now()))
                    .isPresent();
            exchange.sendResponseHeaders(genuine ? 204 : 401, -1);
            if (genuine)
                taken.add(
                        json.readTree(new String(body, StandardCharsets.UTF_8)).path("data"));
            else out.println("A delivery without a valid signature was refused.");
        }
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
