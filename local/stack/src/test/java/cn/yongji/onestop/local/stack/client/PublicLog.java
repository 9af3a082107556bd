package cn.yongji.onestop.local.stack.client;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;

import cn.yongji.onestop.local.stack.Ports;
import cn.yongji.onestop.local.stack.http.DemoTokens;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import tools.jackson.databind.json.JsonMapper;

/** The public log as a stranger reads it through the gateway, and the proof of an entry as its applicant does. */
public final class PublicLog {
    private static final String WITNESS = "\n\u2014 localhost/witness ";

    private final HttpClient http = HttpClient.newHttpClient();
    private final Ports ports;
    private final DemoTokens tokens;

    public PublicLog(Ports ports) {
        this.ports = ports;
        this.tokens = new DemoTokens(http, new JsonMapper(), ports.issuerUrl());
    }

    /** Whose signatures count; without a token. */
    public String policy() {
        return await().atMost(60, SECONDS)
                .until(() -> get(request("/log/policy")), answer -> answer.statusCode() == 200)
                .body();
    }

    /** The proof file of an entry, once a witness has signed a checkpoint that it is in. */
    public String witnessedProof(String projectId, long index) {
        var path = "/v1/ledgers/%s/entries/%d/proof".formatted(projectId, index);
        return await().atMost(60, SECONDS)
                .until(
                        () -> get(request(path).header("Authorization", "Bearer " + tokens.of("enterprise1"))),
                        answer -> answer.statusCode() == 200 && answer.body().contains(WITNESS))
                .body();
    }

    /** A checkpoint that a witness has signed; without a token. */
    public String witnessedCheckpoint() {
        return await().atMost(60, SECONDS)
                .until(
                        () -> get(request("/log/checkpoint")),
                        answer -> answer.body().contains(WITNESS))
                .body();
    }

    /** All entries of all ledgers, as an auditor takes them with him. */
    public String export() throws Exception {
        return get(request("/v1/log/export").header("Authorization", "Bearer " + tokens.of("auditor1")))
                .body();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(ports.gatewayUrl() + path));
    }

    private HttpResponse<String> get(HttpRequest.Builder request) throws Exception {
        return http.send(request.build(), BodyHandlers.ofString());
    }
}
