package cn.yongji.onestop.coordination.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.yongji.onestop.coordination.meeting.MeetingDesk;
import cn.yongji.onestop.coordination.meeting.domain.Booking;
import cn.yongji.onestop.coordination.meeting.domain.Meeting;
import cn.yongji.onestop.coordination.meeting.domain.MeetingDay;
import cn.yongji.onestop.coordination.meeting.domain.MeetingKind;
import cn.yongji.onestop.coordination.meeting.domain.MeetingRequest;
import cn.yongji.onestop.coordination.meeting.domain.MeetingSlot;
import cn.yongji.onestop.coordination.meeting.seat.domain.Seat;
import cn.yongji.onestop.coordination.project.ProjectRefs;
import cn.yongji.onestop.kernel.calendar.Act;
import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import cn.yongji.onestop.kernel.decision.Decision;
import cn.yongji.onestop.kernel.id.DepartmentCode;
import cn.yongji.onestop.platform.aggregate.AggregateStore;
import cn.yongji.onestop.platform.aggregate.Answer;
import cn.yongji.onestop.platform.aggregate.Asked;
import cn.yongji.onestop.platform.aggregate.Command;
import cn.yongji.onestop.platform.aggregate.Ids;
import cn.yongji.onestop.platform.aggregate.RawJson;
import cn.yongji.onestop.platform.aggregate.Stored;
import cn.yongji.onestop.platform.clock.MovableClock;
import cn.yongji.onestop.testkit.Api;
import cn.yongji.onestop.testkit.OnestopTest;
import cn.yongji.onestop.testkit.Reply;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The time of departments over real HTTP: never given twice, and never lost by a crash between two writes. */
@OnestopTest
class SchedulingHttpTest {
    private static final LocalDate TUESDAY = LocalDate.of(2026, 9, 8);
    private static final MeetingSlot NINE = new MeetingSlot(TUESDAY, LocalTime.of(9, 0), LocalTime.of(10, 0));

    @Autowired
    private Api api;

    @Autowired
    private MovableClock clock;

    @Autowired
    private ProjectRefs projects;

    @Autowired
    private AggregateStore<Meeting> meetings;

    @Autowired
    private MeetingDesk desk;

    @Autowired
    private AggregateStore<MeetingDay> days;

    private Office office;
    private String difficulty;

    @BeforeEach
    void a_problem() {
        office = new Office(api, clock, projects).opened();
        difficulty = office.agentsDifficulty();
    }

    @AfterEach
    void backToTheRealTime() {
        clock.reset();
    }

    @Test
    void twenty_meetings_of_the_same_departments_called_at_the_same_instant_never_overlap() throws Exception {
        var start = new CountDownLatch(1);
        var calls = new ArrayList<Callable<Reply>>();
        for (var i = 0; i < 20; i++) {
            var other = i % 2 == 0 ? "eco" : "fire";
            calls.add(() -> {
                start.await();
                return office.huddle(difficulty, 60, "2026-09-08", "2026-09-30", "land", other);
            });
        }

        var slots = new ArrayList<MeetingSlot>();
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = calls.stream().map(pool::submit).toList();
            start.countDown();
            for (var answer : answers) {
                assertThat(answer.get().status()).as(answer.get().toString()).isEqualTo(201);
                slots.add(slotOf(answer.get()));
            }
        }

        for (var one : slots) {
            assertThat(slots.stream().filter(one::overlaps)).containsExactly(one);
        }
        // Six meetings of an hour fill a day: the twentieth is on the fourth day, and no day was left out.
        assertThat(slots.stream().map(MeetingSlot::date).distinct().sorted())
                .containsExactly(TUESDAY, TUESDAY.plusDays(1), TUESDAY.plusDays(2), TUESDAY.plusDays(3));
    }

    @Test
    void where_there_is_no_time_each_day_says_why_and_nothing_is_kept() {
        office.huddle(difficulty, 180, "2026-09-11", "2026-09-11", "land", "eco");
        office.huddle(difficulty, 180, "2026-09-11", "2026-09-11", "land", "fire");

        var reply = office.huddle(difficulty, 60, "2026-09-04", "2026-09-04", "land");
        var friday = office.huddle(difficulty, 60, "2026-09-11", "2026-09-13", "land", "eco");

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.json().at("/days/0/reason").asString()).isEqualTo("PAST");
        assertThat(friday.problem()).isEqualTo("no-common-time");
        var told = friday.json().path("days");
        assertThat(told.valueStream()
                        .map(day -> day.path("date").asString() + " "
                                + day.path("reason").asString()))
                .containsExactly("2026-09-11 BUSY", "2026-09-12 REST_DAY", "2026-09-13 REST_DAY");
        assertThat(told.at("/0/busy")
                        .valueStream()
                        .map(it -> it.path("department").asString("project") + " "
                                + it.path("start").asString()))
                .containsExactly(
                        office.department("eco") + " 09:00",
                        office.department("land") + " 09:00",
                        office.department("land") + " 14:30",
                        "project 09:00",
                        "project 14:30");
        assertThat(office.coordinator()
                        .get("/v1/meetings?problemId=" + difficulty)
                        .json()
                        .path("items")
                        .size())
                .isEqualTo(2);
    }

    @Test
    void a_cancelled_meeting_gives_its_time_back_before_the_answer() {
        var first = office.huddle(difficulty, 60, "2026-09-08", "2026-09-11", "land");
        var id = first.json().path("meetingId").asString();

        var cancelled = office.cancel(id);

        assertThat(cancelled.status()).as(cancelled.toString()).isEqualTo(200);
        assertThat(cancelled.json().path("state").asString()).isEqualTo("CANCELLED");
        assertThat(slotOf(office.huddle(difficulty, 60, "2026-09-08", "2026-09-11", "land")))
                .isEqualTo(slotOf(first));
        assertThat(office.cancel(id).problem()).isEqualTo("meeting-cancelled");
        assertThat(office.release(id).problem()).isEqualTo("meeting-cancelled");
    }

    @Test
    void a_meeting_that_has_resolved_something_is_not_cancelled() {
        var meeting = office.huddle(difficulty, 60, "2026-09-08", "2026-09-11", "land");
        var id = meeting.json().path("meetingId").asString();
        office.comesTo(id);
        var resolved = office.coordinator()
                .withKey()
                .post("/v1/meetings/" + id + "/resolutions", "{\"text\":\"记录在案\",\"effect\":\"NONE\"}");

        assertThat(resolved.status()).isEqualTo(201);
        assertThat(office.cancel(id).problem()).isEqualTo("meeting-held");
    }

    @Test
    void a_crash_after_the_asking_is_healed() {
        var request = asked(Office.MONDAY.minus(Duration.ofMinutes(1)));
        create(new Meeting.Requested(request));

        awaitState(request.id(), "SCHEDULED");

        assertThat(slotOf(office.meeting(request.id()))).isEqualTo(NINE);
        assertThat(office.heard(2)).contains("meeting.scheduled.v1");
        await().atMost(Office.PATIENCE)
                .untilAsserted(() -> assertThat(office.difficulty(difficulty)
                                .json()
                                .path("level")
                                .asString())
                        .isEqualTo("HUDDLE"));
    }

    @Test
    void a_crash_after_the_booking_is_healed_with_the_time_that_was_booked() {
        var request = asked(Office.MONDAY.minus(Duration.ofMinutes(1)));
        var booked = new MeetingSlot(TUESDAY, LocalTime.of(15, 0), LocalTime.of(16, 0));
        book(held(request.id(), booked));
        create(new Meeting.Requested(request));

        awaitState(request.id(), "SCHEDULED");

        assertThat(slotOf(office.meeting(request.id()))).isEqualTo(booked);
        assertThat(bookingsOf(request.id())).isEqualTo(1);
    }

    @Test
    void a_crash_in_the_middle_of_a_cancellation_is_healed_and_the_time_is_free_again() {
        var before = new Act(Office.MONDAY.minus(Duration.ofMinutes(1)), "coordinator1");
        var request = asked(before.at());
        book(held(request.id(), NINE));
        create(new Meeting.Cancelling(request, NINE, "无需开会", before, Optional.empty()));

        await().atMost(Office.PATIENCE)
                .untilAsserted(() -> assertThat(bookingsOf(request.id())).isZero());

        assertThat(office.meeting(request.id()).json().path("state").asString()).isEqualTo("CANCELLED");
        await().atMost(Office.PATIENCE)
                .untilAsserted(() -> assertThat(meetings.find(request.id())
                                .orElseThrow()
                                .state()
                                .halfWay())
                        .isFalse());
    }

    @Test
    void a_cancellation_on_a_day_that_was_never_opened_ends_as_well() {
        var before = new Act(Office.MONDAY.minus(Duration.ofMinutes(1)), "coordinator1");
        var never = LocalDate.of(2027, 3, 1);
        var request = asked(before.at());
        create(new Meeting.Cancelling(
                request, new MeetingSlot(never, NINE.start(), NINE.end()), "无需开会", before, Optional.empty()));

        await().atMost(Office.PATIENCE)
                .untilAsserted(() -> assertThat(meetings.find(request.id())
                                .orElseThrow()
                                .state()
                                .halfWay())
                        .isFalse());
    }

    @Test
    void a_meeting_for_which_no_time_is_left_after_a_crash_is_given_up_and_says_so() {
        office.huddle(difficulty, 180, "2026-09-08", "2026-09-08", "land");
        office.huddle(difficulty, 180, "2026-09-08", "2026-09-08", "land");
        var request = asked(Office.MONDAY.minus(Duration.ofMinutes(1)));
        create(new Meeting.Requested(request));

        awaitState(request.id(), "UNPLACED");

        assertThat(office.release(request.id()).problem()).isEqualTo("meeting-not-scheduled");
    }

    @Test
    void who_repeats_a_wish_after_a_crash_gets_the_meeting_that_was_asked_for_and_the_same_answer_ever_after() {
        var request = asked(Office.MONDAY);
        var wish = new Command("coordinator1", Ids.next(), "hash", clock.instant(), "coordinator1", null);
        var kept = new Answer(202, addressOf(request.id()), null, new RawJson("{}"));
        meetings.create(request.id(), new Asked<>(wish, _ -> kept), new Meeting.Requested(request), List.of());

        var first = desk.call(new Asked<>(wish, SchedulingHttpTest::told), asked(Office.MONDAY));
        var cancelled = office.cancel(request.id());
        var again = desk.call(new Asked<>(wish, SchedulingHttpTest::told), asked(Office.MONDAY));

        assertThat(cancelled.status()).isEqualTo(200);
        assertThat(first).isInstanceOf(MeetingDesk.Called.Placed.class).isEqualTo(again);
        assertThat(((MeetingDesk.Called.Placed) first).answer().location()).isEqualTo(addressOf(request.id()));
        assertThat(bookingsOf(request.id())).isZero();
    }

    @Test
    void many_who_carry_on_the_same_meeting_at_the_same_instant_place_it_once() throws Exception {
        var request = asked(Office.MONDAY);
        create(new Meeting.Requested(request));
        var start = new CountDownLatch(1);

        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            var runs = IntStream.range(0, 8)
                    .mapToObj(_ -> pool.submit(() -> {
                        start.await();
                        desk.carryOn(request.id(), rule());
                        return true;
                    }))
                    .toList();
            start.countDown();
            for (var run : runs) assertThat(run.get()).isTrue();
        }

        assertThat(bookingsOf(request.id())).isEqualTo(1);
        assertThat(slotOf(office.meeting(request.id()))).isEqualTo(NINE);
        assertThat(office.heard(3))
                .containsExactlyInAnyOrder("problem.raised.v1", "meeting.scheduled.v1", "problem.moved.v1");
        assertThat(office.difficulty(difficulty).json().path("steps").size()).isEqualTo(1);
    }

    private static String addressOf(String meetingId) {
        return "/v1/meetings/" + meetingId;
    }

    private static Answer told(Stored<Meeting> meeting) {
        return new Answer(201, addressOf(meeting.id()), null, new RawJson("{\"state\":\"placed\"}"));
    }

    private MeetingRequest asked(Instant at) {
        return new MeetingRequest(
                Ids.next(),
                MeetingKind.HUDDLE,
                new MeetingRequest.DifficultyRef(difficulty, office.projectId, Optional.empty(), Optional.empty()),
                new TreeSet<>(List.of(DepartmentCode.of(office.department("land")))),
                60,
                TUESDAY,
                TUESDAY,
                new Act(at, "coordinator1"),
                Optional.empty(),
                new TreeSet<>(),
                Optional.empty(),
                Optional.empty());
    }

    private Booking held(String meetingId, MeetingSlot slot) {
        var seat = Seat.of(DepartmentCode.of(office.department("land")), 1);
        return new Booking(meetingId, new TreeSet<>(List.of(seat)), slot);
    }

    private void create(Meeting halfWay) {
        meetings.create(halfWay.id(), rule(), halfWay);
    }

    private void book(Booking booking) {
        var date = booking.slot().date();
        if (days.find(date.toString()).isEmpty()) {
            days.create(date.toString(), rule(), MeetingDay.free(date));
        }
        days.settle(
                date.toString(),
                rule(),
                stored -> Decision.changed(stored.state().with(booking).orElseThrow()));
    }

    private long bookingsOf(String meetingId) {
        return days.find(TUESDAY.toString()).orElseThrow().state().bookings().stream()
                .filter(it -> it.meetingId().equals(meetingId))
                .count();
    }

    private void awaitState(String meetingId, String state) {
        await().atMost(Office.PATIENCE)
                .untilAsserted(() -> assertThat(
                                office.meeting(meetingId).json().path("state").asString())
                        .isEqualTo(state));
    }

    private Command rule() {
        return Command.ofRule("rule:test", clock.instant());
    }

    private static Answer nothing() {
        return new Answer(200, null, null, new RawJson("{}"));
    }

    private static MeetingSlot slotOf(Reply meeting) {
        var start = Instant.parse(meeting.json().path("start").asString()).atZone(WorkingCalendar.ZONE);
        var end = Instant.parse(meeting.json().path("end").asString()).atZone(WorkingCalendar.ZONE);
        return new MeetingSlot(start.toLocalDate(), start.toLocalTime(), end.toLocalTime());
    }
}
