package cn.yongji.onestop.approval.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import cn.yongji.onestop.kernel.event.AgentAssignedV1;
import cn.yongji.onestop.kernel.event.AgentCover;
import cn.yongji.onestop.kernel.event.AgentCoverChangedV1;
import cn.yongji.onestop.kernel.event.AgentReleasedV1;
import cn.yongji.onestop.kernel.event.ApplicationWithdrawalDeniedV1;
import cn.yongji.onestop.kernel.event.ApplicationWithdrawalRequestedV1;
import cn.yongji.onestop.kernel.event.ApplicationWithdrawnV1;
import cn.yongji.onestop.kernel.event.GapBreachedV1;
import cn.yongji.onestop.kernel.event.GapPromisedV1;
import cn.yongji.onestop.kernel.event.GapRepairedV1;
import cn.yongji.onestop.kernel.event.ResolutionRecordedV1;
import cn.yongji.onestop.kernel.event.word.ResolutionEffect;
import cn.yongji.onestop.kernel.event.word.Word;
import cn.yongji.onestop.platform.aggregate.Ids;
import cn.yongji.onestop.platform.clock.MovableClock;
import cn.yongji.onestop.platform.web.Role;
import cn.yongji.onestop.testkit.Api;
import cn.yongji.onestop.testkit.OnestopTest;
import cn.yongji.onestop.testkit.Reply;
import cn.yongji.onestop.testkit.Tokens;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What departments do with a case beside deciding it, over real HTTP, a real broker and a durable store. */
@OnestopTest
class CaseWorkHttpTest {
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String GRANT_WITH_SETBACK = """
        {"verdict":"GRANTED","conditions":[{"kind":"SETBACK","text":"退让 %s 米","value":"%s"}]}
        """;

    @Autowired
    private Api api;

    @Autowired
    private MovableClock clock;

    @AfterEach
    void backToTheRealTime() {
        clock.reset();
    }

    @Test
    void the_joint_notice_of_a_case_goes_out_and_a_repeat_is_refused_unless_a_head_says_why() {
        itIs(LocalDate.of(2026, 9, 7));
        var hall = new Hall(api, clock).order("M16", 10).order("M15", 10).accepted();
        assertThat(hall.askSupplement("M16").status()).isEqualTo(201);
        assertThat(hall.readCase().json().at("/notices/0/state").asString()).isEqualTo("COLLECTING");

        assertThat(act(hall, "M15", "/check", "").status()).isEqualTo(200);

        var notice = hall.readCase().json().at("/notices/0");
        assertThat(notice.path("state").asString()).isEqualTo("ISSUED");
        assertThat(notice.at("/items/0/text").asString()).isEqualTo("请补充弃土场位置附图");
        assertThat(hall.heard(3))
                .containsExactly("case.opened.v1", "review.supplement-requested.v1", "notice.issued.v1");
        var repeat = hall.askSupplement("M15");
        assertThat(repeat.status()).isEqualTo(409);
        assertThat(repeat.problem()).isEqualTo("supplement-repeated");
        assertThat(hall.askSupplement("M15").status()).isEqualTo(409);
        assertThat(hall.heard(4)).containsOnlyOnce("review.supplement-refused.v1");
        var overriding = """
            {"items":[{"text":"补"}],"basis":"依据","days":5,"overrideReason":"规划条件调整"}
            """;
        assertThat(act(hall, "M15", "/supplement-requests", overriding).status())
                .isEqualTo(403);
        assertThat(head(hall, "M15", "/supplement-requests", overriding.replace("规划条件调整", " "))
                        .problem())
                .isEqualTo("supplement-repeated");
        assertThat(head(hall, "M15", "/supplement-requests", overriding).status())
                .isEqualTo(201);
        assertThat(hall.read("M15").json().at("/supplements/0/overrideReason").asString())
                .isEqualTo("规划条件调整");
    }

    @Test
    void a_supplement_that_does_not_come_in_time_returns_the_case() {
        itIs(LocalDate.of(2026, 9, 7));
        var hall = new Hall(api, clock).order("M16", 10).order("M15", 10).accepted();
        assertThat(hall.askSupplement("M16").status()).isEqualTo(201);

        clock.advance(Duration.ofDays(60));

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () -> assertThat(hall.readCase().json().path("outcome").asString())
                                .isEqualTo("RETURNED"));
        assertThat(hall.read("M15").json().at("/summary/statusCode").asInt()).isEqualTo(14);
        assertThat(hall.heard(4)).containsOnlyOnce("case.returned.v1", "case.closed.v1");
    }

    @Test
    void a_special_procedure_needs_a_head_and_stops_the_clock_until_it_is_ended() {
        var hall = new Hall(api, clock).order("M16", 10).order("M15", 10).accepted();
        var body = """
            {"kind":"EXPERT_REVIEW","reason":"弃土场选址","workingDays":15}
            """;
        assertThat(act(hall, "M16", "/suspensions", body).status()).isEqualTo(403);

        var begun = head(hall, "M16", "/suspensions", body);

        assertThat(begun.status()).as(begun.toString()).isEqualTo(201);
        assertThat(begun.json().path("statusCode").asInt()).isEqualTo(9);
        assertThat(hall.grant("M16").problem()).isEqualTo("special-procedure-running");
        var suspension = hall.read("M16").json().at("/pauses/suspensions/0");
        assertThat(suspension.path("announcedWorkingDays").asInt()).isEqualTo(15);
        var id = suspension.path("suspensionId").asString();
        assertThat(act(hall, "M16", "/suspensions/" + id + "/end", "{\"result\":\"通过\"}")
                        .status())
                .isEqualTo(200);
        assertThat(hall.stateOf("M16")).isEqualTo("UNDER_REVIEW");
        var tooLong = head(hall, "M16", "/suspensions", body.replace("15", "40"));
        assertThat(tooLong.status()).isEqualTo(422);
        assertThat(tooLong.json().at("/errors/0/pointer").asString()).isEqualTo("/workingDays");
    }

    @Test
    void a_withdrawal_is_asked_for_denied_and_at_last_confirmed() {
        var hall = new Hall(api, clock).order("M16", 10).order("M15", 10).accepted();
        var now = clock.instant();

        Topics.say(
                hall.caseId,
                new ApplicationWithdrawalRequestedV1(hall.projectId, hall.caseId, "项目调整", now, "enterprise1"));
        hall.awaitState("M16", "WITHDRAWAL_PENDING");
        assertThat(hall.grant("M16").problem()).isEqualTo("withdrawal-pending");
        Topics.say(hall.caseId, new ApplicationWithdrawalDeniedV1(hall.projectId, hall.caseId, "已批准", now, "window1"));
        hall.awaitState("M16", "UNDER_REVIEW");
        assertThat(hall.grant("M16").status()).isEqualTo(200);
        Topics.say(hall.caseId, new ApplicationWithdrawnV1(hall.projectId, hall.caseId, "项目调整", now, "window1"));
        hall.awaitState("M15", "WITHDRAWN");

        assertThat(hall.stateOf("M16")).isEqualTo("GRANTED");
        assertThat(hall.readCase().json().path("outcome").asString()).isEqualTo("WITHDRAWN");
        assertThat(hall.heard(5))
                .containsExactly(
                        "case.opened.v1",
                        "review.decided.v1",
                        "review.decided.v1",
                        "case.withdrawn.v1",
                        "case.closed.v1");
    }

    @Test
    void a_broken_promise_bars_granting_until_it_is_repaired() {
        var hall = new Hall(api, clock).order("M16", 10).order("M15", 10).accepted();
        var now = clock.instant();
        var due = WorkingCalendar.dateOf(now).plusDays(10);

        Topics.say(
                hall.caseId,
                new GapPromisedV1(
                        hall.projectId,
                        hall.caseId,
                        "g-1",
                        "M16",
                        "S02",
                        "资金证明",
                        Hall.ORG,
                        "1",
                        due,
                        now,
                        "enterprise1"));
        Topics.say(
                hall.caseId,
                new GapBreachedV1(hall.projectId, hall.caseId, "g-1", "M16", "S02", Hall.ORG, due, now, null));
        awaitGap(hall, "BREACHED");
        var barred = hall.decide("M16", "{\"verdict\":\"GRANTED_WITH_GAPS\"}");
        Topics.say(
                hall.caseId,
                new GapRepairedV1(hall.projectId, hall.caseId, "g-1", "M16", "S02", "已补交", now, "window1"));
        awaitGap(hall, "REPAIRED");

        assertThat(barred.status()).isEqualTo(409);
        assertThat(barred.problem()).isEqualTo("gaps-open");
        assertThat(hall.grant("M16").status()).isEqualTo(200);
    }

    private boolean sees(String agent, Hall hall) {
        var status = api.as(Tokens.of(Role.AGENT).named(agent))
                .get("/v1/cases/" + hall.caseId)
                .status();
        assertThat(status).isIn(200, 404);
        return status == 200;
    }

    @Test
    void a_case_follows_its_agent_to_who_stands_in_who_takes_over_and_away_from_who_left() {
        var hall = new Hall(api, clock).order("M16", 10).accepted();
        var now = clock.instant();
        var cover = "cover-" + hall.caseId.substring(24);
        var next = "next-" + hall.caseId.substring(24);
        assertThat(sees(Hall.AGENT, hall)).isTrue();
        assertThat(sees(cover, hall)).isFalse();

        Topics.say(
                Hall.AGENT + hall.caseId,
                new AgentCoverChangedV1(
                        hall.projectId,
                        Hall.AGENT,
                        List.of(new AgentCover(cover, LocalDate.of(2020, 1, 1), LocalDate.of(2099, 12, 31))),
                        now,
                        "coordinator1"));
        await().atMost(SOON).until(() -> sees(cover, hall));
        Topics.say(
                "agency-" + hall.projectId,
                new AgentAssignedV1(hall.projectId, next, Hall.AGENT, "调岗", now, "coordinator1"));
        await().atMost(SOON).until(() -> sees(next, hall));
        assertThat(sees(Hall.AGENT, hall)).isFalse();
        assertThat(sees(cover, hall)).isFalse();
        Topics.say(
                "agency-" + hall.projectId,
                new AgentReleasedV1(hall.projectId, next, "项目已落地", List.of(), now, "coordinator1"));
        await().atMost(SOON).until(() -> !sees(next, hall));
    }

    @Test
    void contradicting_conditions_are_found_followed_up_and_shown_with_what_was_resolved() {
        var hall = new Hall(api, clock).order("M12", 10).order("M25", 10).accepted();

        assertThat(hall.decide("M12", GRANT_WITH_SETBACK.formatted("10", "10")).status())
                .isEqualTo(200);
        assertThat(hall.decide("M25", GRANT_WITH_SETBACK.formatted("15", "15")).status())
                .isEqualTo(200);
        var meeting = Ids.next();
        Topics.say(
                meeting,
                new ResolutionRecordedV1(
                        hall.projectId,
                        meeting,
                        Ids.next(),
                        null,
                        "按退让 15 米执行",
                        Word.of(ResolutionEffect.NONE),
                        hall.caseId,
                        null,
                        "coordinator1",
                        clock.instant()));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(hall.read("M12")
                                .json()
                                .at("/resolutions/0/text")
                                .asString())
                        .isEqualTo("按退让 15 米执行"));
        assertThat(act(hall, "M25", "/conditions/1/fulfilment", "{\"note\":\"已退让\"}")
                        .status())
                .isEqualTo(200);

        assertThat(hall.read("M12").json().at("/contradictions/0/rule").asString())
                .isEqualTo("C01");
        var list = api.as(Role.WINDOW)
                .get("/v1/cases/" + hall.caseId + "/conditions")
                .json();
        assertThat(list.path("open").asInt()).isEqualTo(1);
        assertThat(hall.heard(5)).containsOnlyOnce("contradiction.found.v1");
    }

    @Test
    void two_refusals_are_read_as_one_document_and_only_a_head_revokes() {
        var hall = new Hall(api, clock)
                .order("M06", 5)
                .order("M15", 10)
                .order("M16", 10)
                .accepted();
        assertThat(hall.grant("M06").status()).isEqualTo(200);
        var refusal = "{\"verdict\":\"REFUSED\",\"ground\":\"不符合规划\",\"remedy\":\"调整选址\"}";
        assertThat(hall.decide("M15", refusal).status()).isEqualTo(200);
        assertThat(hall.decide("M16", refusal).status()).isEqualTo(200);

        var document = api.as(Tokens.enterprise(Hall.ORG))
                .get("/v1/cases/" + hall.caseId + "/refusals")
                .json();

        assertThat(document.path("refusals").size()).isEqualTo(2);
        assertThat(document.at("/refusals/0/remedy").asString()).isEqualTo("调整选址");
        assertThat(document.path("standing").size()).isEqualTo(1);
        var ground = "{\"ground\":\"以欺骗手段取得\"}";
        assertThat(act(hall, "M06", "/revocation", ground).status()).isEqualTo(403);
        assertThat(head(hall, "M06", "/revocation", ground)
                        .json()
                        .path("statusCode")
                        .asInt())
                .isEqualTo(15);
        assertThat(hall.heard(7)).containsOnlyOnce("case.refusals-combined.v1", "review.revoked.v1");
    }

    private static void awaitGap(Hall hall, String state) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(hall.read("M16")
                                .json()
                                .at("/hindrances/gaps/0/state")
                                .asString())
                        .isEqualTo(state));
    }

    private Reply act(Hall hall, String matter, String path, String body) {
        return hall.reviewer(matter).withKey().ifMatch(hall.etag(matter)).post(hall.review(matter) + path, body);
    }

    private Reply head(Hall hall, String matter, String path, String body) {
        return api.as(Tokens.of(Role.DEPARTMENT_HEAD).department(hall.departmentOf(matter)))
                .withKey()
                .ifMatch(hall.etag(matter))
                .post(hall.review(matter) + path, body);
    }

    private void itIs(LocalDate day) {
        clock.moveTo(day.atTime(9, 0).atZone(WorkingCalendar.ZONE).toInstant());
    }
}
