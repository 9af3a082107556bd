package cn.yongji.onestop.ledger.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.yongji.onestop.kernel.event.ProjectFactsChangedV1;
import cn.yongji.onestop.kernel.event.ProjectKeyDeclaredV1;
import cn.yongji.onestop.kernel.event.StatedFacts;
import cn.yongji.onestop.ledger.SampleCase;
import cn.yongji.onestop.platform.clock.MovableClock;
import cn.yongji.onestop.platform.web.Role;
import cn.yongji.onestop.testkit.Reply;
import cn.yongji.onestop.testkit.Tokens;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

class BoardHttpTest extends LedgerHttp {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Autowired
    MovableClock clock;

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    private SampleCase underWay() {
        var sample = new SampleCase(project)
                .opened()
                .planned()
                .materials()
                .accepted()
                .caseOpened();
        sample.granted("M06", "development-reform").supplementAsked().problem();
        Wire.say(sample.story().told());
        awaitLength(sample.story().told().size());
        return sample;
    }

    private Reply board(String view) {
        return api.as(Role.LEADER).get("/v1/board?view=" + view);
    }

    private JsonNode row(Reply reply) {
        return reply.json()
                .path("rows")
                .valueStream()
                .filter(row -> row.path("projectId").asString().equals(project))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_project_is_on_the_board_with_light_stages_matter_materials_problems_and_milestone() {
        clock.moveTo(Instant.parse("2026-10-20T02:00:00Z"));
        underWay();

        var reply = board("HALL");
        var row = row(reply);

        assertThat(reply.json().path("day").asString()).isEqualTo("2026-10-20");
        assertThat(row.path("number").asString()).isEqualTo("260-000-019");
        assertThat(row.at("/light/signal").asString()).isEqualTo("DUE_SOON");
        assertThat(row.at("/light/shape").asString()
                        + row.at("/light/word").asString()
                        + row.at("/light/text").asString())
                .isEqualTo("▲临期剩 0 天");
        assertThat(row.at("/current/matterCode").asString()).isEqualTo("M12");
        assertThat(row.at("/current/departmentName").asString()).isEqualTo("自然资源局");
        assertThat(row.at("/current/due").asString()).isEqualTo("2026-10-20");
        assertThat(row.at("/stages/0/granted").asInt()).isEqualTo(1);
        assertThat(row.at("/stages/0/total").asInt()).isEqualTo(3);
        assertThat(row.path("stage").asString()).isEqualTo("INITIATION");
        assertThat(row.path("missing").asInt()).isEqualTo(1);
        assertThat(row.path("problems").asInt()).isEqualTo(1);
        assertThat(row.path("milestone").asString()).isEqualTo("2026-10-20");
        assertThat(row.path("plannedStart").asString()).isEqualTo("2027-03-01");
    }

    @Test
    void the_side_for_the_hall_holds_none_of_the_hidden_fields() {
        underWay();

        var hall = api.as(Role.SCREEN).get("/v1/board?view=HALL");

        assertThat(hall.status()).as(hall::toString).isEqualTo(200);
        assertThat(row(hall).has("name")).isFalse();
        assertThat(row(hall).has("staff")).isFalse();
        assertThat(hall.text())
                .contains(project)
                .doesNotContain(
                        "年产三万吨铝合金轮毂项目",
                        "永济示范铝业有限公司",
                        SampleCase.ORG,
                        "2610-140881-04-01-123456",
                        "86000000",
                        "8600000001",
                        "agent1",
                        "enterprise1",
                        "review-",
                        "地块性质与规划不一致",
                        "LAND_NATURE",
                        "补充地下水监测数据",
                        "eia-report");
    }

    @Test
    void a_recorded_project_is_named_in_the_hall_once_its_unit_agrees_and_no_longer_than_that() {
        var sample = underWay();
        agreeing(sample, true, 3);
        assertThat(row(board("HALL")).path("name").asString()).isEqualTo("轮毂项目");
        assertThat(board("HALL").text()).doesNotContain("永济示范铝业有限公司");

        agreeing(sample, false, 4);
        assertThat(row(board("HALL")).has("name")).isFalse();
    }

    private void agreeing(SampleCase sample, boolean agrees, int version) {
        var stated = new StatedFacts(
                null,
                "轮毂项目",
                "ENTERPRISE_RECORD",
                "工业",
                SampleCase.ORG,
                "永济示范铝业有限公司",
                8_600_000_001L,
                null,
                agrees,
                null);
        sample.story()
                .tell(
                        project,
                        "enterprise1",
                        new ProjectFactsChangedV1(
                                project,
                                version,
                                List.of("nameMayBePublished"),
                                "单位来函",
                                "enterprise1",
                                List.of(),
                                stated));
        Wire.say(sample.story().told().getLast());
        awaitLength(sample.story().told().size());
    }

    @Test
    void staff_see_the_names_the_holder_every_matter_and_what_is_missing() {
        clock.moveTo(Instant.parse("2026-10-14T02:00:00Z"));
        var sample = underWay();
        sample.story()
                .tell(
                        "agency-" + project,
                        "coordinator1",
                        new ProjectKeyDeclaredV1(
                                project, "CITY", "重点工程", sample.story().now(), "coordinator1"));
        Wire.say(sample.story().told().getLast());
        awaitLength(sample.story().told().size());

        var row = row(board("STAFF"));

        assertThat(row.path("name").asString()).isEqualTo("年产三万吨铝合金轮毂项目");
        var staff = row.path("staff");
        assertThat(staff.path("unitName").asString()).isEqualTo("永济示范铝业有限公司");
        assertThat(staff.path("totalInvestment").decimalValue()).isEqualByComparingTo("86000000.01");
        assertThat(staff.path("agent").asString()).isEqualTo("agent1");
        assertThat(staff.path("keyLevel").asString()).isEqualTo("CITY");
        assertThat(staff.path("keyLevelName").asString()).isEqualTo("市级重点项目");
        assertThat(staff.at("/holder/kind").asString()).isEqualTo("PROBLEM");
        assertThat(staff.at("/holder/department").asString()).isEqualTo("natural-resources");
        assertThat(staff.at("/pacing/matterCode").asString()).isEqualTo("M12");
        assertThat(staff.path("matters").valueStream())
                .extracting(it -> it.path("matterCode").asString() + " "
                        + it.at("/light/signal").asString())
                .containsExactly("M06 NONE", "M12 NORMAL", "M13 STOPPED", "M15 NONE", "M36 NONE");
        assertThat(staff.at("/missing/0/text").asString()).isEqualTo("补充地下水监测数据");
        assertThat(staff.at("/problems/0/title").asString()).isEqualTo("地块性质与规划不一致");
        assertThat(staff.at("/problems/0/owner").asString()).isEqualTo("agent1");
    }

    @Test
    void the_counts_of_the_head_are_those_of_the_rows() {
        underWay();

        var board = board("STAFF").json();

        var head = board.path("head");
        var rows = board.path("rows").valueStream().toList();
        assertThat(head.path("projects").asInt()).isEqualTo(rows.size());
        head.path("byLight")
                .forEach(count -> assertThat(rows)
                        .filteredOn(row -> row.at("/light/signal")
                                .asString()
                                .equals(count.path("signal").asString()))
                        .hasSize(count.path("projects").asInt()));
        head.path("byStage")
                .forEach(count -> assertThat(rows)
                        .filteredOn(row -> row.path("stage")
                                .asString("")
                                .equals(count.path("stage").asString()))
                        .hasSize(count.path("projects").asInt()));
        assertThat(head.at("/inTime/settled").asInt())
                .isGreaterThanOrEqualTo(head.at("/inTime/inTime").asInt());
    }

    @Test
    void a_board_that_the_client_has_is_not_sent_again_until_an_entry_comes_or_the_day_turns() {
        clock.moveTo(Instant.parse("2026-10-20T15:59:58Z"));
        var sample = new SampleCase(project).opened();
        Wire.say(sample.story().told());
        awaitLength(2);
        var etag = board("HALL").etag().orElseThrow();

        var same = api.as(Role.LEADER).with("If-None-Match", etag).get("/v1/board?view=HALL");
        assertThat(same.status()).isEqualTo(304);
        assertThat(same.bytes()).isEmpty();
        clock.moveTo(Instant.parse("2026-10-20T16:00:05Z"));
        var tomorrow = api.as(Role.LEADER).with("If-None-Match", etag).get("/v1/board?view=HALL");
        assertThat(tomorrow.json().path("day").asString()).isEqualTo("2026-10-21");
        var next = tomorrow.etag().orElseThrow();
        sample.planned();
        Wire.say(sample.story().told().getLast());

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(api.as(Role.LEADER)
                                .with("If-None-Match", next)
                                .get("/v1/board?view=HALL")
                                .status())
                        .isEqualTo(200));
    }

    static Stream<Arguments> callers() {
        return Stream.of(
                Arguments.of(Tokens.of(Role.SCREEN), 200, 403, "HALL"),
                Arguments.of(Tokens.of(Role.WINDOW), 200, 403, "HALL"),
                Arguments.of(Tokens.of(Role.COORDINATOR), 200, 200, "STAFF"),
                Arguments.of(Tokens.of(Role.LEADER), 200, 200, "STAFF"),
                Arguments.of(Tokens.of(Role.AUDITOR), 200, 200, "STAFF"),
                Arguments.of(Tokens.of(Role.ADMIN), 200, 200, "STAFF"),
                Arguments.of(Tokens.of(Role.AGENT), 403, 403, ""),
                Arguments.of(Tokens.enterprise(SampleCase.ORG), 403, 403, ""),
                Arguments.of(Tokens.reviewer("ecology"), 403, 403, ""));
    }

    @ParameterizedTest
    @MethodSource("callers")
    void each_sees_its_own_side_of_the_board(Tokens caller, int hall, int staff, String unasked) {
        assertThat(api.as(caller).get("/v1/board?view=HALL").status()).isEqualTo(hall);
        assertThat(api.as(caller).get("/v1/board?view=STAFF").status()).isEqualTo(staff);
        if (!unasked.isEmpty())
            assertThat(api.as(caller).get("/v1/board").json().path("view").asString())
                    .isEqualTo(unasked);
    }

    @Test
    void the_screen_in_the_hall_opens_nothing_but_the_board() {
        underWay();

        for (var path : List.of("/v1/ledgers/" + project, "/v1/ledgers/" + project + "/timeline", "/v1/news"))
            assertThat(api.as(Role.SCREEN).get(path).status()).as(path).isEqualTo(403);
        assertThat(api.as(Role.SCREEN).get("/v1/board?view=STAFF").problem()).isEqualTo("board-side-not-allowed");
        assertThat(api.get("/v1/board").status()).isEqualTo(401);
        assertThat(board("wall").problem()).isEqualTo("parameter-invalid");
    }

    @Test
    void the_words_are_in_the_language_asked_for() {
        clock.moveTo(Instant.parse("2026-10-14T02:00:00Z"));
        underWay();

        var english = api.as(Role.LEADER).with("Accept-Language", "en").get("/v1/board?view=HALL");

        assertThat(english.header("Content-Language")).contains("en");
        assertThat(row(english).at("/light/word").asString()).isEqualTo("stopped");
        assertThat(row(english).at("/light/text").asString()).isEqualTo("supplement");
        assertThat(row(english).at("/light/stoppedSince").asString()).isEqualTo("2026-10-13");
        assertThat(row(english).at("/light/expectedUntil").asString()).isEqualTo("2026-10-23");
    }
}
