package cn.yongji.onestop.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/** Pages of named origins may call from a browser; everybody else's may not. */
@TestPropertySource(properties = "gateway.cors.allowed-origins=https://hall.example.org,http://localhost:5173")
class CorsTest extends GatewayTest {

    private HttpResponse<String> preflight(String origin) throws Exception {
        return send(request("/v1/projects")
                .method("OPTIONS", HttpRequest.BodyPublishers.noBody())
                .header("Origin", origin)
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "authorization,content-type,idempotency-key,if-match"));
    }

    @Test
    void a_preflight_of_a_named_origin_needs_no_token() throws Exception {
        var answer = preflight("http://localhost:5173");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).hasValue("http://localhost:5173");
        assertThat(answer.headers().firstValue("Access-Control-Allow-Methods").orElseThrow())
                .contains("POST", "PATCH");
        assertThat(answer.headers().firstValue("Access-Control-Allow-Headers").orElseThrow())
                .containsIgnoringCase("idempotency-key")
                .containsIgnoringCase("if-match");
        assertThat(INTAKE.timesAsked()).isZero();
    }

    @Test
    void a_page_of_a_named_origin_reads_the_version_and_what_is_left_of_its_share() throws Exception {
        var answer = send(signedIn("/v1/projects").header("Origin", "https://hall.example.org"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).hasValue("https://hall.example.org");
        assertThat(answer.headers().firstValue("Access-Control-Expose-Headers").orElseThrow())
                .contains("ETag", "Location", "Retry-After", "RateLimit");
        assertThat(answer.headers().allValues("Vary")).anyMatch(it -> it.contains("Origin"));
        assertThat(answer.headers().firstValue("Access-Control-Allow-Credentials"))
                .isEmpty();
    }

    @Test
    void a_refusal_can_be_read_by_a_page_of_a_named_origin_too() throws Exception {
        var answer = send(request("/v1/projects").header("Origin", "https://hall.example.org"));

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).hasValue("https://hall.example.org");
    }

    @Test
    void a_page_of_any_other_origin_is_refused() throws Exception {
        var answer = preflight("https://elsewhere.example.org");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
    }
}
