package cn.yongji.onestop.intake.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.yongji.onestop.intake.papers.project.ExpiredEvidence;
import cn.yongji.onestop.kernel.event.FactDifference;
import cn.yongji.onestop.kernel.event.PlanExemptionUndoneV1;
import cn.yongji.onestop.kernel.event.ReviewExemptionUndoneV1;
import cn.yongji.onestop.kernel.event.ReviewProgress;
import cn.yongji.onestop.kernel.event.ReviewRef;
import cn.yongji.onestop.kernel.event.word.ExemptionEffect;
import cn.yongji.onestop.kernel.event.word.ReviewState;
import cn.yongji.onestop.kernel.event.word.Word;
import cn.yongji.onestop.platform.clock.MovableClock;
import cn.yongji.onestop.testkit.Api;
import cn.yongji.onestop.testkit.OnestopTest;
import cn.yongji.onestop.testkit.Partners.Heard;
import cn.yongji.onestop.testkit.Reply;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** 一方案一清单 over HTTP: measures, re-planning, what-if and the document. */
@OnestopTest
class PlanHttpTest {
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final Map<String, String> PIPES = Map.of(
            "track", "\"GOVERNMENT\"",
            "category", "\"PIPE_NETWORK\"",
            "totalInvestment", "30000000.00",
            "planningAreaWorks", "true");

    @Autowired
    Api api;

    @Autowired
    ExpiredEvidence expired;

    @Autowired
    MovableClock clock;

    Hall hall;

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @BeforeEach
    void enter() {
        hall = new Hall(api);
    }

    private static String changed(Map<String, String> facts, String fact, String value) {
        var all = new HashMap<>(facts);
        all.put(fact, value);
        return Hall.facts(all);
    }

    private Reply issue(String project) {
        var reply = hall.enterprise.withKey().post("/v1/projects/" + project + "/plan", "{}");
        assertThat(reply.status()).as(reply.toString()).isEqualTo(201);
        return reply;
    }

    private Reply change(String project, String facts) {
        var etag = hall.enterprise.get("/v1/projects/" + project).etag().orElseThrow();
        return hall.enterprise
                .withKey()
                .ifMatch(etag)
                .put("/v1/projects/" + project + "/facts", "{\"facts\": %s, \"reason\": \"设计调整\"}".formatted(facts));
    }

    private static JsonNode matter(JsonNode plan, String code) {
        return plan.path("matters")
                .valueStream()
                .filter(it -> it.path("matter").asString().equals(code))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest(name = "{0}: waived {1}")
    @CsvSource({
        "20000000.00, true",
        "20000000, true",
        "2.0E7, true",
        "2e7, true",
        "20000000.000000, true",
        "20000000.01, false",
        "2000000001e-2, false",
        "20000000.10, false",
    })
    void S21_the_sum_is_compared_to_the_fen_however_json_writes_it(String sum, boolean waived) {
        var facts = Hall.facts(Map.of(
                "track", "\"GOVERNMENT\"",
                "category", "\"REPAIR\"",
                "singleContent", "true",
                "totalInvestment", sum));

        var plan = hall.enterprise.post("/v1/plans/preview", "{\"facts\": %s}".formatted(facts));

        assertThat(plan.status()).as(plan.toString()).isEqualTo(200);
        assertThat(matter(plan.json(), "M04").path("expertReview").path("state").asString())
                .isEqualTo(waived ? "WAIVED" : "HELD");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "20000000.004, amount-fraction-of-fen",
        "2.0000000004E7, amount-fraction-of-fen",
        "20000000.00000000000000000001, amount-fraction-of-fen",
        "'\"20000000.00\"', wrong-type",
        "1e30, amount-too-large",
    })
    void D4_a_sum_that_is_not_whole_fen_is_refused_by_name_and_never_rounded(String sum, String code) {
        var reply = hall.enterprise.withKey().post("/v1/projects", Hall.opening(Map.of("totalInvestment", sum)));

        assertThat(reply.status()).as(reply.toString()).isEqualTo(400);
        var error = reply.json().path("errors").get(0);
        assertThat(error.path("pointer").asString()).isEqualTo("/facts/totalInvestment");
        assertThat(error.path("code").asString()).isEqualTo(code);
    }

    @Test
    void D7_changed_planning_conditions_issue_the_plan_anew_and_the_exemption_is_shown_as_undone() {
        var project = hall.project(PIPES);
        assertThat(matter(issue(project).json().path("plan"), "M25")
                        .path("state")
                        .asString())
                .isEqualTo("EXEMPT");

        var reply = change(project, changed(PIPES, "planningConditionsChanged", "true"));

        assertThat(reply.status()).as(reply.toString()).isEqualTo(200);
        assertThat(reply.json().path("planVersion").asInt()).isEqualTo(2);
        assertThat(reply.json().path("planOutdated").asBoolean()).isFalse();
        var plan = hall.enterprise.get("/v1/projects/" + project + "/plan").json();
        assertThat(plan.path("planVersion").asInt()).isEqualTo(2);
        assertThat(matter(plan.path("plan"), "M25").path("state").asString()).isEqualTo("REQUIRED");
        var undone = plan.path("undone").get(0);
        assertThat(undone.path("matter").asString()).isEqualTo("M25");
        assertThat(undone.path("rule").path("rule").asString()).isEqualTo("YJ-S25-PIPE");
        assertThat(undone.path("effect").asString()).isEqualTo("STEP_ADDED");
        assertThat(undone.path("causes").get(0).path("after").asString()).isEqualTo("true");
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(Topics.about(project))
                        .extracting(Heard::type)
                        .containsExactly(
                                "project.opened.v1",
                                "plan.issued.v1",
                                "project.facts-changed.v1",
                                "plan.issued.v1",
                                "plan.exemption-undone.v1"));
        assertThat(Topics.about(project)).last().satisfies(it -> {
            var event = (PlanExemptionUndoneV1) it.data();
            assertThat(event.planVersion()).isEqualTo(2);
            assertThat(event.department()).isEqualTo("natural-resources");
            assertThat(event.causes())
                    .containsExactly(new FactDifference("planningConditionsChanged", "false", "true"));
            assertThat(event.dependents()).containsExactly("M36");
        });
    }

    @Test
    void D7_a_grant_that_crossed_the_change_is_heard_second_and_turns_the_added_step_into_supervision() {
        var project = hall.project(PIPES);
        issue(project);
        change(project, changed(PIPES, "planningConditionsChanged", "true"));
        var application = hall.apply(project, "M36", "[]", false)
                .json()
                .path("applicationId")
                .asString();
        var crossed = new ReviewExemptionUndoneV1(
                new ReviewRef(project, application, application + "-M36", "M36", "housing"),
                "YJ-S25-PIPE",
                List.of(),
                Word.of(ExemptionEffect.SUPERVISION),
                clock.instant(),
                "enterprise1",
                "M25",
                null,
                null,
                new ReviewProgress(Word.of(ReviewState.GRANTED), 11, null));

        Topics.say(application, crossed);

        await().atMost(SOON).untilAsserted(() -> {
            var plan = hall.enterprise.get("/v1/projects/" + project + "/plan").json();
            assertThat(plan.path("undone")).hasSize(1);
            assertThat(plan.path("undone").get(0).path("effect").asString()).isEqualTo("SUPERVISION");
            assertThat(plan.path("planVersion").asInt()).isEqualTo(3);
        });
    }

    @Test
    void what_was_undone_stays_when_the_facts_go_back() {
        var project = hall.project(PIPES);
        issue(project);
        change(project, changed(PIPES, "planningConditionsChanged", "true"));

        var back = change(project, Hall.facts(PIPES));

        assertThat(back.json().path("planVersion").asInt()).isEqualTo(3);
        assertThat(back.json().path("undone")).hasSize(1);
        assertThat(back.json().path("revisions")).hasSize(2);
        var plan = hall.enterprise.get("/v1/projects/" + project + "/plan").json();
        assertThat(matter(plan.path("plan"), "M25").path("state").asString()).isEqualTo("EXEMPT");
    }

    @Test
    void what_if_tells_the_difference_and_stores_nothing() {
        var project = hall.project(PIPES);
        issue(project);
        var before = hall.enterprise.get("/v1/projects/" + project);

        var reply = hall.enterprise.post(
                "/v1/projects/" + project + "/plans/what-if",
                "{\"facts\": %s}".formatted(changed(PIPES, "planningConditionsChanged", "true")));

        assertThat(reply.status()).as(reply.toString()).isEqualTo(200);
        assertThat(reply.json().path("againstPlanVersion").asInt()).isEqualTo(1);
        assertThat(reply.json().path("matters").findValuesAsString("matter")).contains("M25", "M36");
        assertThat(reply.json().path("wouldBeUndone").get(0).path("effect").asString())
                .isEqualTo("STEP_ADDED");
        assertThat(reply.json().path("remainingWorkingDaysMore").asInt()).isPositive();
        assertThat(hall.enterprise.get("/v1/projects/" + project).json()).isEqualTo(before.json());
        assertThat(hall.otherEnterprise
                        .post("/v1/projects/" + project + "/plans/what-if", "{}")
                        .problem())
                .isEqualTo("not-found");
        assertThat(hall.enterprise
                        .post("/v1/projects/" + project + "/plans/what-if", "{\"catalogueVersion\": \"1999\"}")
                        .problem())
                .isEqualTo("request-invalid");
    }

    @Test
    void a_plan_names_no_catalogue_of_its_own_choice() {
        var project = hall.project();

        var named = hall.enterprise
                .withKey()
                .post("/v1/projects/" + project + "/plan", "{\"catalogueVersion\": \"2026-11-01\"}");

        assertThat(named.status()).isEqualTo(400);
        assertThat(named.json().at("/errors/0/pointer").asString()).isEqualTo("/catalogueVersion");
        assertThat(issue(project).json().path("planVersion").asInt()).isEqualTo(1);
    }

    @Test
    void D5_an_area_assessment_that_runs_out_undoes_what_it_covered_once_with_its_last_day_as_cause() {
        var lastDay =
                LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Shanghai")).plusDays(3);
        var project = hall.project(Map.of("environmentClass", "\"FORM\"", "groundwork", """
            {"areaAssessment": {"unitCode": "QYPG-140881-001", "validFrom": "2025-01-01", "validUntil": "%s", \
            "topics": ["ENERGY"]}}\
            """.formatted(lastDay)));
        assertThat(matter(issue(project).json().path("plan"), "M15")
                        .path("state")
                        .asString())
                .isEqualTo("COVERED");
        assertThat(undoneOf(project)).isEmpty();

        clock.advance(Duration.ofDays(4));
        expired.undo();
        expired.undo();

        var plan = hall.enterprise.get("/v1/projects/" + project + "/plan").json();
        assertThat(plan.path("planVersion").asInt()).isEqualTo(2);
        assertThat(plan.path("issuedBy").asString()).isEqualTo("evidence-expired");
        assertThat(matter(plan.path("plan"), "M15").path("state").asString()).isEqualTo("REQUIRED");
        assertThat(undoneOf(project)).singleElement().satisfies(it -> {
            assertThat(it.path("matter").asString()).isEqualTo("M15");
            assertThat(it.at("/causes/0/after").asString()).isEqualTo("expired on " + lastDay);
        });
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(Topics.about(project))
                        .extracting(Heard::type)
                        .containsExactly(
                                "project.opened.v1", "plan.issued.v1", "plan.issued.v1", "plan.exemption-undone.v1"));
        assertThat(((PlanExemptionUndoneV1) Topics.about(project).getLast().data()).causes())
                .containsExactly(
                        new FactDifference("areaAssessment.validUntil", lastDay.toString(), "expired on " + lastDay));
    }

    private List<JsonNode> undoneOf(String project) {
        expired.undo();
        return hall.enterprise
                .get("/v1/projects/" + project + "/plan")
                .json()
                .path("undone")
                .valueStream()
                .toList();
    }

    @Test
    void what_was_handed_in_is_shown_as_on_file_in_the_next_plan() {
        var project = hall.project();
        hall.materials(project, "project-statement");

        var plan = issue(project).json().path("plan");

        var line = plan.path("materials")
                .valueStream()
                .filter(it -> it.path("slot").asString().equals("project-statement"))
                .findFirst()
                .orElseThrow();
        assertThat(line.path("onFile").asBoolean()).isTrue();
        assertThat(line.path("copies").asInt()).isZero();
    }

    @Test
    void S5_the_plan_is_given_out_as_a_page_and_as_pdf() throws Exception {
        var project = hall.project(Map.of("name", "\"<b>精密</b>零部件\""));
        var path = "/v1/projects/" + project + "/plan";
        assertThat(hall.enterprise.get(path + "/page").problem()).isEqualTo("not-found");
        issue(project);

        var page = hall.enterprise.get(path + "/page");
        var pdf = hall.enterprise.get(path + "/pdf");

        assertThat(page.header("Content-Type"))
                .hasValueSatisfying(it -> assertThat(it).startsWith("text/html"));
        assertThat(page.header("Content-Security-Policy"))
                .hasValueSatisfying(it -> assertThat(it).contains("default-src 'none'"));
        assertThat(new String(page.bytes(), StandardCharsets.UTF_8))
                .contains("一方案一清单", "&lt;b&gt;精密&lt;/b&gt;零部件", "M36 建筑工程施工许可证核发");
        assertThat(pdf.header("Content-Type")).hasValue("application/pdf");
        try (var document = Loader.loadPDF(pdf.bytes())) {
            assertThat(document.getNumberOfPages()).isPositive();
        }
        assertThat(hall.otherEnterprise.get(path + "/pdf").problem()).isEqualTo("not-found");
    }

    @Test
    void an_application_submitted_while_the_plan_is_issued_anew_is_accepted_whole_or_told_why_not() throws Exception {
        var slots = new String[] {
            "project-statement", "business-licence", "legal-person-identity", "soil-water-plan", "boundary-map"
        };
        for (var round = 0; round < 4; round++) {
            var project = hall.project();
            var materials = hall.materials(project, slots);
            issue(project);

            var outcome = atOnce(
                    () -> hall.apply(project, "M06 M16", materials, true),
                    () -> change(project, changed(Map.of(), "nearRiver", "true")));

            assertThat(outcome.get(0).status()).as(outcome.get(0).toString()).isIn(201, 409);
            assertThat(outcome.get(1).status()).as(outcome.get(1).toString()).isEqualTo(200);
            var stored = hall.enterprise.get("/v1/projects/" + project).json();
            assertThat(stored.path("planVersion").asInt()).isEqualTo(2);
            assertThat(stored.path("factsVersion").asInt()).isEqualTo(2);
            assertThat(stored.path("planOutdated").asBoolean()).isFalse();
            var applications = hall.enterprise
                    .get("/v1/projects/" + project + "/applications")
                    .json()
                    .path("items");
            assertThat(applications).hasSize(outcome.get(0).status() == 201 ? 1 : 0);
        }
    }

    private static List<Reply> atOnce(Callable<Reply> one, Callable<Reply> other)
            throws InterruptedException, ExecutionException {
        try (var both = Executors.newVirtualThreadPerTaskExecutor()) {
            var replies = both.invokeAll(List.of(one, other));
            return List.of(replies.get(0).get(), replies.get(1).get());
        }
    }
}
