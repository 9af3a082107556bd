package cn.yongji.onestop.intake.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.yongji.onestop.intake.rules.facts.SampleFacts;
import cn.yongji.onestop.kernel.event.ApplicationAcceptedV1;
import cn.yongji.onestop.kernel.event.CaseClosedV1;
import cn.yongji.onestop.kernel.event.RequestedItem;
import cn.yongji.onestop.kernel.event.ReviewDecidedV1;
import cn.yongji.onestop.kernel.event.ReviewOrder;
import cn.yongji.onestop.kernel.event.ReviewProgress;
import cn.yongji.onestop.kernel.event.ReviewRef;
import cn.yongji.onestop.kernel.event.ReviewSupplementRequestedV1;
import cn.yongji.onestop.kernel.event.word.HowItEnded;
import cn.yongji.onestop.kernel.event.word.Word;
import cn.yongji.onestop.platform.aggregate.Ids;
import cn.yongji.onestop.platform.clock.MovableClock;
import cn.yongji.onestop.platform.web.Role;
import cn.yongji.onestop.testkit.Api;
import cn.yongji.onestop.testkit.OnestopTest;
import cn.yongji.onestop.testkit.Partners.Heard;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** 申报 over HTTP. */
@OnestopTest
class ApplicationHttpTest {
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String[] M06_M16 = {
        "project-statement", "business-licence", "legal-person-identity", "soil-water-plan", "boundary-map"
    };
    private static final String EIGHT = "M06 M13 M16 M20 M21 M22 M26 M31";

    @Autowired
    Api api;

    @Autowired
    MovableClock clock;

    Hall hall;

    @BeforeEach
    void enter() {
        hall = new Hall(api);
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    private static List<String> types(String id) {
        return Topics.about(id).stream().map(Heard::type).toList();
    }

    private String accepted(String project) {
        var reply = hall.apply(project, "M06 M16", hall.materials(project, M06_M16), true);
        assertThat(reply.status()).as(reply.toString()).isEqualTo(201);
        return reply.json().path("applicationId").asString();
    }

    @Test
    void s33_eight_matters_of_eight_departments_are_submitted_and_accepted_in_one_call() {
        var said = new TreeMap<String, String>();
        for (var it : List.of("mineralOverlay", "culturalRelics", "forestLand", "civilDefence", "lightningPlace")) {
            said.put(it, "true");
        }
        var project = hall.project(said);
        var materials = hall.materials(
                project,
                "project-statement",
                "business-licence",
                "legal-person-identity",
                "environment-document",
                "soil-water-plan",
                "boundary-map",
                "mineral-report",
                "archaeology-application",
                "forest-survey",
                "civil-defence-form",
                "design-documents",
                "lightning-design");

        var reply = hall.apply(project, EIGHT, materials, true);

        assertThat(reply.status()).as(reply.toString()).isEqualTo(201);
        assertThat(reply.json().path("state").asString()).isEqualTo("ACCEPTED");
        var id = reply.json().path("applicationId").asString();
        assertThat(reply.json().path("matters").get(0).path("reviewId").asString())
                .isEqualTo(id + "-M06");
        await().atMost(SOON).until(() -> types(id).size() == 2);
        assertThat(types(id)).containsExactly("application.submitted.v1", "application.accepted.v1");
        var event = (ApplicationAcceptedV1) Topics.about(id).getLast().data();
        assertThat(event.reviews())
                .extracting(ReviewOrder::department)
                .doesNotHaveDuplicates()
                .hasSize(8);
        assertThat(event.reviews()).allSatisfy(it -> {
            assertThat(it.prerequisites()).isEmpty();
            assertThat(it.materials()).isNotEmpty();
        });
    }

    @Test
    void a_submission_sent_twice_is_one_application() {
        var project = hall.project();
        var materials = hall.materials(project, M06_M16);
        var path = "/v1/projects/" + project + "/applications";
        var keyed = hall.enterprise.withKey();

        var first = keyed.post(path, Hall.application("M06 M16", materials, true));
        var again = keyed.post(path, Hall.application("M06 M16", materials, true));
        var other = keyed.post(path, Hall.application("M06", materials, true));

        assertThat(again.status()).isEqualTo(201);
        assertThat(again.json()).isEqualTo(first.json());
        assertThat(other.problem()).isEqualTo("idempotency-key-reused");
        assertThat(hall.enterprise.get(path).json().path("items")).hasSize(1);
    }

    @Test
    void gaps_are_told_in_one_notice_and_what_was_completed_is_accepted() {
        var unit = Enterprise.founded(api);
        hall = new Hall(api, unit.api());
        var project = unit.project();
        var some = hall.materials(project, "project-statement", "legal-person-identity", "boundary-map");
        var noticed = hall.apply(project, "M06 M16", some, true);

        assertThat(noticed.status()).isEqualTo(201);
        assertThat(noticed.json().path("state").asString()).isEqualTo("IN_CORRECTION");
        assertThat(noticed.json().path("notice").path("items").findValuesAsString("slot"))
                .containsExactly("business-licence", "soil-water-plan");

        var id = noticed.json().path("applicationId").asString();
        var path = "/v1/applications/" + id;
        var body = Hall.sheet("M06 M16", hall.materials(project, "business-licence", "soil-water-plan"));
        var all = body.replace("\"materials\": [", "\"materials\": [" + some.substring(1, some.length() - 1) + ", ");
        assertThat(hall.enterprise.withKey().put(path, all).status()).isEqualTo(428);
        var revised =
                hall.enterprise.withKey().ifMatch(noticed.etag().orElseThrow()).put(path, all);
        assertThat(revised.status()).as(revised.toString()).isEqualTo(200);
        var submitted =
                hall.enterprise.withKey().ifMatch(revised.etag().orElseThrow()).post(path + "/submission", "");

        assertThat(submitted.status()).as(submitted.toString()).isEqualTo(200);
        assertThat(submitted.json().path("state").asString()).isEqualTo("ACCEPTED");
        await().atMost(SOON).until(() -> types(id).size() == 4);
        assertThat(types(id))
                .containsExactly(
                        "application.submitted.v1",
                        "application.correction-requested.v1",
                        "application.submitted.v1",
                        "application.accepted.v1");
        assertThat(hall.enterprise
                        .withKey()
                        .ifMatch("\"1\"")
                        .post(path + "/submission", "")
                        .status())
                .isEqualTo(412);
        assertThat(hall.enterprise
                        .withKey()
                        .ifMatch(submitted.etag().orElseThrow())
                        .post(path + "/submission", "")
                        .problem())
                .isEqualTo("application-accepted");
    }

    @Test
    void a_draft_concerns_nobody_until_it_is_submitted() {
        var project = hall.project();
        var draft = hall.apply(project, "M06", "[]", false);

        assertThat(draft.json().path("state").asString()).isEqualTo("DRAFT");
        var id = draft.json().path("applicationId").asString();
        assertThat(hall.enterprise.get("/v1/applications/" + id).json()).isEqualTo(draft.json());
        assertThat(hall.otherEnterprise.get("/v1/applications/" + id).status()).isEqualTo(404);
        assertThat(types(id)).isEmpty();
    }

    @Test
    void what_arrives_on_a_rest_day_is_received_on_the_next_working_day_and_both_are_kept() {
        var project = hall.project();
        var materials = hall.materials(project, M06_M16);
        clock.moveTo(Instant.parse("2026-10-03T02:00:00Z"));

        var reply = hall.apply(project, "M06 M16", materials, true);

        assertThat(reply.json().path("receipt").path("receivedOn").asString()).isEqualTo("2026-10-08");
        assertThat(reply.json().path("receipt").path("arrivedAt").asString()).startsWith("2026-10-03T02:00");
    }

    @Test
    void one_material_for_several_matters_is_visible_from_both_sides() {
        var project = hall.project();
        var id = accepted(project);

        var application = hall.enterprise.get("/v1/applications/" + id).json();
        var licence = application
                .path("materials")
                .valueStream()
                .filter(it -> it.path("slot").asString().equals("business-licence"))
                .findFirst()
                .orElseThrow();
        assertThat(licence.path("usedBy").toString()).isEqualTo("[\"M06\",\"M16\"]");
        var uses = hall.enterprise
                .get("/v1/materials/" + licence.path("materialId").asString())
                .json()
                .path("usedBy");
        // A licence of the unit serves its other projects, too.
        var here = uses.valueStream()
                .filter(it -> it.path("applicationId").asString().equals(id))
                .toList();
        assertThat(here).extracting(it -> it.path("matterCode").asString()).containsExactly("M06", "M16");
        assertThat(here).extracting(it -> it.path("projectId").asString()).containsOnly(project);
        assertThat(here).allMatch(it -> it.path("open").asBoolean());
    }

    @Test
    void a_reviewing_department_may_read_what_was_handed_in_and_another_may_not() {
        var project = hall.project();
        var id = accepted(project);
        var material = hall.enterprise
                .get("/v1/applications/" + id)
                .json()
                .path("materials")
                .valueStream()
                .filter(it -> it.path("slot").asString().equals("soil-water-plan"))
                .findFirst()
                .orElseThrow()
                .path("materialId")
                .asString();

        assertThat(hall.water.get("/v1/applications/" + id).status()).isEqualTo(200);
        assertThat(hall.water.get("/v1/materials/" + material + "/content").status())
                .isEqualTo(200);
        assertThat(hall.fire.get("/v1/applications/" + id).status()).isEqualTo(404);
        assertThat(hall.fire.get("/v1/materials/" + material + "/content").status())
                .isEqualTo(404);
    }

    @Test
    void a_department_reads_what_is_for_matters_of_others_by_a_purpose_that_is_noted() {
        var project = hall.project();
        accepted(project);
        var letter = hall.upload(project, "说明.pdf", Hall.pdf("for nobody yet"))
                .json()
                .path("materialId")
                .asString();
        var content = "/v1/materials/" + letter + "/content";

        assertThat(hall.water.get("/v1/materials/" + letter).status()).isEqualTo(200);
        assertThat(hall.water.get(content).problem()).isEqualTo("reading-purpose-missing");
        assertThat(hall.water.get(content + "?purpose=%20").status()).isEqualTo(400);
        assertThat(hall.water.get(content + "?purpose=" + "x".repeat(201)).status())
                .isEqualTo(400);
        assertThat(hall.water
                        .get(content + "?purpose=" + URLEncoder.encode("核对与用水方案的衔接", StandardCharsets.UTF_8))
                        .status())
                .isEqualTo(200);
        assertThat(hall.fire.get(content + "?purpose=because").status()).isEqualTo(404);
        assertThat(hall.enterprise.get(content).status()).isEqualTo(200);

        var readings = api.as(Role.AUDITOR)
                .get("/v1/materials/" + letter + "/readings")
                .json()
                .path("items");
        assertThat(readings).hasSize(1);
        assertThat(readings.get(0).path("purpose").asString()).isEqualTo("核对与用水方案的衔接");
    }

    @Test
    void whom_to_call_is_masked_for_those_who_need_not_call_and_each_look_in_clear_is_noted() {
        var id = accepted(hall.project());
        var path = "/v1/applications/" + id;
        for (var reader : List.of(hall.water, hall.leader, api.as(Role.AUDITOR), api.as(Role.ADMIN))) {
            var contact = reader.get(path).json().at("/form/data/contact");
            assertThat(contact.path("name").asString()).isEqualTo("王**");
            assertThat(contact.path("phone").asString()).isEqualTo("138****0000");
        }
        for (var reader : List.of(hall.enterprise, hall.window))
            assertThat(reader.get(path).json().at("/form/data/contact/phone").asString())
                    .isEqualTo("13800000000");

        var clear = path + "/personal-data";
        assertThat(hall.water.get(clear).status()).isEqualTo(400);
        assertThat(hall.leader.get(clear + "?purpose=because").problem()).isEqualTo("role-not-allowed");
        assertThat(hall.fire.get(clear + "?purpose=because").status()).isEqualTo(404);
        var told = hall.water.get(clear + "?purpose=" + URLEncoder.encode("通知到场踏勘", StandardCharsets.UTF_8));
        assertThat(told.json().at("/fields/0/pointer").asString()).isEqualTo("/contact/name");
        assertThat(told.json().at("/fields/1/value").asString()).isEqualTo("13800000000");

        var readings = api.as(Role.AUDITOR).get(path + "/readings").json().path("items");
        assertThat(readings.valueStream().map(it -> it.path("reader").asString()))
                .containsExactly("window1", "review-water");
        assertThat(readings.get(1).path("purpose").asString()).isEqualTo("通知到场踏勘");
        assertThat(hall.leader.get(path + "/readings").status()).isEqualTo(403);
    }

    @Test
    void what_a_sheet_names_must_exist() {
        var project = hall.project();
        var foreign = hall.upload(hall.project(), "a.pdf", Hall.pdf("foreign"))
                .json()
                .path("materialId")
                .asString();

        var reply = hall.apply(
                project,
                "M06 M99",
                "[%s, %s]".formatted(Hall.material("no-slot", foreign), Hall.material("business-licence", "x")),
                true);

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.problem()).isEqualTo("sheet-invalid");
        assertThat(reply.json().path("errors").findValuesAsString("pointer"))
                .containsExactly(
                        "/matters/1", "/materials/0/slot", "/materials/0/materialId", "/materials/1/materialId");
    }

    @Test
    void a_malformed_form_is_refused_with_pointers_and_an_unfinished_one_is_a_gap() {
        var project = hall.project();
        var path = "/v1/projects/" + project + "/applications";
        var malformed = Hall.application("M06", "[]", false).replace("13800000000", "12");
        var unfinished = Hall.application("M06", hall.materials(project, M06_M16), true)
                .replace("\"construction\": \"新建厂房两栋\", ", "");

        var refused = hall.enterprise.withKey().post(path, malformed);
        var noticed = hall.enterprise.withKey().post(path, unfinished);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().path("errors").findValuesAsString("pointer"))
                .containsExactly("/form/data/contact/phone");
        assertThat(noticed.json().path("notice").path("items").findValuesAsString("pointer"))
                .containsExactly("/form/data/construction");
    }

    @Test
    void an_unknown_field_of_the_body_is_named() {
        var body = Hall.application("M06", "[]", false).replace("\"submit\"", "\"sumbit\"");

        var reply = hall.enterprise.withKey().post("/v1/projects/" + hall.project() + "/applications", body);

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().path("errors").findValuesAsString("pointer")).containsExactly("/sumbit");
    }

    @Test
    void one_slot_filled_twice_in_a_request_is_refused_with_both_places() {
        var twice = """
            [{"slot": "project-statement", "materialId": "m1"}, {"slot": "project-statement", "materialId": "m2"}]\
            """;

        var reply = hall.apply(hall.project(), "M06", twice, true);

        assertThat(reply.status()).as(reply.toString()).isEqualTo(400);
        assertThat(reply.json().path("errors").findValuesAsString("pointer")).containsExactly("/materials/1/slot");
        assertThat(reply.text()).contains("/materials/0/slot");
    }

    @Test
    void a_matter_the_project_does_not_need_is_refused_with_the_reason() {
        var project = hall.project();

        var reply = hall.apply(project, "M22", "[]", true);

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.problem()).isEqualTo("matter-not-needed");
        assertThat(reply.json().path("reason").asString()).contains("林地");
    }

    @Test
    void nothing_is_submitted_before_a_clerk_has_confirmed_a_doubtful_unit_code() {
        var opened = hall.window
                .withKey()
                .post("/v1/projects", Hall.opening(Map.of("unit", Hall.unit(SampleFacts.FAILING_USCC))));
        var path = "/v1/projects/" + opened.json().path("projectId").asString();
        var body = Hall.application("M06", "[]", true);

        var refused = hall.window.withKey().post(path + "/applications", body);
        hall.window.withKey().post(path + "/unit-code-confirmation", "{\"reason\": \"已核对\"}");
        var taken = hall.window.withKey().post(path + "/applications", body);

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.problem()).isEqualTo("unit-code-unconfirmed");
        assertThat(refused.json().path("expectedCheckDigit").asString()).isEqualTo("G");
        assertThat(taken.status()).isEqualTo(201);
    }

    @Test
    void what_a_reviewer_asked_for_beside_the_catalogue_can_be_answered() {
        var project = hall.project();
        var id = accepted(project);
        var supplement = Ids.next();
        Topics.say(
                id,
                1,
                new ReviewSupplementRequestedV1(
                        new ReviewRef(project, id, id + "-M16", "M16", "water"),
                        supplement,
                        List.of(new RequestedItem("spoil-ground-agreement", null, "请提供弃渣场协议")),
                        "行政许可法第三十二条",
                        LocalDate.of(2026, 12, 9),
                        Instant.parse("2026-11-25T02:00:00Z"),
                        "review-water",
                        ReviewProgress.UNTOLD));
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(hall.enterprise
                                .get("/v1/applications/" + id)
                                .json()
                                .path("supplements"))
                        .hasSize(1));

        var path = "/v1/applications/" + id + "/supplements/" + supplement + "/answer";
        var agreement = hall.upload(project, "弃渣场协议.pdf", Hall.pdf("agreement"))
                .json()
                .path("materialId")
                .asString();
        var unknown =
                hall.enterprise.withKey().post(path, "{\"materials\": [" + Hall.material("no-slot", agreement) + "]}");
        var answered = hall.enterprise
                .withKey()
                .post(path, "{\"materials\": [" + Hall.material("spoil-ground-agreement", agreement) + "]}");

        assertThat(unknown.problem()).isEqualTo("sheet-invalid");
        assertThat(answered.status()).as(answered.toString()).isEqualTo(200);
    }

    @Test
    void a_supplement_is_shown_answered_once_and_told_to_the_reviews_and_results_appear() {
        var project = hall.project();
        var id = accepted(project);
        var supplement = Ids.next();
        Topics.say(
                id,
                1,
                new ReviewSupplementRequestedV1(
                        new ReviewRef(project, id, id + "-M16", "M16", "water"),
                        supplement,
                        List.of(new RequestedItem("soil-water-plan", null, "请补充土石方平衡计算")),
                        "行政许可法第三十二条",
                        LocalDate.of(2026, 12, 9),
                        Instant.parse("2026-11-25T02:00:00Z"),
                        "review-water",
                        ReviewProgress.UNTOLD));
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(hall.enterprise
                                .get("/v1/applications/" + id)
                                .json()
                                .path("supplements")
                                .path(0)
                                .path("open")
                                .asBoolean())
                        .isTrue());

        var path = "/v1/applications/" + id + "/supplements/" + supplement + "/answer";
        var nothing = hall.enterprise.withKey().post(path, "{\"materials\": []}");
        var materials = hall.materials(project, "flood-report").replace("flood-report", "soil-water-plan");
        var body = "{\"materials\": %s, \"note\": \"已补充\"}".formatted(materials);
        var keyed = hall.enterprise.withKey();
        var answered = keyed.post(path, body);
        var again = keyed.post(path, body);
        var twice = hall.enterprise.withKey().post(path, body);

        assertThat(nothing.problem()).isEqualTo("supplement-incomplete");
        assertThat(nothing.json().path("missingSlots").toString()).isEqualTo("[\"soil-water-plan\"]");
        assertThat(answered.status()).as(answered.toString()).isEqualTo(200);
        assertThat(again.json()).isEqualTo(answered.json());
        assertThat(twice.problem()).isEqualTo("supplement-answered");
        assertThat(hall.enterprise
                        .withKey()
                        .post(path.replace(supplement, Ids.next()), body)
                        .status())
                .isEqualTo(404);
        assertThat(hall.otherEnterprise.withKey().post(path, body).status()).isEqualTo(404);
        await().atMost(SOON).until(() -> types(id).size() == 3);
        assertThat(types(id)).last().isEqualTo("application.supplemented.v1");

        var decided = new ReviewDecidedV1(
                new ReviewRef(project, id, id + "-M16", "M16", "water"),
                "水保",
                Word.of(HowItEnded.GRANTED),
                null,
                "永水保许〔2026〕12号",
                Instant.parse("2026-11-26T02:00:00Z"),
                "head-water",
                1,
                ReviewProgress.coded(11));
        Topics.say(id, 3, decided);
        Topics.say(id, 3, decided);
        Topics.say(
                id,
                5,
                new CaseClosedV1(project, id, Word.of(HowItEnded.GRANTED), Instant.parse("2026-11-27T02:00:00Z")));
        await().atMost(SOON).untilAsserted(() -> {
            var shown = hall.enterprise.get("/v1/applications/" + id).json();
            assertThat(shown.path("state").asString()).isEqualTo("CLOSED");
            assertThat(shown.path("outcome").asString()).isEqualTo("GRANTED");
            assertThat(shown.path("matters").get(1).path("resultNumber").asString())
                    .isEqualTo("永水保许〔2026〕12号");
        });
        assertThat(hall.enterprise.withKey().post(path, body).problem()).isEqualTo("application-closed");
    }
}
