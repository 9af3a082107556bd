package cn.yongji.onestop.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yongji.onestop.gateway.support.FakeService;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeaderTest extends GatewayTest {
    private String raw(String... lines) throws Exception {
        return rawWith("GET /v1/projects HTTP/1.1", lines);
    }

    private String rawWith(String requestLine, String... lines) throws Exception {
        try (var client = connect()) {
            client.send(requestLine + "\r\nAuthorization: Bearer " + token() + "\r\n" + String.join("\r\n", lines)
                    + "\r\nConnection: close\r\n\r\n");
            return client.readToEnd();
        }
    }

    @Test
    void the_service_learns_whom_the_request_came_from() throws Exception {
        raw("Host: onestop.example:9000");

        assertThat(INTAKE.asked().header("X-Forwarded-For")).isEqualTo("127.0.0.1");
        assertThat(INTAKE.asked().header("X-Forwarded-Proto")).isEqualTo("http");
        assertThat(INTAKE.asked().header("X-Forwarded-Host")).isEqualTo("onestop.example:9000");
        assertThat(INTAKE.asked().header("X-Forwarded-Port")).isEqualTo("9000");
        assertThat(INTAKE.asked().header("Host")).isEqualTo(INTAKE.url().replace("http://", ""));
    }

    @Test
    void a_stranger_s_claims_about_forwarding_are_dropped() throws Exception {
        raw(
                "Host: x",
                "X-Forwarded-For: 10.9.9.9",
                "x-forwarded-for: 10.8.8.8",
                "X-Forwarded-Host: evil.example",
                "X-Forwarded-Prefix: /evil",
                "X-Forwarded-Proto: https",
                "Forwarded: for=10.9.9.9;host=evil.example",
                "X-Real-IP: 10.9.9.9");

        assertThat(INTAKE.asked().header("X-Forwarded-For")).isEqualTo("127.0.0.1");
        assertThat(INTAKE.asked().header("X-Forwarded-Host")).isEqualTo("x");
        assertThat(INTAKE.asked().header("X-Forwarded-Proto")).isEqualTo("http");
        assertThat(INTAKE.asked().header("X-Forwarded-Prefix")).isNull();
        assertThat(INTAKE.asked().header("Forwarded")).isNull();
        assertThat(INTAKE.asked().header("X-Real-IP")).isNull();
    }

    @Test
    void naming_our_headers_as_the_connection_s_own_does_not_remove_them() throws Exception {
        try (var client = connect()) {
            client.send("GET /v1/projects HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + token()
                    + "\r\nConnection: close, X-Forwarded-For, X-Secret, traceparent\r\nX-Secret: 1\r\n\r\n");
            assertThat(client.readToEnd()).startsWith("HTTP/1.1 200 ");
        }

        assertThat(INTAKE.asked().header("X-Forwarded-For")).isEqualTo("127.0.0.1");
        assertThat(INTAKE.asked().header("traceparent")).isNotNull();
        assertThat(INTAKE.asked().header("X-Secret")).isNull();
    }

    @Test
    void what_belongs_to_the_connection_or_could_change_the_request_stays_behind() throws Exception {
        raw(
                "Host: x",
                "Cookie: JSESSIONID=1",
                "TE: trailers",
                "Upgrade: h2c",
                "HTTP2-Settings: AAMAAABkAARAAAAAAAIAAAAA",
                "Proxy-Authorization: Basic eA==",
                "X-HTTP-Method-Override: DELETE",
                "X-Original-URL: /v1/secret",
                "baggage: userId=1");

        assertThat(INTAKE.asked().headers().keySet())
                .map(name -> name.toLowerCase(java.util.Locale.ROOT))
                .doesNotContain(
                        "cookie",
                        "te",
                        "upgrade",
                        "http2-settings",
                        "proxy-authorization",
                        "x-http-method-override",
                        "x-original-url",
                        "baggage",
                        "expect");
    }

    @Test
    void what_the_service_needs_is_passed_on() throws Exception {
        raw("Host: x", "Idempotency-Key: k-1", "If-Match: \"3\"", "If-None-Match: \"4\"", "Accept-Language: en");

        assertThat(INTAKE.asked().header("Idempotency-Key")).isEqualTo("k-1");
        assertThat(INTAKE.asked().header("If-Match")).isEqualTo("\"3\"");
        assertThat(INTAKE.asked().header("If-None-Match")).isEqualTo("\"4\"");
        assertThat(INTAKE.asked().header("Accept-Language")).isEqualTo("en");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json; charset=GBK",
                "application/json; charset=nope",
                "application/x-www-form-urlencoded",
                "application/wps-office.docx",
                "nonsense"
            })
    void any_label_of_a_body_reaches_the_service_and_so_do_all_bytes(String label) throws Exception {
        var body = "{\"name\": \"永济\", \"a\": \"b&c=d\"}".getBytes(StandardCharsets.UTF_8);
        var arrived = new LinkedBlockingQueue<byte[]>();
        INTAKE.does(exchange -> {
            arrived.add(exchange.getRequestBody().readAllBytes());
            FakeService.answer(exchange, 200, "{}");
        });

        var answer = send(signedIn("/v1/projects")
                .header("Content-Type", label)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body)));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(arrived.poll(20, TimeUnit.SECONDS)).isEqualTo(body);
        assertThat(INTAKE.asked().header("Content-Type"))
                .startsWith(label.replace(" ", "").split(";")[0]);
    }

    @Test
    void the_trace_goes_on_from_client_to_service() throws Exception {
        raw("Host: x", "traceparent: 00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");

        assertThat(INTAKE.asked().header("traceparent"))
                .matches("00-0af7651916cd43dd8448eb211c80319c-[0-9a-f]{16}-01")
                .doesNotContain("b7ad6b7169203331");
    }

    @Test
    void a_problem_names_the_trace_of_its_request() throws Exception {
        var answer = send(signedIn("/v1/cases/1")
                .header("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"));

        assertThat(json(answer).get("traceId").asString()).isEqualTo("0af7651916cd43dd8448eb211c80319c");
    }

    @Test
    void a_nonsensical_trace_is_replaced() throws Exception {
        raw("Host: x", "traceparent: 00-zzz");

        assertThat(INTAKE.asked().header("traceparent")).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}");
    }

    @Test
    void the_answer_shows_nothing_of_our_insides_and_guards_browsers() throws Exception {
        INTAKE.does(exchange -> {
            exchange.getResponseHeaders().set("Server", "Secret/1.0");
            exchange.getResponseHeaders().set("X-Powered-By", "Secret");
            exchange.getResponseHeaders().set("Set-Cookie", "JSESSIONID=1");
            exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
            exchange.getResponseHeaders().set("Connection", "X-Inner");
            exchange.getResponseHeaders().set("X-Inner", "1");
            FakeService.answer(exchange, 200, "{}");
        });

        var headers = send(signedIn("/v1/projects")).headers();

        assertThat(headers.map().keySet())
                .map(name -> name.toLowerCase(java.util.Locale.ROOT))
                .doesNotContain("server", "x-powered-by", "set-cookie", "x-inner");
        assertThat(headers.allValues("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(headers.allValues("Date")).hasSize(1);
        assertThat(headers.firstValue("X-Frame-Options")).hasValue("DENY");
        assertThat(headers.firstValue("Referrer-Policy")).hasValue("no-referrer");
        assertThat(headers.firstValue("Content-Security-Policy").orElseThrow()).contains("default-src 'none'");
    }

    @Test
    void two_lengths_are_refused() throws Exception {
        var answer =
                rawWith("POST /v1/projects HTTP/1.1", "Host: x", "Content-Length: 2", "Content-Length: 3", "", "{}");

        assertThat(answer).startsWith("HTTP/1.1 400 ").contains("application/problem+json");
        assertThat(INTAKE.timesAsked()).isZero();
    }

    @Test
    void length_and_chunks_at_once_reach_the_service_as_one_framing_and_end_the_connection() throws Exception {
        try (var client = connect()) {
            client.send("POST /v1/projects HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + token()
                    + "\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n"
                    + "GET /v1/projects/smuggled HTTP/1.1\r\nHost: x\r\n\r\n");

            assertThat(client.readToEnd()).contains("Connection: close").doesNotContain("HTTP/1.1 401");
        }
        assertThat(INTAKE.timesAsked()).isLessThanOrEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Transfer-Encoding: xchunked", "Transfer-Encoding : chunked", "Bad Header: 1", "X-Null: a\0b"})
    void ambiguous_headers_never_reach_a_service(String line) throws Exception {
        var answer = rawWith("POST /v1/projects HTTP/1.1", "Host: x", line);

        assertThat(answer).matches("(?s)HTTP/1.1 (400|501) .*").contains("urn:onestop:problem:");
        assertThat(INTAKE.timesAsked()).isZero();
    }

    @Test
    void a_folded_header_is_unfolded() throws Exception {
        raw("Host: x", "X-Folded: a\r\n X-Forwarded-For: 10.9.9.9");

        assertThat(INTAKE.asked().header("X-Folded")).matches("a +X-Forwarded-For: 10.9.9.9");
        assertThat(INTAKE.asked().header("X-Forwarded-For")).isEqualTo("127.0.0.1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/projects/../../actuator/env",
                "/v1//projects",
                "/v1/projects;x=1",
                "/v1/projects/%2e%2e/%2e%2e/secret",
                "/v1/projects/%2F..",
                "/v1/projects/%00",
                "/v1/projects\\..\\x"
            })
    void paths_with_a_second_meaning_are_refused(String target) throws Exception {
        var answer = rawWith("GET " + target + " HTTP/1.1", "Host: x");

        assertThat(answer).matches("(?s)HTTP/1.1 (400|404) .*").contains("urn:onestop:problem:");
        assertThat(INTAKE.timesAsked()).isZero();
    }

    @Test
    void a_header_beyond_measure_is_refused_with_a_problem_document() throws Exception {
        var answer = raw("Host: x", "X-Long: " + "a".repeat(20_000));

        assertThat(answer).matches("(?s)HTTP/1.1 (400|431) .*").contains("urn:onestop:problem:");
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRACE", "CONNECT", "TRACK", "NONSENSE"})
    void strange_methods_are_refused(String method) throws Exception {
        var answer = rawWith(method + " /v1/projects HTTP/1.1", "Host: x");

        assertThat(answer).matches("(?s)HTTP/1.1 (400|403|405|501) .*").contains("urn:onestop:problem:");
        assertThat(INTAKE.timesAsked()).isZero();
    }

    @Test
    void headers_of_sixteen_kilobytes_pass_and_more_are_refused() throws Exception {
        assertThat(raw("Host: x", "X-Long: " + "x".repeat(15 * 1024))).startsWith("HTTP/1.1 200 ");
        assertThat(INTAKE.asked().header("X-Long")).hasSize(15 * 1024);
        assertThat(raw("Host: x", "X-Long: " + "x".repeat(17 * 1024)))
                .startsWith("HTTP/1.1 400 ")
                .contains("request-rejected");
    }
}
