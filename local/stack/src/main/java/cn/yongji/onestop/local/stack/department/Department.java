package cn.yongji.onestop.local.stack.department;

import cn.yongji.onestop.local.stack.Settings;
import cn.yongji.onestop.local.stack.StackFailure;
import cn.yongji.onestop.local.stack.command.Command;
import cn.yongji.onestop.local.stack.http.Api;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code ./onestop department CODE [SCRIPT] [pull|push]}: plays a department's system on the running stack until Ctrl-C.
 * It fetches its feed, or has it pushed to a port of its own and checks every signature.
 */
public final class Department implements Command {
    private static final String GRANT_ALL = "local/departments/grant-all.json";

    private final Settings settings;
    private final String code;
    private final String script;
    private final boolean push;
    private final PrintStream out;
    private final JsonMapper json = new JsonMapper();

    public Department(Settings settings, List<String> arguments, PrintStream out) throws StackFailure {
        if (arguments.isEmpty()) throw new StackFailure("Say which department, such as: ./onestop department water");
        this.settings = settings;
        this.code = arguments.getFirst();
        this.push = arguments.contains("push");
        this.script = arguments.stream()
                .skip(1)
                .filter(word -> !word.equals("push") && !word.equals("pull"))
                .findFirst()
                .orElse(GRANT_ALL);
        this.out = out;
    }

    @Override
    public int run() throws StackFailure, InterruptedException {
        try (var api = new Api(settings.ports())) {
            var clerk = new Clerk(api, code, Script.read(settings.home().resolve(script)), out);
            if (push) pushed(api, clerk);
            else pulled(api, clerk);
        }
        return 0;
    }

    /** The place is kept only after the work is done: after a kill an entry is taken twice, never not at all. */
    private void pulled(Api api, Clerk clerk) throws StackFailure, InterruptedException {
        out.println("Fetching the feed of " + code + "; Ctrl-C ends it.");
        var after = 0L;
        while (!Thread.currentThread().isInterrupted()) {
            var part = api.get("system-" + code, feed() + "?after=" + after + "&wait=20");
            for (var entry : part.body().path("entries")) {
                clerk.take(entry);
                after = entry.path("position").asLong();
            }
        }
    }

    private void pushed(Api api, Clerk clerk) throws StackFailure, InterruptedException {
        var taken = new LinkedBlockingQueue<JsonNode>();
        var secret = new LinkedBlockingQueue<WebhookCheck>();
        var server = listen(taken, secret);
        try {
            var url = "http://127.0.0.1:" + server.getAddress().getPort() + "/";
            var made = api.post(
                    "system-" + code,
                    "/v1/departments/" + code + "/webhooks",
                    UUID.randomUUID().toString(),
                    Map.of("url", url, "description", "simulated department", "startAfter", 0));
            secret.add(new WebhookCheck(made.text("/secret")));
            out.println("Webhook " + made.text("/webhookId") + " is delivered to " + url + "; Ctrl-C ends it.");
            while (!Thread.currentThread().isInterrupted()) clerk.take(taken.take());
        } finally {
            server.stop(0);
        }
    }

    private HttpServer listen(BlockingQueue<JsonNode> taken, BlockingQueue<WebhookCheck> secret) throws StackFailure {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
            server.createContext("/", exchange -> receive(exchange, taken, secret));
            server.start();
            return server;
        } catch (IOException e) {
            throw new StackFailure("No port can be opened for the webhook: " + e.getMessage(), e);
        }
    }

    /** Answers at once and works afterwards: who takes long to answer is asked again. */
    private void receive(HttpExchange exchange, BlockingQueue<JsonNode> taken, BlockingQueue<WebhookCheck> secret)
            throws IOException {
        try (exchange) {
            var body = exchange.getRequestBody().readAllBytes();
            var check = secret.peek();
            var genuine = check != null
                    && check.isGenuine(
                            header(exchange, "webhook-id"),
                            header(exchange, "webhook-timestamp"),
                            header(exchange, "webhook-signature"),
                            body,
                            Instant.now());
            exchange.sendResponseHeaders(genuine ? 204 : 401, -1);
            if (genuine)
                taken.add(
                        json.readTree(new String(body, StandardCharsets.UTF_8)).path("data"));
            else out.println("A delivery without a valid signature was refused.");
        }
    }

    private static String header(HttpExchange exchange, String name) {
        return Optional.ofNullable(exchange.getRequestHeaders().getFirst(name)).orElse("");
    }

    private String feed() {
        return "/v1/departments/" + code + "/feed";
    }
}
