package cn.yongji.onestop.coordination.http;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yongji.onestop.coordination.project.ProjectRefs;
import cn.yongji.onestop.kernel.event.MeetingHeldV1;
import cn.yongji.onestop.platform.clock.MovableClock;
import cn.yongji.onestop.testkit.Api;
import cn.yongji.onestop.testkit.OnestopTest;
import cn.yongji.onestop.testkit.Partners.Heard;
import cn.yongji.onestop.testkit.Reply;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A meeting as it is held: who came, and what it can bind. */
@OnestopTest
class MeetingHeldHttpTest {
    @Autowired
    private Api api;

    @Autowired
    private MovableClock clock;

    @Autowired
    private ProjectRefs projects;

    private Office office;
    private String problem;

    @BeforeEach
    void a_blocked_review() {
        office = new Office(api, clock, projects).opened();
        problem = office.blockingDifficulty();
    }

    @AfterEach
    void backToTheRealTime() {
        clock.reset();
    }

    @Test
    void c38_without_a_seat_that_has_to_be_there_it_records_what_was_said_and_releases_nothing() {
        var meeting = called("");
        office.comesTo(meeting);
        assertThat(office.releaseNow(meeting).problem()).isEqualTo("meeting-not-opened");

        var opened = office.open(meeting, "[\"" + office.department("land") + "\"]");

        assertThat(opened.status()).as(opened.toString()).isEqualTo(200);
        assertThat(opened.json().at("/attendance/quorum").asBoolean()).isFalse();
        var refused = office.releaseNow(meeting);
        assertThat(refused.problem()).isEqualTo("quorum-missing");
        assertThat(refused.json().path("absent").toString()).contains(office.department("eco"));
        assertThat(text(meeting).status()).isEqualTo(201);
        assertThat(office.difficulty(problem).json().path("blocksNow").asBoolean())
                .isTrue();
        assertThat(office.difficulty(problem).json().at("/steps/1/kind").asString())
                .isEqualTo("MEETING_HELD");
        office.heard(5);
        assertThat(Topics.about(office.projectId).stream()
                        .map(Heard::data)
                        .filter(MeetingHeldV1.class::isInstance)
                        .map(it -> ((MeetingHeldV1) it).absent()))
                .singleElement()
                .isEqualTo(List.of(office.department("eco")));
    }

    @Test
    void who_need_not_be_there_is_missed_and_it_binds_all_the_same() {
        var meeting = called(",\"optionalDepartments\":[\"%s\",\"%s\",\"%s\"]"
                .formatted(office.department("eco"), office.department("fire"), office.department("water")));
        office.comesTo(meeting);

        office.open(
                meeting,
                "[\"%s\",\"%s\",\"%s\"]"
                        .formatted(office.department("land"), office.department("fire"), office.department("eco")));

        assertThat(office.releaseNow(meeting).status()).isEqualTo(201);
    }

    @Test
    void it_is_opened_once_from_its_beginning_on_and_by_those_who_were_asked() {
        var meeting = called("");
        var land = "[\"" + office.department("land") + "\"]";
        assertThat(office.open(meeting, land).problem()).isEqualTo("meeting-not-begun");
        office.comesTo(meeting);
        assertThat(office.open(meeting, "[\"" + office.department("police") + "\"]")
                        .problem())
                .isEqualTo("department-not-asked");
        office.open(meeting, land);

        assertThat(office.open(meeting, land).problem()).isEqualTo("meeting-opened");
        assertThat(office.cancel(meeting).problem()).isEqualTo("meeting-held");
        assertThat(office.huddleWith(problem, ",\"optionalDepartments\":[\"fire\"]")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void a_problem_whose_huddles_find_too_few_twice_goes_up() {
        for (var time = 0; time < 2; time++) {
            var meeting = called("");
            office.comesTo(meeting);
            office.open(meeting, "[]");
        }

        var now = office.difficulty(problem).json();
        assertThat(now.path("level").asString()).as(now.toString()).isEqualTo("COORDINATION_MEETING");
        assertThat(now.path("state").asString()).as("none is still to be held").isEqualTo("OPEN");
    }

    private String called(String more) {
        var reply = office.huddleWith(problem, more);
        assertThat(reply.status()).as(reply.toString()).isEqualTo(201);
        return reply.json().path("meetingId").asString();
    }

    private Reply text(String meeting) {
        return office.coordinator()
                .withKey()
                .post("/v1/meetings/" + meeting + "/resolutions", "{\"text\":\"各自研究后再议\",\"effect\":\"NONE\"}");
    }
}
