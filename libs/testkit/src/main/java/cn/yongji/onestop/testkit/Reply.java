package cn.yongji.onestop.testkit;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the service answered. */
public final class Reply {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String PROBLEM = "urn:onestop:problem:";

    private final HttpResponse<byte[]> response;

    Reply(HttpResponse<byte[]> response) {
        this.response = response;
    }

    public int status() {
        return response.statusCode();
    }

    public Optional<String> header(String name) {
        return response.headers().firstValue(name);
    }

    public byte[] bytes() {
        return response.body();
    }

    public String text() {
        return new String(response.body(), StandardCharsets.UTF_8);
    }

    public JsonNode json() {
        return JSON.readTree(response.body());
    }

    public Optional<String> etag() {
        return header("ETag");
    }

    /** The slug of the problem; empty if there is none. */
    public String problem() {
        if (status() < 400 || response.body().length == 0) return "";
        var type = json().path("type").asString("");
        return type.startsWith(PROBLEM) ? type.substring(PROBLEM.length()) : type;
    }

    @Override
    public String toString() {
        return status() + " " + text();
    }
}
