package cn.yongji.onestop.intake.papers.licence.http;

import cn.yongji.onestop.intake.papers.licence.data.RegisterFile;
import cn.yongji.onestop.intake.papers.licence.domain.Elicence;
import cn.yongji.onestop.intake.papers.licence.domain.ElicenceRegister;
import cn.yongji.onestop.intake.papers.licence.domain.RegisterUnavailable;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import tools.jackson.databind.json.JsonMapper;

/**
 * A register behind HTTP: {@code GET url?holder=USCC&type=KIND} answers with the licences of the unit, or 404 where it
 * has none. Anything else counts as a failure.
 */
public final class HttpRegister implements ElicenceRegister {
    private static final int OK = 200;
    private static final int NOT_FOUND = 404;
    private static final int LONGEST = 256 * 1024;

    private final URI url;
    private final Duration timeout;
    private final JsonMapper json;
    private final HttpClient client;

    public HttpRegister(URI url, Duration timeout, JsonMapper json) {
        this.url = url;
        this.timeout = timeout;
        this.json = json;
        this.client = HttpClient.newBuilder()
                .connectTimeout(timeout)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    @Override
    public String name() {
        return url.getHost();
    }

    @Override
    public Optional<Elicence> find(String uscc, String type) {
        var response = ask(uscc, type);
        return switch (response.statusCode()) {
            case NOT_FOUND -> Optional.empty();
            case OK -> read(response.body(), uscc, type);
            default -> throw new RegisterUnavailable("status " + response.statusCode());
        };
    }

    private Optional<Elicence> read(byte[] body, String uscc, String type) {
        try {
            // What was not asked for is not believed: a register may answer for another unit by mistake.
            return json.readValue(body, RegisterFile.class).licences().stream()
                    .filter(it -> uscc.equals(it.holder()) && type.equals(it.type()))
                    .findFirst()
                    .map(RegisterFile.Entry::licence);
        } catch (RuntimeException e) {
            // No JSON, or JSON that lacks what a licence has.
            throw new RegisterUnavailable("an answer that is none", e);
        }
    }

    private HttpResponse<byte[]> ask(String uscc, String type) {
        var query = "holder=" + encoded(uscc) + "&type=" + encoded(type);
        var request = HttpRequest.newBuilder(URI.create(url + "?" + query))
                .timeout(timeout)
                .header("Accept", "application/json")
                .build();
        var answer = client.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), LONGEST));
        try {
            // The client's own time limit ends with the head of an answer; a body may be endless.
            return answer.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new RegisterUnavailable("no answer: " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RegisterUnavailable("interrupted", e);
        } finally {
            answer.cancel(true);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
