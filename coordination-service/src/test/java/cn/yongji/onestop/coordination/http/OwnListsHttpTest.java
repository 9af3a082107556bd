package cn.yongji.onestop.coordination.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.yongji.onestop.coordination.project.ProjectRefs;
import cn.yongji.onestop.kernel.event.AgentAssignedV1;
import cn.yongji.onestop.kernel.event.AgentCover;
import cn.yongji.onestop.kernel.event.AgentCoverChangedV1;
import cn.yongji.onestop.platform.clock.MovableClock;
import cn.yongji.onestop.platform.web.Role;
import cn.yongji.onestop.testkit.Api;
import cn.yongji.onestop.testkit.OnestopTest;
import cn.yongji.onestop.testkit.Tokens;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Lists without a project: what somebody may see over all projects of his own. */
@OnestopTest
class OwnListsHttpTest {
    private static final LocalDate DAY = LocalDate.of(2026, 9, 4);

    @Autowired
    Api api;

    @Autowired
    MovableClock clock;

    @Autowired
    ProjectRefs projects;

    Office one;
    Office other;
    String agent;

    @BeforeEach
    void open() {
        one = new Office(api, clock, projects).opened();
        other = new Office(api, clock, projects).opened();
        agent = "agent-" + one.projectId.substring(24);
        for (var office : List.of(one, other)) handTo(agent, office, 1);
    }

    private void handTo(String next, Office office, long sequence) {
        Topics.say(
                "agency-" + office.projectId,
                sequence,
                new AgentAssignedV1(office.projectId, next, Office.AGENT, "调岗", Office.MONDAY, "coordinator1"));
        await().atMost(Office.PATIENCE)
                .untilAsserted(() -> assertThat(projects.find(office.projectId))
                        .hasValueSatisfying(it -> assertThat(it.agent()).contains(next)));
    }

    private Api agent(String name) {
        return api.as(Tokens.of(Role.AGENT).named(name));
    }

    private static Set<String> ids(Api by, String path, String id) {
        return by.get(path)
                .json()
                .path("items")
                .valueStream()
                .map(it -> it.path(id).asString())
                .collect(Collectors.toSet());
    }

    private static Set<String> problems(Api by) {
        return ids(by, "/v1/problems?limit=200", "problemId");
    }

    @Test
    void the_unit_and_its_agent_list_their_problems_over_all_their_projects() {
        var first = one.blockingDifficulty();
        var second = other.blockingDifficulty();

        assertThat(problems(agent(agent))).containsExactlyInAnyOrder(first, second);
        assertThat(problems(one.enterprise())).contains(first, second);
        assertThat(problems(api.as(Tokens.enterprise("91140881MA0KX7E55B")))).doesNotContain(first, second);
        assertThat(problems(agent("nobody-" + agent))).isEmpty();
        assertThat(problems(one.reviewer("land"))).containsExactly(first);
    }

    @Test
    void a_page_of_such_a_list_is_as_long_as_asked_for_and_the_next_goes_on_behind_it() {
        var first = one.blockingDifficulty();
        var second = other.blockingDifficulty();

        var page = agent(agent).get("/v1/problems?limit=1&state=OPEN").json();
        assertThat(page.at("/items/0/problemId").asString()).isEqualTo(first);
        var next = agent(agent)
                .get("/v1/problems?limit=1&state=OPEN&cursor="
                        + page.path("next").asString())
                .json();
        assertThat(next.at("/items/0/problemId").asString()).isEqualTo(second);
    }

    @Test
    void who_hands_a_project_over_lists_its_problems_no_more_and_who_stands_in_does_meanwhile() {
        var first = one.blockingDifficulty();
        var second = other.blockingDifficulty();

        handTo("next-" + agent, one, 2);

        assertThat(problems(agent(agent))).containsExactly(second);
        assertThat(problems(agent("next-" + agent))).containsExactly(first);
        var standIn = agent("cover-" + agent);
        assertThat(problems(standIn)).isEmpty();
        Topics.say(
                agent + "-" + other.projectId,
                1,
                new AgentCoverChangedV1(
                        other.projectId,
                        agent,
                        List.of(new AgentCover("cover-" + agent, DAY, DAY.plusDays(30))),
                        Office.MONDAY,
                        "coordinator1"));
        await().atMost(Office.PATIENCE)
                .untilAsserted(() -> assertThat(problems(standIn)).containsExactly(second));
    }

    @Test
    void meetings_are_listed_over_all_projects_of_the_unit_and_its_agent() {
        var meetings = List.of(one, other).stream()
                .map(office -> office.huddle(
                                office.blockingDifficulty(), 30, "2026-09-08", "2026-09-10", "land", "water")
                        .json()
                        .path("meetingId")
                        .asString())
                .toList();

        assertThat(ids(agent(agent), "/v1/meetings", "meetingId")).containsExactlyInAnyOrderElementsOf(meetings);
        assertThat(ids(one.enterprise(), "/v1/meetings?limit=200", "meetingId")).containsAll(meetings);
        assertThat(ids(one.reviewer("water"), "/v1/meetings", "meetingId")).containsExactly(meetings.getFirst());
        assertThat(ids(agent("nobody-" + agent), "/v1/meetings", "meetingId")).isEmpty();
        assertThat(ids(agent(agent), "/v1/meetings?projectId=" + other.projectId, "meetingId"))
                .containsExactly(meetings.getLast());
    }
}
