package cn.yongji.onestop.coordination.http;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yongji.onestop.coordination.project.ProjectRefs;
import cn.yongji.onestop.kernel.event.ProblemPositionTakenV1;
import cn.yongji.onestop.kernel.event.ProblemReopenedV1;
import cn.yongji.onestop.platform.clock.MovableClock;
import cn.yongji.onestop.platform.web.Role;
import cn.yongji.onestop.testkit.Api;
import cn.yongji.onestop.testkit.OnestopTest;
import cn.yongji.onestop.testkit.Partners.Heard;
import cn.yongji.onestop.testkit.Reply;
import cn.yongji.onestop.testkit.Tokens;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Up the ladder by what departments say, and back on it after a result that was none. */
@OnestopTest
class LadderHttpTest {
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
    void c34_a_problem_that_two_departments_hold_not_theirs_goes_up_with_both_texts() {
        var problem = office.blockingDifficulty();
        var forestry = office.department("forestry");
        assertThat(take("forestry", problem, position("NOT_OURS", "不在林地范围", null))
                        .status())
                .as("nobody has asked it yet")
                .isEqualTo(404);

        var first = take("land", problem, position("NOT_OURS", "属林地范围", forestry));

        assertThat(first.status()).as(first.toString()).isEqualTo(200);
        assertThat(first.json().path("level").asString()).isEqualTo("AGENT");
        assertThat(first.json().at("/steps/0/suggests").asString()).isEqualTo(forestry);
        var second = take("forestry", problem, position("NOT_OURS", "不在林地范围", null));
        assertThat(second.json().path("level").asString()).as(second.toString()).isEqualTo("HUDDLE");
        assertThat(second.json()
                        .path("steps")
                        .valueStream()
                        .map(it -> it.path("kind").asString()))
                .containsExactly("POSITION_TAKEN", "POSITION_TAKEN", "ESCALATED");
        assertThat(second.json()
                        .path("steps")
                        .valueStream()
                        .map(it -> it.path("text").asString()))
                .contains("属林地范围", "不在林地范围");
        assertThat(office.heard(4))
                .containsExactlyInAnyOrder(
                        "problem.raised.v1",
                        "problem.position-taken.v1",
                        "problem.position-taken.v1",
                        "problem.moved.v1");
        assertThat(Topics.about(office.projectId).stream()
                        .map(Heard::data)
                        .filter(ProblemPositionTakenV1.class::isInstance)
                        .map(it -> ((ProblemPositionTakenV1) it).departments()))
                .as("who is suggested is told")
                .allMatch(it -> it.contains(forestry));
    }

    @Test
    void c33_departments_of_opposite_minds_take_a_problem_up_at_once() {
        var problem = office.blockingDifficulty();
        office.huddle(problem, 60, "2026-09-08", "2026-09-11", "land", "eco");
        take("land", problem, position("AGREE", "同意调整", null));

        var opposed = take("eco", problem, position("DISAGREE", "涉及保护区", null));

        assertThat(opposed.json().path("level").asString())
                .as(opposed.toString())
                .isEqualTo("COORDINATION_MEETING");
        assertThat(opposed.json().at("/owner/name").asString()).isEqualTo("government-office");
    }

    @Test
    void a_position_that_is_none_is_refused_with_the_place() {
        var problem = office.blockingDifficulty();

        var wrong = take("land", problem, position("AGREE", "同意", office.department("eco")));
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.json().at("/errors/0/pointer").asString()).isEqualTo("/suggests");
        assertThat(take("land", problem, position("NOT_OURS", "不是", office.department("land")))
                        .status())
                .isEqualTo(400);
        assertThat(take("land", problem, position("MAYBE", "再看", null)).status())
                .isEqualTo(400);
        assertThat(take("land", problem, position("AGREE", " ", null)).status()).isEqualTo(400);
        assertThat(office.agent()
                        .withKey()
                        .post("/v1/problems/" + problem + "/positions", position("AGREE", "同意", null))
                        .status())
                .as("an agent is no department")
                .isEqualTo(403);
    }

    @Test
    void c43_a_closed_problem_is_reopened_on_its_level_and_the_second_time_one_higher() {
        var problem = office.agentsDifficulty();
        assertThat(reopen(problem).problem()).isEqualTo("problem-not-closed");
        office.close(office.agent(), problem);

        var again = reopen(problem);

        assertThat(again.status()).as(again.toString()).isEqualTo(200);
        assertThat(again.json().path("state").asString()).isEqualTo("OPEN");
        assertThat(again.json().path("level").asString()).isEqualTo("AGENT");
        assertThat(again.json().at("/steps/0/kind").asString()).isEqualTo("REOPENED");
        assertThat(again.json().at("/steps/0/result").asString()).isEqualTo("已完成");
        office.close(office.agent(), problem);
        assertThat(office.coordinator()
                        .withKey()
                        .post("/v1/problems/" + problem + "/reopening", "{\"reason\":\"未解决\"}")
                        .problem())
                .isEqualTo("reopening-not-allowed");
        assertThat(reopen(problem).json().path("level").asString()).isEqualTo("HUDDLE");
        office.heard(5);
        assertThat(Topics.about(office.projectId).stream()
                        .map(Heard::data)
                        .filter(ProblemReopenedV1.class::isInstance)
                        .map(it -> ((ProblemReopenedV1) it).level()))
                .containsExactly("AGENT", "HUDDLE");

        office.close(office.agent(), problem);
        clock.moveTo(Office.MONDAY.plus(Duration.ofDays(40)));
        assertThat(reopen(problem).problem()).isEqualTo("reopening-too-late");
    }

    @Test
    void window_and_coordination_office_raise_what_they_hear_of_any_project_and_block_nothing() {
        for (var role : new Role[] {Role.WINDOW, Role.COORDINATOR}) {
            var person = office.as(Tokens.of(role).named(role.wireName() + "9"));

            var raised = person.withKey().post("/v1/problems", office.problemBody(""));

            assertThat(raised.status()).as(raised.toString()).isEqualTo(201);
            assertThat(raised.json().at("/owner/name").asString())
                    .as("it starts with the agent")
                    .isEqualTo(Office.AGENT);
            assertThat(person.withKey()
                            .post(
                                    "/v1/problems",
                                    office.problemBody(",\"reviewId\":\"" + office.reviewId() + "\",\"blocking\":true"))
                            .problem())
                    .isEqualTo("blocking-not-allowed");
            assertThat(office.close(person, raised.json().path("problemId").asString())
                            .status())
                    .as("who raised it closes it")
                    .isEqualTo(200);
        }
    }

    @Test
    void a_meeting_that_is_called_after_a_reopening_stands_though_the_closing_is_heard_late() {
        var problem = office.agentsDifficulty();
        office.close(office.agent(), problem);
        clock.moveTo(Office.MONDAY.plusSeconds(60));
        reopen(problem);

        var meeting = office.huddle(problem, 60, "2026-09-08", "2026-09-11", "land");

        assertThat(meeting.status()).as(meeting.toString()).isEqualTo(201);
        assertThat(office.heard(5)).contains("meeting.scheduled.v1").doesNotContain("meeting.cancelled.v1");
    }

    private Reply take(String department, String problem, String body) {
        return office.reviewer(department).withKey().post("/v1/problems/" + problem + "/positions", body);
    }

    private static String position(String stance, String text, String suggests) {
        var more = suggests == null ? "" : ",\"suggests\":\"" + suggests + "\"";
        return "{\"stance\":\"%s\",\"text\":\"%s\"%s}".formatted(stance, text, more);
    }

    private Reply reopen(String problem) {
        return office.agent().withKey().post("/v1/problems/" + problem + "/reopening", "{\"reason\":\"变更登记尚未完成\"}");
    }
}
