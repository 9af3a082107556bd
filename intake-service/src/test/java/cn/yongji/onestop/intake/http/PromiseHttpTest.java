package cn.yongji.onestop.intake.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.yongji.onestop.intake.counter.application.ExaminationDesk;
import cn.yongji.onestop.intake.counter.application.PromiseDesk;
import cn.yongji.onestop.intake.rules.commitment.CreditDesk;
import cn.yongji.onestop.intake.rules.commitment.domain.Credit;
import cn.yongji.onestop.intake.rules.commitment.domain.PromiseStanding;
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

/** 容缺 over HTTP, with windows that act at the same instant. */
@OnestopTest
class PromiseHttpTest {
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final Instant NOW = Instant.parse("2026-11-25T02:00:00Z");
    private static final Instant TOO_LATE = Instant.parse("2026-11-30T16:00:00Z");
    private static final String MANY = "91140881MA0GT4BX3N";
    private static final String ONE = "91140881MA0KP12X7T";
    private static final String FORGETFUL = "91140881MA0GT4BX0D";
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
        var body = Hall.application("M06 M16", materials.toString(), true)
                .replace(
                        "\"submit\": true",
                        "\"submit\": true, \"deferral\": {\"textVersion\": \"gap-2026-2\", \"signer\": \"王敏\","
                                + " \"gaps\": [{\"slot\": \"boundary-map\", \"dueOn\": \"2026-11-30\"}]}");
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
        assertThat(payload).contains(id).contains("\"receivedOn\":\"2026-11-25\"");
        var der = HexFormat.of()
                .formatHex(Base64.getUrlDecoder().decode(key.path("x").asString()));
        var encoded = HexFormat.of().parseHex("302a300506032b6570032100" + der);
        var check = Signature.getInstance("Ed25519");
        check.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded)));
        check.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
        assertThat(check.verify(Base64.getUrlDecoder().decode(parts[2]))).isTrue();
    }
}
