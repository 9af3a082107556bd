package cn.yongji.onestop.coordination.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.yongji.onestop.coordination.meeting.domain.Booking;
import cn.yongji.onestop.coordination.meeting.domain.MeetingDay;
import cn.yongji.onestop.coordination.project.ProjectRefs;
import cn.yongji.onestop.coordination.schedule.domain.Schedule;
import cn.yongji.onestop.kernel.calendar.Act;
import cn.yongji.onestop.kernel.decision.Decision;
import cn.yongji.onestop.platform.aggregate.AggregateStore;
import cn.yongji.onestop.platform.aggregate.Command;
import cn.yongji.onestop.platform.clock.MovableClock;
import cn.yongji.onestop.testkit.Api;
import cn.yongji.onestop.testkit.OnestopTest;
import cn.yongji.onestop.testkit.Reply;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Many meetings at once: looked at, then booked as they were seen. */
@OnestopTest
class SchedulesHttpTest {
    @Autowired
    private Api api;

    @Autowired
    private MovableClock clock;

    @Autowired
    private ProjectRefs projects;

    @Autowired
    private AggregateStore<Schedule> schedules;

    @Autowired
    private AggregateStore<MeetingDay> days;

    private Office office;
    private List<Office> three;

    @BeforeEach
    void three_projects() {
        three = Stream.generate(() -> new Office(api, clock, projects).opened())
                .limit(3)
                .toList();
        office = three.getFirst();
    }

    @AfterEach
    void backToTheRealTime() {
        clock.reset();
    }

    @Test
    void c20_three_problems_of_one_cause_are_one_sitting_of_three_meetings_in_three_projects() {
        var seen = preview(three.stream()
                .map(it -> wish(it, 30, "2026-09-08", "2026-09-11"))
                .toList());

        assertThat(seen.path("state").asString()).isEqualTo("PREVIEW");
        assertThat(all(seen, "sitting")).containsExactly("1", "1", "1");
        assertThat(all(seen, "start"))
                .containsExactlyInAnyOrder("2026-09-08T01:00:00Z", "2026-09-08T01:30:00Z", "2026-09-08T02:00:00Z");
        assertThat(all(seen, "outcome")).containsOnly("PLANNED");
        assertThat(days.find("2026-09-08").map(it -> it.state().toString()).orElse(""))
                .doesNotContain(office.department("land"));

        var id = seen.path("scheduleId").asString();
        var booked = book(id);

        assertThat(booked.status()).as(booked.toString()).isEqualTo(202);
        var now = schedule(id).json();
        assertThat(now.path("state").asString()).isEqualTo("BOOKED");
        assertThat(all(now, "outcome")).containsOnly("PLACED");
        assertThat(all(now, "start")).isEqualTo(all(seen, "start"));
        for (var one : three) assertThat(one.heard(3)).contains("meeting.scheduled.v1");
        assertThat(book(id).problem()).isEqualTo("schedule-booked");
    }

    @Test
    void c17_who_finds_a_seat_taken_meanwhile_is_moved_or_unplaced_and_nobody_is_booked_twice() {
        var seen = preview(List.of(
                wish(three.get(0), 180, "2026-09-08", "2026-09-08"),
                wish(three.get(1), 180, "2026-09-08", "2026-09-09"),
                wish(three.get(2), 180, "2026-09-09", "2026-09-09")));
        var quicker = new Office(api, clock, projects).opened();
        for (var day : List.of("2026-09-08", "2026-09-09")) {
            var body = "[" + wish(quicker, 180, day, day) + "]";
            assertThat(quicker.coordinator()
                            .withKey()
                            .post("/v1/meetings", body.substring(1, body.length() - 1))
                            .status())
                    .isEqualTo(201);
        }

        book(seen.path("scheduleId").asString());

        var now = schedule(seen.path("scheduleId").asString()).json();
        assertThat(all(now, "outcome")).contains("UNPLACED").doesNotContain("PLANNED");
        assertThat(all(now, "outcome").stream().filter(it -> !it.equals("UNPLACED")))
                .hasSize(2);
        var unplaced = now.path("meetings")
                .valueStream()
                .filter(it -> it.path("outcome").asString().equals("UNPLACED"))
                .findFirst()
                .orElseThrow();
        assertThat(unplaced.path("earlier").size()).isPositive();
        assertThat(unplaced.path("relax").size()).isPositive();
        nothingTwice("2026-09-08");
        nothingTwice("2026-09-09");
    }

    @Test
    void c18_a_crash_in_the_middle_of_a_booking_is_healed_and_each_meeting_has_one_booking_or_none() {
        var seen = preview(three.stream()
                .map(it -> wish(it, 60, "2026-09-08", "2026-09-11"))
                .toList());
        var id = seen.path("scheduleId").asString();
        var longAgo = new Act(Office.MONDAY.minusSeconds(60), "coordinator1");
        schedules.settle(id, rule(), stored -> Schedule.book(stored.state(), longAgo));
        var first = schedules
                .find(id)
                .orElseThrow()
                .state()
                .planned()
                .getFirst()
                .booking()
                .orElseThrow();
        bookOnly(first);

        await().atMost(Office.PATIENCE)
                .untilAsserted(() ->
                        assertThat(schedule(id).json().path("state").asString()).isEqualTo("BOOKED"));

        assertThat(all(schedule(id).json(), "outcome")).containsOnly("PLACED");
        var all = days.find("2026-09-08").orElseThrow().state().bookings();
        for (var meeting : all(seen, "meetingId"))
            assertThat(all.stream().filter(it -> it.meetingId().equals(meeting)))
                    .hasSize(1);
    }

    @Test
    void who_repeats_a_wish_gets_the_same_schedule_and_books_nothing_twice() {
        var body = body("BOOK", List.of(wish(office, 60, "2026-09-08", "2026-09-11")));
        var caller = office.coordinator().withKey();

        var first = caller.post("/v1/schedules", body);
        var again = caller.post("/v1/schedules", body);

        assertThat(first.status()).as(first.toString()).isEqualTo(202);
        assertThat(again.text()).isEqualTo(first.text());
        assertThat(office.coordinator()
                        .get("/v1/meetings?projectId=" + office.projectId)
                        .json()
                        .path("items")
                        .size())
                .isEqualTo(1);
        assertThat(all(schedule(first.json().path("scheduleId").asString()).json(), "outcome"))
                .containsExactly("PLACED");
    }

    @Test
    void what_nothing_can_place_says_why_and_what_would_make_room() {
        var seen = preview(List.of(
                wish(office, 60, "2026-09-12", "2026-09-13"),
                wish(office, 60, "2026-08-03", "2026-08-04"),
                wish(office, 60, "2026-09-08", "2026-09-08", ",\"heads\":900")));

        assertThat(all(seen, "outcome")).containsOnly("UNPLACED");
        assertThat(seen.at("/meetings/0/earlier/0/reasons/0/kind").asString()).isEqualTo("REST_DAY");
        assertThat(seen.at("/meetings/0/relax/0/latest").asString()).isEqualTo("2026-09-14");
        assertThat(seen.at("/meetings/1/earlier/0/reasons/0/kind").asString()).isEqualTo("TOO_SOON");
        assertThat(seen.at("/meetings/2/earlier/0/reasons/0/kind").asString()).isEqualTo("NO_ROOM");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        "minutes":60          | "minutes":0            | /wishes/1/minutes
        "minutes":60          | "minutes":-60          | /wishes/1/minutes
        "minutes":60          | "minutes":181          | /wishes/1/minutes
        "latest":"2026-09-11" | "latest":"2026-09-07"  | /wishes/1/latest
        "latest":"2026-09-11" | "latest":"2027-09-07"  | /wishes/1/latest
        "earliest":"2026-09-08" | "earliest":"+99999-09-08" | /wishes/1/earliest
        "kind":"HUDDLE"       | "kind":"PARTY"         | /wishes/1/kind
        "kind":"HUDDLE"       | "after":"nothing","kind":"HUDDLE" | /wishes/1/after
        """)
    void a_wish_that_is_not_what_it_should_be_is_refused_with_its_place(String right, String wrong, String place) {
        var good = wish(office, 60, "2026-09-08", "2026-09-11");

        var reply = post(body("PREVIEW", List.of(good, good.replace(right, wrong))));

        assertThat(reply.status()).as(reply.toString()).isEqualTo(400);
        assertThat(reply.text()).contains(place);
    }

    @Test
    void too_many_wishes_none_and_those_about_nothing_are_refused() {
        var good = wish(office, 60, "2026-09-08", "2026-09-11");
        var many = IntStream.range(0, 10_000).mapToObj(_ -> good).toList();
        var closed = office.agentsDifficulty();
        office.close(office.agent(), closed);

        assertThat(post(body("BOOK", many)).status()).isIn(400, 413);
        assertThat(post(body("BOOK", IntStream.range(0, 201).mapToObj(_ -> good).toList()))
                        .status())
                .isEqualTo(400);
        assertThat(post(body("BOOK", List.of())).status()).isEqualTo(400);
        assertThat(post("{\"wishes\":[null],\"mode\":\"BOOK\"}").status()).isEqualTo(400);
        assertThat(post(body("BOOK", List.of(good)).replace("BOOK", "SELL")).status())
                .isEqualTo(400);
        var about = office.meetingBody(closed, 60, "2026-09-08", "2026-09-11", "land");
        assertThat(post(body("BOOK", List.of(about))).text()).contains("/wishes/0/problemId");
        assertThat(office.coordinator().get("/v1/schedules/nothing").status()).isEqualTo(404);
        assertThat(office.agent().get("/v1/schedules/nothing").status()).isEqualTo(403);
        assertThat(office.reviewer("land")
                        .withKey()
                        .post("/v1/schedules", body("PREVIEW", List.of(good)))
                        .status())
                .isEqualTo(403);
    }

    private JsonNode preview(List<String> wishes) {
        var reply = post(body("PREVIEW", wishes));
        assertThat(reply.status()).as(reply.toString()).isEqualTo(202);
        return schedule(reply.json().path("scheduleId").asString()).json();
    }

    private Reply post(String body) {
        return office.coordinator().withKey().post("/v1/schedules", body);
    }

    private Reply schedule(String id) {
        return office.coordinator().get("/v1/schedules/" + id);
    }

    private Reply book(String id) {
        return office.coordinator()
                .withKey()
                .ifMatch(schedule(id).etag().orElseThrow())
                .post("/v1/schedules/" + id + "/booking", "{}");
    }

    private static String body(String mode, List<String> wishes) {
        return "{\"wishes\":[" + String.join(",", wishes) + "],\"mode\":\"" + mode + "\"}";
    }

    /** Of the one department of all, about another project each. */
    private String wish(Office about, int minutes, String earliest, String latest, String... more) {
        return about.meetingBody(about.agentsDifficulty(), minutes, earliest, latest, "land")
                .replace(about.department("land"), office.department("land"))
                .strip()
                .replaceFirst("}$", Arrays.stream(more).collect(Collectors.joining()) + "}");
    }

    private static List<String> all(JsonNode schedule, String field) {
        return schedule.path("meetings")
                .valueStream()
                .map(it -> it.path(field).asString())
                .toList();
    }

    private void bookOnly(Booking booking) {
        var date = booking.slot().date();
        if (days.find(date.toString()).isEmpty()) days.create(date.toString(), rule(), MeetingDay.free(date));
        days.settle(
                date.toString(),
                rule(),
                stored -> Decision.changed(stored.state().with(booking).orElseThrow()));
    }

    private void nothingTwice(String date) {
        var bookings = days.find(LocalDate.parse(date).toString())
                .orElseThrow()
                .state()
                .bookings();
        var earlier = new ArrayList<Booking>();
        for (var one : bookings) {
            assertThat(earlier)
                    .noneMatch(it -> it.slot().overlaps(one.slot())
                            && it.seats().stream().anyMatch(one.seats()::contains));
            earlier.add(one);
        }
    }

    private Command rule() {
        return Command.ofRule("rule:test", clock.instant());
    }
}
