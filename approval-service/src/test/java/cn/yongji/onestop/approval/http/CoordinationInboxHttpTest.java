package cn.yongji.onestop.approval.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import cn.yongji.onestop.kernel.event.MeetingCancelledV1;
import cn.yongji.onestop.kernel.event.MeetingDayChangedV1;
import cn.yongji.onestop.kernel.event.MeetingRescheduledV1;
import cn.yongji.onestop.kernel.event.MeetingScheduledV1;
import cn.yongji.onestop.kernel.event.ProblemClosedV1;
import cn.yongji.onestop.kernel.event.ProblemMovedV1;
import cn.yongji.onestop.kernel.event.ProblemRaisedV1;
import cn.yongji.onestop.kernel.event.ProjectOpenedV1;
import cn.yongji.onestop.kernel.event.ResolutionRecordedV1;
import cn.yongji.onestop.kernel.event.word.MeetingKind;
import cn.yongji.onestop.kernel.event.word.ResolutionEffect;
import cn.yongji.onestop.kernel.event.word.Word;
import cn.yongji.onestop.platform.aggregate.Ids;
import cn.yongji.onestop.platform.clock.MovableClock;
import cn.yongji.onestop.testkit.Api;
import cn.yongji.onestop.testkit.OnestopTest;
import cn.yongji.onestop.testkit.Tokens;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** The problems that a department has to move in, and the meetings that it is asked to, in its inbox. */
@OnestopTest
class CoordinationInboxHttpTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final LocalDate MONDAY = LocalDate.of(2026, 8, 10);
    private static final LocalDate FRIDAY = MONDAY.plusDays(4);
    private static final Instant NINE = at(MONDAY.plusDays(2), 9);

    @Autowired
    private Api api;

    @Autowired
    private MovableClock clock;

    private final String project = Ids.next();
    private final String land = "land" + project.substring(24);
    private final String ecology = "eco" + project.substring(24);

    @BeforeEach
    void it_is_monday() {
        clock.moveTo(at(MONDAY, 8));
    }

    @AfterEach
    void backToTheRealTime() {
        clock.reset();
    }

    @Test
    void a_problem_is_in_the_inbox_of_the_department_that_has_to_move_until_it_goes_to_another_or_is_closed() {
        var problem = raise("agent1", "M12");
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(feed(land)).containsExactly("problem.raised.v1"));
        assertThat(inbox(land, "")).isEmpty();

        move(problem, "agent1", land, FRIDAY);

        var item = awaitOne(land, "?kind=PROBLEM");
        assertThat(item.at("/problem/problemId").asString()).isEqualTo(problem);
        assertThat(item.at("/problem/title").asString()).isEqualTo("地块性质与规划不一致");
        assertThat(item.at("/problem/level").asString()).isEqualTo("HUDDLE");
        assertThat(item.path("due").asString()).isEqualTo(FRIDAY.toString());
        assertThat(item.at("/light/colour").asString()).isEqualTo("GREEN");
        assertThat(item.has("review")).isFalse();
        assertThat(item.has("etag")).isFalse();
        for (var query : List.of(
                "?light=GREEN",
                "?matter=M12",
                "?assignee=-",
                "?projectId=" + project,
                "?dueBefore=" + FRIDAY.plusDays(1)))
            assertThat(inbox(land, query)).as(query).hasSize(1);
        for (var query : List.of("?kind=REVIEW", "?light=RED", "?matter=M13", "?state=UNDER_REVIEW"))
            assertThat(inbox(land, query)).as(query).isEmpty();
        clock.moveTo(at(FRIDAY.plusDays(3), 9));
        assertThat(inbox(land, "?light=RED")).hasSize(1);

        move(problem, land, ecology, FRIDAY.plusDays(14));

        awaitOne(ecology, "?kind=PROBLEM");
        assertThat(inbox(land, "")).isEmpty();

        Topics.say(
                problem,
                new ProblemClosedV1(
                        project, problem, "已完成变更登记", "coordinator1", clock.instant(), List.of(ecology, land), null));

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(inbox(ecology, "")).isEmpty());
    }

    @Test
    void a_meeting_is_in_the_inbox_of_all_who_are_asked_until_it_is_cancelled_held_or_over() {
        Topics.say(project, opened());
        var cancelled = call(NINE);
        var held = call(NINE.plus(Duration.ofDays(1)));
        var over = call(NINE.plus(Duration.ofHours(2)));
        for (var department : List.of(land, ecology)) {
            await().atMost(PATIENCE)
                    .untilAsserted(
                            () -> assertThat(inbox(department, "?kind=MEETING")).hasSize(3));
        }
        var urgent = inbox(land, "?dueBefore=" + FRIDAY).getFirst();
        assertThat(urgent.at("/meeting/start").asString()).isEqualTo(NINE.toString());
        assertThat(urgent.at("/meeting/end").asString())
                .isEqualTo(NINE.plus(Duration.ofHours(1)).toString());
        assertThat(urgent.at("/meeting/venue").asString()).isEqualTo("市政务服务中心三楼会议室");
        assertThat(urgent.at("/meeting/reviewId").asString()).isEqualTo("case-1-M12");
        assertThat(urgent.at("/meeting/kind").asString()).isEqualTo("HUDDLE");
        assertThat(urgent.at("/meeting/departments").toString()).contains(land).contains(ecology);
        assertThat(urgent.path("due").asString())
                .isEqualTo(WorkingCalendar.dateOf(NINE).toString());
        assertThat(urgent.at("/light/colour").asString()).isEqualTo("YELLOW");
        assertThat(urgent.path("projectName").asString()).isEqualTo("永济铝基新材料生产线项目");

        var instead = NINE.plus(Duration.ofDays(5));
        Topics.say(
                over,
                new MeetingDayChangedV1(
                        project,
                        over,
                        "problem-1",
                        NINE.plus(Duration.ofHours(2)),
                        List.of(land, ecology),
                        true,
                        "暴雪",
                        "coordinator1",
                        instead,
                        instead.plus(Duration.ofHours(1)),
                        clock.instant()));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(inbox(land, ""))
                        .filteredOn(item -> item.at("/meeting/restDay").asBoolean())
                        .singleElement()
                        .satisfies(item -> {
                            assertThat(item.at("/meeting/restDayName").asString())
                                    .isEqualTo("暴雪");
                            assertThat(item.at("/meeting/proposedStart").asString())
                                    .isEqualTo(instead.toString());
                        }));

        var moved = NINE.plus(Duration.ofHours(2)).plusSeconds(900);
        Topics.say(
                over,
                new MeetingRescheduledV1(
                        project,
                        over,
                        "problem-1",
                        NINE.plus(Duration.ofHours(2)),
                        moved,
                        NINE.plus(Duration.ofHours(3)),
                        List.of(land, ecology),
                        null,
                        "避开暴雪",
                        clock.instant(),
                        "coordinator1"));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(inbox(ecology, ""))
                        .filteredOn(
                                item -> item.at("/meeting/meetingId").asString().equals(over))
                        .singleElement()
                        .satisfies(item -> {
                            assertThat(item.at("/meeting/start").asString()).isEqualTo(moved.toString());
                            assertThat(item.at("/meeting/restDay").asBoolean()).isFalse();
                        }));

        Topics.say(
                cancelled,
                new MeetingCancelledV1(
                        project,
                        cancelled,
                        "problem-1",
                        NINE,
                        List.of(land, ecology),
                        "部门已会前达成一致",
                        clock.instant(),
                        "coordinator1"));
        Topics.say(held, resolution(held));

        for (var department : List.of(land, ecology)) {
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(inbox(department, ""))
                            .extracting(item -> item.at("/meeting/meetingId").asString())
                            .containsExactly(over));
        }
        clock.moveTo(NINE.plus(Duration.ofHours(3)).plusSeconds(1));
        assertThat(inbox(land, "")).isEmpty();
    }

    @Test
    void what_waits_beside_the_cases_stands_in_one_order_with_the_reviews() {
        var hall = new Hall(api, clock).order("M06", land, 20).accepted();
        awaitOne(land, "?kind=REVIEW");
        clock.moveTo(at(MONDAY, 10));
        var problem = raise(land, "M12");
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(inbox(land, "")).hasSize(2));

        assertThat(kinds(inbox(land, ""))).as("the longest waiting first").containsExactly("REVIEW", "PROBLEM");
        assertThat(kinds(inbox(land, "?light=GREEN")))
                .as("the most urgent first")
                .containsExactly("PROBLEM", "REVIEW");
        hall.grant("M06");

        assertThat(inbox(land, ""))
                .extracting(item -> item.at("/problem/problemId").asString())
                .containsExactly(problem);
    }

    @Test
    void a_problem_that_has_few_days_altogether_is_yellow_when_half_of_them_are_left() {
        raise(land, "M12", MONDAY.plusDays(2));

        var item = awaitOne(land, "?light=GREEN");

        assertThat(item.at("/light/remainingWorkingDays").asInt()).isEqualTo(2);
        assertThat(inbox(land, "?light=YELLOW")).isEmpty();
        clock.moveTo(at(MONDAY.plusDays(1), 9));
        assertThat(inbox(land, "?light=YELLOW")).hasSize(1);
        assertThat(inbox(land, "?light=GREEN")).isEmpty();
    }

    private String raise(String owner, String matter) {
        return raise(owner, matter, FRIDAY);
    }

    private String raise(String owner, String matter, LocalDate deadline) {
        var problem = Ids.next();
        Topics.say(
                problem,
                new ProblemRaisedV1(
                        project,
                        problem,
                        "LAND_NATURE",
                        "地块性质与规划不一致",
                        "MANUAL",
                        "agent1",
                        land,
                        owner,
                        null,
                        null,
                        false,
                        deadline,
                        clock.instant(),
                        matter,
                        owner.equals(land) ? "HUDDLE" : "AGENT",
                        false,
                        List.of(land)));
        return problem;
    }

    private void move(String problem, String from, String to, LocalDate deadline) {
        Topics.say(
                problem,
                new ProblemMovedV1(
                        project,
                        problem,
                        "ESCALATED",
                        "两部门意见不一致",
                        "AGENT",
                        "HUDDLE",
                        from,
                        to,
                        MONDAY,
                        deadline,
                        false,
                        List.of(ecology, land),
                        clock.instant(),
                        "coordinator1"));
    }

    private String call(Instant start) {
        var meeting = Ids.next();
        Topics.say(
                meeting,
                new MeetingScheduledV1(
                        project,
                        meeting,
                        Word.of(MeetingKind.HUDDLE),
                        "problem-1",
                        start,
                        start.plus(Duration.ofHours(1)),
                        List.of(ecology, land),
                        "case-1-M12",
                        "市政务服务中心三楼会议室"));
        return meeting;
    }

    private ResolutionRecordedV1 resolution(String meeting) {
        return new ResolutionRecordedV1(
                project,
                meeting,
                Ids.next(),
                "problem-1",
                "三日内完成",
                Word.of(ResolutionEffect.NONE),
                null,
                null,
                "coordinator1",
                clock.instant(),
                List.of(ecology, land),
                null,
                null);
    }

    private ProjectOpenedV1 opened() {
        return new ProjectOpenedV1(
                project,
                null,
                "永济铝基新材料生产线项目",
                "ENTERPRISE_RECORD",
                "INDUSTRIAL",
                Hall.ORG,
                "永济铝基新材料有限公司",
                1_000_000,
                null,
                "enterprise1");
    }

    private static Instant at(LocalDate day, int hour) {
        return day.atTime(hour, 0).atZone(WorkingCalendar.ZONE).toInstant();
    }

    private JsonNode awaitOne(String department, String query) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(inbox(department, query)).hasSize(1));
        return inbox(department, query).getFirst();
    }

    private static List<String> kinds(List<JsonNode> items) {
        return items.stream().map(item -> item.path("kind").asString()).toList();
    }

    private List<JsonNode> inbox(String department, String query) {
        return read(department, "inbox" + query).path("items").valueStream().toList();
    }

    private List<String> feed(String department) {
        return read(department, "feed")
                .path("entries")
                .valueStream()
                .map(entry -> entry.path("type").asString())
                .toList();
    }

    private JsonNode read(String department, String what) {
        var reply = api.as(Tokens.reviewer(department)).get("/v1/departments/" + department + "/" + what);
        assertThat(reply.status()).as(reply.toString()).isEqualTo(200);
        return reply.json();
    }
}
