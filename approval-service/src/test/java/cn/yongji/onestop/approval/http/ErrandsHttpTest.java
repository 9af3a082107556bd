package cn.yongji.onestop.approval.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import cn.yongji.onestop.kernel.event.ReviewTerms;
import cn.yongji.onestop.platform.clock.MovableClock;
import cn.yongji.onestop.platform.web.Role;
import cn.yongji.onestop.testkit.Api;
import cn.yongji.onestop.testkit.OnestopTest;
import cn.yongji.onestop.testkit.Reply;
import cn.yongji.onestop.testkit.Tokens;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What waits for a department beside the reviews it has open. */
@OnestopTest
class ErrandsHttpTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final LocalDate MONDAY = LocalDate.of(2026, 8, 10);
    private static final String PROPOSAL = """
        {"kind":"HEARING","reason":"涉及重大利益关系","workingDays":15}
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
    void a_consulted_department_finds_the_question_in_its_inbox_and_sees_it_but_not_the_review() {
        itIs(MONDAY);
        var hall = new Hall(api, clock).order("M16", 10).order("M15", 10).accepted();
        var consulted = hall.departmentOf("M20");
        var forestry = api.as(Tokens.reviewer(consulted));
        ask(hall, consulted);

        var item = awaitOne(consulted, "?kind=OPINION");

        assertThat(item.at("/opinion/question").asString()).isEqualTo("是否占用林地");
        assertThat(item.path("due").asString()).isEqualTo("2026-08-19");
        assertThat(item.at("/light/colour").asString()).isEqualTo("GREEN");
        assertThat(item.has("review")).isFalse();
        assertThat(inbox(consulted, "?kind=REVIEW")).isEmpty();
        assertThat(inbox(consulted, "?light=GREEN")).hasSize(1);
        assertThat(inbox(consulted, "?light=YELLOW")).isEmpty();
        var question = hall.review("M16") + "/opinions/"
                + item.at("/opinion/opinionId").asString();
        var task = forestry.get(question);
        assertThat(task.status()).as(task.toString()).isEqualTo(200);
        assertThat(task.json().path("open").asBoolean()).isTrue();
        assertThat(task.json().at("/materials/0/materialId").asString()).isEqualTo("material-1");
        assertThat(forestry.get(hall.review("M16")).status()).isEqualTo(404);
        assertThat(forestry.get("/v1/cases/" + hall.caseId).status()).isEqualTo(404);
        assertThat(hall.reviewer("M15").get(question).status()).isEqualTo(404);

        var answer = forestry.withKey().post(question, "{\"position\":\"AGREE\",\"text\":\"不占用林地\"}");

        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        assertThat(answer.json().path("position").asString()).isEqualTo("AGREE");
        assertThat(inbox(consulted, "")).isEmpty();
        assertThat(forestry.get(question).json().path("open").asBoolean()).isFalse();
        assertThat(hall.read("M16").json().at("/desk/opinions/0/givenBy").asString())
                .isNotBlank();
        assertThat(forestry.withKey()
                        .post(question, "{\"position\":\"DISAGREE\",\"text\":\"不\"}")
                        .problem())
                .isEqualTo("opinion-given");
    }

    @Test
    void a_question_leaves_the_inbox_when_silence_has_answered_it() {
        itIs(MONDAY);
        var hall = new Hall(api, clock).order("M16", 60).order("M15", 60).accepted();
        var consulted = hall.departmentOf("M20");
        ask(hall, consulted);
        awaitOne(consulted, "?kind=OPINION");

        itIs(LocalDate.of(2026, 8, 20));

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(inbox(consulted, "")).isEmpty());
        assertThat(hall.read("M16").json().at("/desk/opinions/0/position").asString())
                .isEqualTo("NO_OBJECTION_BY_SILENCE");
    }

    @Test
    void after_a_silent_grant_the_paper_is_owed_in_the_inbox_until_it_is_brought() {
        itIs(MONDAY);
        var terms = new ReviewTerms("APPROVAL", 20, 10, false, true, false, null, List.of(), List.of(), List.of());
        var hall = new Hall(api, clock).order("M16", 3, terms).order("M15", 60).accepted();
        var department = hall.departmentOf("M16");
        var paper = """
            {"resultNumber":"永审水保〔2026〕7号",
             "materials":[{"materialId":"material-9","name":"批复.pdf","sha256":"%s"}]}
            """.formatted("ef".repeat(32));
        assertThat(act(hall, "M16", "/paper", paper).problem()).isEqualTo("review-not-granted");

        itIs(LocalDate.of(2026, 8, 14));

        hall.awaitState("M16", "GRANTED");
        var owed = awaitOne(department, "?kind=PAPER");
        assertThat(owed.path("due").asString()).isEqualTo("2026-08-14");
        assertThat(owed.at("/light/colour").asString()).isEqualTo("YELLOW");
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(feed(department)).contains("review.decided.v1"));
        assertThat(act(hall, "M16", "/paper", "{\"resultNumber\":\"\",\"materials\":[]}")
                        .status())
                .isEqualTo(400);

        var brought = act(hall, "M16", "/paper", paper);

        assertThat(brought.status()).as(brought.toString()).isEqualTo(200);
        assertThat(inbox(department, "")).isEmpty();
        var decision = hall.read("M16").json().path("decision");
        assertThat(decision.path("resultNumber").asString()).isEqualTo("永审水保〔2026〕7号");
        assertThat(decision.path("decidedBy").asString()).isEqualTo("rule:silence-grants");
        assertThat(decision.at("/paper/materials/0/name").asString()).isEqualTo("批复.pdf");
        assertThat(act(hall, "M16", "/paper", paper).problem()).isEqualTo("paper-brought");
        assertThat(hall.heard(3)).containsOnlyOnce("review.paper-brought.v1");
    }

    @Test
    void a_decided_review_owes_no_paper() {
        var hall = new Hall(api, clock).order("M16", 10).accepted();
        assertThat(hall.grant("M16").status()).isEqualTo(200);

        assertThat(act(hall, "M16", "/paper", "{\"resultNumber\":\"7\",\"materials\":[]}")
                        .problem())
                .isEqualTo("paper-not-owed");
    }

    @Test
    void a_reviewer_proposes_a_special_procedure_and_only_the_head_opens_it() {
        var hall = new Hall(api, clock).order("M16", 10).order("M15", 10).accepted();
        var department = hall.departmentOf("M16");
        assertThat(act(hall, "M16", "/suspension-requests", PROPOSAL).status()).isEqualTo(201);
        assertThat(hall.stateOf("M16")).isEqualTo("UNDER_REVIEW");
        assertThat(act(hall, "M16", "/suspension-requests", PROPOSAL).problem())
                .isEqualTo("special-procedure-proposed");
        var item = awaitOne(department, "?kind=SUSPENSION_REQUEST");
        var id = item.at("/suspensionRequest/suspensionId").asString();
        var request = "/suspension-requests/" + id;
        assertThat(act(hall, "M16", request + "/approval", "").status()).isEqualTo(403);
        assertThat(proposer(hall, Role.DEPARTMENT_HEAD, request + "/approval").problem())
                .isEqualTo("own-request");

        var approved = head(hall, "M16", request + "/approval", "");

        assertThat(approved.status()).as(approved.toString()).isEqualTo(200);
        assertThat(approved.json().path("state").asString()).isEqualTo("IN_PROCEDURE");
        var pauses = hall.read("M16").json().path("pauses");
        assertThat(pauses.at("/suspensions/0/suspensionId").asString()).isEqualTo(id);
        assertThat(pauses.at("/requests/0/state").asString()).isEqualTo("APPROVED");
        assertThat(inbox(department, "?kind=SUSPENSION_REQUEST")).isEmpty();
        assertThat(head(hall, "M16", request + "/denial", "{\"reason\":\"不\"}").problem())
                .isEqualTo("special-procedure-answered");
        assertThat(hall.heard(3))
                .containsExactly("case.opened.v1", "review.suspension-proposed.v1", "review.suspended.v1");
    }

    @Test
    void a_denied_special_procedure_says_why_and_the_clock_has_run_on() {
        var hall = new Hall(api, clock).order("M16", 10).order("M15", 10).accepted();
        var due = hall.read("M16").json().at("/summary/due").asString();
        assertThat(act(hall, "M16", "/suspension-requests", PROPOSAL).status()).isEqualTo(201);
        var id = hall.read("M16").json().at("/pauses/requests/0/suspensionId").asString();

        var denied = head(hall, "M16", "/suspension-requests/" + id + "/denial", "{\"reason\":\"现有论证已足够\"}");

        assertThat(denied.status()).as(denied.toString()).isEqualTo(200);
        var review = hall.read("M16").json();
        assertThat(review.at("/pauses/requests/0/deniedBecause").asString()).isEqualTo("现有论证已足够");
        assertThat(review.at("/summary/due").asString()).isEqualTo(due);
        assertThat(head(hall, "M16", "/suspension-requests/nothing/approval", "")
                        .status())
                .isEqualTo(404);
        assertThat(hall.heard(3)).containsOnlyOnce("review.suspension-denied.v1");
    }

    @Test
    void the_reply_to_a_supervision_notice_is_told_and_shown_on_the_ladder() {
        itIs(MONDAY);
        var hall = new Hall(api, clock).order("M16", 3).order("M15", 60).accepted();
        itIs(LocalDate.of(2026, 8, 18));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(hall.read("M16")
                                .json()
                                .at("/ladder/supervision/replyBy")
                                .asString(""))
                        .isNotEmpty());

        var answered = head(hall, "M16", "/supervision-replies", "{\"text\":\"人手不足，已增派\",\"decideBy\":\"2026-08-28\"}");

        assertThat(answered.status()).as(answered.toString()).isEqualTo(201);
        var ladder = hall.read("M16").json().path("ladder");
        assertThat(ladder.at("/supervision/reply").asString()).isEqualTo("人手不足，已增派");
        assertThat(ladder.at("/supervision/decideBy").asString()).isEqualTo("2026-08-28");
        assertThat(ladder.path("rungs").valueStream().map(it -> it.path("rung").asString()))
                .contains("RED", "SUPERVISION");
        assertThat(hall.heard(3)).containsOnlyOnce("review.supervision-answered.v1");
        var system = api.as(Tokens.of(Role.DEPARTMENT_SYSTEM).department(hall.departmentOf("M16")));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(
                                system.get("/v1/departments/" + hall.departmentOf("M16") + "/feed?after=0&limit=200")
                                        .json()
                                        .path("entries")
                                        .valueStream()
                                        .map(it -> it.path("type").asString()))
                        .contains("review.supervision-answered.v1"));
    }

    @Test
    void a_list_by_light_has_full_pages_however_much_of_another_light_comes_before() {
        itIs(MONDAY);
        var department = "d" + System.nanoTime();
        for (var index = 0; index < 3; index++) crowd(department, 3);
        for (var index = 0; index < 3; index++) crowd(department, 8);
        for (var index = 0; index < 3; index++) crowd(department, 30);
        itIs(LocalDate.of(2026, 8, 18));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(inbox(department, "?limit=200")).hasSize(18));

        for (var light : List.of("RED", "YELLOW", "GREEN")) {
            var seen = new ArrayList<String>();
            var query = "?limit=4&light=" + light;
            var page = api.as(Tokens.reviewer(department)).get("/v1/departments/" + department + "/inbox" + query);
            while (page.json().has("next")) {
                assertThat(page.json().path("items").size()).as(light).isEqualTo(4);
                seen.addAll(ids(page));
                var cursor = page.json().path("next").asString();
                page = api.as(Tokens.reviewer(department))
                        .get("/v1/departments/" + department + "/inbox" + query + "&cursor=" + cursor);
            }
            assertThat(page.json().path("items").size()).as(light).isBetween(1, 4);
            seen.addAll(ids(page));
            assertThat(seen).as(light).hasSize(6).doesNotHaveDuplicates();
        }
    }

    private void crowd(String department, int limit) {
        new Hall(api, clock)
                .order("M16", department, limit)
                .order("M15", department, limit)
                .accepted();
    }

    private void ask(Hall hall, String consulted) {
        var asked =
                act(hall, "M16", "/opinions", "{\"department\":\"%s\",\"question\":\"是否占用林地\"}".formatted(consulted));
        assertThat(asked.status()).as(asked.toString()).isEqualTo(201);
    }

    private JsonNode awaitOne(String department, String query) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(inbox(department, query)).hasSize(1));
        return inbox(department, query).getFirst();
    }

    private List<JsonNode> inbox(String department, String query) {
        var reply = api.as(Tokens.reviewer(department)).get("/v1/departments/" + department + "/inbox" + query);
        assertThat(reply.status()).as(reply.toString()).isEqualTo(200);
        return reply.json().path("items").valueStream().toList();
    }

    private List<String> feed(String department) {
        return api.as(Tokens.reviewer(department))
                .get("/v1/departments/" + department + "/feed")
                .json()
                .path("entries")
                .valueStream()
                .map(entry -> entry.path("type").asString())
                .toList();
    }

    private static List<String> ids(Reply page) {
        return page.json()
                .path("items")
                .valueStream()
                .map(it -> it.at("/review/reviewId").asString())
                .toList();
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

    /** The one who asked, now in another role. */
    private Reply proposer(Hall hall, Role role, String path) {
        var subject =
                hall.read("M16").json().at("/pauses/requests/0/proposedBy").asString();
        return api.as(Tokens.of(role).department(hall.departmentOf("M16")).named(subject))
                .withKey()
                .ifMatch(hall.etag("M16"))
                .post(hall.review("M16") + path, "");
    }

    private void itIs(LocalDate day) {
        clock.moveTo(day.atTime(9, 0).atZone(WorkingCalendar.ZONE).toInstant());
    }
}
