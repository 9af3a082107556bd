package cn.yongji.onestop.approval.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.yongji.onestop.kernel.event.AgentAssignedV1;
import cn.yongji.onestop.kernel.event.ApplicationRequirementAddedV1;
import cn.yongji.onestop.kernel.event.ApplicationWithdrawalDeniedV1;
import cn.yongji.onestop.kernel.event.ApplicationWithdrawalRequestedV1;
import cn.yongji.onestop.kernel.event.ApplicationWithdrawnV1;
import cn.yongji.onestop.kernel.event.FactDifference;
import cn.yongji.onestop.kernel.event.GapFulfilledV1;
import cn.yongji.onestop.kernel.event.GapPromisedV1;
import cn.yongji.onestop.kernel.event.MaterialFlaggedV1;
import cn.yongji.onestop.kernel.event.MeetingCancelledV1;
import cn.yongji.onestop.kernel.event.MeetingScheduledV1;
import cn.yongji.onestop.kernel.event.PreReviewRequestedV1;
import cn.yongji.onestop.kernel.event.ProjectFactsChangedV1;
import cn.yongji.onestop.kernel.event.word.MaterialFlag;
import cn.yongji.onestop.kernel.event.word.MeetingKind;
import cn.yongji.onestop.kernel.event.word.Word;
import cn.yongji.onestop.platform.aggregate.Ids;
import cn.yongji.onestop.platform.clock.MovableClock;
import cn.yongji.onestop.platform.web.Role;
import cn.yongji.onestop.testkit.Api;
import cn.yongji.onestop.testkit.OnestopTest;
import cn.yongji.onestop.testkit.Tokens;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What intake and coordination tell, in the feeds of the departments that it concerns, and in no other. */
@OnestopTest
class NewsOfOthersHttpTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final LocalDate DAY = LocalDate.of(2026, 12, 31);

    @Autowired
    private Api api;

    @Autowired
    private MovableClock clock;

    @Test
    void a_matter_that_now_waits_for_another_is_told_to_the_department_whose_matter_it_is() {
        var hall = hall().order("M36", 10).order("M25", 10).accepted();

        Topics.say(
                hall.caseId,
                new ApplicationRequirementAddedV1(
                        hall.projectId,
                        hall.caseId,
                        "M36",
                        "M25",
                        "S25",
                        "规划条件已变更",
                        clock.instant(),
                        List.of(new FactDifference("planningConditionsChanged", "false", "true"))));

        var told = awaitTold(hall.departmentOf("M36"), "application.requirement-added.v1");
        assertThat(told.path("caseId").asString()).isEqualTo(hall.caseId);
        assertThat(told.path("reviewId").asString()).isEqualTo(hall.reviewId("M36"));
        assertThat(told.path("matterCode").asString()).isEqualTo("M36");
        assertThat(types(hall.departmentOf("M25"))).containsExactly("case.opened.v1");
    }

    @Test
    void a_revoked_material_is_told_to_whoever_rests_on_it_open_or_granted_in_any_project_of_the_unit() {
        var licence = Ids.next();
        var hall = hall().order("M06", 10)
                .handingIn("M06", licence)
                .order("M12", 10)
                .order("M15", 10)
                .accepted();
        var elsewhere = hall().order("M06", 10).handingIn("M06", licence).accepted();
        elsewhere.grant("M06");
        elsewhere.awaitState("M06", "GRANTED");
        promise(hall, "M12", licence);
        awaitTold(hall.departmentOf("M12"), "gap.fulfilled.v1");

        Topics.say(
                licence,
                new MaterialFlaggedV1(
                        hall.projectId,
                        licence,
                        "营业执照.pdf",
                        Word.of(MaterialFlag.REVOKED),
                        "证照已注销",
                        List.of(hall.caseId),
                        clock.instant(),
                        "window1"));

        for (var matter : List.of("M06", "M12")) {
            var told = awaitTold(hall.departmentOf(matter), "material.flagged.v1");
            assertThat(told.path("reviewId").asString()).isEqualTo(hall.reviewId(matter));
            assertThat(told.path("detailId").asString()).isEqualTo(licence);
        }
        var granted = awaitTold(elsewhere.departmentOf("M06"), "material.flagged.v1");
        assertThat(granted.path("projectId").asString()).isEqualTo(elsewhere.projectId);
        assertThat(granted.path("caseId").asString()).isEqualTo(elsewhere.caseId);
        assertThat(types(hall.departmentOf("M15"))).doesNotContain("material.flagged.v1");
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(flagged(hall.departmentOf("M06"))).isEqualTo("REVOKED"));
        assertThat(flagged(hall.departmentOf("M15"))).isEmpty();
    }

    @Test
    void what_happens_to_an_application_or_its_project_is_told_to_all_who_have_a_part_in_it() {
        var hall = hall().order("M06", 10).order("M12", 10).accepted();
        var other = hall().order("M06", 10).accepted();
        var departments = List.of(hall.departmentOf("M06"), hall.departmentOf("M12"));

        Topics.say(
                hall.caseId,
                new ApplicationWithdrawalRequestedV1(
                        hall.projectId, hall.caseId, "项目暂缓", clock.instant(), "enterprise1"));
        Topics.say(
                hall.projectId,
                new AgentAssignedV1(hall.projectId, "agent2", "agent1", "原代办员轮岗", clock.instant(), "coordinator1"));
        Topics.say(
                hall.projectId,
                new ProjectFactsChangedV1(
                        hall.projectId, 2, List.of("totalInvestment"), "设备清单已核定", "enterprise1", null, null));

        for (var department : departments) {
            assertThat(awaitTold(department, "application.withdrawal-requested.v1")
                            .path("caseId")
                            .asString())
                    .isEqualTo(hall.caseId);
            awaitTold(department, "agent.assigned.v1");
            assertThat(awaitTold(department, "project.facts-changed.v1").has("caseId"))
                    .isFalse();
        }
        assertThat(types(other.departmentOf("M06"))).containsExactly("case.opened.v1");
    }

    @Test
    void an_application_that_nobody_accepted_is_told_to_no_department_and_holds_up_nothing() {
        var never = hall().order("M06", 10);
        Topics.say(
                never.caseId,
                new ApplicationWithdrawnV1(never.projectId, never.caseId, "项目暂缓", clock.instant(), "enterprise1"));
        var asked = never.departmentOf("M06");

        Topics.say(
                never.projectId,
                new PreReviewRequestedV1(
                        never.projectId,
                        "prereview-" + never.projectId,
                        List.of(asked),
                        "选址与环评等级",
                        DAY,
                        clock.instant(),
                        "enterprise1"));

        awaitTold(asked, "prereview.requested.v1");
        assertThat(types(asked)).containsExactly("prereview.requested.v1");
    }

    @Test
    void whoever_is_asked_to_a_meeting_is_told_where_to_look_and_that_it_is_not_held() {
        var hall = hall().order("M06", 10).order("M12", 10).accepted();
        var invited = List.of(hall.departmentOf("M06"), hall.departmentOf("M20"));
        var meeting = Ids.next();
        var problem = Ids.next();

        Topics.say(
                meeting,
                new MeetingScheduledV1(
                        hall.projectId,
                        meeting,
                        Word.of(MeetingKind.HUDDLE),
                        problem,
                        clock.instant().plus(Duration.ofDays(2)),
                        clock.instant().plus(Duration.ofDays(2)).plus(Duration.ofHours(1)),
                        invited));
        Topics.say(
                meeting,
                new MeetingCancelledV1(
                        hall.projectId,
                        meeting,
                        problem,
                        clock.instant().plus(Duration.ofDays(2)),
                        invited,
                        "部门已会前达成一致",
                        clock.instant(),
                        "coordinator1"));

        for (var department : invited) {
            assertThat(awaitTold(department, "meeting.scheduled.v1")
                            .path("detailId")
                            .asString())
                    .isEqualTo(meeting);
            awaitTold(department, "meeting.cancelled.v1");
        }
        assertThat(types(hall.departmentOf("M12"))).containsExactly("case.opened.v1");
    }

    @Test
    void what_an_application_and_its_case_say_under_one_number_is_told_both() {
        var hall = hall().order("M06", 10).accepted();
        var department = hall.departmentOf("M06");
        awaitTold(department, "case.opened.v1");
        var asked = new ApplicationWithdrawalRequestedV1(
                hall.projectId, hall.caseId, "项目暂缓", clock.instant(), "enterprise1");

        // The case has said its first event under this number.
        Topics.say(hall.caseId, 1, asked);
        Topics.say(hall.caseId, 1, asked);
        Topics.say(
                hall.caseId,
                2,
                new ApplicationWithdrawalDeniedV1(hall.projectId, hall.caseId, "已进入公示", clock.instant(), "window1"));

        awaitTold(department, "application.withdrawal-denied.v1");
        assertThat(types(department)).containsOnlyOnce("application.withdrawal-requested.v1");
    }

    /** What the inbox says of the materials of the only review in it. */
    private String flagged(String department) {
        return api.as(Tokens.reviewer(department))
                .get("/v1/departments/" + department + "/inbox")
                .json()
                .at("/items/0/flaggedMaterials/0/flag")
                .asString("");
    }

    private void promise(Hall hall, String matter, String material) {
        var gap = Ids.next();
        Topics.say(
                hall.caseId,
                new GapPromisedV1(
                        hall.projectId,
                        hall.caseId,
                        gap,
                        matter,
                        "business-licence",
                        "营业执照",
                        Hall.ORG,
                        "gap-commitment.1",
                        DAY,
                        clock.instant(),
                        "enterprise1"));
        Topics.say(
                hall.caseId,
                new GapFulfilledV1(
                        hall.projectId,
                        hall.caseId,
                        gap,
                        matter,
                        "business-licence",
                        material,
                        clock.instant(),
                        "window1"));
    }

    private Hall hall() {
        return new Hall(api, clock);
    }

    private JsonNode awaitTold(String department, String type) {
        return await().atMost(PATIENCE)
                .until(
                        () -> entries(department).stream()
                                .filter(entry -> entry.path("type").asString().equals(type))
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }

    private List<String> types(String department) {
        return entries(department).stream()
                .map(entry -> entry.path("type").asString())
                .toList();
    }

    private List<JsonNode> entries(String department) {
        return api.as(Tokens.of(Role.DEPARTMENT_SYSTEM).department(department))
                .get("/v1/departments/" + department + "/feed")
                .json()
                .path("entries")
                .valueStream()
                .toList();
    }
}
