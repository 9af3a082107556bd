package cn.yongji.onestop.approval.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import cn.yongji.onestop.kernel.event.GapBreachedV1;
import cn.yongji.onestop.kernel.event.GapPromisedV1;
import cn.yongji.onestop.kernel.event.IssuedResult;
import cn.yongji.onestop.kernel.event.ReviewTerms;
import cn.yongji.onestop.platform.clock.MovableClock;
import cn.yongji.onestop.platform.web.Role;
import cn.yongji.onestop.testkit.Api;
import cn.yongji.onestop.testkit.OnestopTest;
import cn.yongji.onestop.testkit.Reply;
import cn.yongji.onestop.testkit.Tokens;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** 容缺通过, 撤销审查 and 退件 over HTTP. */
@OnestopTest
class GapsHttpTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final LocalDate MONDAY = LocalDate.of(2026, 8, 10);
    private static final LocalDate PROMISED = LocalDate.of(2026, 8, 14);
    /** Fifteen working days after Monday 10 August. */
    private static final LocalDate NAMED = LocalDate.of(2026, 8, 31);

    private static final String WITH_GAPS = """
        {"verdict":"GRANTED_WITH_GAPS","resultNumber":"永水保许〔2026〕41号",
         "gaps":[{"slot":"%s","workingDays":%d}]}
        """;

    @Autowired
    private Api api;

    @Autowired
    private MovableClock clock;

    private Hall hall;

    @BeforeEach
    void promised() {
        itIs(MONDAY);
        var terms = new ReviewTerms("APPROVAL", 20, 10, false, false, true, null, List.of(), List.of(), List.of());
        hall = new Hall(api, clock).order("M16", 30, terms).order("M15", 60).accepted();
        var now = clock.instant();
        Topics.say(
                hall.caseId,
                new GapPromisedV1(
                        hall.projectId,
                        hall.caseId,
                        "g-1",
                        "M16",
                        "boundary-map",
                        "界址图",
                        Hall.ORG,
                        "gap.1",
                        PROMISED,
                        now,
                        "enterprise1"));
        awaitGap("OUTSTANDING");
    }

    @AfterEach
    void backToTheRealTime() {
        clock.reset();
    }

    @Test
    void d10_a_grant_with_gaps_names_the_days_of_what_is_missing_and_shows_its_light() {
        assertThat(gap().at("/light/text").asString()).isEqualTo("剩余 4 个工作日");
        assertThat(gap().at("/light/colour").asString()).isEqualTo("GREEN");

        assertThat(hall.readCase().json().at("/reviews/0/openGaps/0/light/text").asString("")
                        + hall.readCase()
                                .json()
                                .at("/reviews/1/openGaps/0/light/text")
                                .asString(""))
                .isEqualTo("剩余 4 个工作日");

        var unknown = hall.decide("M16", WITH_GAPS.formatted("site-map", 15));
        var none = hall.decide("M16", WITH_GAPS.formatted("boundary-map", 0));
        var granted = hall.decide("M16", WITH_GAPS.formatted("boundary-map", 15));

        assertThat(unknown.problem()).isEqualTo("gap-not-promised");
        assertThat(none.status()).isEqualTo(400);
        assertThat(granted.status()).as(granted.toString()).isEqualTo(200);
        assertThat(granted.json().path("statusCode").asInt()).isEqualTo(12);
        assertThat(gap().path("dueOn").asString()).isEqualTo(NAMED.toString());
        assertThat(gap().path("promisedFor").asString()).isEqualTo(PROMISED.toString());
        assertThat(gap().path("workingDays").asInt()).isEqualTo(15);
    }

    @Test
    void d10_what_is_missed_after_the_grant_waits_for_the_head_who_upholds_it_with_a_reason() {
        hall.decide("M16", WITH_GAPS.formatted("boundary-map", 15));
        itIs(NAMED.plusDays(1));
        missed(NAMED, new IssuedResult("永水保许〔2026〕41号", clock.instant()));
        awaitGap("BREACHED");

        var task = awaitRevocation();
        var duty = hall.read("M16").json().at("/hindrances/revocationDuty");

        assertThat(hall.stateOf("M16")).isEqualTo("GRANTED_WITH_GAPS");
        assertThat(task.path("due").asString()).isEqualTo("2026-09-15");
        assertThat(task.at("/revocation/cause").asString()).isEqualTo("GAP_MISSED");
        assertThat(task.at("/light/colour").asString()).isEqualTo("GREEN");
        assertThat(duty.path("cause").asString()).isEqualTo("GAP_MISSED");
        assertThat(duty.path("finding").asString()).contains("界址图", NAMED.toString());
        assertThat(gap().at("/light/colour").asString()).isEqualTo("RED");
        assertThat(hall.reviewer("M16")
                        .withKey()
                        .ifMatch(hall.etag("M16"))
                        .post(hall.review("M16") + "/revocation/upholding", "{\"reason\":\"已补齐\"}")
                        .status())
                .isEqualTo(403);

        var upheld = head("/revocation/upholding", "{\"reason\":\"次日已补齐并核验\"}");

        assertThat(upheld.status()).as(upheld.toString()).isEqualTo(200);
        assertThat(revocations()).isEmpty();
        assertThat(hall.read("M16")
                        .json()
                        .at("/hindrances/revocationDuty/upheldBecause")
                        .asString())
                .isEqualTo("次日已补齐并核验");
        assertThat(head("/revocation/upholding", "{\"reason\":\"再次\"}").problem())
                .isEqualTo("no-revocation-open");
        assertThat(hall.heard(4)).containsOnlyOnce("review.revocation-opened.v1", "review.upheld.v1");
    }

    @Test
    void d10_a_case_is_returned_for_what_was_missed_and_what_is_granted_stands() {
        hall.grant("M15");
        assertThat(giveBack().problem()).isEqualTo("nothing-missed");
        itIs(PROMISED.plusDays(3));
        missed(PROMISED, null);
        awaitGap("BREACHED");

        var returned = giveBack();

        assertThat(returned.status()).as(returned.toString()).isEqualTo(200);
        assertThat(returned.json().at("/keeps/0/matterCode").asString()).isEqualTo("M15");
        assertThat(hall.stateOf("M16")).isEqualTo("RECALLED");
        assertThat(hall.stateOf("M15")).isEqualTo("GRANTED");
        var it = hall.readCase().json();
        assertThat(it.path("outcome").asString()).isEqualTo("RETURNED");
        assertThat(it.at("/returned/ground").asString()).contains("逾期未补");
        assertThat(giveBack().problem()).isEqualTo("case-closed");
        assertThat(hall.heard(5)).containsOnlyOnce("case.returned.v1", "case.closed.v1");
    }

    private Reply giveBack() {
        return api.as(Role.WINDOW)
                .withKey()
                .post("/v1/cases/" + hall.caseId + "/return", "{\"ground\":\"容缺材料逾期未补，请补齐后重新申报\"}");
    }

    private void missed(LocalDate day, @Nullable IssuedResult issued) {
        Topics.say(
                hall.caseId,
                new GapBreachedV1(
                        hall.projectId,
                        hall.caseId,
                        "g-1",
                        "M16",
                        "boundary-map",
                        Hall.ORG,
                        day,
                        clock.instant(),
                        issued));
    }

    private JsonNode gap() {
        return hall.read("M16").json().at("/hindrances/gaps/0");
    }

    private void awaitGap(String state) {
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(gap().path("state").asString("")).isEqualTo(state));
    }

    private JsonNode awaitRevocation() {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(revocations()).hasSize(1));
        return revocations().getFirst();
    }

    private List<JsonNode> revocations() {
        var department = hall.departmentOf("M16");
        return api.as(Tokens.reviewer(department))
                .get("/v1/departments/" + department + "/inbox?kind=REVOCATION")
                .json()
                .path("items")
                .valueStream()
                .toList();
    }

    private Reply head(String path, String body) {
        return api.as(Tokens.of(Role.DEPARTMENT_HEAD).department(hall.departmentOf("M16")))
                .withKey()
                .ifMatch(hall.etag("M16"))
                .post(hall.review("M16") + path, body);
    }

    private void itIs(LocalDate day) {
        clock.moveTo(day.atTime(9, 0).atZone(WorkingCalendar.ZONE).toInstant());
    }
}
