package cn.yongji.onestop.coordination.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.yongji.onestop.coordination.project.ProjectRefs;
import cn.yongji.onestop.kernel.event.MeetingScheduledV1;
import cn.yongji.onestop.kernel.event.ReviewProgress;
import cn.yongji.onestop.kernel.event.ReviewRef;
import cn.yongji.onestop.kernel.event.ReviewTurnedRedV1;
import cn.yongji.onestop.platform.clock.MovableClock;
import cn.yongji.onestop.platform.web.Role;
import cn.yongji.onestop.testkit.Api;
import cn.yongji.onestop.testkit.OnestopTest;
import cn.yongji.onestop.testkit.Partners;
import cn.yongji.onestop.testkit.Tokens;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Difficulties from raising to result over real HTTP, a real broker and a durable store. */
@OnestopTest
class GettingUnstuckHttpTest {
    @Autowired
    private Api api;

    @Autowired
    private MovableClock clock;

    @Autowired
    private ProjectRefs projects;

    private Office office;

    @BeforeEach
    void a_project_with_a_review() {
        office = new Office(api, clock, projects).opened();
    }

    @AfterEach
    void backToTheRealTime() {
        clock.reset();
    }

    @Test
    void a_blocked_review_is_released_by_a_huddle_and_the_problem_is_closed_with_a_result() {
        var difficulty = office.blockingDifficulty();
        var raised = office.difficulty(difficulty).json();
        assertThat(raised.path("level").asString()).isEqualTo("AGENT");
        assertThat(raised.at("/owner/name").asString()).isEqualTo(Office.AGENT);
        assertThat(raised.path("deadline").asString()).isEqualTo("2026-09-09");
        assertThat(raised.path("projectName").asString()).isEqualTo("永济铝基新材料生产线项目");
        assertThat(office.close(office.coordinator(), difficulty).problem()).isEqualTo("problem-blocks-review");

        var meeting = office.huddle(difficulty, 60, "2026-09-08", "2026-09-11", "land", "eco");

        assertThat(meeting.status()).as(meeting.toString()).isEqualTo(201);
        assertThat(meeting.json().path("start").asString()).isEqualTo("2026-09-08T01:00:00Z");
        var met = office.difficulty(difficulty).json();
        assertThat(met.path("level").asString()).isEqualTo("HUDDLE");
        assertThat(met.at("/owner/name").asString()).isEqualTo("natural-resources");
        assertThat(met.path("deadline").asString()).isEqualTo("2026-09-14");
        var meetingId = meeting.json().path("meetingId").asString();
        var early = office.releaseNow(meetingId);
        assertThat(early.problem()).as("nothing before it has begun").isEqualTo("meeting-not-begun");
        assertThat(early.json().path("start").asString()).isEqualTo("2026-09-08T01:00:00Z");
        assertThat(office.release(meetingId).status()).isEqualTo(201);
        assertThat(office.difficulty(difficulty).json().path("blocksNow").asBoolean())
                .isFalse();
        assertThat(office.close(office.coordinator(), difficulty).problem()).isEqualTo("effects-open");
        office.approvalAnswers(difficulty, null);
        var closed = office.close(office.coordinator(), difficulty);
        assertThat(closed.status()).as(closed.toString()).isEqualTo(200);
        assertThat(closed.json().path("state").asString()).isEqualTo("CLOSED");
        var again = office.close(office.coordinator(), difficulty);
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.json().path("result").asString()).isEqualTo("已完成");
        assertThat(office.huddle(difficulty, 60, "2026-09-08", "2026-09-11", "land")
                        .problem())
                .isEqualTo("problem-closed");
        assertThat(office.heard(6))
                .containsExactlyInAnyOrder(
                        "problem.raised.v1",
                        "meeting.scheduled.v1",
                        "problem.moved.v1",
                        "meeting.held.v1",
                        "resolution.recorded.v1",
                        "problem.closed.v1");
        assertThat(office.meeting(meetingId).json().at("/resolutions/0/effect").asString())
                .isEqualTo("RELEASE_REVIEW");
    }

    @Test
    void whoever_is_asked_to_a_meeting_learns_where_it_is_held_and_which_review_it_is_about() {
        var difficulty = office.blockingDifficulty();
        var wish = office.meetingBody(difficulty, 60, "2026-09-08", "2026-09-11", "land", "eco");
        var somewhere = wish.strip().replaceFirst("}$", ",\"venue\":\"市政务服务中心三楼会议室\"}");

        var called = office.coordinator().withKey().post("/v1/meetings", somewhere);

        assertThat(called.status()).as(called.toString()).isEqualTo(201);
        var meeting = called.json().path("meetingId").asString();
        assertThat(office.meeting(meeting).json().path("venue").asString()).isEqualTo("市政务服务中心三楼会议室");
        office.heard(3);
        var told = Topics.about(office.projectId).stream()
                .map(Partners.Heard::data)
                .filter(MeetingScheduledV1.class::isInstance)
                .map(MeetingScheduledV1.class::cast)
                .findFirst()
                .orElseThrow();
        assertThat(told.venue()).isEqualTo("市政务服务中心三楼会议室");
        assertThat(told.reviewId()).startsWith(office.caseId);
    }

    @Test
    void what_a_meeting_did_is_noted_once_though_it_is_heard_again() {
        var difficulty = office.blockingDifficulty();
        var meeting = office.huddle(difficulty, 60, "2026-09-08", "2026-09-11", "land")
                .json()
                .path("meetingId")
                .asString();
        office.release(meeting);
        office.heard(4);

        var later = office.agentsDifficulty();
        office.huddle(later, 30, "2026-09-08", "2026-09-11", "land");
        office.heard(6);

        assertThat(office.difficulty(difficulty)
                        .json()
                        .path("steps")
                        .valueStream()
                        .map(it -> it.path("kind").asString()))
                .containsExactly("MEETING_SCHEDULED", "MEETING_HELD", "RESOLVED");
    }

    @Test
    void a_repeated_wish_gets_the_same_answer_and_another_wish_under_its_key_is_refused() {
        var difficulty = office.blockingDifficulty();
        var calling = office.coordinator().withKey();
        var wish = office.meetingBody(difficulty, 60, "2026-09-08", "2026-09-11", "land", "eco");
        var first = calling.post("/v1/meetings", wish);
        office.release(first.json().path("meetingId").asString());
        office.close(office.coordinator(), difficulty);

        assertThat(calling.post("/v1/meetings", wish).text()).isEqualTo(first.text());
        var other = office.meetingBody(difficulty, 30, "2026-09-08", "2026-09-11", "land", "eco");
        assertThat(calling.post("/v1/meetings", other).problem()).isEqualTo("idempotency-key-reused");
        assertThat(office.coordinator()
                        .get("/v1/meetings?problemId=" + difficulty)
                        .json()
                        .path("items")
                        .size())
                .isEqualTo(1);

        var raising = office.agent().withKey();
        var said = raising.post("/v1/problems", office.problemBody(""));
        assertThat(raising.post("/v1/problems", office.problemBody("")).text()).isEqualTo(said.text());
        assertThat(raising.post("/v1/problems", office.problemBody(",\"blocking\":false"))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void a_refused_review_opens_one_problem_however_often_it_is_heard() {
        Topics.say(office.caseId, 7, office.decided("REFUSED"));
        Topics.say(office.caseId, 7, office.decided("REFUSED"));
        Topics.say(office.caseId, 8, office.decided("REFUSED"));
        Topics.say(office.caseId, 9, office.decided("GRANTED"));

        office.heard(1);

        var difficulties = office.enterprise()
                .get("/v1/problems?projectId=" + office.projectId)
                .json()
                .path("items");
        assertThat(difficulties.size()).isEqualTo(1);
        assertThat(difficulties.at("/0/origin").asString()).isEqualTo("REFUSAL");
        assertThat(difficulties.at("/0/reviewId").asString()).isEqualTo(office.reviewId());
        assertThat(difficulties.at("/0/blocking").asBoolean()).isFalse();
        assertThat(difficulties.at("/0/owner/name").asString()).isEqualTo(Office.AGENT);
    }

    @Test
    void a_red_light_opens_one_problem_however_often_it_is_heard_and_the_events_after_it_go_on() {
        var red = new ReviewTurnedRedV1(
                new ReviewRef(office.projectId, office.caseId, office.reviewId(), "M12", office.department("land")),
                "用地规划许可",
                ReviewProgress.dueOn(LocalDate.of(2026, 9, 4)));
        Topics.say(office.caseId, 7, red);
        Topics.say(office.caseId, 7, red);
        Topics.say(office.caseId, 8, red);
        Topics.say(office.caseId, 9, office.decided("REFUSED"));

        assertThat(office.heard(3))
                .as("the red light is over with the decision")
                .containsExactlyInAnyOrder("problem.raised.v1", "problem.closed.v1", "problem.raised.v1");

        var difficulties = office.coordinator()
                .get("/v1/problems?projectId=" + office.projectId)
                .json()
                .path("items");
        assertThat(difficulties.valueStream().map(it -> it.path("origin").asString()))
                .containsExactlyInAnyOrder("RED_LIGHT", "REFUSAL");
    }

    @Test
    void a_problem_past_its_deadline_moves_up_by_itself_and_one_that_is_escalated_at_once() {
        var late = office.agentsDifficulty();
        clock.moveTo(Office.MONDAY.plus(Duration.ofDays(3)));

        await().atMost(Office.PATIENCE)
                .untilAsserted(() -> assertThat(
                                office.difficulty(late).json().path("level").asString())
                        .isEqualTo("HUDDLE"));
        var moved = office.difficulty(late);
        assertThat(moved.json().at("/steps/0/by").asString()).isEqualTo("rule:deadline-passed");
        var escalation = office.coordinator().withKey().ifMatch(moved.etag().orElseThrow());
        var body = "{\"reason\":\"两部门意见不一致\"}";
        var up = escalation.post("/v1/problems/" + late + "/escalation", body);
        assertThat(up.json().path("level").asString()).isEqualTo("COORDINATION_MEETING");
        assertThat(up.json().at("/owner/name").asString()).isEqualTo("government-office");
        assertThat(escalation.post("/v1/problems/" + late + "/escalation", body).text())
                .isEqualTo(up.text());
        var stale = escalation.withKey().post("/v1/problems/" + late + "/escalation", body);
        assertThat(stale.status()).isEqualTo(412);
        var top = escalation.withKey().ifMatch(up.etag().orElseThrow());
        assertThat(top.post("/v1/problems/" + late + "/escalation", body).problem())
                .isEqualTo("problem-at-top-level");
    }

    @Test
    void c31_a_set_huddle_holds_its_rung_over_the_deadline_and_lets_it_go_when_it_is_cancelled() {
        var held = office.blockingDifficulty();
        var meeting = office.huddle(held, 60, "2026-09-18", "2026-09-18", "land");
        assertThat(meeting.status()).as(meeting.toString()).isEqualTo(201);
        var set = office.difficulty(held).json();
        assertThat(set.path("deadline").asString()).isEqualTo("2026-09-22");
        assertThat(set.at("/steps/1/kind").asString()).isEqualTo("HELD");
        var other = office.agentsDifficulty();

        clock.moveTo(Office.MONDAY.plus(Duration.ofDays(8)));

        await().atMost(Office.PATIENCE)
                .untilAsserted(() -> assertThat(
                                office.difficulty(other).json().path("level").asString())
                        .as("the look that found another one")
                        .isEqualTo("HUDDLE"));
        assertThat(office.difficulty(held).json().path("level").asString()).isEqualTo("HUDDLE");

        assertThat(office.cancel(meeting.json().path("meetingId").asString()).status())
                .isEqualTo(200);
        await().atMost(Office.PATIENCE)
                .untilAsserted(() -> assertThat(
                                office.difficulty(held).json().path("level").asString())
                        .isEqualTo("COORDINATION_MEETING"));
    }

    @Test
    void everybody_sees_what_concerns_them_and_nothing_else_exists() {
        var difficulty = office.blockingDifficulty();
        var path = "/v1/problems/" + difficulty;

        for (var role : new Role[] {Role.WINDOW, Role.COORDINATOR, Role.LEADER, Role.AUDITOR, Role.ADMIN}) {
            assertThat(office.as(Tokens.of(role)).get(path).status()).isEqualTo(200);
        }
        assertThat(office.enterprise().get(path).status()).isEqualTo(200);
        assertThat(office.agent().get(path).status()).isEqualTo(200);
        assertThat(office.reviewer("land").get(path).status()).isEqualTo(200);
        assertThat(office.reviewer("eco").get(path).status()).isEqualTo(404);
        assertThat(office.as(Tokens.of(Role.AGENT).named("agent2")).get(path).status())
                .isEqualTo(404);
        assertThat(office.as(Tokens.enterprise("91140881MA0GT4BX3A")).get(path).status())
                .isEqualTo(404);

        var meeting =
                office.huddle(difficulty, 60, "2026-09-08", "2026-09-11", "eco").json();
        var meetingPath = "/v1/meetings/" + meeting.path("meetingId").asString();
        assertThat(office.reviewer("eco").get(path).status()).isEqualTo(200);
        assertThat(office.reviewer("eco").get(meetingPath).status()).isEqualTo(200);
        assertThat(office.reviewer("land").get(meetingPath).status()).isEqualTo(404);
        assertThat(office.enterprise().get(meetingPath).status()).isEqualTo(200);
        assertThat(office.as(Tokens.of(Role.AGENT).named("agent2"))
                        .get(meetingPath)
                        .status())
                .isEqualTo(404);
        assertThat(office.reviewer("eco")
                        .get("/v1/meetings")
                        .json()
                        .path("items")
                        .size())
                .isEqualTo(1);
        assertThat(office.reviewer("fire")
                        .get("/v1/meetings")
                        .json()
                        .path("items")
                        .size())
                .isZero();
        assertThat(office.reviewer("eco")
                        .get("/v1/problems")
                        .json()
                        .path("items")
                        .size())
                .isEqualTo(1);
        assertThat(office.reviewer("fire")
                        .get("/v1/problems")
                        .json()
                        .path("items")
                        .size())
                .isZero();
        var foreign = office.as(Tokens.enterprise("91140881MA0GT4BX3A"));
        var ofProject = "?projectId=" + office.projectId;
        assertThat(foreign.get("/v1/problems" + ofProject).json().path("items").size())
                .isZero();
        assertThat(foreign.get("/v1/meetings" + ofProject).json().path("items").size())
                .isZero();
        assertThat(foreign.get("/v1/problems").json().path("items").size()).isZero();
        assertThat(office.enterprise()
                        .get("/v1/meetings" + ofProject)
                        .json()
                        .path("items")
                        .size())
                .isEqualTo(1);
    }

    @Test
    void a_read_that_has_not_changed_is_answered_without_a_body() {
        var difficulty = office.agentsDifficulty();
        var etag = office.difficulty(difficulty).etag().orElseThrow();

        assertThat(office.coordinator()
                        .with("If-None-Match", etag)
                        .get("/v1/problems/" + difficulty)
                        .status())
                .isEqualTo(304);
    }

    @Test
    void a_list_is_read_page_by_page_with_its_filters() {
        var raised = new ArrayList<String>();
        for (var i = 0; i < 5; i++) raised.add(office.agentsDifficulty());
        office.close(office.agent(), raised.get(4));
        var list = "/v1/problems?projectId=" + office.projectId + "&state=OPEN&problemClass=LAND_NATURE&limit=3";

        var first = office.agent().get(list).json();
        var cursor = first.path("next").asString();
        var second = office.agent().get(list + "&cursor=" + cursor).json();

        var seen = new ArrayList<String>();
        first.path("items").forEach(it -> seen.add(it.path("problemId").asString()));
        second.path("items").forEach(it -> seen.add(it.path("problemId").asString()));
        assertThat(seen).containsExactlyElementsOf(raised.subList(0, 4));
        assertThat(second.has("next")).isFalse();
        assertThat(office.agent()
                        .get(list.replace("OPEN", "CLOSED") + "&cursor=" + cursor)
                        .problem())
                .isEqualTo("cursor-invalid");
    }
}
