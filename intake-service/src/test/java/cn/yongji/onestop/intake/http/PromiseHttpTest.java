package cn.yongji.onestop.intake.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.yongji.onestop.intake.counter.application.ExaminationDesk;
import cn.yongji.onestop.intake.counter.application.PromiseDesk;
import cn.yongji.onestop.intake.rules.commitment.CreditDesk;
import cn.yongji.onestop.intake.rules.commitment.domain.Credit;
import cn.yongji.onestop.intake.rules.commitment.domain.PromiseStanding;
import cn.yongji.onestop.kernel.calendar.PublishedSchedules;
import cn.yongji.onestop.kernel.calendar.Redress;
import cn.yongji.onestop.kernel.event.CaseReturnedV1;
import cn.yongji.onestop.kernel.event.CommitmentRepairedV1;
import cn.yongji.onestop.platform.aggregate.Ids;
import cn.yongji.onestop.platform.clock.MovableClock;
import cn.yongji.onestop.platform.web.Role;
import cn.yongji.onestop.testkit.Api;
import cn.yongji.onestop.testkit.OnestopTest;
import cn.yongji.onestop.testkit.Partners.Heard;
import cn.yongji.onestop.testkit.Reply;
import cn.yongji.onestop.testkit.Tokens;
import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** 容缺 over HTTP, with windows that act at the same instant. */
@OnestopTest
class PromiseHttpTest {
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final Instant NOW = Instant.parse("2026-11-25T02:00:00Z");
    private static final Instant TOO_LATE = Instant.parse("2026-11-30T16:00:00Z");
    private static final String MANY = "91140881MA0GT4BX3N";
    private static final String ONE = "91140881MA0KP12X7T";
    private static final String FORGETFUL = "91140881MA0GT4BX0D";
    private static final String OFFERED = "91140881MA0GT4CX16";
    private static final String LISTED = "91140881MA0GT4CX29";
    private static final String RETURNED = "91140881MA0GT4CX4F";
    private static final String PAGED = "91140881MA0GT4CX3C";
    private static final String[] WITHOUT_MAP = {
        "project-statement", "business-licence", "legal-person-identity", "soil-water-plan"
    };

    @Autowired
    Api api;

    @Autowired
    MovableClock clock;

    @Autowired
    PromiseDesk promises;

    @Autowired
    ExaminationDesk examination;

    @Autowired
    CreditDesk credit;

    Hall hall;

    @BeforeEach
    void enter() {
        hall = new Hall(api);
        clock.moveTo(NOW);
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    private static String id(Reply reply) {
        assertThat(reply.status()).as(reply.toString()).isIn(200, 201);
        return reply.json().path("applicationId").asString();
    }

    /** Filed by the unit itself, with the promise of a map. */
    private Reply filedWithGap(String uscc) {
        return filedWithGap(uscc, "2026-11-30", true);
    }

    private Reply filedWithGap(String uscc, String day, boolean submit) {
        var unit = api.as(Tokens.enterprise(uscc));
        var opened = unit.withKey().post("/v1/projects", Hall.opening(Map.of("unit", Hall.unit(uscc))));
        assertThat(opened.status()).as(opened.toString()).isEqualTo(201);
        var project = opened.json().path("projectId").asString();
        var materials = new ArrayList<String>();
        for (var slot : WITHOUT_MAP) {
            var reply = Hall.upload(unit.withKey(), project, slot + ".pdf", Hall.pdf(slot + project), slot);
            var material = reply.status() == 409
                    ? reply.json().at("/held/materialId").asString()
                    : reply.json().path("materialId").asString();
            materials.add(Hall.material(slot, material));
        }
        if (!submit)
            return unit.withKey()
                    .post(
                            "/v1/projects/" + project + "/applications",
                            Hall.application("M06 M16", materials.toString(), false));
        var body = Hall.application("M06 M16", materials.toString(), true)
                .replace(
                        "\"submit\": true",
                        "\"submit\": true, \"deferral\": {\"textVersion\": \"gap-2026-2\", \"signer\": \"王敏\","
                                + " \"gaps\": [{\"slot\": \"boundary-map\", \"dueOn\": \"" + day + "\"}]}");
        return unit.withKey().post("/v1/projects/" + project + "/applications", body);
    }

    private Reply accept(Reply filed) {
        return hall.window
                .withKey()
                .ifMatch(filed.etag().orElseThrow())
                .post("/v1/applications/" + id(filed) + "/acceptance", "");
    }

    private Reply creditOf(String uscc) {
        return hall.window.get("/v1/enterprises/" + uscc + "/credit");
    }

    @Test
    void the_limit_of_a_unit_holds_when_many_windows_accept_at_the_same_instant() throws InterruptedException {
        var filed = new ArrayList<Reply>();
        for (var i = 0; i < 9; i++) filed.add(filedWithGap(MANY));

        List<Reply> answers;
        try (var windows = Executors.newVirtualThreadPerTaskExecutor()) {
            var acts =
                    filed.stream().map(it -> (Callable<Reply>) () -> accept(it)).toList();
            answers = windows.invokeAll(acts).stream()
                    .map(it -> {
                        try {
                            return it.get();
                        } catch (InterruptedException | ExecutionException e) {
                            throw new IllegalStateException("a window did not answer", e);
                        }
                    })
                    .toList();
        }

        assertThat(answers.stream().filter(it -> it.status() == 200)).hasSize(6);
        assertThat(answers.stream().filter(it -> it.status() != 200))
                .hasSize(3)
                .allSatisfy(it -> assertThat(it.problem()).isEqualTo("gap-limit-reached"));
        var shown = creditOf(MANY).json();
        assertThat(shown.path("openGaps")).hasSize(6);
        assertThat(shown.path("taken").asInt()).isEqualTo(6);
    }

    @Test
    void s32_two_clerks_on_one_application_accept_it_once() {
        var filed = filedWithGap(FORGETFUL);

        var first = accept(filed);
        var second = accept(filed);

        assertThat(first.status()).as(first.toString()).isEqualTo(200);
        assertThat(first.json().path("gaps").get(0).path("standing").asString()).isEqualTo("OUTSTANDING");
        assertThat(second.status()).isIn(409, 412);
        assertThat(creditOf(FORGETFUL).json().path("taken").asInt()).isEqualTo(1);
    }

    @Test
    void a_promise_is_that_of_the_corrected_unit_and_its_breach_counts_against_nobody_else() {
        var before = Enterprise.founded(api).uscc();
        var meant = Enterprise.founded(api).uscc();
        var accepted = accept(filedWithGap(before));
        var project = accepted.json().path("projectId").asString();
        assertThat(creditOf(before).json().path("openGaps")).hasSize(1);

        correct(project, meant);

        await().atMost(SOON)
                .untilAsserted(() ->
                        assertThat(creditOf(meant).json().path("openGaps")).hasSize(1));
        assertThat(creditOf(before).json().path("openGaps")).isEmpty();
        clock.moveTo(TOO_LATE);
        promises.watch(TOO_LATE);
        await().atMost(SOON)
                .untilAsserted(
                        () -> assertThat(creditOf(meant).json().path("barred").asBoolean())
                                .isTrue());
        assertThat(creditOf(before).json().path("barred").asBoolean()).isFalse();
        correct(project, before);
        await().atMost(SOON)
                .untilAsserted(
                        () -> assertThat(creditOf(before).json().path("barred").asBoolean())
                                .isTrue());
        assertThat(creditOf(meant).json().path("barred").asBoolean()).isFalse();
    }

    private void correct(String project, String uscc) {
        var etag = hall.window.get("/v1/projects/" + project).etag().orElseThrow();
        var facts = Hall.facts(Map.of("unit", Hall.unit(uscc)));
        var corrected = hall.window
                .withKey()
                .ifMatch(etag)
                .put("/v1/projects/" + project + "/facts", "{\"facts\": " + facts + ", \"reason\": \"窗口录入错误\"}");
        assertThat(corrected.status()).as(corrected.toString()).isEqualTo(200);
    }

    @Test
    void places_of_a_clerk_who_died_between_the_two_writes_go_back() {
        var filed = filedWithGap(ONE);
        var id = id(filed);
        credit.reserve(ONE, new Credit.Reservation(id, "died", Set.of(id + "-M16-boundary-map"), NOW));
        assertThat(creditOf(ONE).json().path("taken").asInt()).isEqualTo(1);

        examination.settleForgotten(NOW.plusSeconds(61));

        assertThat(creditOf(ONE).json().path("taken").asInt()).isZero();
        var shown = hall.window.get("/v1/applications/" + id);
        assertThat(accept(shown).status()).isEqualTo(200);
        missedAndRepaired(id);
    }

    private void missedAndRepaired(String id) {
        promises.watch(TOO_LATE);
        promises.watch(TOO_LATE);

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(
                                Topics.about(id).stream().map(Heard::type).filter("gap.breached.v1"::equals))
                        .hasSize(1));
        assertThat(creditOf(ONE).json().path("barred").asBoolean()).isTrue();
        assertThat(filedWithGap(ONE).problem()).isEqualTo("enterprise-barred");
        var repair = "/v1/applications/" + id + "/gaps/" + id + "-M16-boundary-map/repair";
        assertThat(hall.fire.withKey().post(repair, "{\"reason\": \"已补交\"}").status())
                .isEqualTo(403);
        assertThat(hall.window.withKey().post(repair, "{\"reason\": \"已补交\"}").status())
                .isEqualTo(200);
        var record = creditOf(ONE).json();
        assertThat(record.path("barred").asBoolean()).isFalse();
        assertThat(record.path("records").get(0).path("repaired").asBoolean()).isTrue();
        assertThat(api.as(Tokens.enterprise(MANY))
                        .get("/v1/enterprises/" + ONE + "/credit")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void the_repair_of_a_false_promise_is_told_with_its_application_and_matter() {
        var uscc = "91140881MA0GT4BX3N";
        var application = Ids.next();
        var record = application + "-M16";
        var found = new PromiseStanding.CreditRecord(
                record, PromiseStanding.CreditRecord.Kind.COMMITMENT_FALSE, "M16", "现场未建", NOW, false);
        credit.take(uscc, new PromiseStanding(application, Ids.next(), 1, List.of(), List.of(found)), NOW);
        var path = "/v1/enterprises/" + uscc + "/credit/records/" + record + "/repair";

        var repaired = hall.window.withKey().post(path, "{\"reason\": \"已整改\"}");

        assertThat(repaired.status()).as(repaired.toString()).isEqualTo(200);
        assertThat(hall.window.withKey().post(path, "{\"reason\": \"已整改\"}").problem())
                .isEqualTo("record-repaired");
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(Topics.about(uscc))
                        .singleElement()
                        .satisfies(it -> {
                            var told = (CommitmentRepairedV1) it.data();
                            assertThat(told.applicationId()).isEqualTo(application);
                            assertThat(told.matterCode()).isEqualTo("M16");
                            assertThat(told.unitUscc()).isEqualTo(uscc);
                            assertThat(told.repairedBy()).isEqualTo("window1");
                        }));
    }

    @Test
    void a_unit_is_looked_up_however_its_code_is_typed_and_never_by_half_of_it() {
        filedWithGap(FORGETFUL);
        var typed = creditOf(FORGETFUL.toLowerCase(Locale.ROOT));

        assertThat(typed.json()).isEqualTo(creditOf(FORGETFUL).json());
        assertThat(typed.json().path("uscc").asString()).isEqualTo(FORGETFUL);
        assertThat(creditOf("%20" + FORGETFUL + "%20").json()).isEqualTo(typed.json());
        assertThat(creditOf(FORGETFUL.substring(1)).problem()).isEqualTo("parameter-invalid");
        assertThat(api.as(Tokens.enterprise(FORGETFUL.toLowerCase(Locale.ROOT)))
                        .get("/v1/enterprises/" + FORGETFUL + "/credit")
                        .json())
                .isEqualTo(typed.json());
    }

    @Test
    void the_same_filed_twice_names_the_one_that_is_open() {
        var filed = filedWithGap(FORGETFUL);
        var project = filed.json().path("projectId").asString();
        var body = Hall.application("M16 M06", "[]", true);

        var again =
                api.as(Tokens.enterprise(FORGETFUL)).withKey().post("/v1/projects/" + project + "/applications", body);

        assertThat(again.problem()).as(again.toString()).isEqualTo("application-filed-already");
        assertThat(again.json().path("applicationId").asString()).isEqualTo(id(filed));
    }

    @Test
    void acceptance_is_refused_with_a_ground_of_the_law_and_the_ways_to_contest_it() {
        var filed = filedWithGap("91140881MA0GT4DX1U");
        var expected = Redress.against(PublishedSchedules.calendar(), LocalDate.of(2026, 11, 25));

        var refused = hall.window
                .withKey()
                .ifMatch(filed.etag().orElseThrow())
                .post(
                        "/v1/applications/" + id(filed) + "/refusal",
                        "{\"ground\":\"OUTSIDE_REGION\",\"text\":\"项目在临猗县\"}");

        assertThat(refused.status()).as(refused.toString()).isEqualTo(200);
        var shown = api.as(Tokens.enterprise("91140881MA0GT4DX1U"))
                .get("/v1/applications/" + id(filed))
                .json()
                .path("end");
        assertThat(shown.path("statusCode").asInt()).isEqualTo(5);
        assertThat(shown.at("/redress/reconsiderationBy").asString())
                .isEqualTo(expected.reconsiderationBy().toString());
        assertThat(shown.at("/redress/lawsuitBy").asString())
                .isEqualTo(expected.lawsuitBy().toString());
        assertThat(shown.at("/redress/zh").asString()).contains("行政复议", "行政诉讼");
    }

    @Test
    void silence_of_the_window_accepts_once() {
        var id = id(filedWithGap("11430902006728916M"));
        var later = Instant.parse("2026-12-02T16:00:00Z");

        examination.acceptBySilence(later);
        examination.acceptBySilence(later);

        var shown = hall.window.get("/v1/applications/" + id).json();
        assertThat(shown.path("state").asString()).isEqualTo("ACCEPTED");
        assertThat(shown.path("acceptance").path("acceptedOn").asString()).isEqualTo("2026-11-25");
        assertThat(shown.path("acceptance").path("how").asString()).isEqualTo("BY_SILENCE");
    }

    @Test
    void d10_a_draft_offers_what_may_be_promised_and_a_day_that_is_too_late_is_told_with_the_latest() {
        var filed = filedWithGap(OFFERED, "2026-12-30", false);
        var id = id(filed);
        var unit = api.as(Tokens.enterprise(OFFERED));

        var offered = unit.get("/v1/applications/" + id).json().path("promisable");
        var late = unit.withKey()
                .ifMatch(filed.etag().orElseThrow())
                .post("/v1/applications/" + id + "/submission", promise("2026-12-30"));

        var map = offered.valueStream()
                .filter(it -> it.path("slot").asString().equals("boundary-map"))
                .findFirst()
                .orElseThrow();
        assertThat(map.path("matter").asString()).isEqualTo("M16");
        assertThat(late.status()).as(late.toString()).isEqualTo(422);
        assertThat(late.problem()).isEqualTo("promise-not-possible");
        assertThat(late.json().at("/promisable/0/latestDay").asString())
                .isEqualTo(map.path("latestDay").asString())
                .isEqualTo("2026-11-30");
        var evidence = unit.get("/v1/projects/" + filed.json().path("projectId").asString() + "/evidence/boundary-map");
        assertThat(evidence.json()
                        .path("due")
                        .valueStream()
                        .map(it -> it.at("/latestPromise/day").asString("")))
                .contains("2026-11-30");
    }

    @Test
    void a_gap_is_listed_with_its_light_for_the_window_its_department_and_its_agent_and_for_nobody_else() {
        var filed = filedWithGap(LISTED, "2026-11-30", true);
        accept(filed);
        var head = api.as(Tokens.of(Role.DEPARTMENT_HEAD).department("water"));
        var query = "/v1/gaps?unit=" + LISTED;

        var open = hall.window.get(query + "&state=OPEN");
        assertThat(open.status()).as(open.toString()).isEqualTo(200);
        var item = open.json().at("/items/0");
        assertThat(item.path("slot").asString()).isEqualTo("boundary-map");
        assertThat(item.path("dueOn").asString()).isEqualTo("2026-11-30");
        assertThat(item.at("/light/text").asString()).isEqualTo("剩余 3 个工作日");
        assertThat(items(head, query)).hasSize(1);
        assertThat(items(api.as(Tokens.of(Role.DEPARTMENT_HEAD).department("ecology")), query))
                .isEmpty();
        assertThat(items(api.as(Tokens.of(Role.AGENT).named("nobody-" + LISTED)), query))
                .isEmpty();
        assertThat(items(hall.window, query + "&state=DUE_SOON")).isEmpty();
        assertThat(items(hall.window, query + "&slot=business-licence")).isEmpty();
        assertThat(hall.window.get(query + "&slot=business-license").text())
                .contains("slot-unknown", "business-licence");
        assertThat(api.as(Tokens.enterprise(LISTED)).get(query).status()).isEqualTo(403);

        clock.moveTo(Instant.parse("2026-11-27T02:00:00Z"));
        assertThat(items(hall.window, query + "&state=DUE_SOON&matter=M16")).hasSize(1);

        clock.moveTo(TOO_LATE);
        assertThat(items(hall.window, query + "&state=OPEN")).isEmpty();
        var missed = items(hall.window, query + "&state=MISSED");
        assertThat(missed).hasSize(1);
        assertThat(missed.getFirst().at("/light/colour").asString()).isEqualTo("RED");
        assertThat(missed.getFirst().path("standing").asString()).isEqualTo("BREACHED");
    }

    @Test
    void a_list_of_gaps_goes_on_where_it_ended() {
        for (var i = 0; i < 2; i++) accept(filedWithGap(PAGED, "2026-11-30", true));
        var query = "/v1/gaps?unit=" + PAGED + "&limit=1";

        var first = hall.window.get(query).json();
        var second = hall.window
                .get(query + "&cursor=" + first.path("next").asString(""))
                .json();

        assertThat(first.path("items").size()).isEqualTo(1);
        assertThat(second.path("items").size()).isEqualTo(1);
        assertThat(second.at("/items/0/gapId").asString())
                .isNotEqualTo(first.at("/items/0/gapId").asString());
    }

    @Test
    void a_returned_application_says_why_and_what_stays_and_is_filed_anew_with_what_is_on_file() {
        var filed = filedWithGap(RETURNED, "2026-11-30", true);
        accept(filed);
        var id = id(filed);
        var project = filed.json().path("projectId").asString();
        var unit = api.as(Tokens.enterprise(RETURNED));
        assertThat(unit.get("/v1/applications/" + id + "/return-notice").status())
                .isEqualTo(404);

        Topics.say(
                id, 1, new CaseReturnedV1(project, id, "容缺材料逾期未补，请补齐后重新申报", clock.instant(), "window1", "GAP_MISSED"));

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(unit.get("/v1/applications/" + id)
                                .json()
                                .path("state")
                                .asString())
                        .isEqualTo("RETURNED"));
        var end = unit.get("/v1/applications/" + id).json().path("end");
        assertThat(end.path("cause").asString()).isEqualTo("GAP_MISSED");
        assertThat(end.path("statusCode").asInt()).isEqualTo(14);
        var notice = unit.get("/v1/applications/" + id + "/return-notice").json();
        assertThat(notice.at("/notice/ground").asString()).contains("逾期未补");
        assertThat(notice.at("/notice/onFile").size()).isEqualTo(WITHOUT_MAP.length);
        assertThat(notice.path("signed").asString().split("\\.", -1)).hasSize(3);

        var again = unit.withKey()
                .post("/v1/projects/" + project + "/applications", Hall.application("M06 M16", "[]", true));

        assertThat(again.status()).as(again.toString()).isEqualTo(201);
        assertThat(again.json().path("applicationId").asString()).isNotEqualTo(id);
        assertThat(again.json()
                        .at("/notice/items")
                        .valueStream()
                        .map(it -> it.path("slot").asString("")))
                .contains("boundary-map")
                .doesNotContain("soil-water-plan", "project-statement", "business-licence");
    }

    private static List<JsonNode> items(Api who, String query) {
        var reply = who.get(query);
        assertThat(reply.status()).as(reply.toString()).isEqualTo(200);
        return reply.json().path("items").valueStream().toList();
    }

    private static String promise(String day) {
        return "{\"deferral\": {\"textVersion\": \"gap-2026-2\", \"signer\": \"王敏\","
                + " \"gaps\": [{\"slot\": \"boundary-map\", \"dueOn\": \"" + day + "\"}]}}";
    }

    @Test
    void a_receipt_can_be_verified_with_the_public_key() throws Exception {
        var id = id(filedWithGap(FORGETFUL));

        var signed = hall.window
                .get("/v1/applications/" + id + "/receipt")
                .json()
                .path("signed")
                .asString();
        var key = api.as(Role.AUDITOR)
                .get("/v1/applications/receipt-keys")
                .json()
                .path("keys")
                .get(0);

        var parts = signed.split("\\.", -1);
        var payload = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
        assertThat(payload)
                .contains(id)
                .contains("\"receivedOn\":\"2026-11-25\"")
                .contains("\"number\":\"26");
        var der = HexFormat.of()
                .formatHex(Base64.getUrlDecoder().decode(key.path("x").asString()));
        var encoded = HexFormat.of().parseHex("302a300506032b6570032100" + der);
        var check = Signature.getInstance("Ed25519");
        check.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded)));
        check.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
        assertThat(check.verify(Base64.getUrlDecoder().decode(parts[2]))).isTrue();
    }
}
