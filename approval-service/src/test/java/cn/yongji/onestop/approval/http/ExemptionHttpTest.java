package cn.yongji.onestop.approval.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.yongji.onestop.approval.cases.domain.rule.CaseBuilder;
import cn.yongji.onestop.kernel.event.AppliedRule;
import cn.yongji.onestop.kernel.event.FactDifference;
import cn.yongji.onestop.kernel.event.PlanExemptionUndoneV1;
import cn.yongji.onestop.kernel.event.PlanIssuedV1;
import cn.yongji.onestop.kernel.event.PlannedMatter;
import cn.yongji.onestop.kernel.event.word.ExemptionEffect;
import cn.yongji.onestop.kernel.event.word.MatterState;
import cn.yongji.onestop.kernel.event.word.Word;
import cn.yongji.onestop.platform.clock.MovableClock;
import cn.yongji.onestop.platform.web.Role;
import cn.yongji.onestop.testkit.Api;
import cn.yongji.onestop.testkit.OnestopTest;
import cn.yongji.onestop.testkit.Reply;
import cn.yongji.onestop.testkit.Tokens;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** A project loses an exemption while its case runs: the event of the plan reaches the departments. */
@OnestopTest
class ExemptionHttpTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Autowired
    private Api api;

    @Autowired
    private MovableClock clock;

    @Test
    void an_exemption_that_is_undone_while_the_case_runs_reaches_review_feed_and_inbox_once() {
        var hall = exempted().accepted();
        assertThat(expertReview(hall).problem()).isEqualTo("special-procedure-exempt");
        assertThat(exemption(hall).has("undone")).isFalse();

        Topics.say(hall.projectId, 7, undone(hall));
        Topics.say(hall.projectId, 7, undone(hall));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(exemption(hall).has("undone")).isTrue());

        var undone = exemption(hall).path("undone");
        assertThat(undone.path("undoneBy").asString()).isEqualTo("agent1");
        assertThat(undone.at("/causes/0/after").asString()).isEqualTo("false");
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(feed(hall)).contains("review.exemption-undone.v1"));
        assertThat(inbox(hall).has("exemptionUndoneAt")).isTrue();
        assertThat(expertReview(hall).status()).isEqualTo(201);
        hall.awaitState("M06", "IN_PROCEDURE");
        assertThat(hall.heard(3)).containsOnlyOnce("review.exemption-undone.v1");
    }

    @Test
    void what_was_undone_before_the_case_was_there_to_be_found_is_told_to_it_when_it_opens() {
        var hall = exempted();
        var accepted = hall.acceptance();
        Topics.say(hall.projectId, undone(hall));
        var other = exempted().accepted();
        Topics.say(other.projectId, undone(other));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(exemption(other).has("undone")).isTrue());

        Topics.say(hall.caseId, 2, accepted);

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(exemption(hall).has("undone")).isTrue());
        assertThat(hall.heard(2)).containsOnlyOnce("review.exemption-undone.v1");
    }

    @Test
    void d5_after_the_grant_the_head_has_a_task_with_a_day_in_the_inbox_and_on_the_review_and_answers_it() {
        var hall = exempted().order("M13", 10).accepted();
        assertThat(hall.grant("M06").status()).isEqualTo(200);
        Topics.say(hall.projectId, 7, undone(hall));

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(tasks(hall)).hasSize(1));
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(inbox(hall).path("kind").asString()).isEqualTo("SUPERVISION"));

        var notice = tasks(hall).get(0).path("notice");
        assertThat(inbox(hall).path("due").asString())
                .isEqualTo(notice.path("replyBy").asString());
        assertThat(inbox(hall).at("/complianceTask/rule").asString()).isEqualTo(CaseBuilder.S21);
        assertThat(hall.stateOf("M06")).as("the grant stands").isEqualTo("GRANTED");
        var reply = answer(hall);
        assertThat(reply.status()).as(reply.toString()).isEqualTo(201);
        assertThat(tasks(hall).get(0).at("/notice/reply").asString()).isEqualTo("已组织专家补充论证");
        assertThat(answer(hall).problem()).isEqualTo("supervision-answered");
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(inbox(hall).isMissingNode()).isTrue());
        assertThat(hall.heard(4)).containsOnlyOnce("review.exemption-undone.v1", "review.supervision-answered.v1");
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(feed(hall))
                        .containsOnlyOnce(
                                "plan.exemption-undone.v1",
                                "review.exemption-undone.v1",
                                "review.supervision-answered.v1"));
    }

    @Test
    void d7_a_task_about_a_missing_matter_ends_by_itself_when_that_is_granted_before_or_after_it_was_opened() {
        var hall = new Hall(api, clock)
                .order("M36", 10)
                .order("M25", 10)
                .order("M24", 10)
                .accepted();
        assertThat(hall.grant("M36").status()).isEqualTo(200);
        Topics.say(hall.projectId, 7, missing(hall, "M25"));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(tasks(hall, "M36")).hasSize(1));

        assertThat(hall.grant("M25").status()).isEqualTo(200);

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(
                                tasks(hall, "M36").get(0).at("/notice/reply").asString(""))
                        .startsWith("前置事项 M25 已准予"));
        assertThat(hall.grant("M24").status()).isEqualTo(200);
        Topics.say(hall.projectId, 8, missing(hall, "M24"));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(
                                tasks(hall, "M36").path(1).at("/notice/reply").asString(""))
                        .startsWith("前置事项 M24 已准予"));
    }

    @Test
    void d5_after_an_exemption_fell_only_a_head_grants_without_the_experts_review_and_says_why() {
        var hall = exempted().accepted();
        Topics.say(hall.projectId, 7, undone(hall));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(exemption(hall).has("undone")).isTrue());

        assertThat(hall.read("M06").json().at("/requiredReview/kind").asString())
                .isEqualTo("EXPERT_REVIEW");
        assertThat(hall.grant("M06").problem()).isEqualTo("expert-review-missing");
        var reasoned = "{\"verdict\":\"GRANTED\",\"withoutReviewReason\":\"建设内容未变，已有同类评审\"}";
        assertThat(hall.decide("M06", reasoned).status()).isEqualTo(403);
        var granted = api.as(Tokens.of(Role.DEPARTMENT_HEAD).department(hall.departmentOf("M06")))
                .withKey()
                .ifMatch(hall.etag("M06"))
                .post(hall.review("M06") + "/decision", reasoned);

        assertThat(granted.status()).as(granted.toString()).isEqualTo(200);
        assertThat(hall.read("M06").json().at("/decision/withoutReviewReason").asString())
                .isEqualTo("建设内容未变，已有同类评审");
    }

    @Test
    void s24_a_joint_review_that_a_later_plan_asks_for_holds_back_the_grant_whichever_comes_first() {
        var hall = new Hall(api, clock).order("M02", 10).order("M13", 10).accepted();
        Topics.say(hall.projectId, 7, planned(hall, 2, true));
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(required(hall).path("kind").asString()).isEqualTo("JOINT_REVIEW"));

        assertThat(required(hall).path("rule").asString()).isEqualTo("YJ-S24-JOINT");
        assertThat(hall.grant("M02").problem()).isEqualTo("joint-review-missing");
        assertThat(hall.heard(2)).containsOnlyOnce("review.exemption-undone.v1");
        Topics.say(hall.projectId, 8, planned(hall, 3, false));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(required(hall).isMissingNode()).isTrue());

        var late = new Hall(api, clock).order("M02", 10);
        var accepted = late.acceptance();
        Topics.say(late.projectId, 7, planned(late, 2, true));
        Topics.say(hall.projectId, 9, planned(hall, 4, true));
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(required(hall).path("kind").asString()).isEqualTo("JOINT_REVIEW"));
        Topics.say(late.caseId, 2, accepted);
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(required(late).path("kind").asString()).isEqualTo("JOINT_REVIEW"));
    }

    private PlanIssuedV1 planned(Hall hall, int version, boolean joint) {
        var rules = joint
                ? List.of(new AppliedRule("YJ-S24-JOINT", "JOINT_REVIEW", "上级要求联合评审", List.of()))
                : List.<AppliedRule>of();
        var matter = new PlannedMatter(
                "M02",
                "初步设计",
                hall.departmentOf("M02"),
                "部门",
                Word.of(MatterState.REQUIRED),
                null,
                10,
                rules,
                null,
                null);
        return new PlanIssuedV1(hall.projectId, version, "2026-11-01", List.of(matter), 10, 20, 1, 2, 1, 2);
    }

    private JsonNode required(Hall hall) {
        return hall.read("M02").json().path("requiredReview");
    }

    private JsonNode tasks(Hall hall) {
        return tasks(hall, "M06");
    }

    private JsonNode tasks(Hall hall, String matter) {
        return hall.read(matter).json().path("complianceTasks");
    }

    /** A matter that M36 should have come after is needed again. */
    private PlanExemptionUndoneV1 missing(Hall hall, String matter) {
        return new PlanExemptionUndoneV1(
                hall.projectId,
                2,
                matter,
                "事项" + matter,
                hall.departmentOf(matter),
                "S25",
                List.of(new FactDifference("planningConditionsChanged", "false", "true")),
                Word.of(ExemptionEffect.SUPERVISION),
                clock.instant(),
                "agent1",
                List.of("M36"));
    }

    private Reply answer(Hall hall) {
        return api.as(Tokens.of(Role.DEPARTMENT_HEAD).department(hall.departmentOf("M06")))
                .withKey()
                .ifMatch(hall.etag("M06"))
                .post(hall.review("M06") + "/supervision-replies", """
                    {"text":"已组织专家补充论证","decideBy":"2026-12-31"}
                    """);
    }

    private Hall exempted() {
        return new Hall(api, clock).order("M06", 10, CaseBuilder.exempt(CaseBuilder.S21));
    }

    private PlanExemptionUndoneV1 undone(Hall hall) {
        return new PlanExemptionUndoneV1(
                hall.projectId,
                2,
                "M06",
                "事项M06",
                hall.departmentOf("M06"),
                CaseBuilder.S21,
                List.of(new FactDifference("singleContent", "true", "false")),
                Word.of(ExemptionEffect.STEP_ADDED),
                clock.instant(),
                "agent1",
                null);
    }

    private Reply expertReview(Hall hall) {
        return api.as(Tokens.of(Role.DEPARTMENT_HEAD).department(hall.departmentOf("M06")))
                .withKey()
                .ifMatch(hall.etag("M06"))
                .post(hall.review("M06") + "/suspensions", """
                    {"kind":"EXPERT_REVIEW","reason":"建设内容调整","workingDays":15}
                    """);
    }

    private JsonNode exemption(Hall hall) {
        return hall.read("M06").json().at("/exemptions/0");
    }

    private JsonNode inbox(Hall hall) {
        var department = hall.departmentOf("M06");
        return hall.reviewer("M06")
                .get("/v1/departments/" + department + "/inbox")
                .json()
                .at("/items/0");
    }

    private List<String> feed(Hall hall) {
        var department = hall.departmentOf("M06");
        return api.as(Tokens.of(Role.DEPARTMENT_SYSTEM).department(department))
                .get("/v1/departments/" + department + "/feed")
                .json()
                .path("entries")
                .valueStream()
                .map(entry -> entry.path("type").asString())
                .toList();
    }
}
