package cn.yongji.onestop.intake.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.yongji.onestop.kernel.event.CaseClosedV1;
import cn.yongji.onestop.kernel.event.ReviewDecidedV1;
import cn.yongji.onestop.kernel.event.ReviewProgress;
import cn.yongji.onestop.kernel.event.ReviewRef;
import cn.yongji.onestop.kernel.event.WorksBegunV1;
import cn.yongji.onestop.kernel.event.word.HowItEnded;
import cn.yongji.onestop.kernel.event.word.Word;
import cn.yongji.onestop.platform.clock.MovableClock;
import cn.yongji.onestop.testkit.Api;
import cn.yongji.onestop.testkit.OnestopTest;
import cn.yongji.onestop.testkit.Partners.Heard;
import cn.yongji.onestop.testkit.Reply;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** 应交材料 over HTTP: plan, evidence, submission and notice speak of the same papers. */
@OnestopTest
class HandingInHttpTest {
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final List<String> PERMIT_PAPERS =
            List.of("construction-contract", "design-documents", "safety-measures", "fund-commitment");

    @Autowired
    Api api;

    @Autowired
    MovableClock clock;

    Enterprise unit;

    @BeforeEach
    void enter() {
        unit = Enterprise.founded(api);
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    private String opened(Map<String, String> said) {
        var facts = new HashMap<>(said);
        facts.put("unit", Hall.unit(unit.uscc()));
        var opened = unit.api().withKey().post("/v1/projects", Hall.opening(facts));
        assertThat(opened.status()).as(opened.toString()).isEqualTo(201);
        return opened.json().path("projectId").asString();
    }

    /** A government project on land that is there already, with nothing that the matters beside the permit would ask for. */
    private String government(String category, Map<String, String> more) {
        var facts = new HashMap<String, String>();
        facts.put("track", "\"GOVERNMENT\"");
        facts.put("category", "\"" + category + "\"");
        facts.put("projectCode", "\"" + Hall.newCode() + "\"");
        facts.put("landMode", "\"EXISTING\"");
        facts.put("landAreaHa", "1.2");
        facts.put("environmentClass", "\"NONE\"");
        facts.put("annualTce", "0");
        facts.put("annualKwh", "0");
        facts.putAll(more);
        return opened(facts);
    }

    private String handIn(String project, String slot) {
        var reply = unit.upload(project, slot + ".pdf", Hall.pdf(slot + " of " + project), slot);
        assertThat(reply.status()).as(reply.toString()).isEqualTo(201);
        return reply.json().path("materialId").asString();
    }

    private void handIn(String project, List<String> slots) {
        slots.forEach(slot -> handIn(project, slot));
    }

    private Reply file(String project, String matters) {
        return unit.apply(project, matters, "[]");
    }

    private JsonNode evidence(String project, String slot) {
        return unit.api().get("/v1/projects/" + project + "/evidence/" + slot).json();
    }

    private static List<String> missing(Reply reply) {
        return reply.json().at("/notice/items").findValuesAsString("slot");
    }

    private static String state(Reply reply) {
        return reply.json().path("state").asString(reply.toString());
    }

    private static String id(Reply reply) {
        return reply.json().path("applicationId").asString();
    }

    private void decide(String project, Reply filed, String matter, String verdict) {
        var granted = verdict.equals("GRANTED");
        Topics.say(
                id(filed),
                new ReviewDecidedV1(
                        new ReviewRef(project, id(filed), id(filed) + "-" + matter, matter, "development-reform"),
                        matter,
                        Word.of(HowItEnded.valueOf(verdict)),
                        granted ? null : "不符合规划",
                        granted ? "永审〔2026〕" + matter + "号" : null,
                        clock.instant(),
                        "head-development-reform",
                        1,
                        ReviewProgress.coded(granted ? 11 : 13)));
        await().atMost(SOON)
                .until(() -> unit.api()
                        .get("/v1/applications/" + id(filed))
                        .json()
                        .path("matters")
                        .findValuesAsString("verdict")
                        .contains(verdict));
    }

    private void close(String project, Reply filed, String outcome) {
        Topics.say(
                id(filed), new CaseClosedV1(project, id(filed), Word.of(HowItEnded.valueOf(outcome)), clock.instant()));
        await().atMost(SOON)
                .until(() -> unit.api()
                        .get("/v1/applications/" + id(filed))
                        .json()
                        .path("state")
                        .asString()
                        .equals("CLOSED"));
    }

    @Test
    void s30_what_was_handed_in_for_one_matter_is_taken_for_the_next_and_asked_for_by_nobody() {
        var project = opened(Map.of());
        handIn(project, List.of("project-statement", "business-licence", "legal-person-identity"));
        assertThat(state(file(project, "M06"))).isEqualTo("ACCEPTED");
        handIn(project, "environment-document");

        var next = file(project, "M13");

        assertThat(evidence(project, "project-statement").path("wanted").asBoolean())
                .isFalse();
        assertThat(state(next)).as(next.toString()).isEqualTo("ACCEPTED");
        assertThat(next.json().path("materials").findValuesAsString("slot"))
                .contains("project-statement", "environment-document", "business-licence");
    }

    @Test
    void s30_a_case_filed_again_after_a_refusal_takes_its_papers_and_asks_only_for_the_letter_of_promise() {
        var project = government("REPAIR", Map.of());
        handIn(project, List.of("project-statement", "proposal-text", "truth-commitment"));
        assertThat(evidence(project, "truth-commitment").path("wanted").asBoolean())
                .as("a letter that was given for nothing yet")
                .isFalse();
        var first = file(project, "M02");
        assertThat(state(first)).as(first.toString()).isEqualTo("ACCEPTED");
        assertThat(evidence(project, "truth-commitment").path("wanted").asBoolean())
                .as("under review")
                .isFalse();
        decide(project, first, "M02", "REFUSED");
        close(project, first, "REFUSED");

        var again = file(project, "M02");

        assertThat(evidence(project, "truth-commitment").path("wanted").asBoolean())
                .as(evidence(project, "truth-commitment").toString())
                .isTrue();
        assertThat(evidence(project, "proposal-text").path("wanted").asBoolean())
                .isFalse();
        assertThat(missing(again)).as(again.toString()).containsExactly("truth-commitment");
        assertThat(again.json().path("materials").findValuesAsString("slot"))
                .containsExactlyInAnyOrder("project-statement", "proposal-text");
    }

    @Test
    void s26_plan_evidence_and_filing_agree_on_the_land_opinion() {
        var today = LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Shanghai"));
        var opinion = "{\"number\": \"永自然资函〔2026〕31号\", \"validUntil\": \"%s\", \"areaHa\": 1.5}"
                .formatted(today.plusDays(40));
        var project = government("CULTURE_TOURISM", Map.of("groundwork", "{\"landOpinion\": " + opinion + "}"));
        unit.api().withKey().post("/v1/projects/" + project + "/plan", "{}");
        assertThat(evidence(project, "land-opinion").path("wanted").asBoolean()).isTrue();
        assertThat(evidence(project, "land-document").path("wanted").asBoolean())
                .isFalse();
        assertThat(evidence(project, "land-document").path("due").toString()).contains("YJ-S26-LAND");
        handIn(project, PERMIT_PAPERS);
        var held = handIn(project, "land-opinion");

        var filed = file(project, "M29 M36");

        assertThat(missing(filed)).as(filed.toString()).doesNotContain("land-document", "land-opinion");
        assertThat(evidence(project, "land-opinion").path("wanted").asBoolean()).isFalse();
        assertThat(filed.json().path("materials").findValuesAsString("materialId"))
                .contains(held);
    }

    @Test
    void s40_the_file_stays_open_after_the_construction_permit_until_the_start_of_works_is_reported_once() {
        var today = LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Shanghai"));
        var project = opened(Map.of("landMode", "\"EXISTING\""));
        assertThat(begin(project, today).problem()).isEqualTo("construction-permit-missing");
        unit.api().withKey().post("/v1/projects/" + project + "/plan", "{}");
        handIn(project, PERMIT_PAPERS);
        handIn(project, "land-document");
        var filed = file(project, "M36");
        assertThat(state(filed)).as(filed.toString()).isEqualTo("ACCEPTED");
        assertThat(begin(project, today).problem()).isEqualTo("construction-permit-missing");

        decide(project, filed, "M36", "GRANTED");
        assertThat(begin(project, today.plusDays(1)).problem()).isEqualTo("works-day-invalid");
        assertThat(correct(project, today).problem()).isEqualTo("works-not-reported");
        var begun = begin(project, today);
        var again = begin(project, today);

        assertThat(begun.status()).as(begun.toString()).isEqualTo(200);
        assertThat(begun.json().path("worksBegunOn").asString()).isEqualTo(today.toString());
        assertThat(again.problem()).isEqualTo("works-begun-before");
        assertThat(correct(project, today.plusDays(1)).problem()).isEqualTo("works-day-invalid");
        assertThat(correct(project, today).json().path("worksBegunOn").asString())
                .isEqualTo(today.toString());
        clock.moveTo(clock.instant().plus(Duration.ofDays(1)));
        var corrected = correct(project, today.plusDays(1));
        assertThat(corrected.json().path("worksBegunOn").asString())
                .as(corrected.toString())
                .isEqualTo(today.plusDays(1).toString());
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(Topics.about(project).stream()
                                .map(Heard::data)
                                .filter(WorksBegunV1.class::isInstance)
                                .map(it -> ((WorksBegunV1) it).correction() == null))
                        .containsExactly(true, false));
    }

    private Reply correct(String project, LocalDate on) {
        var seen = unit.api().get("/v1/projects/" + project).header("ETag").orElseThrow();
        return unit.api()
                .withKey()
                .ifMatch(seen)
                .put(
                        "/v1/projects/" + project + "/works-start",
                        "{\"begunOn\": \"%s\", \"reason\": \"误报了进场日期\"}".formatted(on));
    }

    private Reply begin(String project, LocalDate on) {
        return unit.api()
                .withKey()
                .post("/v1/projects/" + project + "/works-start", "{\"begunOn\": \"%s\"}".formatted(on));
    }

    @Test
    void s26_a_factory_with_a_land_opinion_is_told_why_it_does_not_count() {
        var project = opened(Map.of("landMode", "\"EXISTING\""));
        handIn(project, PERMIT_PAPERS);
        handIn(project, "land-opinion");

        var filed = file(project, "M36");

        assertThat(missing(filed)).containsExactly("land-document");
        assertThat(filed.text()).contains("土地审批意见不能代替");
        assertThat(evidence(project, "land-opinion").path("due").toString()).contains("不能代替");
        assertThat(evidence(project, "planning-permit").path("wanted").asBoolean())
                .as("no planning area, no permit of the works")
                .isFalse();
    }

    @Test
    void nobody_is_asked_for_what_the_unit_has_on_file_in_plan_or_evidence() {
        handIn(opened(Map.of()), "business-licence");
        var project = opened(Map.of());

        var plan = unit.api().withKey().post("/v1/projects/" + project + "/plan", "{}");

        var licence = plan.json()
                .at("/plan/materials")
                .valueStream()
                .filter(it -> it.path("slot").asString().equals("business-licence"))
                .findFirst()
                .orElseThrow();
        assertThat(licence.path("onFile").asBoolean()).isTrue();
        assertThat(evidence(project, "business-licence").path("wanted").asBoolean())
                .isFalse();
    }

    @Test
    void a_matter_that_is_under_way_or_granted_is_not_filed_again_whatever_it_is_filed_with() {
        var project = opened(Map.of());
        handIn(project, List.of("project-statement", "business-licence", "legal-person-identity", "soil-water-plan"));
        handIn(project, "boundary-map");
        var filed = file(project, "M06");

        var underWay = file(project, "M06 M16");
        decide(project, filed, "M06", "GRANTED");
        var granted = file(project, "M06");
        var grantedWithMore = file(project, "M16 M06");
        var rest = file(project, "M16");

        assertThat(underWay.problem()).isEqualTo("application-filed-already");
        assertThat(underWay.json().path("applicationId").asString()).isEqualTo(id(filed));
        assertThat(underWay.json().path("matters").toString()).contains("M06").doesNotContain("M16");
        assertThat(List.of(granted, grantedWithMore)).allSatisfy(it -> {
            assertThat(it.status()).as(it.toString()).isEqualTo(409);
            assertThat(it.problem()).isEqualTo("matter-granted");
            assertThat(it.json().path("resultNumber").asString()).isEqualTo("永审〔2026〕M06号");
            assertThat(it.json().path("applicationId").asString()).isEqualTo(id(filed));
        });
        assertThat(state(rest)).as(rest.toString()).isEqualTo("ACCEPTED");
    }

    @Test
    void a_refused_matter_is_filed_again_without_those_that_were_granted_beside_it() {
        var project = opened(Map.of());
        handIn(project, List.of("project-statement", "business-licence", "legal-person-identity", "soil-water-plan"));
        handIn(project, "boundary-map");
        var filed = file(project, "M06 M16");
        decide(project, filed, "M06", "GRANTED");
        decide(project, filed, "M16", "REFUSED");

        assertThat(file(project, "M16 M06").problem()).isEqualTo("matter-granted");
        assertThat(state(file(project, "M16"))).isEqualTo("ACCEPTED");
        assertThat(file(project, "M16").problem()).isEqualTo("application-filed-already");
    }

    @Test
    void of_several_that_file_the_same_matter_at_the_same_moment_one_is_filed() throws Exception {
        var project = government("REPAIR", Map.of());
        handIn(project, List.of("project-statement", "proposal-text", "truth-commitment"));
        var calls = new ArrayList<Callable<Reply>>();
        for (var i = 0; i < 4; i++) {
            calls.add(() -> file(project, "M02"));
            calls.add(() -> file(project, "M02 M03"));
        }

        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            var statuses = new ArrayList<Integer>();
            for (var future : pool.invokeAll(calls)) statuses.add(future.get().status());
            assertThat(statuses).containsOnlyOnce(201).containsOnly(201, 409);
        }
    }

    @Test
    void d19_an_upload_is_judged_by_the_catalogue_of_the_projects_plan_and_not_by_the_one_in_force() {
        var project = government("REPAIR", Map.of());
        unit.api().withKey().post("/v1/projects/" + project + "/plan", "{}");
        clock.moveTo(Instant.parse("2026-11-10T02:00:00Z"));
        var plain = unit.upload(project, "建议书.pdf", Hall.pdf("text of " + project), "proposal-text");
        var parted = parted(project, "proposal-text");
        var older = opened(Map.of());
        unit.api().withKey().post("/v1/projects/" + older + "/plan", "{}");
        clock.reset();

        var unknown = unit.upload(older, "建议书.pdf", Hall.pdf("text of " + older), "proposal-text");

        assertThat(plain.status()).as(plain.toString()).isEqualTo(201);
        assertThat(parted.status()).as(parted.toString()).isEqualTo(201);
        // Opened on an earlier day, it would be given up while others look at what is.
        assertThat(unit.api()
                        .delete("/v1/uploads/" + parted.json().path("uploadId").asString())
                        .status())
                .isEqualTo(200);
        assertThat(unknown.json().at("/errors/0/code").asString())
                .as(unknown.toString())
                .isEqualTo("slot-unknown");
        assertThat(parted(older, "proposal-text").json().at("/errors/0/code").asString())
                .isEqualTo("slot-unknown");
        assertThat(unit.api()
                        .get("/v1/projects/" + older + "/evidence/proposal-text")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void what_has_to_be_filed_before_or_with_a_matter_is_told_before_anybody_files() {
        var project = government("REPAIR", Map.of());

        var plan = unit.api().withKey().post("/v1/projects/" + project + "/plan", "{}");

        var permit = plan.json()
                .at("/plan/matters")
                .valueStream()
                .filter(it -> it.path("matter").asString().equals("M36"))
                .findFirst()
                .orElseThrow();
        assertThat(permit.path("filing").asString()).contains("M29", "一并申报");
        assertThat(unit.api()
                        .get("/v1/projects/" + project + "/evidence")
                        .json()
                        .path("filedFirst")
                        .valueStream()
                        .filter(it -> it.path("matter").asString().equals("M36"))
                        .findFirst()
                        .orElseThrow()
                        .path("text")
                        .asString())
                .contains("M29 施工图设计文件审查", "一并申报");
    }

    @Test
    void the_reason_of_a_matter_that_does_not_apply_does_not_read_as_if_it_did() {
        var project = government("REPAIR", Map.of());

        var refused = file(project, "M06");

        assertThat(refused.problem()).isEqualTo("matter-not-needed");
        assertThat(refused.text()).contains("本项目不属于此情形（企业投资备案类项目须备案）");
    }

    private Reply parted(String project, String slot) {
        return unit.api().withKey().post("/v1/projects/" + project + "/uploads", """
            {"name": "建议书.pdf", "bytes": 9, "sha256": "%s", "slots": ["%s"]}\
            """.formatted("ab".repeat(32), slot));
    }
}
