package cn.yongji.onestop.ledger.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.yongji.onestop.platform.web.Role;
import cn.yongji.onestop.testkit.Tokens;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Who tries what he may not is listed for auditors, whichever service refused it. */
class RefusedAttemptsHttpTest extends LedgerHttp {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String LIST = "/v1/refused-attempts";

    private final String account = "curious-" + UUID.randomUUID();

    @Test
    void a_foreign_ledger_and_a_foreign_act_are_listed_with_who_what_when_and_trace_and_what_is_not_there_is_not() {
        recordedCase();
        var curious = api.as(Tokens.enterprise("91140881MA0KXK1Q0B").named(account));

        var foreign = curious.get(ledger() + "/entries?limit=7");
        curious.get("/v1/ledgers/" + UUID.randomUUID());
        var forbidden = curious.get("/v1/ledger/dead-letters");

        assertThat(foreign.status()).isEqualTo(404);
        assertThat(forbidden.status()).isEqualTo(403);
        var listed = listed(2);
        assertThat(listed).hasSize(2);
        var last = listed.getFirst();
        assertThat(last.path("status").asInt()).isEqualTo(403);
        assertThat(last.path("problem").asString()).isEqualTo("role-not-allowed");
        var first = listed.getLast();
        assertThat(first.path("status").asInt()).isEqualTo(404);
        assertThat(first.path("service").asString()).isEqualTo("ledger");
        assertThat(first.path("roles").path(0).asString()).isEqualTo("enterprise");
        assertThat(first.path("method").asString()).isEqualTo("GET");
        assertThat(first.path("route").asString()).isEqualTo("/v1/ledgers/{projectId}/entries");
        assertThat(first.path("path").asString()).isEqualTo(ledger() + "/entries");
        assertThat(first.path("traceId").asString())
                .isEqualTo(foreign.json().path("traceId").asString());
    }

    @Test
    void the_list_is_narrowed_by_account_service_and_time_and_read_in_parts() {
        recordedCase();
        var curious = api.as(Tokens.enterprise("91140881MA0KXK1Q0B").named(account));
        for (var path : List.of("", "/timeline", "/entries")) curious.get(ledger() + path);
        listed(3);

        var part = auditor().get(LIST + "?limit=2&account=" + account).json();
        var rest = auditor()
                .get(LIST + "?limit=2&account=" + account + "&cursor="
                        + part.path("next").asString())
                .json();

        assertThat(part.path("items")).hasSize(2);
        assertThat(rest.path("items")).hasSize(1);
        assertThat(rest.path("items").path(0).path("path").asString()).isEqualTo(ledger());
        var tomorrow = Instant.now().plus(Duration.ofDays(1));
        assertThat(items("&from=" + tomorrow)).isEmpty();
        assertThat(items("&to=" + tomorrow)).hasSize(3);
        assertThat(items("&service=intake")).isEmpty();
        assertThat(items("&service=ledger")).hasSize(3);
    }

    @Test
    void who_tries_faster_than_is_noted_is_counted() {
        recordedCase();
        var curious = api.as(Tokens.enterprise("91140881MA0KXK1Q0B").named(account));

        for (var i = 0; i < 40; i++) curious.get(ledger());

        // Forty calls take less than two minutes, so at most two shares are noted.
        listed(30);
        assertThat(items("")).hasSizeBetween(30, 40);
    }

    @Test
    void only_auditors_read_it() {
        for (var role : List.of(Role.ADMIN, Role.LEADER, Role.WINDOW, Role.ENTERPRISE)) {
            assertThat(api.as(role).get(LIST).status()).isEqualTo(403);
        }
        assertThat(auditor().get(LIST).status()).isEqualTo(200);
    }

    private List<JsonNode> listed(int atLeast) {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(items("")).hasSizeGreaterThanOrEqualTo(atLeast));
        return items("");
    }

    private List<JsonNode> items(String filter) {
        return auditor()
                .get(LIST + "?limit=100&account=" + account + filter)
                .json()
                .path("items")
                .valueStream()
                .toList();
    }
}
