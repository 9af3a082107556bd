package cn.yongji.onestop.approval.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.yongji.onestop.kernel.event.MaterialFlagLiftedV1;
import cn.yongji.onestop.kernel.event.MaterialFlaggedV1;
import cn.yongji.onestop.kernel.event.word.MaterialFlag;
import cn.yongji.onestop.kernel.event.word.Word;
import cn.yongji.onestop.platform.aggregate.Ids;
import cn.yongji.onestop.platform.clock.MovableClock;
import cn.yongji.onestop.platform.web.Role;
import cn.yongji.onestop.testkit.Api;
import cn.yongji.onestop.testkit.OnestopTest;
import cn.yongji.onestop.testkit.Tokens;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** A material that a case rests on is revoked or put aside, and may be used again. */
@OnestopTest
class FlaggedMaterialHttpTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String REASONED = """
        {"verdict":"GRANTED","resultNumber":"永审〔2026〕7号","flaggedPaperReason":"原件已核对，证照换发中"}
        """;

    @Autowired
    private Api api;

    @Autowired
    private MovableClock clock;

    @Test
    void a_revoked_main_paper_is_shown_with_reason_and_day_and_a_grant_needs_a_reason_that_is_kept() {
        var hall = hall().accepted();
        flag(hall, MaterialFlag.REVOKED);
        awaitFlagged(hall, 1);

        var shown = flagged(hall).get(0);
        assertThat(shown.path("flag").asString()).isEqualTo("REVOKED");
        assertThat(shown.path("reason").asString()).isEqualTo("发证机关收回");
        assertThat(shown.path("flaggedOn").asString()).isNotEmpty();
        assertThat(shown.path("main").asBoolean()).isTrue();
        assertThat(shown.path("slots").get(0).asString()).isEqualTo("S01");
        var refused = hall.grant("M01");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.problem()).isEqualTo("papers-flagged");
        assertThat(refused.json().path("papers").get(0).asString()).isEqualTo("可研报告.pdf");

        assertThat(hall.decide("M01", REASONED).status()).isEqualTo(200);

        assertThat(hall.read("M01").json().at("/decision/flaggedPaperReason").asString())
                .isEqualTo("原件已核对，证照换发中");
        assertThat(flagged(hall).size()).isEqualTo(1);
    }

    @Test
    void a_paper_that_is_revoked_after_the_case_is_closed_is_shown_as_such() {
        var hall = hall().accepted();
        assertThat(hall.grant("M01").status()).isEqualTo(200);
        awaitFeed(hall);

        Topics.say(materialOf(hall), 2, flagged(hall, MaterialFlag.REVOKED, List.of()));

        awaitFlagged(hall, 1);
        assertThat(hall.stateOf("M01")).isEqualTo("GRANTED");
    }

    @Test
    void what_is_lifted_stands_against_nothing_and_a_decision_on_the_version_of_before_is_stale() {
        var hall = hall().accepted();
        var before = hall.etag("M01");
        flag(hall, MaterialFlag.QUARANTINED);
        awaitFlagged(hall, 1);
        var stale = hall.reviewer("M01")
                .withKey()
                .ifMatch(before)
                .post(hall.review("M01") + "/decision", "{\"verdict\":\"GRANTED\"}");
        assertThat(stale.status()).isEqualTo(412);

        Topics.say(
                materialOf(hall),
                3,
                new MaterialFlagLiftedV1(
                        hall.projectId,
                        materialOf(hall),
                        "可研报告.pdf",
                        Word.of(MaterialFlag.QUARANTINED),
                        "已核对原件",
                        List.of(hall.caseId),
                        clock.instant(),
                        "admin1"));
        awaitFlagged(hall, 0);

        assertThat(hall.grant("M01").status()).isEqualTo(200);
    }

    @Test
    void a_case_that_opens_after_its_paper_was_flagged_knows_it_and_who_is_asked_for_an_opinion_sees_it() {
        var hall = hall();
        var first = hall().accepted();
        Topics.say(materialOf(hall), 2, flagged(hall, MaterialFlag.REVOKED, List.of(first.caseId)));
        Topics.say(materialOf(first), 2, flagged(first, MaterialFlag.REVOKED, List.of(first.caseId)));
        awaitFlagged(first, 1);

        hall.accepted();

        awaitFlagged(hall, 1);
        var consulted = "d" + Ids.next().substring(24) + "-forest";
        var asked = hall.reviewer("M01")
                .withKey()
                .ifMatch(hall.etag("M01"))
                .post(
                        hall.review("M01") + "/opinions",
                        "{\"department\":\"" + consulted + "\",\"question\":\"是否占用林地\"}");
        assertThat(asked.status()).as(asked.toString()).isEqualTo(201);
        var opinion = hall.read("M01").json().at("/desk/opinions/0/opinionId").asString();
        var task = api.as(Tokens.reviewer(consulted)).get(hall.review("M01") + "/opinions/" + opinion);
        assertThat(task.json().at("/flaggedMaterials/0/flag").asString()).isEqualTo("REVOKED");
    }

    /** With a material of its own, so that nobody else's cases rest on it. */
    private Hall hall() {
        return new Hall(api, clock).ownMaterial().order("M01", 5);
    }

    private static String materialOf(Hall hall) {
        return hall.materialId();
    }

    private void flag(Hall hall, MaterialFlag flag) {
        Topics.say(materialOf(hall), 2, flagged(hall, flag, List.of(hall.caseId)));
    }

    private MaterialFlaggedV1 flagged(Hall hall, MaterialFlag flag, List<String> open) {
        return new MaterialFlaggedV1(
                hall.projectId,
                materialOf(hall),
                "可研报告.pdf",
                Word.of(flag),
                "发证机关收回",
                open,
                clock.instant(),
                "window1");
    }

    private static JsonNode flagged(Hall hall) {
        return hall.read("M01").json().path("flaggedMaterials");
    }

    /** By then it is noted which materials the case was given. */
    private void awaitFeed(Hall hall) {
        var department = hall.departmentOf("M01");
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(
                                api.as(Tokens.of(Role.DEPARTMENT_SYSTEM).department(department))
                                        .get("/v1/departments/" + department + "/feed")
                                        .json()
                                        .path("entries"))
                        .isNotEmpty());
    }

    private static void awaitFlagged(Hall hall, int papers) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(flagged(hall).size()).isEqualTo(papers));
    }
}
