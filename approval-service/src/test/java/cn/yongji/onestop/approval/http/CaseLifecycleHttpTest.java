package cn.yongji.onestop.approval.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import cn.yongji.onestop.kernel.event.ResolutionEffectedV1;
import cn.yongji.onestop.kernel.event.ReviewTurnedRedV1;
import cn.yongji.onestop.platform.aggregate.Ids;
import cn.yongji.onestop.platform.clock.MovableClock;
import cn.yongji.onestop.platform.web.Role;
import cn.yongji.onestop.testkit.Api;
import cn.yongji.onestop.testkit.OnestopTest;
import cn.yongji.onestop.testkit.Partners.Heard;
import cn.yongji.onestop.testkit.Reply;
import cn.yongji.onestop.testkit.Tokens;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whole cases over real HTTP, a real broker and a durable store. */
@OnestopTest
class CaseLifecycleHttpTest {
    @Autowired
    private Api api;

    @Autowired
    private MovableClock clock;

    @AfterEach
    void backToTheRealTime() {
        clock.reset();
    }

    @Test
    void a_case_opens_runs_side_by_side_and_closes_granted() {
        var hall =
                hall().order("M06", 1).order("M13", 30).order("M12", 5, "M06").accepted();
        assertThat(hall.stateOf("M12")).isEqualTo("WAITING");
        assertThat(hall.grant("M12").problem()).isEqualTo("review-not-started");

        var granted = hall.grant("M06");

        assertThat(granted.status()).isEqualTo(200);
        assertThat(granted.etag()).contains("\"2\"");
        assertThat(granted.json().path("statusCode").asInt()).isEqualTo(11);
        assertThat(hall.stateOf("M12")).isEqualTo("UNDER_REVIEW");
        assertThat(hall.grant("M13").status()).isEqualTo(200);
        assertThat(hall.grant("M12").json().path("caseOutcome").asString()).isEqualTo("GRANTED");
        assertThat(hall.readCase().json().path("outcome").asString()).isEqualTo("GRANTED");
        assertThat(hall.heard(6))
                .containsExactly(
                        "case.opened.v1",
                        "review.decided.v1",
                        "review.started.v1",
                        "review.decided.v1",
                        "review.decided.v1",
                        "case.closed.v1");
    }

    @Test
    void sixteen_departments_decide_at_the_same_instant_and_all_are_accepted() {
        var hall = hall();
        var matters = IntStream.rangeClosed(1, 16).mapToObj("M%02d"::formatted).toList();
        matters.forEach(matter -> hall.order(matter, 10));
        hall.accepted();
        var start = new CountDownLatch(1);
        var decisions = new ArrayList<Callable<Reply>>();
        for (var matter : matters) {
            var call = hall.reviewer(matter).withKey().ifMatch("\"1\"");
            decisions.add(() -> {
                start.await();
                return call.post(hall.review(matter) + "/decision", "{\"verdict\":\"GRANTED\"}");
            });
        }

        List<Reply> replies;
        try (var departments = Executors.newVirtualThreadPerTaskExecutor()) {
            var calls = decisions.stream().map(departments::submit).toList();
            start.countDown();
            replies = calls.stream().map(CaseLifecycleHttpTest::joined).toList();
        }

        assertThat(replies).allSatisfy(reply -> assertThat(reply.status()).isEqualTo(200));
        assertThat(replies.stream().filter(reply -> reply.json().has("caseOutcome")))
                .hasSize(1);
        assertThat(hall.heard(18)).hasSize(18).containsOnlyOnce("case.opened.v1", "case.closed.v1");
        assertThat(Topics.about(hall.caseId))
                .extracting(Heard::sequence)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, 18).mapToObj(Long::valueOf).toList());
    }

    @Test
    void a_supplement_over_national_day_moves_only_the_asking_review() {
        itIs(LocalDate.of(2026, 9, 21), 9);
        var hall = hall().order("M16", 10).order("M15", 10).accepted();
        assertThat(due(hall, "M16")).isEqualTo("2026-10-12");

        itIs(LocalDate.of(2026, 9, 29), 9);
        var asked = hall.askSupplement("M16");
        assertThat(asked.status()).isEqualTo(201);
        assertThat(asked.json().path("answerBy").asString()).isEqualTo("2026-10-19");
        assertThat(hall.read("M16").json().at("/summary/due").isMissingNode()
                        || hall.read("M16").json().at("/summary/due").isNull())
                .isTrue();
        assertThat(hall.grant("M16").problem()).isEqualTo("review-suspended");

        itIs(LocalDate.of(2026, 10, 9), 9);
        hall.answer("M16", asked.json().path("supplementId").asString());

        assertThat(due(hall, "M16")).isEqualTo("2026-10-15");
        assertThat(due(hall, "M15")).isEqualTo("2026-10-12");
        var deadline =
                hall.reviewer("M16").get(hall.review("M16") + "/deadline").json();
        assertThat(deadline.path("due").asString()).isEqualTo("2026-10-15");
        assertThat(deadline.path("suspendedWorkingDays").asInt()).isEqualTo(3);
        var days = deadline.path("days").valueStream().toList();
        assertThat(days)
                .filteredOn(day -> day.path("effect").asString().equals("COUNTED"))
                .hasSize(10);
        assertThat(days)
                .filteredOn(day -> day.path("date").asString().equals("2026-10-01"))
                .singleElement()
                .satisfies(day -> assertThat(day.path("reason").asString()).contains("国庆节"));
        assertThat(days)
                .filteredOn(day -> day.path("date").asString().equals("2026-10-08"))
                .singleElement()
                .satisfies(day -> assertThat(day.path("reason").asString()).contains("水利部令第53号"));
        assertThat(hall.heard(3))
                .containsSubsequence("case.opened.v1", "review.supplement-requested.v1", "review.resumed.v1");
    }

    @Test
    void a_problem_blocks_granting_until_its_resolution_releases_it() {
        var hall = hall().order("M12", 10).order("M13", 30).accepted();
        var problem = Ids.next();

        hall.raiseProblem("M12", problem, hall.departmentOf("M12"));
        hall.awaitBlocks("M12", 1);
        var blocked = hall.grant("M12");
        hall.resolve("M12", problem);
        hall.awaitBlocks("M12", 0);

        assertThat(blocked.status()).isEqualTo(409);
        assertThat(blocked.problem()).isEqualTo("review-blocked");
        assertThat(blocked.json().at("/problems/0").asString()).isEqualTo(problem);
        assertThat(hall.grant("M12").status()).isEqualTo(200);
        assertThat(hall.heard(5))
                .containsExactly(
                        "case.opened.v1",
                        "review.blocked.v1",
                        "review.unblocked.v1",
                        "resolution.effected.v1",
                        "review.decided.v1");
    }

    @Test
    void an_extension_that_a_meeting_resolved_moves_the_due_day_once_and_the_second_is_answered_as_refused() {
        var hall = hall().order("M12", 10).order("M13", 30).accepted();
        var before = hall.read("M12").json().at("/summary/due").asString();

        hall.resolveExtension("M12", Ids.next());
        hall.resolveExtension("M12", Ids.next());

        assertThat(hall.heard(4))
                .containsExactly(
                        "case.opened.v1", "review.extended.v1", "resolution.effected.v1", "resolution.effected.v1");
        assertThat(Topics.about(hall.caseId).stream()
                        .map(Heard::data)
                        .filter(ResolutionEffectedV1.class::isInstance)
                        .map(it -> ((ResolutionEffectedV1) it).outcome().said()))
                .containsExactly("APPLIED", "REFUSED");
        assertThat(hall.read("M12").json().at("/summary/due").asString()).isGreaterThan(before);
    }

    @Test
    void another_department_blocks_nothing() {
        var hall = hall().order("M12", 10).order("M13", 30).accepted();

        hall.raiseProblem("M12", Ids.next(), hall.departmentOf("M13"));
        hall.raiseProblem("M13", Ids.next(), hall.departmentOf("M13"));
        hall.awaitBlocks("M13", 1);

        assertThat(hall.grant("M12").status()).isEqualTo(200);
    }

    @Test
    void what_is_said_twice_happens_once() {
        var hall = hall().order("M06", 5).accepted();

        Topics.say(hall.caseId, 2, hall.acceptance());
        Topics.say(hall.caseId, 9, hall.acceptance());
        var problem = Ids.next();
        hall.raiseProblem("M06", problem, null);
        hall.raiseProblem("M06", problem, null);
        hall.awaitBlocks("M06", 1);
        hall.resolve("M06", problem);
        hall.awaitBlocks("M06", 0);
        assertThat(hall.grant("M06").status()).isEqualTo(200);

        assertThat(hall.heard(6))
                .containsExactly(
                        "case.opened.v1",
                        "review.blocked.v1",
                        "review.unblocked.v1",
                        "resolution.effected.v1",
                        "review.decided.v1",
                        "case.closed.v1");
    }

    @Test
    void an_application_that_makes_no_case_is_put_aside_and_the_next_one_goes_on() {
        var wrong = hall().order("M06", 5, "M99");
        Topics.say(wrong.caseId, wrong.acceptance());

        var right = hall().order("M06", 5).accepted();

        assertThat(right.stateOf("M06")).isEqualTo("UNDER_REVIEW");
        assertThat(wrong.readCase().status()).isEqualTo(404);
    }

    @Test
    void a_refused_prerequisite_closes_what_waited_for_it() {
        var hall = hall().order("M06", 5).order("M12", 5, "M06").accepted();

        var refused = hall.refuse("M06");

        assertThat(refused.json().path("caseOutcome").asString()).isEqualTo("REFUSED");
        var view = hall.read("M12").json();
        assertThat(view.at("/summary/state").asString()).isEqualTo("NOT_STARTED");
        assertThat(view.at("/summary/statusCode").asInt()).isEqualTo(14);
        assertThat(view.at("/decision/ground").asString()).contains("M06");
        assertThat(hall.heard(3))
                .containsExactly("case.opened.v1", "review.decided.v1", "review.decided.v1", "case.closed.v1");
    }

    @Test
    void a_review_past_its_due_day_is_reported_red_once() {
        itIs(LocalDate.of(2026, 9, 7), 9);
        var hall = hall().order("M06", 3).order("M13", 60).accepted();
        var due = LocalDate.parse(due(hall, "M06"));
        assertThat(due).isEqualTo(LocalDate.of(2026, 9, 10));

        itIs(due.plusDays(1), 0);
        var heard = hall.heard(2);
        clock.advance(Duration.ofDays(2));
        var problem = Ids.next();
        hall.raiseProblem("M13", problem, null);
        hall.awaitBlocks("M13", 1);

        assertThat(heard).containsExactly("case.opened.v1", "review.turned-red.v1");
        assertThat(((ReviewTurnedRedV1) Topics.about(hall.caseId).get(2).data()).due())
                .isEqualTo(due);
        assertThat(hall.read("M06").json().at("/summary/light/colour").asString())
                .isEqualTo("RED");
        assertThat(hall.heard(3)).containsExactly("case.opened.v1", "review.turned-red.v1", "review.blocked.v1");
        assertThat(hall.etag("M06")).isEqualTo("\"1\"");
    }

    @Test
    void the_inbox_holds_what_the_department_has_open_page_by_page() {
        var department = "d" + Ids.next().substring(24);
        var halls = IntStream.range(0, 5)
                .mapToObj(_ -> hall().order("M06", department, 5)
                        .order("M13", department, 30)
                        .order("M15", 10)
                        .order("M16", department, 5, "M15")
                        .accepted())
                .toList();
        var reviewer = api.as(Tokens.reviewer(department));
        var inbox = "/v1/departments/" + department + "/inbox";

        assertThat(reviews(reviewer, inbox, 4)).hasSize(15).doesNotHaveDuplicates();
        assertThat(reviews(reviewer, inbox + "?state=WAITING", 2)).hasSize(5);
        halls.getFirst().grant("M06");

        assertThat(reviews(reviewer, inbox, 7))
                .hasSize(14)
                .doesNotContain(halls.getFirst().reviewId("M06"));
        var item = reviewer.get(inbox + "?limit=1").json().at("/items/0");
        assertThat(item.path("projectId").asString()).isEqualTo(halls.getFirst().projectId);
        assertThat(item.path("etag").asString()).isEqualTo("\"1\"");
        assertThat(item.at("/review/light/text").asString()).isNotBlank();
        assertThat(reviewer.get("/v1/departments/water/inbox").status()).isEqualTo(404);
    }

    @Test
    void those_concerned_see_the_case_and_nobody_else() {
        var hall = hall().order("M06", 5).order("M13", 30).accepted();
        var path = "/v1/cases/" + hall.caseId;

        assertThat(hall.as(Tokens.enterprise(Hall.ORG)).get(path).status()).isEqualTo(200);
        assertThat(hall.as(Tokens.enterprise("91140881MA0H000000")).get(path).status())
                .isEqualTo(404);
        assertThat(hall.as(Tokens.of(Role.AGENT).named(Hall.AGENT)).get(path).status())
                .isEqualTo(200);
        assertThat(hall.as(Tokens.of(Role.AGENT).named("agent2")).get(path).status())
                .isEqualTo(404);
        assertThat(hall.reviewer("M06").get(path).status()).isEqualTo(200);
        assertThat(hall.reviewer("M06").get(hall.review("M13")).status()).isEqualTo(404);
        assertThat(hall.reviewer("M06").get(hall.review("M13") + "/deadline").status())
                .isEqualTo(404);
        assertThat(api.as(Tokens.reviewer("water")).get(path).status()).isEqualTo(404);
        for (var role : List.of(Role.WINDOW, Role.COORDINATOR, Role.LEADER, Role.AUDITOR, Role.ADMIN)) {
            assertThat(hall.as(role).get(path).status()).isEqualTo(200);
            assertThat(hall.as(role).get(hall.review("M06")).status()).isEqualTo(200);
        }
    }

    @Test
    void the_cases_of_a_project_are_listed_oldest_first() {
        var hall = hall().order("M06", 5).accepted();
        var list = "/v1/cases?projectId=" + hall.projectId;

        assertThat(hall.as(Role.LEADER).get(list).json().at("/items/0/caseId").asString())
                .isEqualTo(hall.caseId);
        assertThat(api.as(Tokens.reviewer("water"))
                        .get(list)
                        .json()
                        .path("items")
                        .size())
                .isZero();
    }

    @Test
    void a_repeated_decision_gets_the_same_answer_even_after_the_case_went_on() {
        var hall = hall().order("M06", 5).order("M13", 30).accepted();
        var once = hall.reviewer("M06").withKey().ifMatch(hall.etag("M06"));
        var path = hall.review("M06") + "/decision";

        var first = once.post(path, "{\"verdict\":\"GRANTED\",\"opinion\":\"同意\"}");
        assertThat(hall.grant("M13").status()).isEqualTo(200);
        var again = once.post(path, "{\"verdict\":\"GRANTED\",\"opinion\":\"同意\"}");
        var other = once.post(path, "{\"verdict\":\"REFUSED\",\"ground\":\"无\"}");

        assertThat(again.status()).isEqualTo(first.status()).isEqualTo(200);
        assertThat(again.bytes()).isEqualTo(first.bytes());
        assertThat(again.etag()).isEqualTo(first.etag());
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.problem()).isEqualTo("idempotency-key-reused");
        assertThat(hall.heard(3)).hasSize(4);
    }

    private void itIs(LocalDate day, int hour) {
        clock.moveTo(day.atTime(hour, 0).atZone(WorkingCalendar.ZONE).toInstant());
    }

    private Hall hall() {
        return new Hall(api, clock);
    }

    private static String due(Hall hall, String matter) {
        return hall.read(matter).json().at("/summary/due").asString();
    }

    private static List<String> reviews(Api reviewer, String inbox, int limit) {
        var all = new ArrayList<String>();
        var separator = inbox.contains("?") ? "&" : "?";
        var page = reviewer.get(inbox + separator + "limit=" + limit).json();
        while (true) {
            page.path("items")
                    .valueStream()
                    .forEach(item -> all.add(item.at("/review/reviewId").asString()));
            if (!page.hasNonNull("next")) return all;
            assertThat(page.path("items").size()).isLessThanOrEqualTo(limit);
            page = reviewer.get(inbox + separator + "limit=" + limit + "&cursor="
                            + page.path("next").asString())
                    .json();
        }
    }

    private static Reply joined(Future<Reply> call) {
        await().atMost(Duration.ofSeconds(60)).until(call::isDone);
        return call.resultNow();
    }
}
