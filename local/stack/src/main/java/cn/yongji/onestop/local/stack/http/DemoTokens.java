package cn.yongji.onestop.local.stack.http;

import cn.yongji.onestop.local.stack.StackFailure;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.json.JsonMapper;

/** The token of each demo account, fetched once. */
public final class DemoTokens {

    private final HttpClient http;
    private final JsonMapper json;
    private final URI endpoint;
    private final Map<String, String> known = new ConcurrentHashMap<>();

    public DemoTokens(HttpClient http, JsonMapper json, String issuer) {
        this.http = http;
        this.json = json;
        this.endpoint = URI.create(issuer + "/oauth2/token");
    }

    public String of(String account) throws StackFailure, InterruptedException {
        var token = known.get(account);
        if (token == null) {
            token = fetch(account);
            known.put(account, token);
        }
        return token;
    }

    private String fetch(String account) throws StackFailure, InterruptedException {
        var secret = Base64.getEncoder().encodeToString((account + ":" + account).getBytes(StandardCharsets.UTF_8));
        var request = HttpRequest.newBuilder(endpoint)
                .timeout(Duration.ofSeconds(20))
                .header("Authorization", "Basic " + secret)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials"))
                .build();
        try {
            var answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new StackFailure("The issuer gives " + account + " no token: " + answer.body());
            }
            return json.readTree(answer.body()).get("access_token").asString();
        } catch (IOException e) {
            throw new StackFailure("The issuer at " + endpoint + " does not answer: " + e, e);
        }
    }
}
