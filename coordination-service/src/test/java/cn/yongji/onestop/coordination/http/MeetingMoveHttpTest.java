package cn.yongji.onestop.coordination.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.yongji.onestop.coordination.meeting.domain.Meeting;
import cn.yongji.onestop.coordination.meeting.domain.MeetingDay;
import cn.yongji.onestop.coordination.project.ProjectRefs;
import cn.yongji.onestop.platform.aggregate.AggregateStore;
import cn.yongji.onestop.platform.clock.MovableClock;
import cn.yongji.onestop.testkit.Api;
import cn.yongji.onestop.testkit.OnestopTest;
import cn.yongji.onestop.testkit.Reply;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A meeting that is held at another time, from the call to the calendars of those who are asked. */
@OnestopTest
class MeetingMoveHttpTest {
    private static final String THURSDAY = "{\"earliest\":\"2026-09-10\",\"latest\":\"2026-09-10\",\"reason\":\"有督察\"}";

    @Autowired
    private Api api;

    @Autowired
    private MovableClock clock;

    @Autowired
    private ProjectRefs projects;

    @Autowired
    private AggregateStore<MeetingDay> days;

    @Autowired
    private AggregateStore<Meeting> meetings;

    private Office office;
    private String problem;
    private String meeting;

    @BeforeEach
    void a_huddle_on_tuesday() {
        office = new Office(api, clock, projects).opened();
        problem = office.blockingDifficulty();
        var reply = office.huddleWith(problem, "");
        assertThat(reply.json().path("start").asString()).as(reply.toString()).isEqualTo("2026-09-08T01:00:00Z");
        meeting = reply.json().path("meetingId").asString();
    }

    @AfterEach
    void backToTheRealTime() {
        clock.reset();
    }

    @Test
    void c27_it_is_the_same_meeting_in_calendars_with_the_next_sequence_and_its_time_before_is_free() {
        var seen = etag();

        var moved = move(THURSDAY, seen);

        assertThat(moved.status()).as(moved.toString()).isEqualTo(200);
        assertThat(moved.json().path("start").asString()).isEqualTo("2026-09-10T01:00:00Z");
        assertThat(invitation())
                .contains("\r\nUID:" + meeting + "@onestop.example\r\nSEQUENCE:1\r\n")
                .contains("\r\nDTSTART;TZID=Asia/Shanghai:20260910T090000\r\n");
        assertThat(bookedOn("2026-09-08")).isZero();
        assertThat(bookedOn("2026-09-10")).isEqualTo(1);
        assertThat(busy()).contains("2026-09-10T01:00:00Z").doesNotContain("2026-09-08T01:00:00Z");
        assertThat(office.difficulty(problem).text()).contains("2026-09-10T01:00:00Z");
        assertThat(office.heard(3)).contains("meeting.rescheduled.v1");
        assertThat(move(THURSDAY, seen).status())
                .as("it has changed since it was read")
                .isEqualTo(412);

        assertThat(office.cancel(meeting).status()).isEqualTo(200);
        assertThat(invitation()).contains("\r\nSEQUENCE:2\r\n").contains("\r\nSTATUS:CANCELLED\r\n");
        assertThat(bookedOn("2026-09-10")).isZero();
    }

    @Test
    void where_there_is_no_other_time_it_stays_where_it_is() {
        var saturday = "{\"earliest\":\"2026-09-12\",\"latest\":\"2026-09-12\",\"reason\":\"有督察\"}";

        var none = move(saturday, etag());

        assertThat(none.problem()).as(none.toString()).isEqualTo("no-common-time");
        assertThat(office.meeting(meeting).json().path("start").asString()).isEqualTo("2026-09-08T01:00:00Z");
        assertThat(bookedOn("2026-09-08")).isEqualTo(1);
        var reversed = "{\"earliest\":\"2026-09-12\",\"latest\":\"2026-09-11\",\"reason\":\"有督察\"}";
        assertThat(move(reversed, etag()).json().at("/errors/0/pointer").asString())
                .isEqualTo("/latest");
    }

    @Test
    void who_repeats_it_is_told_the_same_and_it_is_moved_once() {
        var repeating = office.coordinator().withKey().ifMatch(etag());

        var first = repeating.post("/v1/meetings/" + meeting + "/move", THURSDAY);
        var second = repeating.post("/v1/meetings/" + meeting + "/move", THURSDAY);

        assertThat(second.status()).isEqualTo(200);
        assertThat(second.text()).isEqualTo(first.text());
        assertThat(invitation()).contains("\r\nSEQUENCE:1\r\n");
        assertThat(bookedOn("2026-09-10")).isEqualTo(1);
    }

    @Test
    void what_was_held_is_not_moved_and_what_nobody_opened_is() {
        office.comesTo(meeting);
        clock.moveTo(clock.instant().plusSeconds(7_200));
        assertThat(move(THURSDAY, etag()).status()).as("nobody opened it").isEqualTo(200);
        office.comesTo(meeting);
        office.open(meeting, "[]");

        assertThat(move(THURSDAY, etag()).problem()).isEqualTo("meeting-held");
        await().atMost(Office.PATIENCE)
                .untilAsserted(() -> assertThat(
                                meetings.find(meeting).orElseThrow().state().halfWay())
                        .isFalse());
    }

    private Reply move(String body, String etag) {
        return office.coordinator().withKey().ifMatch(etag).post("/v1/meetings/" + meeting + "/move", body);
    }

    private String etag() {
        return office.meeting(meeting).etag().orElseThrow();
    }

    private String invitation() {
        return office.reviewer("eco")
                .get("/v1/meetings/" + meeting + "/invitation")
                .text();
    }

    private String busy() {
        return office.coordinator()
                .get("/v1/availability?departments=" + office.department("eco") + "&from=2026-09-07&to=2026-09-11")
                .text();
    }

    private long bookedOn(String day) {
        return days.find(day).stream()
                .flatMap(it -> it.state().bookings().stream())
                .filter(it -> it.meetingId().startsWith(meeting))
                .count();
    }
}
