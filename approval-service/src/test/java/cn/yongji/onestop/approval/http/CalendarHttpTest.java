package cn.yongji.onestop.approval.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import cn.yongji.onestop.kernel.event.ReviewDeadlineMovedV1;
import cn.yongji.onestop.platform.clock.MovableClock;
import cn.yongji.onestop.platform.web.Role;
import cn.yongji.onestop.testkit.Api;
import cn.yongji.onestop.testkit.OnestopTest;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** A schedule on its way from the notice to every deadline that it moves. */
@OnestopTest
class CalendarHttpTest {
    /** A week in which no other test counts its days: what is published stays in the calendar. */
    private static final LocalDate AUTUMN = LocalDate.of(2026, 11, 16);

    private static final LocalDate YEAR_END = LocalDate.of(2026, 12, 28);
    private static final String SCHEDULE = """
        {"notice":{"title":"国务院办公厅关于2027年部分节假日安排的通知",
          "restDays":[{"date":"2027-01-01","name":"元旦"},{"date":"2027-01-02","name":"元旦"},
            {"date":"2027-01-03","name":"元旦"}],"workDays":[]},
         "localDecisions":[{"date":"2027-01-04","working":false,"reason":"暴雪红色预警"}]}\
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
    void a_schedule_shows_what_it_would_move_and_then_moves_exactly_that_once() {
        clock.moveTo(YEAR_END.atTime(9, 0).atZone(WorkingCalendar.ZONE).toInstant());
        var hall = new Hall(api, clock).order("M06", 2).order("M13", 5).accepted();
        var admin = api.as(Role.ADMIN);
        assertThat(admin.get("/v1/calendars/2027").status()).isEqualTo(404);
        assertThat(api.as(Role.WINDOW)
                        .withKey()
                        .post("/v1/calendars/2027", SCHEDULE)
                        .status())
                .isEqualTo(403);

        var preview = admin.withKey().post("/v1/calendars/2027", SCHEDULE);

        assertThat(preview.status()).as(preview.toString()).isEqualTo(201);
        var move = preview.json()
                .path("moves")
                .valueStream()
                .filter(it -> it.path("reviewId").asString().equals(hall.reviewId("M13")))
                .findFirst()
                .orElseThrow();
        assertThat(move.path("oldDue").asString()).isEqualTo("2027-01-05");
        assertThat(move.path("newDue").asString()).isEqualTo("2027-01-06");
        assertThat(preview.json()
                        .path("moves")
                        .valueStream()
                        .map(it -> it.path("reviewId").asString()))
                .doesNotContain(hall.reviewId("M06"));
        assertThat(deadline(hall, "M13")).isEqualTo("2027-01-05");

        assertThat(admin.withKey()
                        .ifMatch("\"99\"")
                        .post("/v1/calendars/2027/publication", "")
                        .status())
                .isEqualTo(412);
        var published =
                admin.withKey().ifMatch(preview.etag().orElseThrow()).post("/v1/calendars/2027/publication", "");

        assertThat(published.status()).as(published.toString()).isEqualTo(202);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(moved(hall)).hasSize(1));
        assertThat(moved(hall).getFirst())
                .satisfies(it -> assertThat(it.newDue()).isEqualTo(LocalDate.of(2027, 1, 6)))
                .satisfies(it -> assertThat(it.calendarVersion()).endsWith("cn-2027.1"));
        assertThat(deadline(hall, "M13")).isEqualTo("2027-01-06");
        clock.advance(Duration.ofMinutes(1));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(admin.get("/v1/calendars/2027")
                                .json()
                                .path("appliedAt")
                                .asString(""))
                        .isNotEmpty());
        assertThat(moved(hall)).hasSize(1);
        assertThat(admin.withKey().post("/v1/calendars/2027", SCHEDULE).problem())
                .isEqualTo("calendar-unchanged");
    }

    @Test
    void every_previewed_move_is_listed_and_what_came_after_the_preview_is_told_as_such() {
        clock.moveTo(AUTUMN.atTime(9, 0).atZone(WorkingCalendar.ZONE).toInstant());
        var halls = IntStream.range(0, 3).mapToObj(_ -> crowded()).toList();
        var admin = api.as(Role.ADMIN);
        var first = admin.withKey().post("/v1/calendars/2026", localRest("2026-11-19"));
        assertThat(first.status()).as(first.toString()).isEqualTo(201);

        var preview = admin.withKey().post("/v1/calendars/2026", localRest("2026-11-18"));

        var total = preview.json().path("movedDeadlines").asInt();
        assertThat(total).isGreaterThanOrEqualTo(210);
        var listed = ids(preview.json().path("moves"));
        for (var page = preview; page.json().has("next"); ) {
            page = admin.get("/v1/calendars/2026/moves?limit=7&cursor="
                    + page.json().path("next").asString());
            assertThat(page.etag()).isEqualTo(preview.etag());
            listed.addAll(ids(page.json().path("items")));
        }
        assertThat(listed).hasSize(total).doesNotHaveDuplicates();
        assertThat(listed)
                .contains(halls.getFirst().reviewId("M10"), halls.getLast().reviewId("M79"));
        assertThat(admin.get("/v1/calendars/2026/moves?cursor="
                                + first.json().path("next").asString())
                        .problem())
                .isEqualTo("cursor-invalid");

        var late = new Hall(api, clock).order("M06", 5).accepted();
        admin.withKey().ifMatch(preview.etag().orElseThrow()).post("/v1/calendars/2026/publication", "");

        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            assertThat(moved(late)).hasSize(1);
            assertThat(moved(halls.getLast())).hasSize(70);
        });
        assertThat(moved(late).getFirst().previewed()).isFalse();
        assertThat(moved(halls.getLast())).allSatisfy(it -> {
            assertThat(it.previewed()).isTrue();
            assertThat(it.newDue()).isEqualTo(LocalDate.of(2026, 11, 24));
        });
        var since = new ArrayList<String>();
        Optional<String> cursor = Optional.empty();
        do {
            var page = admin.get("/v1/calendars/2026/moves?limit=200"
                    + cursor.map(it -> "&cursor=" + it).orElse(""));
            page.json()
                    .path("items")
                    .valueStream()
                    .filter(it -> it.path("sincePreview").asBoolean())
                    .forEach(it -> since.add(it.path("reviewId").asString()));
            cursor = Optional.of(page.json().path("next").asString("")).filter(it -> !it.isEmpty());
        } while (cursor.isPresent());
        assertThat(since)
                .contains(late.reviewId("M06"))
                .doesNotContain(halls.getLast().reviewId("M10"));
        assertThat(api.as(Role.WINDOW).get("/v1/calendars/2026/moves").status()).isEqualTo(403);
    }

    private Hall crowded() {
        var hall = new Hall(api, clock);
        for (var matter = 10; matter < 80; matter++) hall.order("M" + matter, 5);
        return hall.accepted();
    }

    private static String localRest(String day) {
        return """
            {"localDecisions":[{"date":"%s","working":false,"reason":"暴雨红色预警"}]}
            """.formatted(day);
    }

    private static List<String> ids(JsonNode moves) {
        var ids = new ArrayList<String>();
        moves.forEach(it -> ids.add(it.path("reviewId").asString()));
        return ids;
    }

    private static List<ReviewDeadlineMovedV1> moved(Hall hall) {
        return Topics.about(hall.caseId).stream()
                .filter(heard -> heard.data() instanceof ReviewDeadlineMovedV1)
                .map(heard -> (ReviewDeadlineMovedV1) heard.data())
                .toList();
    }

    private static String deadline(Hall hall, String matter) {
        return hall.reviewer(matter)
                .get(hall.review(matter) + "/deadline")
                .json()
                .path("due")
                .asString();
    }
}
