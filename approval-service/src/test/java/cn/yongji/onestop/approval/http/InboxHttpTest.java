package cn.yongji.onestop.approval.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import cn.yongji.onestop.kernel.event.ApplicationWithdrawalDeniedV1;
import cn.yongji.onestop.kernel.event.ApplicationWithdrawalRequestedV1;
import cn.yongji.onestop.platform.clock.MovableClock;
import cn.yongji.onestop.platform.web.Role;
import cn.yongji.onestop.testkit.Api;
import cn.yongji.onestop.testkit.OnestopTest;
import cn.yongji.onestop.testkit.Reply;
import cn.yongji.onestop.testkit.Tokens;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What a department finds in its inbox, and in which order. */
@OnestopTest
class InboxHttpTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Autowired
    private Api api;

    @Autowired
    private MovableClock clock;

    @AfterEach
    void backToTheRealTime() {
        clock.reset();
    }

    @Test
    void a_department_finds_its_open_reviews_by_state_matter_project_and_due_day() {
        var department = "d" + System.nanoTime();
        var slow = hall().order("M06", department, 30)
                .order("M12", department, 5, "M06")
                .accepted();
        var quick = hall().order("M06", department, 3).accepted();
        awaitInbox(department, "", 3);

        assertThat(found(department, ""))
                .containsExactly(slow.reviewId("M06"), slow.reviewId("M12"), quick.reviewId("M06"));
        assertThat(found(department, "?state=WAITING")).containsExactly(slow.reviewId("M12"));
        assertThat(found(department, "?matter=M06")).containsExactly(slow.reviewId("M06"), quick.reviewId("M06"));
        assertThat(found(department, "?projectId=" + quick.projectId)).containsExactly(quick.reviewId("M06"));
        assertThat(found(department, "?assignee=-&matter=M12")).containsExactly(slow.reviewId("M12"));
        assertThat(found(department, "?assignee=somebody")).isEmpty();
        assertThat(found(department, "?light=NONE")).containsExactly(slow.reviewId("M12"));
        var nextYear = WorkingCalendar.dateOf(clock.instant()).plusYears(1);
        assertThat(found(department, "?dueBefore=" + nextYear))
                .as("the most urgent first")
                .containsExactly(quick.reviewId("M06"), slow.reviewId("M06"));
        var soon = WorkingCalendar.dateOf(clock.instant()).plusDays(14);
        assertThat(found(department, "?dueBefore=" + soon + "&matter=M06")).containsExactly(quick.reviewId("M06"));
    }

    @Test
    void a_list_is_read_to_its_end_page_by_page_by_each_order() {
        var department = "d" + System.nanoTime();
        var all = new ArrayList<String>();
        for (var index = 0; index < 5; index++)
            all.add(hall().order("M06", department, 10 + index).accepted().reviewId("M06"));
        awaitInbox(department, "", 5);

        for (var query : List.of("?limit=2", "?limit=2&light=GREEN", "?limit=2&state=UNDER_REVIEW")) {
            var read = new ArrayList<String>();
            var page = get(department, query);
            read.addAll(ids(page));
            while (page.json().has("next")) {
                page = get(
                        department,
                        query + "&cursor=" + page.json().path("next").asString());
                read.addAll(ids(page));
            }
            assertThat(read).as(query).containsExactlyElementsOf(all);
        }
    }

    @Test
    void what_was_decided_is_no_longer_shown_and_the_light_is_that_of_today() {
        var department = "d" + System.nanoTime();
        var decided = hall().order("M06", department, 10).accepted();
        var late = hall().order("M06", department, 10).accepted();
        awaitInbox(department, "", 2);

        decided.grant("M06");

        assertThat(found(department, "")).containsExactly(late.reviewId("M06"));
        clock.setOffset(Duration.ofDays(20));
        assertThat(found(department, "?light=RED")).containsExactly(late.reviewId("M06"));
        assertThat(found(department, "?light=GREEN")).isEmpty();
    }

    @Test
    void an_item_shows_who_has_it_and_who_covers_today() {
        var department = "d" + System.nanoTime();
        var hall = hall().order("M06", department, 10).accepted();
        awaitInbox(department, "", 1);
        assertThat(first(department).has("assignee")).isFalse();
        var li = api.as(Tokens.reviewer(department).named("li"));
        var desk = "/v1/reviews/" + hall.reviewId("M06");
        var today = WorkingCalendar.dateOf(clock.instant());
        var cover = "{\"reviewer\": \"wang\", \"reason\": \"出差\", \"until\": \"%s\"}";

        api.as(Tokens.reviewer(department).named("wang")).get("/v1/departments/" + department + "/inbox");
        li.withKey().ifMatch(hall.etag("M06")).post(desk + "/claim", "");
        var over =
                li.withKey().ifMatch(hall.etag("M06")).post(desk + "/delegation", cover.formatted(today.minusDays(1)));
        assertThat(first(department).path("assignee").asString()).isEqualTo("li");
        var covered = li.withKey().ifMatch(hall.etag("M06")).post(desk + "/delegation", cover.formatted(today));

        assertThat(over.status()).as(over.toString()).isEqualTo(422);
        assertThat(over.problem()).isEqualTo("cover-over");
        assertThat(over.json().at("/errors/0/pointer").asString()).isEqualTo("/until");
        assertThat(covered.status()).as(covered.toString()).isEqualTo(200);
        assertThat(first(department).path("cover").asString()).isEqualTo("wang");
        clock.setOffset(Duration.ofDays(1));
        assertThat(first(department).has("cover")).isFalse();
        assertThat(first(department).path("assignee").asString()).isEqualTo("li");
    }

    @Test
    void a_review_is_given_to_somebody_of_the_department_who_has_signed_in_and_the_refusal_names_them() {
        var department = "d" + System.nanoTime();
        var hall = hall().order("M06", department, 10).accepted();
        awaitInbox(department, "", 1);
        var head = api.as(Tokens.of(Role.DEPARTMENT_HEAD).department(department).named("head-" + department));
        var desk = "/v1/reviews/" + hall.reviewId("M06");
        var colleague = "li-" + department;
        var assignment = "{\"reviewer\": \"" + colleague + "\"}";
        api.as(Tokens.reviewer("d-of-others").named(colleague)).get("/v1/departments/d-of-others/inbox");

        var foreign = head.withKey().ifMatch(hall.etag("M06")).post(desk + "/assignment", assignment);
        var cover = head.withKey()
                .ifMatch(hall.etag("M06"))
                .post(desk + "/delegation", "{\"reviewer\": \"nobody\", \"reason\": \"出差\"}");
        api.as(Tokens.reviewer(department).named(colleague)).get("/v1/departments/" + department + "/inbox");
        var given = head.withKey().ifMatch(hall.etag("M06")).post(desk + "/assignment", assignment);

        for (var refused : List.of(foreign, cover)) {
            assertThat(refused.status()).as(refused.toString()).isEqualTo(400);
            assertThat(refused.json().at("/errors/0/pointer").asString()).isEqualTo("/reviewer");
            assertThat(refused.json().at("/errors/0/code").asString()).isEqualTo("reviewer-unknown");
            assertThat(refused.json().path("detail").asString()).contains("head-" + department);
        }
        assertThat(given.status()).as(given.toString()).isEqualTo(200);
        assertThat(first(department).path("assignee").asString()).isEqualTo(colleague);
    }

    private JsonNode first(String department) {
        return get(department, "").json().at("/items/0");
    }

    @Test
    void what_only_its_application_says_of_a_case_is_found_by_its_state_as_well() {
        var department = "d" + System.nanoTime();
        var hall = hall().order("M06", department, 10).accepted();
        awaitInbox(department, "?state=UNDER_REVIEW", 1);

        Topics.say(
                hall.caseId,
                new ApplicationWithdrawalRequestedV1(
                        hall.projectId, hall.caseId, "项目暂缓", clock.instant(), "enterprise1"));

        awaitInbox(department, "?state=WITHDRAWAL_PENDING", 1);
        assertThat(found(department, "?state=UNDER_REVIEW")).isEmpty();

        Topics.say(
                hall.caseId,
                new ApplicationWithdrawalDeniedV1(hall.projectId, hall.caseId, "已进入公示", clock.instant(), "window1"));

        awaitInbox(department, "?state=UNDER_REVIEW", 1);
    }

    @Test
    void a_cursor_of_one_filter_does_not_work_for_another() {
        var department = "d" + System.nanoTime();
        hall().order("M06", department, 10).order("M12", department, 10).accepted();
        awaitInbox(department, "", 2);
        var next = get(department, "?limit=1").json().path("next").asString();

        assertThat(get(department, "?limit=1&matter=M06&cursor=" + next).problem())
                .isEqualTo("cursor-invalid");
        assertThat(get(department, "?light=PURPLE").problem()).isEqualTo("parameter-invalid");
        assertThat(get(department, "?dueBefore=tomorrow").problem()).isEqualTo("parameter-invalid");
    }

    @Test
    void a_filter_by_a_matter_that_is_not_there_is_refused_with_the_nearest() {
        var reply = get("d" + System.nanoTime(), "?matter=M99");

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.problem()).isEqualTo("parameter-invalid");
        assertThat(reply.json().at("/errors/0/parameter").asString()).isEqualTo("matter");
        assertThat(reply.json().at("/errors/0/code").asString()).isEqualTo("matter-unknown");
    }

    private Hall hall() {
        return new Hall(api, clock);
    }

    private Reply get(String department, String query) {
        return api.as(Tokens.reviewer(department)).get("/v1/departments/" + department + "/inbox" + query);
    }

    private void awaitInbox(String department, String query, int size) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(found(department, query)).hasSize(size));
    }

    private List<String> found(String department, String query) {
        var reply = get(department, query);
        assertThat(reply.status()).as(reply.toString()).isEqualTo(200);
        return ids(reply);
    }

    private static List<String> ids(Reply reply) {
        var ids = new ArrayList<String>();
        reply.json()
                .path("items")
                .forEach(item -> ids.add(item.at("/review/reviewId").asString()));
        return ids;
    }
}
