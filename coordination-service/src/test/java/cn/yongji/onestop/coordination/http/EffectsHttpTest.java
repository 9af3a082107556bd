package cn.yongji.onestop.coordination.http;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yongji.onestop.coordination.project.ProjectRefs;
import cn.yongji.onestop.kernel.event.ProblemMovedV1;
import cn.yongji.onestop.kernel.event.ResolutionRecordedV1;
import cn.yongji.onestop.kernel.event.word.EffectRefusal;
import cn.yongji.onestop.platform.clock.MovableClock;
import cn.yongji.onestop.testkit.Api;
import cn.yongji.onestop.testkit.OnestopTest;
import cn.yongji.onestop.testkit.Partners.Heard;
import cn.yongji.onestop.testkit.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a meeting resolves is done when the service concerned has answered. */
@OnestopTest
class EffectsHttpTest {
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
    void an_extension_is_resolved_with_the_consent_of_the_head_and_one_that_is_refused_gives_the_problem_back() {
        var problem = office.blockingDifficulty();
        var meeting = meetingAbout(problem);
        var silent = office.resolve(meeting, "{\"text\":\"延期\",\"effect\":\"EXTEND_REVIEW\"}");
        var recorded = office.resolve(
                meeting, "{\"text\":\"延期十日\",\"effect\":\"EXTEND_REVIEW\",\"consentedBy\":\"head-land\"}");
        assertThat(silent.json().at("/errors/0/pointer").asString()).isEqualTo("/consentedBy");
        assertThat(recorded.status()).as(recorded.toString()).isEqualTo(201);
        assertThat(said().extension().workingDays()).isEqualTo(10);
        assertThat(said().reviewId()).isEqualTo(office.reviewId());

        office.approvalAnswers(problem, EffectRefusal.EXTENDED_BEFORE);

        var read = office.difficulty(problem).json();
        assertThat(read.path("state").asString()).isEqualTo("OPEN");
        assertThat(read.path("steps").valueStream().map(it -> it.path("refusal").asString()))
                .contains("EXTENDED_BEFORE");
    }

    @Test
    void another_department_leads_from_the_moment_a_meeting_resolves_it_and_sees_the_problem() {
        var problem = office.agentsDifficulty();
        var water = office.department("water");
        var before = office.reviewer("water").get("/v1/problems/" + problem);
        var deadline = office.difficulty(problem).json().path("deadline").asString();
        var meeting = office.huddle(problem, 60, "2026-09-08", "2026-09-11", "land")
                .json()
                .path("meetingId")
                .asString();
        var set = office.difficulty(problem).json().path("deadline").asString();

        var recorded = office.resolve(
                meeting, "{\"text\":\"由水利部门牵头\",\"effect\":\"REASSIGN\",\"leads\":\"%s\"}".formatted(water));

        assertThat(recorded.status()).as(recorded.toString()).isEqualTo(201);
        assertThat(before.status()).isEqualTo(404);
        var read = office.reviewer("water").get("/v1/problems/" + problem).json();
        assertThat(read.at("/owner/name").asString()).isEqualTo(water);
        assertThat(read.path("deadline").asString()).isEqualTo(set).isNotEqualTo(deadline);
        office.heard(6);
        assertThat(Topics.about(office.projectId).stream()
                        .map(Heard::data)
                        .filter(it -> it instanceof ProblemMovedV1 moved
                                && moved.cause().equals("REASSIGNED"))
                        .map(it -> ((ProblemMovedV1) it).owner()))
                .containsExactly(water);
        assertThat(office.close(office.agent(), problem).status()).isEqualTo(200);
    }

    @Test
    void from_a_problem_every_link_leads_to_another_and_to_an_entry_of_the_ledger() {
        var problem = office.blockingDifficulty();
        var meeting = meetingAbout(problem);
        office.release(meeting);
        office.approvalAnswers(problem, null);
        var resolution =
                office.difficulty(problem).json().at("/steps/2/resolutionId").asString();
        var given = office.coordinator().withKey().post("/v1/problems/" + problem + "/action-items", """
            {"text":"办理变更登记","evidence":"登记簿","ownerKind":"DEPARTMENT","department":"%s","workingDays":3,"resolutionId":"%s"}
            """.formatted(
                        office.department("land"), resolution));
        assertThat(given.status()).as(given.toString()).isEqualTo(201);

        var trace = office.coordinator().get("/v1/problems/" + problem + "/trace");

        assertThat(trace.status()).as(trace.toString()).isEqualTo(200);
        var links = trace.json().path("links").valueStream().toList();
        assertThat(links.stream().map(it -> it.path("kind").asString()))
                .containsExactlyInAnyOrder("PROBLEM", "MEETING", "RESOLUTION", "EFFECT", "TASK");
        var ids = links.stream().map(it -> it.path("id").asString()).toList();
        assertThat(links.stream()
                        .filter(it -> it.has("from"))
                        .map(it -> it.path("from").asString()))
                .hasSize(4)
                .allMatch(ids::contains);
        office.heard(6);
        assertThat(links.stream().map(it -> it.path("entryType").asString()))
                .allMatch(it ->
                        it.equals("resolution.effected.v1") || office.heard(6).contains(it));
        assertThat(office.enterprise().get("/v1/problems/" + problem + "/trace").status())
                .isEqualTo(200);
        assertThat(office.as(Tokens.enterprise("91110000100000000X"))
                        .get("/v1/problems/" + problem + "/trace")
                        .status())
                .isEqualTo(404);
    }

    private String meetingAbout(String problem) {
        return office.huddle(problem, 60, "2026-09-08", "2026-09-11", "land")
                .json()
                .path("meetingId")
                .asString();
    }

    private ResolutionRecordedV1 said() {
        office.heard(5);
        return Topics.about(office.projectId).stream()
                .map(Heard::data)
                .filter(ResolutionRecordedV1.class::isInstance)
                .map(ResolutionRecordedV1.class::cast)
                .findFirst()
                .orElseThrow();
    }
}
