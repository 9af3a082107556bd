package cn.yongji.onestop.coordination.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.yongji.onestop.coordination.project.ProjectRefs;
import cn.yongji.onestop.kernel.event.AgentAssignedV1;
import cn.yongji.onestop.kernel.event.AgentCover;
import cn.yongji.onestop.kernel.event.AgentCoverChangedV1;
import cn.yongji.onestop.kernel.event.AgentReleasedV1;
import cn.yongji.onestop.kernel.event.ContradictionFoundV1;
import cn.yongji.onestop.kernel.event.DisputedCondition;
import cn.yongji.onestop.kernel.event.ForeseenProblem;
import cn.yongji.onestop.kernel.event.GapBreachedV1;
import cn.yongji.onestop.kernel.event.VisitRecordedV1;
import cn.yongji.onestop.kernel.event.word.VisitKind;
import cn.yongji.onestop.kernel.event.word.Word;
import cn.yongji.onestop.platform.aggregate.Ids;
import cn.yongji.onestop.platform.clock.MovableClock;
import cn.yongji.onestop.platform.web.Role;
import cn.yongji.onestop.testkit.Api;
import cn.yongji.onestop.testkit.OnestopTest;
import cn.yongji.onestop.testkit.Tokens;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What intake and approval tell of agents, visits, promises and disputes, as coordination answers it. */
@OnestopTest
class AgentNewsHttpTest {
    private static final LocalDate DAY = LocalDate.of(2026, 9, 4);

    @Autowired
    Api api;

    @Autowired
    MovableClock clock;

    @Autowired
    ProjectRefs projects;

    Office office;

    @BeforeEach
    void open() {
        office = new Office(api, clock, projects).opened();
    }

    private JsonNode difficulties() {
        return office.coordinator()
                .get("/v1/problems?projectId=" + office.projectId)
                .json()
                .path("items");
    }

    private static ForeseenProblem foreseen(String owner) {
        return new ForeseenProblem(Ids.next(), "LAND_NATURE", "PLANNING", "地类与规划不一致", "园地 3.6 亩", owner, "先行变更");
    }

    private void handOver(String from, String to, long sequence) {
        Topics.say(
                "agency-" + office.projectId,
                sequence,
                new AgentAssignedV1(office.projectId, to, from, "调岗", Office.MONDAY, "coordinator1"));
    }

    @Test
    void s2_each_foreseen_problem_becomes_one_problem_with_its_owner_however_often_the_visit_is_heard() {
        var visitId = Ids.next();
        var told = new VisitRecordedV1(
                office.projectId,
                visitId,
                Word.of(VisitKind.AGENT_VISIT),
                DAY,
                "李代办",
                "小结",
                List.of(
                        foreseen("agent1"),
                        foreseen("department:" + office.department("land")),
                        foreseen("task-force")),
                Office.MONDAY,
                "agent1");
        Topics.say(visitId, 1, told);
        Topics.say(visitId, 1, told);
        Topics.say(visitId, 2, told);

        office.heard(3);

        await().atMost(Office.PATIENCE)
                .untilAsserted(() -> assertThat(difficulties().size()).isEqualTo(3));
        assertThat(difficulties().valueStream().map(it -> it.at("/owner/kind").asString()))
                .containsExactlyInAnyOrder("AGENT", "DEPARTMENT", "TASK_FORCE");
        assertThat(difficulties().valueStream().map(it -> it.path("problemId").asString()))
                .containsExactlyInAnyOrderElementsOf(told.foreseenProblems().stream()
                        .map(ForeseenProblem::problemRef)
                        .toList());
        assertThat(difficulties().at("/0/foresight/visitId").asString()).isEqualTo(visitId);
        assertThat(difficulties().at("/0/foresight/plannedResolution").asString())
                .isEqualTo("先行变更");
        assertThat(office.reviewer("land")
                        .get("/v1/problems")
                        .json()
                        .path("items")
                        .size())
                .isEqualTo(1);
    }

    @Test
    void a_hand_over_takes_open_problems_along_and_shows_them_to_the_new_agent_only() {
        var difficulty = office.agentsDifficulty();
        var next = "agent-" + office.projectId.substring(24);

        handOver(Office.AGENT, next, 1);
        handOver(Office.AGENT, next, 1);

        await().atMost(Office.PATIENCE)
                .untilAsserted(() -> assertThat(office.difficulty(difficulty)
                                .json()
                                .at("/owner/name")
                                .asString())
                        .isEqualTo(next));
        var nextAgent = office.as(Tokens.of(Role.AGENT).named(next));
        await().atMost(Office.PATIENCE)
                .untilAsserted(() -> assertThat(
                                office.agent().get("/v1/problems/" + difficulty).status())
                        .isEqualTo(404));
        var shown = nextAgent.get("/v1/problems/" + difficulty).json();
        assertThat(shown.path("raisedBy").asString()).isEqualTo(Office.AGENT);
        assertThat(shown.path("steps").size()).isEqualTo(1);
        assertThat(shown.at("/steps/0/kind").asString()).isEqualTo("HANDED_OVER");
    }

    @Test
    void who_stands_in_for_an_absent_agent_sees_and_moves_his_problems_meanwhile() {
        var difficulty = office.agentsDifficulty();
        var cover = "agent-" + office.projectId.substring(24);
        var standIn = office.as(Tokens.of(Role.AGENT).named(cover));
        assertThat(standIn.get("/v1/problems/" + difficulty).status()).isEqualTo(404);

        covered(1, new AgentCover(cover, DAY.minusDays(3), LocalDate.of(2099, 12, 31)));

        await().atMost(Office.PATIENCE)
                .untilAsserted(() -> assertThat(
                                standIn.get("/v1/problems/" + difficulty).status())
                        .isEqualTo(200));
        var shown = standIn.get("/v1/problems/" + difficulty).json();
        assertThat(shown.at("/owner/name").asString()).isEqualTo(Office.AGENT);
        assertThat(shown.at("/owner/standIn").asString()).isEqualTo(cover);
        covered(2);
        await().atMost(Office.PATIENCE)
                .untilAsserted(() -> assertThat(
                                standIn.get("/v1/problems/" + difficulty).status())
                        .isEqualTo(404));
    }

    private void covered(long sequence, AgentCover... covers) {
        Topics.say(
                Office.AGENT + "-" + office.projectId,
                sequence,
                new AgentCoverChangedV1(
                        office.projectId, Office.AGENT, List.of(covers), Office.MONDAY, "coordinator1"));
    }

    @Test
    void the_problems_of_an_agent_who_leaves_without_a_successor_go_to_the_task_force() {
        var difficulty = office.agentsDifficulty();

        Topics.say(
                "agency-" + office.projectId,
                1,
                new AgentReleasedV1(office.projectId, Office.AGENT, "项目已落地", List.of(), Office.MONDAY, "coordinator1"));

        await().atMost(Office.PATIENCE)
                .untilAsserted(() -> assertThat(office.difficulty(difficulty)
                                .json()
                                .at("/owner/kind")
                                .asString())
                        .isEqualTo("TASK_FORCE"));
        await().atMost(Office.PATIENCE)
                .untilAsserted(() -> assertThat(
                                office.agent().get("/v1/problems/" + difficulty).status())
                        .isEqualTo(404));
    }

    @Test
    void contradicting_conditions_and_a_broken_promise_open_one_problem_each_however_often_they_are_heard() {
        var contradiction = new ContradictionFoundV1(
                office.projectId,
                office.caseId,
                Ids.next(),
                "C-01",
                List.of(
                        new DisputedCondition(office.reviewId(), office.department("land"), "退让 30 米"),
                        new DisputedCondition(office.caseId + "-M14", office.department("water"), "不得东移")),
                Office.MONDAY);
        var breach = new GapBreachedV1(
                office.projectId, office.caseId, Ids.next(), "M12", "site-plan", Office.ORG, DAY, Office.MONDAY, null);
        for (var sequence : List.of(7L, 7L, 8L)) Topics.say(office.caseId, sequence, contradiction);
        var commitment = Ids.next();
        for (var sequence : List.of(1L, 1L, 2L)) Topics.say(commitment, sequence, breach);
        var after = Ids.next();
        Topics.say(
                after,
                new VisitRecordedV1(
                        office.projectId,
                        after,
                        Word.of(VisitKind.AGENT_VISIT),
                        DAY,
                        "李代办",
                        "小结",
                        List.of(foreseen("agent1")),
                        Office.MONDAY,
                        "agent1"));

        office.heard(3);

        await().atMost(Office.PATIENCE)
                .untilAsserted(() -> assertThat(difficulties()
                                .valueStream()
                                .map(it -> it.path("origin").asString()))
                        .containsExactlyInAnyOrder("CONTRADICTION", "BREACH", "FORESEEN"));
        assertThat(office.reviewer("water")
                        .get("/v1/problems")
                        .json()
                        .at("/items/0/level")
                        .asString())
                .isEqualTo("HUDDLE");
    }
}
