package cn.yongji.onestop.coordination.http;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yongji.onestop.coordination.project.ProjectRefs;
import cn.yongji.onestop.platform.clock.MovableClock;
import cn.yongji.onestop.testkit.Api;
import cn.yongji.onestop.testkit.OnestopTest;
import cn.yongji.onestop.testkit.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Why a meeting is not earlier, and what would make room for one that has no time. */
@OnestopTest
class PlacementHttpTest {
    @Autowired
    private Api api;

    @Autowired
    private MovableClock clock;

    @Autowired
    private ProjectRefs projects;

    private Office office;

    @BeforeEach
    void an_office() {
        office = new Office(api, clock, projects).opened();
    }

    @AfterEach
    void backToTheRealTime() {
        clock.reset();
    }

    @Test
    void c21_each_earlier_time_has_a_reason_and_who_may_not_see_a_meeting_learns_only_that_it_is_taken() {
        var other = new Office(api, clock, projects).opened();
        var body = other.meetingBody(other.agentsDifficulty(), 180, "2026-09-08", "2026-09-08", "land")
                .replace(other.department("land"), office.department("land"));
        var first = other.coordinator()
                .withKey()
                .post("/v1/meetings", body)
                .json()
                .path("meetingId")
                .asString();
        var id = office.huddle(office.agentsDifficulty(), 60, "2026-09-06", "2026-09-11", "land")
                .json()
                .path("meetingId")
                .asString();

        var seen = office.coordinator().get("/v1/meetings/" + id + "/placement").json();
        var agent = office.agent().get("/v1/meetings/" + id + "/placement").json();

        assertThat(seen.path("start").asString()).isEqualTo("2026-09-07T02:15:00Z");
        assertThat(seen.path("earlier")
                        .valueStream()
                        .map(it -> it.path("date").asString() + " "
                                + it.path("first").asString() + " "
                                + it.at("/reasons/0/kind").asString()))
                .containsExactly("2026-09-06 09:00 REST_DAY", "2026-09-07 09:00 TOO_SOON");
        var full = office.huddle(office.agentsDifficulty(), 60, "2026-09-08", "2026-09-11", "land", "eco")
                .json()
                .path("meetingId")
                .asString();
        var staff =
                office.coordinator().get("/v1/meetings/" + full + "/placement").json();
        var invited = office.reviewer("eco")
                .get("/v1/meetings/" + full + "/placement")
                .json();
        assertThat(staff.at("/earlier/0/reasons/0/meetingId").asString()).isEqualTo(first);
        assertThat(invited.at("/earlier/0/reasons/0/kind").asString()).isEqualTo("TAKEN");
        assertThat(invited.at("/earlier/0/reasons/0/department").asString()).isEqualTo(office.department("land"));
        assertThat(invited.at("/earlier/0/reasons/0/meetingId").isMissingNode()).isTrue();
        assertThat(agent.path("start")).isEqualTo(seen.path("start"));

        other.cancel(first);

        assertThat(office.coordinator()
                        .get("/v1/meetings/" + full + "/placement")
                        .json()
                        .at("/earlier/0/reasons/0/kind")
                        .asString())
                .isEqualTo("FREE_NOW");
        assertThat(other.enterprise().get("/v1/meetings/" + full + "/placement").status())
                .isEqualTo(200);
        assertThat(api.as(Tokens.enterprise("91140881MA0GT4BX0A"))
                        .get("/v1/meetings/" + full + "/placement")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void a_meeting_without_a_time_has_no_placement() {
        var id = office.huddle(office.agentsDifficulty(), 60, "2026-09-08", "2026-09-11", "land")
                .json()
                .path("meetingId")
                .asString();
        office.cancel(id);

        assertThat(office.coordinator().get("/v1/meetings/" + id + "/placement").problem())
                .isEqualTo("meeting-not-scheduled");
    }

    @Test
    void who_finds_no_time_is_told_what_would_make_room_and_gets_it() {
        office.huddle(office.agentsDifficulty(), 165, "2026-09-10", "2026-09-10", "eco");
        office.huddle(office.agentsDifficulty(), 180, "2026-09-10", "2026-09-10", "eco");
        var other = new Office(api, clock, projects).opened();
        var body = other.meetingBody(other.agentsDifficulty(), 60, "2026-09-10", "2026-09-10", "land", "eco")
                .replace(other.department("eco"), office.department("eco"));

        var none = other.coordinator().withKey().post("/v1/meetings", body);

        assertThat(none.problem()).isEqualTo("no-common-time");
        assertThat(none.json().at("/reasons/0/reasons/0/department").asString()).isEqualTo(office.department("eco"));
        assertThat(none.json().at("/relax/0/latest").asString()).isEqualTo("2026-09-11");
        assertThat(none.json().at("/relax/1/minutes").asInt()).isEqualTo(15);
        assertThat(none.json().at("/relax/2/without").asString()).isEqualTo(office.department("eco"));
        var shorter = other.coordinator().withKey().post("/v1/meetings", body.replace(":60", ":15"));
        assertThat(shorter.json().path("start").asString()).isEqualTo("2026-09-10T03:45:00Z");
    }
}
