package cn.yongji.onestop.ledger.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.yongji.onestop.ledger.SampleCase;
import cn.yongji.onestop.ledger.entry.domain.EntryHeader;
import cn.yongji.onestop.ledger.entry.domain.Hash;
import cn.yongji.onestop.ledger.entry.domain.PayloadSeal;
import cn.yongji.onestop.platform.aggregate.Ids;
import cn.yongji.onestop.platform.clock.MovableClock;
import cn.yongji.onestop.platform.web.Role;
import cn.yongji.onestop.testkit.Tokens;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.erdtman.jcs.JsonCanonicalizer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

class LedgerOverHttpTest extends LedgerHttp {
    @Autowired
    MovableClock clock;

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    @Test
    void a_case_that_travelled_through_three_topics_is_one_verified_ledger() throws IOException {
        var story = recordedCase();

        var entries = entriesInPartsOf(10);

        assertThat(entries).hasSize(story.told().size());
        assertThat(entries)
                .extracting(entry -> entry.path("eventId").asString())
                .containsExactlyInAnyOrderElementsOf(story.told().stream()
                        .map(event -> event.id().toString())
                        .toList());
        assertThatAnybodyCanVerify(entries);
        var verification = auditor().get(ledger() + "/verification");
        assertThat(verification.json().path("valid").asBoolean())
                .as(verification::toString)
                .isTrue();
        assertThat(verification.json().path("length").asInt())
                .isEqualTo(story.told().size());
        assertThat(verification.json().path("head").asString())
                .isEqualTo(entries.getLast().path("hash").asString());
    }

    @Test
    void the_page_shows_the_four_groups() {
        recordedCase();
        clock.moveTo(Instant.parse("2026-10-20T02:00:00Z"));

        var page = auditor().get(ledger());

        assertThat(page.header("Content-Language")).contains("zh-CN");
        assertThat(page.json().path("project").path("name").asString()).isEqualTo("年产三万吨铝合金轮毂项目");
        assertThat(page.json().path("project").path("totalInvestment").decimalValue())
                .isEqualByComparingTo("86000000.01");
        assertThat(page.json().path("nodes").valueStream())
                .extracting(node -> node.path("matterCode").asString() + " "
                        + node.path("state").asString())
                .containsExactly("M06 GRANTED", "M12 GRANTED", "M13 GRANTED", "M15 EXEMPT", "M36 PLANNED");
        assertThat(page.json()
                        .path("materials")
                        .path("stored")
                        .path(0)
                        .path("usedBy")
                        .size())
                .isEqualTo(2);
        assertThat(page.json().path("problems").path(0).path("state").asString())
                .isEqualTo("CLOSED");
    }

    @Test
    void lights_are_those_of_the_day_on_which_they_are_asked_for() {
        var sample = new SampleCase(project).opened().planned().accepted().caseOpened();
        Wire.say(sample.story().told());
        awaitLength(sample.story().told().size());

        clock.moveTo(Instant.parse("2026-10-14T02:00:00Z"));
        assertThat(lightOf("M13")).isEqualTo("GREEN 剩余 3 个工作日");
        clock.moveTo(Instant.parse("2026-10-19T15:59:59Z"));
        assertThat(lightOf("M13")).isEqualTo("YELLOW 剩余 0 个工作日");
        clock.moveTo(Instant.parse("2026-10-19T16:00:00Z"));
        assertThat(lightOf("M13")).isEqualTo("RED 已超期 1 个工作日");
    }

    @Test
    void a_page_that_the_client_has_already_is_not_sent_again_until_something_changes() {
        var sample = new SampleCase(project).opened();
        Wire.say(sample.story().told());
        awaitLength(2);
        var etag = auditor().get(ledger()).etag().orElseThrow();

        var same = auditor().with("If-None-Match", etag).get(ledger());
        sample.planned();
        Wire.say(sample.story().told().getLast());
        awaitLength(3);
        var changed = auditor().with("If-None-Match", etag).get(ledger());
        var otherLanguage = auditor()
                .with("If-None-Match", etag)
                .with("Accept-Language", "en")
                .get(ledger());

        assertThat(same.status()).isEqualTo(304);
        assertThat(same.bytes()).isEmpty();
        assertThat(changed.status()).isEqualTo(200);
        assertThat(otherLanguage.status()).isEqualTo(200);
        assertThat(otherLanguage.header("Content-Language")).contains("en");
    }

    @Test
    void the_timeline_tells_the_case_in_the_language_asked_for() {
        var story = recordedCase();

        var chinese = auditor().get(ledger() + "/timeline");
        var english = auditor().with("Accept-Language", "en-GB").get(ledger() + "/timeline?limit=5");
        var next = auditor()
                .with("Accept-Language", "en")
                .get(ledger() + "/timeline?limit=200&cursor="
                        + english.json().path("next").asString());

        assertThat(chinese.json().path("items").size()).isEqualTo(story.told().size());
        assertThat(chinese.json().has("next")).isFalse();
        assertThat(chinese.json().path("items").path(0).path("text").asString())
                .isEqualTo("项目“年产三万吨铝合金轮毂项目”建档，项目单位：永济示范铝业有限公司，办件编号 260-000-019");
        assertThat(chinese.json().path("items").path(0).path("actor").asString())
                .isEqualTo("enterprise1");
        assertThat(english.json().path("items").size()).isEqualTo(5);
        assertThat(english.json().path("items").path(0).path("text").asString())
                .isEqualTo("Project “年产三万吨铝合金轮毂项目” of 永济示范铝业有限公司 was opened under the number 260-000-019");
        assertThat(next.json().path("items").size()).isEqualTo(story.told().size() - 5);
    }

    @Test
    void an_event_that_comes_again_is_recorded_once() {
        var story = recordedCase();
        var head = auditor().get(ledger()).json().path("head").asString();

        Wire.say(story.told());
        var after = new SampleCase(project + "-after").opened().story();
        Wire.say(after.told());
        awaitLength(after.projectId(), 2);
        Wire.say(story.told());

        assertThat(auditor().get(ledger()).json().path("head").asString()).isEqualTo(head);
        assertThat(auditor().get(ledger()).json().path("length").asInt())
                .isEqualTo(story.told().size());
    }

    static Stream<Arguments> callers() {
        return Stream.of(
                Arguments.of(Tokens.enterprise(SampleCase.ORG), 200),
                Arguments.of(Tokens.enterprise("91140881MA0GT4BX39"), 404),
                Arguments.of(Tokens.of(Role.ENTERPRISE), 404),
                Arguments.of(Tokens.of(Role.AGENT).named("agent1"), 200),
                Arguments.of(Tokens.of(Role.AGENT).named("agent2"), 404),
                Arguments.of(Tokens.reviewer("ecology"), 200),
                Arguments.of(Tokens.of(Role.DEPARTMENT_HEAD).department("natural-resources"), 200),
                Arguments.of(Tokens.of(Role.DEPARTMENT_SYSTEM).department("development-reform"), 200),
                Arguments.of(Tokens.reviewer("fire"), 404),
                Arguments.of(Tokens.of(Role.REVIEWER), 404),
                Arguments.of(Tokens.of(Role.WINDOW), 200),
                Arguments.of(Tokens.of(Role.COORDINATOR), 200),
                Arguments.of(Tokens.of(Role.LEADER), 200),
                Arguments.of(Tokens.of(Role.AUDITOR), 200),
                Arguments.of(Tokens.of(Role.ADMIN), 200),
                Arguments.of(Tokens.of(), 403));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("callers")
    void who_may_not_see_a_ledger_does_not_learn_that_there_is_one(Tokens caller, int status) {
        var sample = new SampleCase(project).opened().accepted();
        Wire.say(sample.story().told());
        awaitLength(sample.story().told().size());

        for (var part : List.of("", "/entries", "/timeline", "/holders", "/verification")) {
            assertThat(api.as(caller).get(ledger() + part).status()).as(part).isEqualTo(status);
        }
        assertThat(api.as(caller).with("If-None-Match", "\"1\"").get(ledger()).status())
                .isEqualTo(status);
        if (status != 200)
            assertThat(api.as(caller).get(ledger() + "/stream").status()).isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/entries",
                "/timeline",
                "/holders",
                "/verification",
                "/stream",
                "/entries/0/proof",
                "/entries/0/receipt"
            })
    void a_project_that_was_opened_a_moment_ago_is_not_known_yet_and_a_stranger_learns_nothing_of_it(String part) {
        var fresh = Ids.next();
        var sample = new SampleCase(fresh).opened();
        var stranger = api.as(Tokens.enterprise("91140881MA0KXK1Q0B"));

        var before = stranger.get("/v1/ledgers/" + fresh + part);
        Wire.say(sample.story().told());
        await().atMost(Duration.ofSeconds(30))
                .until(() -> api.as(Tokens.of(Role.AUDITOR))
                                .get("/v1/ledgers/" + fresh)
                                .status()
                        == 200);
        var after = stranger.get("/v1/ledgers/" + fresh + part);

        for (var told : List.of(before, after)) {
            assertThat(told.status()).isEqualTo(404);
            assertThat(told.problem()).isEqualTo("not-known-yet");
            assertThat(told.header("Retry-After")).contains("2");
        }
        assertThat(after.json().path("detail")).isEqualTo(before.json().path("detail"));
        assertThat(stranger.get("/v1/ledgers/01995d23-a080-7d3f-9a52-1f6f0c2f7d11" + part)
                        .problem())
                .isEqualTo("not-found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/entries", "/timeline", "/holders", "/verification", "/stream"})
    void without_a_token_nothing_is_shown(String part) {
        assertThat(api.get(ledger() + part).status()).isEqualTo(401);
        assertThat(api.withToken(Tokens.of(Role.AUDITOR).expired())
                        .get(ledger() + part)
                        .problem())
                .isEqualTo("token-expired");
        assertThat(api.withToken(Tokens.of(Role.AUDITOR).foreign())
                        .get(ledger() + part)
                        .problem())
                .isEqualTo("token-foreign");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/entries", "/timeline", "/holders", "/verification", "/stream"})
    void a_ledger_that_does_not_exist_is_not_found(String part) {
        var reply = auditor().get(ledger() + part);

        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.problem()).isEqualTo("not-found");
    }

    enum BadQuery {
        LIMIT_ZERO("limit=0", "parameter-invalid"),
        LIMIT_TOO_LARGE("limit=201", "parameter-invalid"),
        LIMIT_NO_NUMBER("limit=many", "parameter-invalid"),
        CURSOR_INVENTED("cursor=abc", "cursor-invalid"),
        CURSOR_TAMPERED("cursor=AAAAAAAAAAAAAAAAAAAAAHsiaW5kZXgiOjV9", "cursor-invalid");

        private final String query;
        private final String problem;

        BadQuery(String query, String problem) {
            this.query = query;
            this.problem = problem;
        }
    }

    @ParameterizedTest
    @EnumSource(BadQuery.class)
    void a_list_asked_for_in_a_wrong_way_is_refused(BadQuery bad) {
        Wire.say(new SampleCase(project).opened().story().told());
        awaitLength(2);

        for (var list : List.of("/entries?", "/timeline?")) {
            var reply = auditor().get(ledger() + list + bad.query);

            assertThat(reply.status()).as(reply::toString).isEqualTo(400);
            assertThat(reply.problem()).isEqualTo(bad.problem);
        }
    }

    @Test
    void a_cursor_of_another_ledger_or_list_is_refused() {
        recordedCase();
        var other = UUID.randomUUID().toString();
        Wire.say(new SampleCase(other).opened().story().told());
        awaitLength(other, 2);
        var cursor =
                auditor().get(ledger() + "/entries?limit=3").json().path("next").asString();

        assertThat(auditor()
                        .get("/v1/ledgers/" + other + "/entries?cursor=" + cursor)
                        .problem())
                .isEqualTo("cursor-invalid");
        assertThat(auditor().get(ledger() + "/timeline?cursor=" + cursor).problem())
                .isEqualTo("cursor-invalid");
    }

    @Test
    void how_long_events_take_into_the_ledger_is_measured() {
        recordedCase();

        assertThat(api.get("/actuator/prometheus").text())
                .containsPattern("onestop_events_lag_seconds_count\\{[^}]*reader=\"entries\"[^}]*} [1-9]")
                .contains("onestop_ledger_streams");
    }

    private List<JsonNode> entriesInPartsOf(int size) {
        var entries = new ArrayList<JsonNode>();
        var next = "";
        do {
            var cursor = next.isEmpty() ? "" : "&cursor=" + next;
            var part = auditor().get(ledger() + "/entries?limit=" + size + cursor);
            assertThat(part.status()).as(part::toString).isEqualTo(200);
            part.json().path("items").forEach(entries::add);
            next = part.json().path("next").asString("");
        } while (!next.isEmpty());
        return entries;
    }

    /** What an auditor's own program does with nothing but the answers. */
    private void assertThatAnybodyCanVerify(List<JsonNode> entries) throws IOException {
        var previous = Hash.of("{\"ledger\":\"" + project + "\"}");
        for (var i = 0; i < entries.size(); i++) {
            var entry = entries.get(i);
            var payload = new JsonCanonicalizer(entry.path("payload").toString()).getEncodedString();
            var commitment = commitment(payload, entry.path("salt").asString());
            var header = new EntryHeader(
                    i + 1,
                    previous,
                    UUID.fromString(entry.path("eventId").asString()),
                    entry.path("type").asString(),
                    entry.path("source").asString(),
                    entry.path("subject").asString(),
                    entry.path("sequence").asLong(),
                    Instant.parse(entry.path("time").asString()),
                    entry.path("actor").asString(),
                    new PayloadSeal.Committed(commitment));
            assertThat(entry.path("hash").asString())
                    .as("entry %d", i + 1)
                    .isEqualTo(header.hash().hex());
            assertThat(entry.path("previous").asString()).isEqualTo(previous.hex());
            assertThat(entry.path("payloadCommitment").asString()).isEqualTo(commitment.hex());
            assertThat(entry.path("v").asInt()).isEqualTo(2);
            assertThat(entry.has("payloadHash")).isFalse();
            previous = header.hash();
        }
    }

    private static Hash commitment(String payload, String salt) {
        try {
            var hmac = Mac.getInstance("HmacSHA256");
            hmac.init(new SecretKeySpec(HexFormat.of().parseHex(salt), "HmacSHA256"));
            return Hash.ofDigest(hmac.doFinal(payload.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private String lightOf(String matter) {
        for (var node : auditor().get(ledger()).json().path("nodes")) {
            if (node.path("matterCode").asString().equals(matter)) {
                var light = node.path("light");
                return light.path("colour").asString() + " "
                        + light.path("text").asString();
            }
        }
        throw new AssertionError("no node " + matter);
    }
}
