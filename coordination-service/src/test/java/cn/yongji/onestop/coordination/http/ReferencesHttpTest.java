package cn.yongji.onestop.coordination.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.yongji.onestop.coordination.project.ProjectRefs;
import cn.yongji.onestop.kernel.event.OpinionRequestedV1;
import cn.yongji.onestop.kernel.event.PreReviewRequestedV1;
import cn.yongji.onestop.kernel.event.ReviewRef;
import cn.yongji.onestop.kernel.id.DepartmentCode;
import cn.yongji.onestop.platform.aggregate.Ids;
import cn.yongji.onestop.platform.clock.MovableClock;
import cn.yongji.onestop.testkit.Api;
import cn.yongji.onestop.testkit.OnestopTest;
import cn.yongji.onestop.testkit.Reply;
import cn.yongji.onestop.testkit.Tokens;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a problem names belongs to its project, and is its raiser's to name. */
@OnestopTest
class ReferencesHttpTest {
    @Autowired
    private Api api;

    @Autowired
    private MovableClock clock;

    @Autowired
    private ProjectRefs projects;

    private Office here;
    private Office elsewhere;

    @BeforeEach
    void two_projects_of_one_unit() {
        here = new Office(api, clock, projects).opened();
        elsewhere = new Office(api, clock, projects).opened();
    }

    @AfterEach
    void backToTheRealTime() {
        clock.reset();
    }

    @Test
    void a_case_or_review_of_another_project_is_refused_and_the_field_is_named() {
        for (var raiser : List.of(here.enterprise(), here.agent())) {
            refused(raise(raiser, "\"caseId\":\"" + elsewhere.caseId + "\""), "/caseId", "case-unknown");
            refused(raise(raiser, "\"reviewId\":\"" + elsewhere.reviewId() + "\""), "/reviewId", "review-unknown");
            refused(raise(raiser, "\"reviewId\":\"" + here.caseId + "-M13\""), "/reviewId", "review-unknown");
            refused(
                    raise(raiser, "\"caseId\":\"" + elsewhere.caseId + "\",\"reviewId\":\"" + here.reviewId() + "\""),
                    "/caseId",
                    "case-of-another-review");
            assertThat(raise(raiser, "\"caseId\":\"" + here.caseId + "\"").status())
                    .isEqualTo(201);
        }
    }

    @Test
    void a_project_that_was_opened_a_moment_ago_is_not_known_yet_and_a_stranger_is_told_the_same() {
        var unheard = new Office(api, clock, projects);
        var wish = unheard.problemBody("");

        var yet = unheard.agent().withKey().post("/v1/problems", wish);
        unheard.opened();
        var stranger = api.as(Tokens.enterprise("91140881MA0KX7E55B")).withKey().post("/v1/problems", wish);
        var old = wish.replace(unheard.projectId, "01995d23-a080-7d3f-9a52-1f6f0c2f7d11");

        for (var told : List.of(yet, stranger)) {
            assertThat(told.status()).isEqualTo(404);
            assertThat(told.problem()).isEqualTo("not-known-yet");
            assertThat(told.header("Retry-After")).contains("2");
        }
        assertThat(unheard.agent().withKey().post("/v1/problems", wish).status())
                .isEqualTo(201);
        assertThat(unheard.agent().withKey().post("/v1/problems", old).problem())
                .isEqualTo("not-found");
        var problem = unheard.agent().get("/v1/problems/" + Ids.next());
        assertThat(problem.problem()).isEqualTo("not-known-yet");
    }

    @Test
    void a_department_blocks_its_own_review_under_its_own_project_only() {
        var land = here.reviewer("land");
        var foreign = raise(land, "\"reviewId\":\"" + elsewhere.reviewId() + "\",\"blocking\":true");
        refused(foreign, "/reviewId", "review-unknown");

        var under = elsewhere.problemBody(",\"reviewId\":\"" + here.reviewId() + "\",\"blocking\":true");
        assertThat(land.withKey().post("/v1/problems", under).status()).isEqualTo(404);

        asked(here, "eco");
        refused(
                raise(here.reviewer("eco"), "\"reviewId\":\"" + here.reviewId() + "\",\"blocking\":true"),
                "/reviewId",
                "review-of-others");
    }

    @Test
    void a_case_that_has_not_been_heard_of_yet_is_asked_for_again_and_nothing_is_kept() {
        var unheard = Ids.next();
        for (var raiser : List.of(here.enterprise(), here.reviewer("land"), here.reviewer("nobody"))) {
            var soon = raise(raiser, "\"reviewId\":\"" + unheard + "-M13\"");
            assertThat(soon.status()).as(soon.toString()).isEqualTo(409);
            assertThat(soon.problem()).isEqualTo("reference-not-known-yet");
            assertThat(soon.header("Retry-After")).contains("2");
            assertThat(soon.json().at("/errors/0/pointer").asString()).isEqualTo("/reviewId");
        }
        assertThat(here.coordinator()
                        .get("/v1/problems?projectId=" + here.projectId)
                        .json()
                        .path("items")
                        .size())
                .isZero();
    }

    @Test
    void a_department_that_has_nothing_to_do_with_a_project_learns_nothing_of_it() {
        var stranger = here.reviewer("stranger");
        var reply = raise(stranger, "\"blocking\":false");

        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.text()).doesNotContain("永济铝基");
    }

    @Test
    void a_department_that_was_asked_for_its_view_may_raise_a_problem() {
        asked(here, "eco");
        Topics.say(
                here.projectId,
                new PreReviewRequestedV1(
                        here.projectId,
                        Ids.next(),
                        List.of(here.department("fire")),
                        "选址",
                        LocalDate.of(2026, 9, 18),
                        clock.instant(),
                        "coordinator1"));
        heardOf(here, "fire");

        assertThat(raise(here.reviewer("eco"), "\"caseId\":\"" + here.caseId + "\"")
                        .status())
                .isEqualTo(201);
        assertThat(raise(here.reviewer("fire"), "\"blocking\":false").status()).isEqualTo(201);
    }

    private void asked(Office office, String department) {
        Topics.say(
                office.caseId,
                new OpinionRequestedV1(
                        new ReviewRef(
                                office.projectId, office.caseId, office.reviewId(), "M12", office.department("land")),
                        Ids.next(),
                        office.department(department),
                        "是否符合环境要求",
                        LocalDate.of(2026, 9, 18),
                        clock.instant(),
                        "reviewer"));
        heardOf(office, department);
    }

    private void heardOf(Office office, String department) {
        await().atMost(Office.PATIENCE)
                .until(() -> projects.find(office.projectId)
                        .filter(it -> it.concerns(DepartmentCode.of(office.department(department))))
                        .isPresent());
    }

    private Reply raise(Api by, String more) {
        return by.withKey().post("/v1/problems", here.problemBody("," + more));
    }

    private static void refused(Reply reply, String pointer, String code) {
        assertThat(reply.status()).as(reply.toString()).isEqualTo(400);
        assertThat(reply.json().at("/errors/0/pointer").asString()).isEqualTo(pointer);
        assertThat(reply.json().at("/errors/0/code").asString()).isEqualTo(code);
    }
}
