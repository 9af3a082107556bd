package cn.yongji.onestop.testkit.tiny;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yongji.onestop.platform.web.Role;
import cn.yongji.onestop.testkit.Api;
import cn.yongji.onestop.testkit.OnestopTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** R-PLT-021 to R-PLT-024: what adapters notice becomes an answer, faults are told once. */
@OnestopTest
@ExtendWith(OutputCaptureExtension.class)
class ConflictsAndStreamsTest {
    @Autowired
    Api anyone;

    @ParameterizedTest(name = "{0} → {1} {2}")
    @CsvSource({
        "no-such-aggregate, 404, not-found, ",
        "key-reused, 422, idempotency-key-reused, ",
        "exists, 409, already-exists, ",
        "busy, 503, busy, 1",
        "database, 503, database-unavailable, 5",
        "broken-pipe, 400, request-rejected, ",
        "other, 404, not-found, "
    })
    void what_an_adapter_noticed_is_answered(String thrown, int status, String problem, String retryAfter) {
        var reply = anyone.as(Role.AGENT).get("/v1/parcels/thrown/" + thrown);

        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.problem()).isEqualTo(problem);
        assertThat(reply.header("Retry-After").orElse(null)).isEqualTo(retryAfter);
    }

    @Test
    void a_fault_is_logged_once_with_the_trace_the_caller_was_told(CapturedOutput output) {
        var reply = anyone.as(Role.AGENT).get("/v1/parcels/fault");

        var trace = reply.json().path("traceId").asString();
        assertThat(output.getAll().lines().filter(it -> it.contains("fault in GET /v1/parcels/fault")))
                .singleElement()
                .asString()
                .contains(trace);
        assertThat(output.getAll().lines().filter(it -> it.contains("IllegalStateException: secret inside")))
                .hasSize(1);
    }

    @Test
    void bad_input_and_bad_tokens_are_not_logged_as_faults(CapturedOutput output) {
        anyone.as(Role.AGENT).post("/v1/parcels/echo", "{\"secret\": \"hunter2\"}");
        anyone.withToken("sensitive").get("/v1/parcels/me");

        assertThat(output.getAll()).doesNotContain("ERROR", "hunter2", "sensitive");
    }

    @Test
    void a_stream_is_open_to_who_may_and_ends_cleanly() {
        var stream = anyone.as(Role.AGENT).with("Accept", "text/event-stream").get("/v1/parcels/stream");

        assertThat(stream.status()).isEqualTo(200);
        assertThat(stream.text()).contains("id:1", "id:3", "data:test-agent");
        assertThat(anyone.as(Role.AUDITOR).get("/v1/parcels/stream").problem()).isEqualTo("role-not-allowed");
        assertThat(anyone.get("/v1/parcels/stream").problem()).isEqualTo("token-missing");
    }

    @Test
    void a_stream_refused_is_refused_with_a_problem_document_whatever_was_accepted() {
        var refused =
                anyone.as(Role.AUDITOR).with("Accept", "text/event-stream").get("/v1/parcels/stream");

        assertThat(refused.problem()).isEqualTo("role-not-allowed");
        assertThat(refused.header("Content-Type")).hasValue("application/problem+json;charset=UTF-8");
    }

    @Test
    void a_wait_that_took_too_long_may_be_tried_again() {
        var reply = anyone.as(Role.AGENT).get("/v1/parcels/waiting");

        assertThat(reply.status()).isEqualTo(503);
        assertThat(reply.problem()).isEqualTo("busy");
    }
}
