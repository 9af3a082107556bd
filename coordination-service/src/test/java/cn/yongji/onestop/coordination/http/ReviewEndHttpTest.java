package cn.yongji.onestop.coordination.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.yongji.onestop.coordination.project.ProjectRefs;
import cn.yongji.onestop.kernel.event.CalendarDayName;
import cn.yongji.onestop.kernel.event.CalendarDecision;
import cn.yongji.onestop.kernel.event.CalendarPublishedV1;
import cn.yongji.onestop.kernel.event.CaseReturnedV1;
import cn.yongji.onestop.kernel.event.ContradictionFoundV1;
import cn.yongji.onestop.kernel.event.DisputedCondition;
import cn.yongji.onestop.kernel.event.EventContract;
import cn.yongji.onestop.kernel.event.FactDifference;
import cn.yongji.onestop.kernel.event.MeetingCancelledV1;
import cn.yongji.onestop.kernel.event.MeetingDayChangedV1;
import cn.yongji.onestop.kernel.event.ProblemMovedV1;
import cn.yongji.onestop.kernel.event.ProblemRaisedV1;
import cn.yongji.onestop.kernel.event.ReviewDecisionWithdrawnV1;
import cn.yongji.onestop.kernel.event.ReviewExemptionUndoneV1;
import cn.yongji.onestop.kernel.event.ReviewNotApplicableV1;
import cn.yongji.onestop.kernel.event.ReviewProgress;
import cn.yongji.onestop.kernel.event.ReviewRef;
import cn.yongji.onestop.kernel.event.ReviewSupervisionAnsweredV1;
import cn.yongji.onestop.kernel.event.ReviewTurnedRedV1;
import cn.yongji.onestop.kernel.event.word.ExemptionEffect;
import cn.yongji.onestop.kernel.event.word.HowItEnded;
import cn.yongji.onestop.kernel.event.word.Word;
import cn.yongji.onestop.platform.aggregate.Ids;
import cn.yongji.onestop.platform.clock.MovableClock;
import cn.yongji.onestop.testkit.Api;
import cn.yongji.onestop.testkit.OnestopTest;
import cn.yongji.onestop.testkit.Reply;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What hangs on a review ends with it, and what a calendar counts moves with it; over HTTP and real topics. */
@OnestopTest
class ReviewEndHttpTest {
    @Autowired
    private Api api;

    @Autowired
    private MovableClock clock;

    @Autowired
    private ProjectRefs projects;

    private Office office;

    @BeforeEach
    void anOffice() {
        office = new Office(api, clock, projects).opened();
    }

    @AfterEach
    void backToTheRealTime() {
        clock.reset();
    }

    @Test
    void i11_what_blocks_a_review_is_closed_when_it_ends_in_whichever_way_and_says_why() {
        for (var verdict : List.of("REFUSED", "WITHDRAWN", "NOT_STARTED", "GRANTED")) {
            var of = new Office(api, clock, projects).opened();
            var blocking = of.blockingDifficulty();
            var other = of.agentsDifficulty();

            Topics.say(of.caseId, of.decided(verdict));

            awaitState(of, blocking, "CLOSED");
            assertThat(of.difficulty(blocking).json().path("result").asString()).contains("所涉审核", "难题随之办结");
            assertThat(of.difficulty(blocking).json().path("closedBy").asString())
                    .isEqualTo("rule:review-ended");
            assertThat(of.difficulty(other).json().path("state").asString()).isEqualTo("OPEN");
            assertThat(of.close(of.coordinator(), blocking).problem()).isEqualTo("problem-closed");
        }
    }

    @Test
    void i11_what_blocks_a_review_that_does_not_apply_and_a_red_light_of_one_that_is_decided_are_closed() {
        var blocking = office.blockingDifficulty();
        say(new ReviewTurnedRedV1(review(), "用地规划许可", ReviewProgress.dueOn(LocalDate.of(2026, 9, 4))));
        var red = awaitOf("RED_LIGHT");

        say(new ReviewNotApplicableV1(review(), "S25", "不改变规划条件", office.clock.instant(), "head", coded(4)));

        awaitState(office, blocking, "CLOSED");
        awaitState(office, red, "CLOSED");
    }

    @Test
    void i11_contradicting_conditions_of_a_case_that_is_returned_are_closed_with_it() {
        var one = new DisputedCondition(office.reviewId(), office.department("land"), "退让 10 米");
        var other = new DisputedCondition(office.caseId + "-M13", office.department("eco"), "退让 15 米");
        say(new ContradictionFoundV1(
                office.projectId, office.caseId, Ids.next(), "C01", List.of(one, other), office.clock.instant()));
        var problem = awaitOf("CONTRADICTION");

        say(new CaseReturnedV1(office.projectId, office.caseId, "逾期未补正", office.clock.instant(), "rule:x", null));

        awaitState(office, problem, "CLOSED");
    }

    @Test
    void i11_a_meeting_about_a_problem_that_is_closed_before_it_is_cancelled_and_its_time_is_free() {
        var problem = office.blockingDifficulty();
        var meeting = office.huddle(problem, 60, "2026-09-08", "2026-09-11", "land")
                .json()
                .path("meetingId")
                .asString();

        say(office.decided("WITHDRAWN"));

        await().atMost(Office.PATIENCE)
                .untilAsserted(() -> assertThat(
                                office.meeting(meeting).json().path("state").asString())
                        .isEqualTo("CANCELLED"));
        assertThat(office.meeting(meeting).json().path("cancelledBecause").asString())
                .contains("难题已办结");
        await().atMost(Office.PATIENCE)
                .untilAsserted(() -> assertThat(told(MeetingCancelledV1.class)).hasSize(1));
        var next = office.huddle(office.agentsDifficulty(), 60, "2026-09-08", "2026-09-11", "land");
        assertThat(next.json().path("start").asString()).isEqualTo("2026-09-08T01:00:00Z");
    }

    @Test
    void i11_nothing_blocks_a_review_that_has_ended_before_and_again_once_its_decision_is_taken_back() {
        say(office.decided("REFUSED"));
        await().atMost(Office.PATIENCE)
                .untilAsserted(() -> assertThat(projects.hasEnded(office.projectId, office.reviewId()))
                        .isTrue());

        var late = raise();
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.problem()).isEqualTo("review-over");
        say(new ReviewDecisionWithdrawnV1(
                review(), Word.of(HowItEnded.REFUSED), "误录", office.clock.instant(), "head", coded(8)));

        await().atMost(Office.PATIENCE)
                .untilAsserted(() -> assertThat(raise().status()).isEqualTo(201));
    }

    @Test
    void d5_a_fallen_exemption_opens_a_problem_of_the_department_that_the_answer_of_its_head_closes() {
        say(new ReviewExemptionUndoneV1(
                review(),
                "YJ-S25-PIPE",
                List.of(new FactDifference("planningConditionsChanged", "false", "true")),
                Word.of(ExemptionEffect.SUPERVISION),
                office.clock.instant(),
                "enterprise1",
                "M25",
                LocalDate.of(2026, 9, 10),
                null,
                coded(11)));
        var problem = awaitOf("EXEMPTION_UNDONE");

        var seen = office.difficulty(problem).json();
        assertThat(seen.path("matterCode").asString()).isEqualTo("M25");
        assertThat(seen.at("/owner/name").asString()).isEqualTo(office.department("land"));
        assertThat(seen.path("deadline").asString()).isEqualTo("2026-09-10");
        say(new ReviewSupervisionAnsweredV1(
                review(),
                "已要求补办规划许可",
                LocalDate.of(2026, 9, 10),
                LocalDate.of(2026, 9, 30),
                office.clock.instant(),
                "head-land",
                coded(11)));

        awaitState(office, problem, "CLOSED");
        assertThat(office.difficulty(problem).json().path("result").asString()).contains("已要求补办规划许可");
        assertThat(office.difficulty(problem).json().path("closedBy").asString())
                .isEqualTo("head-land");
        assertThat(told(ProblemRaisedV1.class).getFirst().matterCode()).isEqualTo("M25");
    }

    @Test
    void d7_a_fallen_exemption_is_over_with_its_reason_when_the_missing_matter_is_granted() {
        say(new ReviewExemptionUndoneV1(
                review(),
                "YJ-S25-PIPE",
                List.of(new FactDifference("planningConditionsChanged", "false", "true")),
                Word.of(ExemptionEffect.SUPERVISION),
                office.clock.instant(),
                "enterprise1",
                "M25",
                LocalDate.of(2026, 9, 10),
                null,
                coded(11)));
        var problem = awaitOf("EXEMPTION_UNDONE");

        say(new ReviewSupervisionAnsweredV1(
                review(),
                "前置事项 M25 已准予",
                LocalDate.of(2026, 9, 10),
                LocalDate.of(2026, 9, 8),
                office.clock.instant(),
                "rule:prerequisite-granted",
                coded(11)));

        awaitState(office, problem, "CLOSED");
        assertThat(office.difficulty(problem).json().path("result").asString()).isEqualTo("前置事项 M25 已准予");
    }

    @Test
    void i12_the_last_day_of_a_problem_moves_with_a_published_calendar_and_a_meeting_on_a_new_rest_day_is_told() {
        office.clock.moveTo(Instant.parse("2026-12-30T01:00:00Z"));
        var problem = office.agentsDifficulty();
        assertThat(office.difficulty(problem).json().path("deadline").asString())
                .isEqualTo("2027-01-04");

        var meeting = office.huddle(office.agentsDifficulty(), 60, "2027-01-04", "2027-01-04", "land")
                .json()
                .path("meetingId")
                .asString();

        Topics.say(
                "2027",
                new CalendarPublishedV1(
                        "2027",
                        2027,
                        "cn-2027.1",
                        List.of(LocalDate.of(2027, 1, 1), LocalDate.of(2027, 1, 2), LocalDate.of(2027, 1, 3)),
                        List.of(),
                        "国务院办公厅通知",
                        office.clock.instant(),
                        "admin1",
                        List.of(new CalendarDayName(LocalDate.of(2027, 1, 1), "元旦")),
                        List.of(new CalendarDecision(LocalDate.of(2027, 1, 4), false, "暴雪"))));

        await().atMost(Office.PATIENCE)
                .untilAsserted(() -> assertThat(office.difficulty(problem)
                                .json()
                                .path("deadline")
                                .asString())
                        .isEqualTo("2027-01-05"));
        var seen = office.difficulty(problem).json();
        assertThat(seen.path("provisional").asBoolean()).isFalse();
        assertThat(seen.at("/steps/0/kind").asString()).isEqualTo("RECOUNTED");
        await().atMost(Office.PATIENCE)
                .untilAsserted(() -> assertThat(told(ProblemMovedV1.class))
                        .filteredOn(it -> it.problemId().equals(problem))
                        .extracting(ProblemMovedV1::cause)
                        .containsExactly("CALENDAR_CHANGED"));
        await().atMost(Office.PATIENCE)
                .untilAsserted(() -> assertThat(office.meeting(meeting)
                                .json()
                                .at("/restDay/name")
                                .asString())
                        .isEqualTo("暴雪"));
        assertThat(office.meeting(meeting).json().path("state").asString()).isEqualTo("SCHEDULED");
        assertThat(office.meeting(meeting).json().at("/restDay/proposedStart").asString())
                .startsWith("2026-12-30T02:");
        await().atMost(Office.PATIENCE)
                .untilAsserted(() -> assertThat(told(MeetingDayChangedV1.class))
                        .singleElement()
                        .satisfies(it -> assertThat(it.departments()).containsExactly(office.department("land"))));
    }

    @Test
    void a_problem_is_listed_by_the_words_that_the_ledger_has_for_it() {
        var problem = office.agentsDifficulty();
        assertThat(listed("OPEN")).containsExactly(problem);

        var meeting = office.huddle(problem, 60, "2026-09-08", "2026-09-11", "land")
                .json()
                .path("meetingId")
                .asString();
        assertThat(listed("OPEN")).isEmpty();
        assertThat(listed("MEETING_SCHEDULED")).containsExactly(problem);
        office.cancel(meeting);

        assertThat(listed("OPEN")).containsExactly(problem);
        assertThat(office.difficulty(problem).json().at("/steps/1/kind").asString())
                .isEqualTo("MEETING_CANCELLED");
    }

    private List<String> listed(String state) {
        return office.coordinator()
                .get("/v1/problems?projectId=" + office.projectId + "&state=" + state)
                .json()
                .path("items")
                .valueStream()
                .map(it -> it.path("problemId").asString())
                .toList();
    }

    private Reply raise() {
        return office.reviewer("land")
                .withKey()
                .post(
                        "/v1/problems",
                        office.problemBody(",\"reviewId\":\"" + office.reviewId() + "\",\"blocking\":true"));
    }

    private String awaitOf(String origin) {
        return await().atMost(Office.PATIENCE)
                .until(() -> of(origin), Optional::isPresent)
                .orElseThrow();
    }

    private Optional<String> of(String origin) {
        return office.coordinator()
                .get("/v1/problems?projectId=" + office.projectId)
                .json()
                .path("items")
                .valueStream()
                .filter(it -> it.path("origin").asString().equals(origin))
                .map(it -> it.path("problemId").asString())
                .findFirst();
    }

    private static void awaitState(Office of, String problem, String state) {
        await().atMost(Office.PATIENCE)
                .untilAsserted(() -> assertThat(state(of, problem)).isEqualTo(state));
    }

    private static String state(Office of, String problem) {
        JsonNode seen = of.difficulty(problem).json();
        return seen.path("state").asString();
    }

    private <E extends EventContract> List<E> told(Class<E> kind) {
        return Topics.about(office.projectId).stream()
                .map(heard -> heard.data())
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    private void say(EventContract event) {
        Topics.say(office.caseId, event);
    }

    private ReviewRef review() {
        return new ReviewRef(office.projectId, office.caseId, office.reviewId(), "M12", office.department("land"));
    }

    private static ReviewProgress coded(int status) {
        return ReviewProgress.coded(status);
    }
}
