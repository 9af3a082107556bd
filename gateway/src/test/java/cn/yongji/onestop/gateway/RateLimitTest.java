package cn.yongji.onestop.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalManagementPort;

class RateLimitTest extends GatewayTest {
    private static final int PER_SUBJECT = 30;
    private static final int PER_ADDRESS = 60;
    private static final int PER_FEED = 20;

    @LocalManagementPort
    private int watchPort;

    private HttpResponse<String> as(String token) throws Exception {
        return send(request("/v1/projects")
                .header("Authorization", "Bearer " + token)
                .header("Accept-Language", "en"));
    }

    @Test
    void every_answer_says_how_much_is_left() throws Exception {
        var token = token();

        as(token);
        var second = as(token);

        assertThat(second.headers().firstValue("RateLimit-Policy")).hasValue("\"subject\";q=30;w=60");
        assertThat(second.headers().firstValue("RateLimit")).hasValue("\"subject\";r=28;t=4");
    }

    @Test
    void the_public_log_has_a_share_of_its_own() throws Exception {
        for (var i = 0; i < PER_ADDRESS + 5; i++) {
            assertThat(send(request("/log/checkpoint")).statusCode()).isEqualTo(200);
        }
        var last = send(request("/log/checkpoint"));

        assertThat(last.headers().firstValue("RateLimit-Policy")).hasValue("\"log\";q=90;w=60");
        assertThat(as("guess").statusCode())
                .as("the share of other calls is not touched")
                .isEqualTo(401);
    }

    @Test
    void a_calendar_has_a_share_of_an_hour_however_its_address_is_written() throws Exception {
        var served = meanwhile(() -> {
            for (var i = 0; i < PER_FEED + 1; i++) serve();
            return true;
        });
        for (var i = 0; i < PER_FEED; i++) {
            assertThat(send(request("/feeds/abc.ics")).statusCode()).isEqualTo(200);
        }

        var refused = send(request("/feeds/%61bc.ics"));
        var another = send(request("/feeds/def.ics"));

        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("RateLimit-Policy")).hasValue("\"feed\";q=20;w=3600");
        assertThat(another.statusCode()).isEqualTo(200);
        assertThat(another.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
        assertThat(served.get()).isTrue();
    }

    private static void serve() throws IOException {
        try (var connection = COORDINATION.accept()) {
            connection.readUntil("\r\n\r\n");
            connection.write("HTTP/1.1 200 OK\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
        }
    }

    @Test
    void who_asks_too_much_is_told_when_to_come_back_and_may_come_back_then() throws Exception {
        var token = token();
        for (var i = 0; i < PER_SUBJECT; i++) {
            assertThat(as(token).statusCode()).isEqualTo(200);
        }

        var refused = as(token);
        clock.advance(Duration.ofSeconds(2));
        var afterwards = as(token);

        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(slug(refused)).isEqualTo("rate-limited");
        assertThat(refused.headers().firstValue("Retry-After")).hasValue("2");
        assertThat(refused.headers().firstValue("RateLimit").orElseThrow()).startsWith("\"subject\";r=0;");
        assertThat(json(refused).get("detail").asString()).isEqualTo("Try again in 2 seconds.");
        assertThat(afterwards.statusCode()).isEqualTo(200);
        assertThat(INTAKE.timesAsked()).isEqualTo(PER_SUBJECT + 1);
    }

    @Test
    void one_account_s_haste_is_not_another_s_at_the_same_address() throws Exception {
        var hasty = token();
        for (var i = 0; i <= PER_SUBJECT; i++) {
            as(hasty);
        }

        assertThat(as(hasty).statusCode()).isEqualTo(429);
        assertThat(as(token()).statusCode()).isEqualTo(200);
    }

    @Test
    void a_new_token_of_the_same_account_is_no_new_share() throws Exception {
        for (var i = 0; i < PER_SUBJECT; i++) {
            as(token("hasty"));
        }

        assertThat(as(token("hasty")).statusCode()).isEqualTo(429);
    }

    @Test
    void guessing_tokens_comes_to_an_end_for_the_address_whatever_it_claims_to_be() throws Exception {
        for (var i = 0; i < PER_ADDRESS; i++) {
            var guess = send(request("/v1/projects")
                    .header("Authorization", "Bearer guess" + i)
                    .header("X-Forwarded-For", "10.0.0." + i));
            assertThat(guess.statusCode()).isEqualTo(401);
        }

        var refused = as("one-more");

        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("RateLimit-Policy")).hasValue("\"address\";q=60;w=60");
        assertThat(as(token()).statusCode()).isEqualTo(200);
    }

    @Test
    void whoever_watches_over_the_gateway_is_not_limited() throws Exception {
        for (var i = 0; i < PER_ADDRESS; i++) {
            send(request("/nothing"));
        }

        assertThat(send(request("/nothing")).statusCode()).isEqualTo(429);
        assertThat(send(request("/actuator/health/readiness")).statusCode()).isEqualTo(429);
        assertThat(watch("/actuator/health/readiness", "*/*").statusCode()).isEqualTo(200);
        assertThat(watch("/actuator/health/liveness", "*/*").body()).contains("UP");
        assertThat(watch("/actuator/prometheus", "*/*").body())
                .contains("gateway_breaker_open{application=\"gateway\"")
                .contains("http_server_requests_seconds_count{application=\"gateway\"");
    }

    @Test
    void what_is_watched_is_not_counted_among_the_requests_and_carries_no_exemplars() throws Exception {
        send(request("/nothing"));
        watch("/actuator/health/readiness", "*/*");

        var metrics = watch("/actuator/prometheus", "application/openmetrics-text;version=1.0.0")
                .body();

        assertThat(metrics).contains("http_server_requests_seconds").contains("# EOF");
        assertThat(metrics.lines().filter(line -> line.contains("/actuator"))).isEmpty();
        assertThat(metrics.lines().filter(line -> line.contains(" # {"))).isEmpty();
    }

    private HttpResponse<String> watch(String path, String accept) throws Exception {
        return send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + watchPort + path))
                .header("Accept", accept));
    }
}
