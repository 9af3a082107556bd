package cn.yongji.onestop.local.stack.bench;

import cn.yongji.onestop.local.stack.StackFailure;
import cn.yongji.onestop.local.stack.http.DemoTokens;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Calls the services directly and never twice. */
final class Client implements AutoCloseable {
    private final JsonMapper json = new JsonMapper();
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .proxy(HttpClient.Builder.NO_PROXY)
            .build();
    private final DemoTokens tokens;
    private final Measures measures;

    Client(String issuer, Measures measures) {
        this.tokens = new DemoTokens(http, json, issuer);
        this.measures = measures;
    }

    HttpResponse<String> get(String what, String account, String address) throws StackFailure, InterruptedException {
        return send(what, request(account, address).GET().build());
    }

    /** An answer that goes on and on, line by line. */
    HttpResponse<Stream<String>> follow(String account, String address) throws StackFailure, InterruptedException {
        try {
            return http.send(
                    request(account, address)
                            .setHeader("Accept", "text/event-stream")
                            .build(),
                    BodyHandlers.ofLines());
        } catch (IOException e) {
            throw new StackFailure(address + " does not answer: " + e, e);
        }
    }

    HttpResponse<String> post(String what, String account, String address, @Nullable String etag, Object body)
            throws StackFailure, InterruptedException {
        return succeed(what, send(what, "POST", account, address, etag, body));
    }

    /** As it is answered, refused or not. */
    HttpResponse<String> send(
            String what, String method, String account, String address, @Nullable String etag, Object body)
            throws StackFailure, InterruptedException {
        var text = body instanceof String written ? written : json.writeValueAsString(body);
        var request = request(account, address)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .method(method, BodyPublishers.ofString(text));
        if (etag != null) request.header("If-Match", etag);
        return send(what, request.build());
    }

    HttpResponse<String> upload(String what, String account, String address, byte[] content)
            throws StackFailure, InterruptedException {
        var request = request(account, address)
                .header("Content-Type", "application/octet-stream")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofByteArray(content))
                .build();
        return succeed(what, send(what, request));
    }

    void putPart(String what, String account, String address, byte[] content, String digest)
            throws StackFailure, InterruptedException {
        var request = request(account, address)
                .header("Content-Type", "application/octet-stream")
                .header("Content-Digest", digest)
                .PUT(BodyPublishers.ofByteArray(content))
                .build();
        succeed(what, send(what, request));
    }

    JsonMapper json() {
        return json;
    }

    static HttpResponse<String> succeed(String what, HttpResponse<String> reply) throws StackFailure {
        if (reply.statusCode() / 100 == 2) return reply;
        throw new StackFailure(what + " was answered with " + reply.statusCode() + ": " + reply.body());
    }

    private HttpRequest.Builder request(String account, String address) throws StackFailure, InterruptedException {
        return HttpRequest.newBuilder(URI.create(address))
                .timeout(Duration.ofSeconds(60))
                .header("Authorization", "Bearer " + tokens.of(account))
                .header("Accept", "application/json, text/plain;q=0.5");
    }

    private HttpResponse<String> send(String what, HttpRequest request) throws StackFailure, InterruptedException {
        try {
            var begin = System.nanoTime();
            var reply = http.send(request, BodyHandlers.ofString());
            measures.add(what, System.nanoTime() - begin);
            return reply;
        } catch (IOException e) {
            throw new StackFailure(request.uri() + " does not answer: " + e, e);
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
