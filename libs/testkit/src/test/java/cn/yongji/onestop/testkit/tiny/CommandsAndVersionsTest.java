package cn.yongji.onestop.testkit.tiny;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yongji.onestop.platform.clock.MovableClock;
import cn.yongji.onestop.platform.web.Role;
import cn.yongji.onestop.testkit.Api;
import cn.yongji.onestop.testkit.OnestopTest;
import cn.yongji.onestop.testkit.Tokens;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** R-PLT-030 and after: repetition, versions, lists, and the clock. */
@OnestopTest
class CommandsAndVersionsTest {
    private static final String PARCEL = """
        {"name": "管材", "colour": "RED", "pieces": 2, "department": "water", "labels": []}\
        """;

    @Autowired
    Api anyone;

    @Autowired
    MovableClock clock;

    private Api api;

    @BeforeEach
    void asAgent() {
        api = anyone.as(Role.AGENT);
    }

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    @Test
    void a_command_without_a_key_is_refused() {
        assertThat(api.post("/v1/parcels", PARCEL).problem()).isEqualTo("idempotency-key-missing");
        assertThat(api.with("Idempotency-Key", " ").post("/v1/parcels", PARCEL).problem())
                .isEqualTo("idempotency-key-missing");
    }

    @Test
    void a_key_that_is_none_is_refused() {
        assertThat(api.with("Idempotency-Key", "x".repeat(201))
                        .post("/v1/parcels", PARCEL)
                        .problem())
                .isEqualTo("idempotency-key-invalid");
        assertThat(api.with("Idempotency-Key", "a b")
                        .post("/v1/parcels", PARCEL)
                        .problem())
                .isEqualTo("idempotency-key-invalid");
        assertThat(api.with("Idempotency-Key", "x".repeat(200))
                        .post("/v1/parcels", PARCEL)
                        .status())
                .isEqualTo(201);
    }

    @Test
    void the_same_wish_has_the_same_hash_however_it_is_written() {
        var hash = hash(PARCEL);

        assertThat(hash).hasSize(64);
        assertThat(hash("""
            {"labels":[],"pieces":2,"department":"water","colour":"RED","name":"\\u7ba1材"}\
            """)).isEqualTo(hash);
        assertThat(hash(PARCEL.replace("2", "3"))).isNotEqualTo(hash);
    }

    private String hash(String parcel) {
        return api.withKey().post("/v1/parcels", parcel).json().path("hash").asString();
    }

    @Test
    void a_command_carries_the_trace_of_its_request() {
        var traced = api.withKey().with("traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01");

        var receipt = traced.post("/v1/parcels", PARCEL);

        assertThat(receipt.json().path("traceparent").asString())
                .matches("00-4bf92f3577b34da6a3ce929d0e0e4736-[0-9a-f]{16}-01");
        assertThat(receipt.json().path("by").asString()).isEqualTo("test-agent");
    }

    @Test
    void an_answer_has_its_status_address_and_version() {
        var reply = api.withKey().post("/v1/parcels", PARCEL);

        assertThat(reply.status()).isEqualTo(201);
        assertThat(reply.header("Location")).hasValue("/v1/parcels/1");
        assertThat(reply.etag()).hasValue("\"1\"");
        assertThat(reply.header("Content-Type")).hasValue("application/json");
    }

    @Test
    void a_kept_answer_goes_out_as_it_was_kept() {
        var reply = api.post("/v1/parcels/replayed", "");

        assertThat(reply.status()).isEqualTo(201);
        assertThat(reply.text()).isEqualTo("{\"hash\": \"kept\", \"by\": \"我\"}");
        assertThat(reply.header("Content-Type")).hasValue("application/json");
        assertThat(reply.etag()).hasValue("\"1\"");
    }

    @Test
    void a_change_needs_the_version_that_was_seen() {
        var none = api.put("/v1/parcels/M06", "{}");
        var stale = api.ifMatch("\"2\"").put("/v1/parcels/M06", "{}");
        var right = api.ifMatch("\"3\"").put("/v1/parcels/M06", "{}");

        assertThat(none.status()).isEqualTo(428);
        assertThat(none.problem()).isEqualTo("precondition-required");
        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.problem()).isEqualTo("precondition-failed");
        assertThat(stale.etag()).hasValue("\"3\"");
        assertThat(right.status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"3", "W/\"3\"", "\"3", "\"2\" \"3\"", "\"2\", W/\"3\"", "\"3\",", "\"a\"b\""})
    void a_version_that_is_no_strong_entity_tag_is_refused(String ifMatch) {
        assertThat(api.ifMatch(ifMatch).put("/v1/parcels/M06", "{}").status()).isEqualTo(400);
    }

    @Test
    void of_several_versions_that_were_seen_one_has_to_be_the_present_one() {
        assertThat(api.ifMatch("\"2\", \"3\"").put("/v1/parcels/M06", "{}").status())
                .isEqualTo(200);
        assertThat(api.ifMatch("\"3\",\"abc\"").put("/v1/parcels/M06", "{}").status())
                .isEqualTo(200);
        assertThat(api.ifMatch("\"1\" , \"2\"").put("/v1/parcels/M06", "{}").status())
                .isEqualTo(412);
    }

    @Test
    void what_browsers_send_raw_in_a_query_is_read() {
        try (var raw = new RawHttp(api.address())) {
            var answer = raw.send("GET /v1/parcels?cursor=a[1]{2}|^ HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer "
                    + Tokens.of(Role.AGENT).valid() + "\r\nConnection: close\r\n\r\n");

            assertThat(answer)
                    .startsWith("HTTP/1.1 400 ")
                    .contains("cursor-invalid", "\"instance\":\"/v1/parcels\"")
                    .containsPattern("\"traceId\":\"[0-9a-f]{32}\"");
        }
    }

    @Test
    void a_version_nobody_ever_had_is_stale() {
        for (var tag : new String[] {"\"abc\"", "\"\"", "\"-1\"", "\"99999999999999999999\"", "\"03\""}) {
            assertThat(api.ifMatch(tag).put("/v1/parcels/M06", "{}").status())
                    .as(tag)
                    .isEqualTo(412);
        }
        assertThat(api.ifMatch("*").put("/v1/parcels/M06", "{}").status()).isEqualTo(200);
    }

    @Test
    void what_the_reader_has_already_is_not_sent_again() {
        var first = api.get("/v1/parcels/M06");
        var again = api.with("If-None-Match", first.etag().orElseThrow()).get("/v1/parcels/M06");
        var weak = api.with("If-None-Match", "\"1\", W/\"3\"").get("/v1/parcels/M06");
        var other = api.with("If-None-Match", "\"2\"").get("/v1/parcels/M06");

        assertThat(first.header("Cache-Control")).hasValue("private, no-cache");
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.bytes()).isEmpty();
        assertThat(again.etag()).hasValue("\"3\"");
        assertThat(weak.status()).isEqualTo(304);
        assertThat(other.status()).isEqualTo(200);
    }

    @Test
    void a_list_is_read_part_by_part() {
        var all = new ArrayList<Integer>();
        var page = api.get("/v1/parcels?limit=2");
        while (page.json().has("next")) {
            page.json().path("items").forEach(it -> all.add(it.asInt()));
            page = api.get(
                    "/v1/parcels?limit=2&cursor=" + page.json().path("next").asString());
        }
        page.json().path("items").forEach(it -> all.add(it.asInt()));

        assertThat(all).containsExactly(1, 2, 3, 4, 5);
    }

    @Test
    void a_cursor_that_was_tampered_with_is_refused() {
        var cursor = api.get("/v1/parcels?limit=2").json().path("next").asString();

        for (var i = 0; i < cursor.length(); i++) {
            var other = cursor.charAt(i) == 'A' ? 'B' : 'A';
            var tampered = cursor.substring(0, i) + other + cursor.substring(i + 1);
            assertThat(api.get("/v1/parcels?cursor=" + tampered).problem())
                    .as("%d", i)
                    .isEqualTo("cursor-invalid");
        }
        for (var made : new String[] {"", "x", "%00", "%F0%9F%8F%97", "a".repeat(5_000)}) {
            assertThat(api.get("/v1/parcels?cursor=" + made).problem()).as(made).isEqualTo("cursor-invalid");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 201, Integer.MAX_VALUE})
    void a_part_has_1_to_200_items(int limit) {
        var reply = api.get("/v1/parcels?limit=" + limit);

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.problem()).isEqualTo("parameter-invalid");
    }

    @Test
    void the_clock_is_moved_for_all() {
        var moved = anyone.put("/local/clock", "{\"instant\": \"2030-01-01T00:00:00Z\"}");

        assertThat(moved.status()).isEqualTo(200);
        assertThat(Instant.parse(
                        api.get("/v1/parcels/now").json().path("instant").asString()))
                .isBetween(Instant.parse("2030-01-01T00:00:00Z"), Instant.parse("2030-01-01T00:05:00Z"));
        anyone.put("/local/clock", "{\"offset\": \"P45D\"}");
        assertThat(clock.offset()).isEqualTo(Duration.ofDays(45));
        assertThat(anyone.get("/local/clock").json().path("offset").asString()).isEqualTo("PT1080H");
        assertThat(clock.instant().getNano() % 1_000_000).isZero();
    }

    @Test
    void a_moved_clock_lets_no_token_expire() {
        anyone.put("/local/clock", "{\"offset\": \"P45D\"}");

        assertThat(anyone.as(Role.AGENT).get("/v1/parcels/me").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"instant\": \"2030-01-01T00:00:00Z\", \"offset\": \"PT1H\"}",
                "{\"offset\": \"soon\"}",
                "{\"offset\": \"PT9223372036854775807S\"}",
                "{\"offset\": \"PT-9223372036854775808S\"}",
                "{\"offset\": \"P99999999999999D\"}",
                "{\"instant\": \"+999999999-01-01T00:00:00Z\"}",
                "{\"instant\": \"1900-01-01T00:00:00Z\"}"
            })
    void a_clock_is_not_moved_to_nowhere(String setting) {
        assertThat(anyone.put("/local/clock", setting).status()).isEqualTo(400);
        assertThat(clock.offset()).isZero();
    }
}
