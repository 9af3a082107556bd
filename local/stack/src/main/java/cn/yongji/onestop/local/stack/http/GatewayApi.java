package cn.yongji.onestop.local.stack.http;

import cn.yongji.onestop.local.stack.Ports;
import cn.yongji.onestop.local.stack.StackFailure;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/**
 * Calls the gateway in the name of an account. A service that is away for a moment is asked again: every command carries a
 * key, so that asking twice is the same as asking once.
 */
public final class GatewayApi implements AutoCloseable {

    private static final Set<Integer> AWAY = Set.of(429, 502, 503, 504);
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Duration PAUSE = Duration.ofMillis(150);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .proxy(HttpClient.Builder.NO_PROXY)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final JsonMapper json = new JsonMapper();
    private final String gateway;
    private final DemoTokens tokens;

    public GatewayApi(Ports ports) {
        this.gateway = ports.gatewayUrl();
        this.tokens = new DemoTokens(http, json, ports.issuerUrl());
    }

    public String address() {
        return gateway;
    }

    public GatewayReply get(String account, String path) throws StackFailure, InterruptedException {
        return ok(account, request(account, path).GET());
    }

    /** Asks until the answer is what is waited for: events take a moment from service to service. */
    public GatewayReply await(String account, String path, String what, Predicate<JsonNode> wanted)
            throws StackFailure, InterruptedException {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            var reply = send(account, request(account, path).GET());
            if (reply.status() == 200 && wanted.test(reply.body())) {
                return reply;
            }
            if (System.nanoTime() > end) {
                throw new StackFailure("Waited " + PATIENCE.toSeconds() + " s for " + what + "; GET " + path
                        + " still answers " + reply.status() + ": " + reply.body());
            }
            pause();
        }
    }

    public GatewayReply post(String account, String path, String key, Object body)
            throws StackFailure, InterruptedException {
        return ok(account, command(account, path, key).POST(publisher(body)));
    }

    /** A command about something that the service learns of by an event, which may still be on its way. */
    public GatewayReply postOnceKnown(String account, String path, String key, Object body)
            throws StackFailure, InterruptedException {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            var request = command(account, path, key).POST(publisher(body));
            var reply = send(account, request);
            if (isKnown(reply) || System.nanoTime() > end) {
                return checked(account, request, reply);
            }
            pause();
        }
    }

    private static boolean isKnown(GatewayReply reply) {
        return reply.status() != 404
                && !(reply.status() == 409 && reply.text("/type").endsWith("reference-not-known-yet"));
    }

    /** Changes what was read as this version. */
    public GatewayReply post(String account, String path, String key, String etag, Object body)
            throws StackFailure, InterruptedException {
        return ok(account, command(account, path, key).header("If-Match", etag).POST(publisher(body)));
    }

    public GatewayReply put(String account, String path, String key, String etag, Object body)
            throws StackFailure, InterruptedException {
        return ok(account, command(account, path, key).header("If-Match", etag).PUT(publisher(body)));
    }

    public GatewayReply patch(String account, String path, String key, String etag, Object body)
            throws StackFailure, InterruptedException {
        return ok(account, command(account, path, key).header("If-Match", etag).method("PATCH", publisher(body)));
    }

    /** A command that may be refused, about many things that have no version together. */
    public GatewayReply tried(String account, String path, String key, Object body)
            throws StackFailure, InterruptedException {
        return send(account, command(account, path, key).POST(publisher(body)));
    }

    /** A command that is expected to be refused. */
    public GatewayReply refused(String account, String path, String key, String etag, Object body)
            throws StackFailure, InterruptedException {
        return send(
                account, command(account, path, key).header("If-Match", etag).POST(publisher(body)));
    }

    /** A change that is expected to be refused. */
    public GatewayReply refusedPut(String account, String path, String key, String etag, Object body)
            throws StackFailure, InterruptedException {
        return send(
                account, command(account, path, key).header("If-Match", etag).PUT(publisher(body)));
    }

    public GatewayReply upload(String account, String path, String key, Path file)
            throws StackFailure, InterruptedException {
        try {
            return ok(
                    account,
                    request(account, path)
                            .header("Idempotency-Key", key)
                            .header("Content-Type", "application/pdf")
                            .POST(BodyPublishers.ofFile(file)));
        } catch (FileNotFoundException e) {
            throw new StackFailure("The sample case lacks a file: " + file, e);
        }
    }

    @Override
    public void close() {
        http.close();
    }

    private HttpRequest.Builder request(String account, String path) throws StackFailure, InterruptedException {
        return HttpRequest.newBuilder(URI.create(gateway + path))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Bearer " + tokens.of(account))
                .header("Accept", "application/json, application/problem+json");
    }

    private HttpRequest.Builder command(String account, String path, String key)
            throws StackFailure, InterruptedException {
        return request(account, path).header("Idempotency-Key", key).header("Content-Type", "application/json");
    }

    private BodyPublisher publisher(Object body) {
        return BodyPublishers.ofString(json.writeValueAsString(body));
    }

    private GatewayReply ok(String account, HttpRequest.Builder builder) throws StackFailure, InterruptedException {
        return checked(account, builder, send(account, builder));
    }

    private static GatewayReply checked(String account, HttpRequest.Builder builder, GatewayReply reply)
            throws StackFailure {
        if (reply.status() >= 300) {
            var request = builder.build();
            throw new StackFailure(account + ": " + request.method() + " "
                    + request.uri().getPath() + " was answered " + reply.status() + ": " + reply.body());
        }
        return reply;
    }

    private GatewayReply send(String account, HttpRequest.Builder builder) throws StackFailure, InterruptedException {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                var answer = http.send(builder.build(), BodyHandlers.ofString());
                if (!AWAY.contains(answer.statusCode()) || System.nanoTime() > end) {
                    return new GatewayReply(answer.statusCode(), answer.headers(), parsed(answer.body()));
                }
            } catch (IOException e) {
                if (System.nanoTime() > end) {
                    throw new StackFailure("The gateway does not answer " + account + ": " + e, e);
                }
            }
            pause();
        }
    }

    private JsonNode parsed(String body) {
        try {
            return body.isBlank() ? MissingNode.getInstance() : json.readTree(body);
        } catch (JacksonException _) {
            return json.valueToTree(body); // No JSON: shown as it is.
        }
    }

    private static void pause() throws InterruptedException {
        LockSupport.parkNanos(PAUSE.toNanos());
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
    }
}
