package cn.yongji.onestop.testkit;

import cn.yongji.onestop.platform.web.Role;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/** Calls the service under test as its clients do, over HTTP. Immutable: {@link #as} and {@link #with} make new ones. */
public final class Api {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();

    private final Supplier<String> base;
    private final Map<String, String> headers;

    public Api(Supplier<String> base) {
        this(base, Map.of());
    }

    private Api(Supplier<String> base, Map<String, String> headers) {
        this.base = base;
        this.headers = headers;
    }

    /** As somebody with these roles. */
    public Api as(Role... roles) {
        return as(Tokens.of(roles));
    }

    /** As this person. */
    public Api as(Tokens person) {
        return withToken(person.valid());
    }

    /** With this token, whatever it is worth. */
    public Api withToken(String token) {
        return with("Authorization", "Bearer " + token);
    }

    /** With a header in every request. */
    public Api with(String header, String value) {
        var more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Api(base, more);
    }

    /** With a new {@code Idempotency-Key}: what is sent through this one counts as the same wish. */
    public Api withKey() {
        return with("Idempotency-Key", UUID.randomUUID().toString());
    }

    /** With the version that was seen. */
    public Api ifMatch(String etag) {
        return with("If-Match", etag);
    }

    public Reply get(String path) {
        return send("GET", path, HttpRequest.BodyPublishers.noBody());
    }

    public Reply post(String path, String json) {
        return send("POST", path, json);
    }

    public Reply put(String path, String json) {
        return send("PUT", path, json);
    }

    public Reply patch(String path, String json) {
        return send("PATCH", path, json);
    }

    public Reply delete(String path) {
        return send("DELETE", path, HttpRequest.BodyPublishers.noBody());
    }

    /** Any request with a JSON body. */
    public Reply send(String method, String path, String json) {
        var typed = headers.containsKey("Content-Type") ? this : with("Content-Type", "application/json");
        return typed.send(method, path, HttpRequest.BodyPublishers.ofString(json));
    }

    /** Any request with any body. */
    public Reply send(String method, String path, HttpRequest.BodyPublisher body) {
        return new Reply(exchange(request(path).method(method, body).build(), HttpResponse.BodyHandlers.ofByteArray()));
    }

    /** A request that the test finishes itself, for streams and broken bodies. */
    public HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create(base.get() + path)).timeout(PATIENCE);
        headers.forEach(request::header);
        return request;
    }

    /** Sends a request that was made by {@link #request}. */
    public <T> HttpResponse<T> exchange(HttpRequest request, HttpResponse.BodyHandler<T> handler) {
        try {
            return HTTP.send(request, handler);
        } catch (IOException e) {
            throw new UncheckedIOException(request.method() + " " + request.uri(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /** Where the service is. */
    public String address() {
        return base.get();
    }
}
