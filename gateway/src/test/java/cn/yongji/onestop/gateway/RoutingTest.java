package cn.yongji.onestop.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yongji.onestop.gateway.support.FakeService;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RoutingTest extends GatewayTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/projects",
                "/v1/projects/1/plan",
                "/v1/plans/preview",
                "/v1/catalogue/matters",
                "/v1/forms/landing",
                "/v1/materials/1",
                "/v1/uploads/1/parts/2",
                "/v1/applications/1",
                "/v1/agents/me/projects",
                "/v1/trainings/1",
                "/v1/enterprises/1/credit",
                "/v1/intake/dead-letters/1",
                "/v1/intake/unsent-events/a~1/offer"
            })
    void what_has_to_be_done_and_handed_in_is_for_intake(String path) throws Exception {
        var answer = send(signedIn(path));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(INTAKE.asked().target()).isEqualTo(path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/ledgers/1/timeline",
                "/v1/log",
                "/v1/news?limit=5",
                "/v1/board?view=HALL",
                "/v1/board/stream?view=HALL",
                "/v1/refused-attempts?account=a",
                "/v1/reconciliations/2026-11-08",
                "/v1/reports/in-time?from=2026-10-01&to=2026-10-31",
                "/v1/ledger/dead-letters/1"
            })
    void what_happened_is_for_the_ledger(String path) throws Exception {
        send(signedIn(path));

        assertThat(LEDGER.asked().target()).isEqualTo(path);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/log/checkpoint", "/log/tile/0/x001/067.p/12", "/log/tile/entries/000", "/log/keys"})
    void the_public_log_is_read_without_a_token_by_get_and_head(String path) throws Exception {
        var answer = send(request(path));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(LEDGER.asked().target()).isEqualTo(path);

        var head = send(request(path).method("HEAD", BodyPublishers.noBody()));

        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(LEDGER.timesAsked()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/v1/cases/1", "/v1/reviews/1-M06", "/v1/departments/water/inbox", "/v1/approval/dead-letters/1"
            })
    void reviews_are_for_approval_which_is_down_here(String path) throws Exception {
        var answer = send(signedIn(path).header("Accept-Language", "en"));

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(json(answer).get("detail").asString()).contains("approval");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/problems/1",
                "/v1/meetings/1/invitation",
                "/v1/availability?departments=water",
                "/v1/availability/calendar?departments=water",
                "/v1/calendar-feeds/1/address-rotations",
                "/v1/coordination/dead-letters/1"
            })
    void what_is_stuck_and_who_meets_about_it_is_for_coordination(String path) throws Exception {
        var answer = meanwhile(() -> send(signedIn(path)));

        try (var connection = COORDINATION.accept()) {
            assertThat(connection.readUntil("\r\n\r\n")).startsWith("GET " + path + " ");
            connection.write("HTTP/1.1 200 OK\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
        }
        assertThat(answer.get().statusCode()).isEqualTo(200);
    }

    @Test
    void a_calendar_is_read_without_a_token_and_none_is_handed_on() throws Exception {
        var answer = meanwhile(() -> send(signedIn("/feeds/abc.ics")));

        try (var connection = COORDINATION.accept()) {
            assertThat(connection.readUntil("\r\n\r\n"))
                    .startsWith("GET /feeds/abc.ics ")
                    .doesNotContainIgnoringCase("authorization");
            connection.write("HTTP/1.1 304 Not Modified\r\nCache-Control: max-age=900, private\r\n"
                    + "ETag: \"1\"\r\nConnection: close\r\n\r\n");
        }
        assertThat(answer.get().statusCode()).isEqualTo(304);
        assertThat(answer.get().headers().allValues("Cache-Control")).containsExactly("max-age=900, private");
        assertThat(answer.get().headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
    }

    @Test
    void an_unknown_path_is_a_problem_document() throws Exception {
        var answer = send(signedIn("/v1/nothing"));

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json;charset=UTF-8");
        assertThat(json(answer).get("type").asString()).isEqualTo("urn:onestop:problem:path-unknown");
        assertThat(json(answer).get("title").asString()).isEqualTo("没有这个地址");
        assertThat(json(answer).get("status").asInt()).isEqualTo(404);
        assertThat(json(answer).get("instance").asString()).isEqualTo("/v1/nothing");
        assertThat(json(answer).get("detail").asString()).isEqualTo("请对照接口文档检查请求。");
        assertThat(json(answer).get("traceId").asString()).matches("[0-9a-f]{32}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/error",
                "/local/clock",
                "/openapi.yaml",
                "/openapi/unknown.yaml",
                "/actuator/env",
                "/actuator/prometheus",
                "/actuator/health",
                "/v2"
            })
    void nothing_else_of_a_service_or_of_the_gateway_can_be_reached(String path) throws Exception {
        assertThat(send(request(path)).statusCode()).isEqualTo(404);
        assertThat(INTAKE.timesAsked()).isZero();
    }

    @Test
    void an_english_reader_gets_english() throws Exception {
        var answer = send(request("/nothing").header("Accept-Language", "fr;q=0.9, en-GB;q=0.8, zh;q=0.1"));

        assertThat(json(answer).get("title").asString()).isEqualTo("There is nothing at this address");
        assertThat(answer.headers().firstValue("Content-Language")).hasValue("en");
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "fr", "*", ";;;", "en;q=abc"})
    void everybody_else_gets_chinese(String languages) throws Exception {
        var answer = send(request("/nothing").header("Accept-Language", languages));

        assertThat(json(answer).get("title").asString()).isEqualTo("没有这个地址");
    }

    @Test
    void path_and_query_arrive_as_they_were_sent() throws Exception {
        var target = "/v1/projects/%E6%B0%B8%E6%B5%8E?cursor=a%2Bb%3D%3D&q=%E4%B8%AD+x&q=2&flag&empty=";

        send(signedIn(target));

        assertThat(INTAKE.asked().target()).isEqualTo(target);
    }

    private String raw(String target) throws Exception {
        try (var client = connect()) {
            client.send("GET %s HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer %s\r\nConnection: close\r\n\r\n"
                    .formatted(target, token()));
            return client.readToEnd();
        }
    }

    @Test
    void what_browsers_send_raw_in_a_query_arrives_encoded() throws Exception {
        assertThat(raw("/v1/projects?name=a[1]{2}|^`\\.pdf&b=%5B")).startsWith("HTTP/1.1 200 ");

        assertThat(INTAKE.asked().target()).isEqualTo("/v1/projects?name=a%5B1%5D%7B2%7D%7C%5E%60%5C.pdf&b=%5B");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/projects?q=<b>", "/v1/projects?q=\"", "/v1/{x}", "/v1/projects?q=永济"})
    void what_no_browser_sends_is_refused_with_a_trace(String target) throws Exception {
        assertThat(raw(target))
                .startsWith("HTTP/1.1 400 ")
                .contains("urn:onestop:problem:request-rejected", "UTF-8")
                .containsPattern("\"traceId\":\"[0-9a-f]{32}\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/projects?q=%zz",
                "/v1/projects?q=%",
                "/v1/projects?q=%C3%28",
                "/v1/projects/%zz",
                "/v1/projects/[1]"
            })
    void an_address_with_broken_escapes_is_refused(String target) throws Exception {
        try (var raw = connect()) {
            raw.send("GET %s HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer %s\r\nConnection: close\r\n\r\n"
                    .formatted(target, token()));

            assertThat(raw.readToEnd())
                    .startsWith("HTTP/1.1 400 ")
                    .contains("urn:onestop:problem:request-rejected", "UTF-8", "\"traceId\"");
        }
    }

    @Test
    void a_service_s_answer_comes_back_whole() throws Exception {
        INTAKE.does(exchange -> {
            exchange.getResponseHeaders().set("ETag", "\"7\"");
            exchange.getResponseHeaders().set("Location", INTAKE.url() + "/v1/projects/9");
            FakeService.answer(exchange, 201, "{\"name\":\"永济\"}");
        });

        var answer = send(signedIn("/v1/projects").POST(BodyPublishers.ofString("{}")));

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.body()).isEqualTo("{\"name\":\"永济\"}");
        assertThat(answer.headers().firstValue("ETag")).hasValue("\"7\"");
        assertThat(answer.headers().firstValue("Location")).hasValue("/v1/projects/9");
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("private, no-cache");
    }

    @ParameterizedTest
    @ValueSource(ints = {204, 304, 400, 404, 409, 412, 422, 428, 500})
    void whatever_a_service_says_is_passed_on(int status) throws Exception {
        INTAKE.does(exchange -> FakeService.answer(exchange, status, status < 400 ? "" : "{\"from\":\"intake\"}"));

        var answer = send(signedIn("/v1/projects/1"));

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).isEqualTo(status < 400 ? "" : "{\"from\":\"intake\"}");
    }

    @Test
    void a_form_body_reaches_the_service_unread() throws Exception {
        var received = new java.util.concurrent.CompletableFuture<String>();
        INTAKE.does(exchange -> {
            received.complete(
                    new String(exchange.getRequestBody().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8));
            FakeService.answer(exchange, 200, "{}");
        });

        send(signedIn("/v1/projects")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("a=1&access_token=x")));

        assertThat(received).isCompletedWithValue("a=1&access_token=x");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"})
    void every_method_is_passed_on(String method) throws Exception {
        send(signedIn("/v1/projects/1").method(method, BodyPublishers.noBody()));

        assertThat(INTAKE.asked().method()).isEqualTo(method);
    }
}
