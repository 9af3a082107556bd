package cn.yongji.onestop.coordination.http;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yongji.onestop.coordination.project.ProjectRefs;
import cn.yongji.onestop.platform.clock.MovableClock;
import cn.yongji.onestop.testkit.Api;
import cn.yongji.onestop.testkit.OnestopTest;
import cn.yongji.onestop.testkit.Reply;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A meeting for so many people gets a room of its own, on time for those who are asked, and after what comes first. */
@OnestopTest
class RoomsHttpTest {
    @Autowired
    private Api api;

    @Autowired
    private MovableClock clock;

    @Autowired
    private ProjectRefs projects;

    private Office office;

    @BeforeEach
    void rooms() {
        office = new Office(api, clock, projects).opened();
        keep("r8a", "一号会议室", 8, "");
        keep("r8b", "二号会议室", 8, "\"VIDEO_CONFERENCE\"");
    }

    @AfterEach
    void backToTheRealTime() {
        clock.reset();
    }

    @Test
    void c12_a_wish_for_more_people_than_any_room_holds_names_the_rooms() {
        var reply = meeting(office, "land", "2026-09-08", ",\"heads\":12");
        var feature = meeting(office, "land", "2026-09-08", ",\"heads\":2,\"features\":[\"SECURE\"]");

        assertThat(reply.status()).as(reply.toString()).isEqualTo(422);
        assertThat(reply.problem()).isEqualTo("no-room-fits");
        assertThat(reply.text()).contains("一号会议室").contains("\"places\":8");
        assertThat(feature.problem()).isEqualTo("no-room-fits");
    }

    @Test
    void c13_in_twenty_parallel_calls_no_room_is_given_twice_at_once() throws Exception {
        var calls = new ArrayList<Callable<Reply>>();
        for (var i = 0; i < 20; i++) {
            var about = i < 2 ? office : new Office(api, clock, projects).opened();
            calls.add(() -> meeting(about, "land", "2026-09-14", ",\"heads\":8"));
        }

        var got = new ArrayList<String>();
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var reply : pool.invokeAll(calls)) {
                assertThat(reply.get().status()).as(reply.get().toString()).isEqualTo(201);
                var held = office.meeting(reply.get().json().path("meetingId").asString())
                        .json();
                got.add(held.path("venue").asString() + " " + held.path("start").asString());
            }
        }

        assertThat(got).doesNotHaveDuplicates().hasSize(20).allMatch(it -> it.contains("会议室 2026-09-"));
    }

    @Test
    void what_has_the_feature_is_found_and_a_closed_one_is_not() {
        var video = meeting(office, "land", "2026-09-21", ",\"features\":[\"VIDEO_CONFERENCE\"]");
        keep("r8b", "二号会议室", 8, "\"VIDEO_CONFERENCE\"", ",\"closed\":true");

        assertThat(office.meeting(video.json().path("meetingId").asString())
                        .json()
                        .path("venue")
                        .asString())
                .isEqualTo("二号会议室");
        assertThat(meeting(office, "land", "2026-09-22", ",\"features\":[\"VIDEO_CONFERENCE\"]")
                        .problem())
                .isEqualTo("no-room-fits");
    }

    @Test
    void who_is_asked_has_an_hour_to_come() {
        clock.moveTo(Office.MONDAY.plus(Duration.ofMinutes(10)));

        assertThat(meeting(office, "land", "2026-09-07", "")
                        .json()
                        .path("start")
                        .asString())
                .isEqualTo("2026-09-07T02:15:00Z");
    }

    @Test
    void c25_a_coordination_meeting_is_never_before_its_huddle() {
        office.huddle(office.agentsDifficulty(), 180, "2026-09-09", "2026-09-09", "eco");
        var first = office.huddle(office.agentsDifficulty(), 60, "2026-09-09", "2026-09-09", "land");
        var id = first.json().path("meetingId").asString();

        var next = meeting(office, "fire", "2026-09-08", ",\"after\":\"" + id + "\"");
        office.cancel(id);
        var none = meeting(office, "fire", "2026-09-08", ",\"after\":\"" + id + "\"");

        assertThat(first.json().path("end").asString()).isEqualTo("2026-09-09T07:30:00Z");
        assertThat(next.json().path("start").asString()).isEqualTo("2026-09-09T08:30:00Z");
        assertThat(none.problem()).isEqualTo("first-meeting-not-set");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        ,"heads":0                                  | /heads
        ,"heads":-1                                 | /heads
        ,"heads":1001                               | /heads
        ,"features":["NONE"]                        | /features
        ,"heads":2,"venue":"会议室"                 | /venue
        ,"after":""                                 | /after
        """)
    void a_wish_that_is_not_what_it_should_be_is_refused_with_the_place(String more, String place) {
        var reply = meeting(office, "land", "2026-09-08", more);

        assertThat(reply.status()).as(reply.toString()).isEqualTo(400);
        assertThat(reply.text()).contains(place);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', textBlock = """
        UPPER | {"name":"厅","places":8,"features":[]}
        r-1   | {"name":"厅","places":0,"features":[]}
        r-1   | {"name":" ","places":8,"features":[]}
        r-1   | {"name":"厅","places":8,"features":["POOL"]}
        """)
    void a_room_that_is_none_is_refused(String id, String body) {
        assertThat(office.coordinator().withKey().put("/v1/rooms/" + id, body).status())
                .isEqualTo(400);
    }

    @Test
    void only_the_office_keeps_rooms_and_departments_read_them() {
        var body = "{\"name\":\"厅\",\"places\":8,\"features\":[]}";

        assertThat(office.reviewer("land").withKey().put("/v1/rooms/r9", body).status())
                .isEqualTo(403);
        assertThat(office.reviewer("land").get("/v1/rooms").text()).contains("一号会议室");
        assertThat(office.agent().get("/v1/rooms").status()).isEqualTo(403);
    }

    private void keep(String id, String name, int places, String features, String... more) {
        var body = "{\"name\":\"%s\",\"places\":%d,\"features\":[%s]%s}"
                .formatted(name, places, features, String.join("", List.of(more)));
        assertThat(office.coordinator().withKey().put("/v1/rooms/" + id, body).status())
                .isEqualTo(200);
    }

    private static Reply meeting(Office about, String department, String earliest, String more) {
        var body = about.meetingBody(about.agentsDifficulty(), 60, earliest, "2026-09-30", department);
        return about.coordinator().withKey().post("/v1/meetings", body.strip().replaceFirst("}$", more + "}"));
    }
}
