package cn.yongji.onestop.approval.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import cn.yongji.onestop.kernel.event.AgentAssignedV1;
import cn.yongji.onestop.kernel.event.AgentCover;
import cn.yongji.onestop.kernel.event.AgentCoverChangedV1;
import cn.yongji.onestop.kernel.event.FactDifference;
import cn.yongji.onestop.kernel.event.ProjectFactsChangedV1;
import cn.yongji.onestop.kernel.event.ProjectOpenedV1;
import cn.yongji.onestop.kernel.event.StatedFacts;
import cn.yongji.onestop.platform.clock.MovableClock;
import cn.yongji.onestop.platform.web.Role;
import cn.yongji.onestop.testkit.Api;
import cn.yongji.onestop.testkit.OnestopTest;
import cn.yongji.onestop.testkit.Tokens;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The window corrects the unit and the name of a project whose case runs: everybody sees the case as it is known now. */
@OnestopTest
class CorrectedUnitHttpTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String OTHER = "91140881MA0KXK1Q0B";

    @Autowired
    private Api api;

    @Autowired
    private MovableClock clock;

    @Test
    void who_may_see_a_case_follows_the_corrected_unit_and_the_agent_keeps_it() {
        var hall = new Hall(api, clock).order("M01", 5).accepted();
        var before = api.as(Tokens.enterprise(Hall.ORG));
        var after = api.as(Tokens.enterprise(OTHER));
        var agent = api.as(Tokens.of(Role.AGENT).named(Hall.AGENT));
        assertThat(before.get("/v1/cases/" + hall.caseId).status()).isEqualTo(200);
        assertThat(after.get("/v1/cases/" + hall.caseId).status()).isEqualTo(404);

        correct(hall, OTHER, "乙公司");

        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(before.get("/v1/cases/" + hall.caseId).status())
                                .isEqualTo(404));
        for (var path : paths(hall)) {
            assertThat(before.get(path).status()).as(path).isEqualTo(404);
            assertThat(after.get(path).status()).as(path).isEqualTo(200);
            assertThat(agent.get(path).status()).as(path).isEqualTo(200);
        }
        var list = "/v1/cases?projectId=" + hall.projectId;
        assertThat(before.get(list).json().path("items")).isEmpty();
        assertThat(after.get(list).json().path("items")).hasSize(1);
        assertThat(agent.get("/v1/cases/" + hall.caseId + "/messages").status()).isEqualTo(200);
        assertThat(own(before)).doesNotContain(hall.caseId);
        assertThat(own(after)).contains(hall.caseId);
        assertThat(own(agent)).contains(hall.caseId);
    }

    /** The cases that somebody lists without naming a project. */
    private static List<String> own(Api caller) {
        var found = new ArrayList<String>();
        var next = "";
        do {
            var page = caller.get("/v1/cases?limit=200" + (next.isEmpty() ? "" : "&cursor=" + next))
                    .json();
            page.path("items").forEach(it -> found.add(it.path("caseId").asString()));
            next = page.path("next").asString("");
        } while (!next.isEmpty());
        return found;
    }

    @Test
    void an_agent_lists_the_cases_of_projects_that_he_was_given_or_stands_in_for_and_others_name_a_project() {
        var hall = new Hall(api, clock).order("M01", 5).accepted();
        var next = "agent-" + hall.caseId.substring(24);
        var standIn = "cover-" + hall.caseId.substring(24);
        assertThat(own(api.as(Tokens.of(Role.AGENT).named(next)))).isEmpty();

        Topics.say(
                "agency-" + hall.projectId,
                new AgentAssignedV1(hall.projectId, next, Hall.AGENT, "调岗", clock.instant(), "coordinator1"));
        var today = WorkingCalendar.dateOf(clock.instant());
        Topics.say(
                next + "-" + hall.projectId,
                new AgentCoverChangedV1(
                        hall.projectId,
                        next,
                        List.of(new AgentCover(standIn, today, today.plusDays(30))),
                        clock.instant(),
                        "coordinator1"));

        await().atMost(PATIENCE).untilAsserted(() -> {
            for (var name : List.of(next, standIn))
                assertThat(own(api.as(Tokens.of(Role.AGENT).named(name)))).containsExactly(hall.caseId);
        });
        assertThat(own(api.as(Tokens.of(Role.AGENT).named(Hall.AGENT)))).doesNotContain(hall.caseId);
        assertThat(hall.reviewer("M01").get("/v1/cases").status()).isEqualTo(400);
        assertThat(api.as(Tokens.of(Role.COORDINATOR)).get("/v1/cases").status())
                .isEqualTo(400);
    }

    @Test
    void case_review_and_inbox_show_the_corrected_name_and_unit_and_a_second_correction_counts() {
        var hall = new Hall(api, clock).order("M01", 5).accepted();

        correct(hall, OTHER, "乙公司");
        correct(hall, OTHER, "乙食品公司");

        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(hall.readCase().json().path("unitName").asString())
                                .isEqualTo("乙食品公司"));
        assertThat(hall.readCase().json().path("unitUscc").asString()).isEqualTo(OTHER);
        assertThat(hall.readCase().json().path("projectName").asString()).isEqualTo("食品加工项目");
        assertThat(hall.read("M01").json().path("projectName").asString()).isEqualTo("食品加工项目");
        var department = hall.departmentOf("M01");
        var item = hall.reviewer("M01")
                .get("/v1/departments/" + department + "/inbox")
                .json()
                .at("/items/0");
        assertThat(item.path("projectName").asString()).isEqualTo("食品加工项目");
        assertThat(item.path("unitName").asString()).isEqualTo("乙食品公司");
    }

    @Test
    void the_number_by_which_people_speak_of_a_project_stands_on_its_case_and_in_the_inbox_and_survives_a_correction() {
        var hall = new Hall(api, clock).order("M01", 5).accepted();
        Topics.say(
                hall.projectId,
                new ProjectOpenedV1(
                        hall.projectId,
                        null,
                        "食品加工项目",
                        "ENTERPRISE_RECORD",
                        "INDUSTRIAL",
                        Hall.ORG,
                        "甲公司",
                        1_000_000,
                        null,
                        "enterprise1",
                        "260-000-019",
                        null,
                        null));
        correct(hall, OTHER, "乙公司");

        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(hall.readCase().json().path("unitName").asString())
                                .isEqualTo("乙公司"));
        assertThat(hall.readCase().json().path("number").asString()).isEqualTo("260-000-019");
        assertThat(hall.reviewer("M01")
                        .get("/v1/departments/" + hall.departmentOf("M01") + "/inbox")
                        .json()
                        .at("/items/0/number")
                        .asString())
                .isEqualTo("260-000-019");
    }

    private static List<String> paths(Hall hall) {
        var it = "/v1/cases/" + hall.caseId;
        return List.of(it, it + "/refusals", it + "/conditions", hall.review("M01"), hall.review("M01") + "/deadline");
    }

    private static void correct(Hall hall, String uscc, String unit) {
        var now = new StatedFacts(null, "食品加工项目", "ENTERPRISE", "INDUSTRIAL", uscc, unit, 500_000_000);
        Topics.say(
                hall.projectId,
                new ProjectFactsChangedV1(
                        hall.projectId,
                        2,
                        List.of("name", "unitUscc"),
                        "窗口录入错误",
                        "window1",
                        List.of(new FactDifference("unitUscc", Hall.ORG, uscc)),
                        now));
    }
}
