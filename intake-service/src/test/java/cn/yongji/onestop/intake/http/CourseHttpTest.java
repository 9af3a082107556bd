package cn.yongji.onestop.intake.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.yongji.onestop.kernel.event.ApplicationSupplementedV1;
import cn.yongji.onestop.kernel.event.CommitmentFoundFalseV1;
import cn.yongji.onestop.kernel.event.EventContract;
import cn.yongji.onestop.kernel.event.NoticeIssuedV1;
import cn.yongji.onestop.kernel.event.NoticeItem;
import cn.yongji.onestop.kernel.event.RequestedItem;
import cn.yongji.onestop.kernel.event.ReviewProgress;
import cn.yongji.onestop.kernel.event.ReviewRef;
import cn.yongji.onestop.kernel.event.ReviewSupplementRequestedV1;
import cn.yongji.onestop.platform.aggregate.Ids;
import cn.yongji.onestop.platform.clock.MovableClock;
import cn.yongji.onestop.testkit.Api;
import cn.yongji.onestop.testkit.OnestopTest;
import cn.yongji.onestop.testkit.Partners.Heard;
import cn.yongji.onestop.testkit.Reply;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What happens to an accepted application beside its reviews, over HTTP and with the events of the reviews. */
@OnestopTest
class CourseHttpTest {
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final Instant NOW = Instant.parse("2026-11-25T02:00:00Z");
    private static final LocalDate ANSWER_BY = LocalDate.of(2026, 12, 9);
    private static final String[] M06_M16 = {
        "project-statement", "business-licence", "legal-person-identity", "soil-water-plan", "boundary-map"
    };

    @Autowired
    Api api;

    @Autowired
    MovableClock clock;

    Hall hall;
    Enterprise unit;
    String project;

    @BeforeEach
    void enter() {
        clock.moveTo(NOW);
        unit = Enterprise.founded(api);
        hall = new Hall(api, unit.api());
        project = unit.project();
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    private static String id(Reply reply) {
        assertThat(reply.status()).as(reply.toString()).isIn(200, 201);
        return reply.json().path("applicationId").asString();
    }

    private String accepted() {
        var filed = unit.apply(project, "M06 M16", hall.materials(project, M06_M16));
        assertThat(filed.json().path("state").asString()).as(filed.toString()).isEqualTo("ACCEPTED");
        return id(filed);
    }

    private JsonNode shown(String application) {
        return unit.api().get("/v1/applications/" + application).json();
    }

    private static <E extends EventContract> List<E> told(String subject, Class<E> kind) {
        return Topics.about(subject).stream()
                .map(Heard::data)
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    private String uploaded(String name) {
        return id(hall.upload(project, name + ".pdf", Hall.pdf(name + project)), "materialId");
    }

    private static String id(Reply reply, String field) {
        assertThat(reply.status()).as(reply.toString()).isEqualTo(201);
        return reply.json().path(field).asString();
    }

    private ReviewSupplementRequestedV1 asks(String application, String matter, String department, String slot) {
        return new ReviewSupplementRequestedV1(
                new ReviewRef(project, application, application + "-" + matter, matter, department),
                Ids.next(),
                List.of(new RequestedItem(slot, null, "请补充")),
                "行政许可法第三十二条",
                ANSWER_BY,
                NOW,
                "review-" + department,
                ReviewProgress.UNTOLD);
    }

    private static NoticeItem item(ReviewSupplementRequestedV1 request, String slot) {
        return new NoticeItem(
                request.reviewId(), request.department(), request.supplementId(), "请补充", slot, request.basis());
    }

    @Test
    void what_two_departments_ask_is_one_notice_and_answered_whole_in_one_act() {
        var application = accepted();
        var water = asks(application, "M16", "water", "spoil-ground-agreement");
        var reform = asks(application, "M06", "development-reform", "fund-source-proof");
        var notice = Ids.next();
        Topics.say(application, 1, water);
        Topics.say(application, 2, reform);
        Topics.say(
                application,
                3,
                new NoticeIssuedV1(
                        project,
                        application,
                        application,
                        notice,
                        List.of(item(water, "spoil-ground-agreement"), item(reform, "fund-source-proof")),
                        ANSWER_BY,
                        NOW,
                        "rule:joint-notice"));
        await().atMost(SOON)
                .untilAsserted(() ->
                        assertThat(shown(application).path("notices").size()).isEqualTo(1));

        var agreement = uploaded("弃渣场协议");
        var proof = uploaded("资金来源证明");
        var path = "/v1/applications/" + application + "/notices/" + notice + "/answer";
        var half = "{\"materials\": [" + Hall.material("spoil-ground-agreement", agreement) + "]}";
        var whole = "{\"materials\": [" + Hall.material("spoil-ground-agreement", agreement) + ", "
                + Hall.material("fund-source-proof", proof) + "]}";

        var refused = unit.api().withKey().post(path, half);
        assertThat(refused.status()).as(refused.toString()).isEqualTo(422);
        assertThat(refused.problem()).isEqualTo("supplement-incomplete");
        assertThat(refused.json().path("missingSlots").toString()).isEqualTo("[\"fund-source-proof\"]");
        assertThat(told(application, ApplicationSupplementedV1.class)).isEmpty();

        var answered = unit.api().withKey().post(path, whole);

        assertThat(answered.status()).as(answered.toString()).isEqualTo(200);
        assertThat(answered.json().path("supplements").valueStream())
                .hasSize(2)
                .noneMatch(it -> it.path("open").asBoolean());
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(told(application, ApplicationSupplementedV1.class))
                        .extracting(ApplicationSupplementedV1::reviewId)
                        .containsExactlyInAnyOrder(water.reviewId(), reform.reviewId()));
        assertThat(unit.api().withKey().post(path, whole).problem()).isEqualTo("supplement-answered");
    }

    @Test
    void a_withdrawal_is_asked_for_denied_asked_for_again_and_confirmed() {
        var application = accepted();
        var path = "/v1/applications/" + application + "/withdrawal";
        var wish = "{\"reason\": \"项目重新选址\"}";
        var nothing = hall.window.withKey().post(path + "/decision", decision(true));
        assertThat(nothing.problem()).isEqualTo("no-withdrawal-requested");

        assertThat(unit.api().withKey().post(path, wish).status()).isEqualTo(200);
        assertThat(unit.api().withKey().post(path, wish).problem()).isEqualTo("withdrawal-pending");
        assertThat(unit.api().withKey().post(path + "/decision", decision(true)).status())
                .as("nobody confirms his own wish")
                .isEqualTo(403);
        var denied = hall.window.withKey().post(path + "/decision", decision(false));

        assertThat(denied.json().path("state").asString()).isEqualTo("ACCEPTED");
        assertThat(denied.json().at("/withdrawal/denialReason").asString()).isEqualTo("已核实");

        assertThat(unit.api().withKey().post(path, wish).status()).isEqualTo(200);
        var confirming = hall.window.withKey();
        var confirmed = confirming.post(path + "/decision", decision(true));

        assertThat(confirmed.status()).as(confirmed.toString()).isEqualTo(200);
        assertThat(confirming.post(path + "/decision", decision(true)).json()).isEqualTo(confirmed.json());
        assertThat(confirmed.json().at("/end/statusCode").asInt()).isEqualTo(2);
        await().atMost(SOON).until(() -> Topics.about(application).size() == 6);
        assertThat(Topics.about(application))
                .extracting(Heard::type)
                .endsWith(
                        "application.withdrawal-requested.v1",
                        "application.withdrawal-denied.v1",
                        "application.withdrawal-requested.v1",
                        "application.withdrawn.v1");
    }

    private static String decision(boolean confirmed) {
        return "{\"confirmed\": " + confirmed + ", \"reason\": \"已核实\"}";
    }

    @Test
    void a_promise_that_is_found_false_is_told_and_bars_the_unit_until_it_is_repaired() {
        var materials = hall.materials(
                project, "project-statement", "business-licence", "legal-person-identity", "boundary-map");
        var body = Hall.application("M06 M16", materials, true)
                .replace(
                        "\"submit\": true",
                        "\"submit\": true, \"commitments\": [{\"matter\": \"M16\","
                                + " \"textVersion\": \"notification-M16-1\", \"signer\": \"王敏\"}]");
        var filed = unit.api().withKey().post("/v1/projects/" + project + "/applications", body);
        var application = id(filed);
        if (!filed.json().path("state").asString().equals("ACCEPTED")) {
            var accepted = hall.window
                    .withKey()
                    .ifMatch(filed.etag().orElseThrow())
                    .post("/v1/applications/" + application + "/acceptance", "");
            assertThat(accepted.status()).as(accepted.toString()).isEqualTo(200);
        }
        var check = "/v1/applications/" + application + "/commitments/M16/check";
        var found = "{\"good\": false, \"finding\": \"拦挡措施未建\"}";
        assertThat(hall.fire.withKey().post(check, found).status())
                .as("another department")
                .isEqualTo(404);

        var checked = hall.water.withKey().post(check, found);

        assertThat(checked.status()).as(checked.toString()).isEqualTo(200);
        assertThat(checked.json().at("/commitments/0/result").asString()).isEqualTo("FALSE");
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(told(application, CommitmentFoundFalseV1.class))
                        .singleElement()
                        .satisfies(it -> assertThat(it.unitUscc()).isEqualTo(unit.uscc())));
        var credit = "/v1/enterprises/" + unit.uscc() + "/credit";
        await().atMost(SOON)
                .until(() -> hall.window.get(credit).json().path("barred").asBoolean());
        var other = unit.project();
        var refused =
                unit.api().withKey().post("/v1/projects/" + other + "/applications", body.replace(materials, "[]"));
        assertThat(refused.problem()).as(refused.toString()).isEqualTo("enterprise-barred");

        var record = hall.window.get(credit).json().at("/records/0/recordId").asString();
        var repaired = hall.window.withKey().post(credit + "/records/" + record + "/repair", "{\"reason\": \"已整改到位\"}");

        assertThat(repaired.status()).as(repaired.toString()).isEqualTo(200);
        assertThat(hall.window.get(credit).json().path("barred").asBoolean()).isFalse();
    }
}
