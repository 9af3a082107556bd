package cn.yongji.onestop.coordination.http;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yongji.onestop.coordination.project.ProjectRefs;
import cn.yongji.onestop.kernel.event.MeetingMinutesApprovedV1;
import cn.yongji.onestop.platform.clock.MovableClock;
import cn.yongji.onestop.platform.web.Role;
import cn.yongji.onestop.testkit.Api;
import cn.yongji.onestop.testkit.OnestopTest;
import cn.yongji.onestop.testkit.Partners.Heard;
import cn.yongji.onestop.testkit.Reply;
import cn.yongji.onestop.testkit.Tokens;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Minutes from the draft to what the chair has approved, and who reads them. */
@OnestopTest
class MinutesHttpTest {
    @Autowired
    private Api api;

    @Autowired
    private MovableClock clock;

    @Autowired
    private ProjectRefs projects;

    private Office office;
    private String meeting;

    @BeforeEach
    void a_meeting_is_held() {
        office = new Office(api, clock, projects).opened();
        var problem = office.agentsDifficulty();
        meeting = office.huddle(problem, 60, "2026-09-08", "2026-09-11", "land", "eco")
                .json()
                .path("meetingId")
                .asString();
        assertThat(draft("尚未开会", "").problem()).isEqualTo("meeting-not-opened");
        office.comesTo(meeting);
        office.open(meeting, office.meeting(meeting).json().path("departments").toString());
    }

    @AfterEach
    void backToTheRealTime() {
        clock.reset();
    }

    @Test
    void c39_the_chair_approves_what_another_drafted_and_nobody_changes_it() throws NoSuchAlgorithmException {
        assertThat(approve("leader1", office.meeting(meeting).etag().orElseThrow())
                        .problem())
                .isEqualTo("minutes-not-drafted");
        var first = draft("初稿", "");
        assertThat(first.status()).as(first.toString()).isEqualTo(200);
        var read = draft("各部门发表意见", "");
        assertThat(approve("leader1", first.etag().orElseThrow()).status())
                .as("he has read another draft")
                .isEqualTo(412);
        assertThat(approve("leader2", read.etag().orElseThrow()).problem()).isEqualTo("minutes-of-another-chair");

        var approved = approve("leader1", read.etag().orElseThrow());

        assertThat(approved.status()).as(approved.toString()).isEqualTo(200);
        assertThat(draft("改一改", "").problem()).isEqualTo("minutes-approved");
        var shown = office.agent().get("/v1/meetings/" + meeting + "/minutes").json();
        var digest = MessageDigest.getInstance("SHA-256")
                .digest(shown.path("text").asString().getBytes(StandardCharsets.UTF_8));
        office.heard(5);
        var told = Topics.about(office.projectId).stream()
                .map(Heard::data)
                .filter(MeetingMinutesApprovedV1.class::isInstance)
                .map(MeetingMinutesApprovedV1.class::cast)
                .findFirst()
                .orElseThrow();
        assertThat(told.sha256()).isEqualTo(HexFormat.of().formatHex(digest));
        assertThat(shown.path("number").asString()).isEqualTo(told.number());

        var corrected = draft("补记一家意见", ",\"correction\":\"漏记\"");
        assertThat(corrected.json().path("version").asInt())
                .as(corrected.toString())
                .isEqualTo(2);
    }

    @Test
    void c47_internal_minutes_are_read_by_a_department_and_do_not_exist_for_the_unit() {
        var drafted = draft("内部讨论", ",\"internal\":true");
        assertThat(read(office.agent()).status()).as("a draft").isEqualTo(404);
        approve("leader1", drafted.etag().orElseThrow());

        assertThat(read(office.reviewer("land")).status()).isEqualTo(200);
        assertThat(read(office.enterprise()).status()).isEqualTo(404);
        assertThat(read(office.agent()).status()).isEqualTo(404);
        assertThat(read(office.reviewer("police")).status())
                .as("it was not asked")
                .isEqualTo(404);
        assertThat(office.enterprise().get("/v1/meetings/" + meeting).status())
                .as("when it was and what it resolved")
                .isEqualTo(200);
    }

    @Test
    void while_a_correction_is_drafted_the_unit_goes_on_reading_what_is_approved() {
        approve("leader1", draft("各部门发表意见", "").etag().orElseThrow());

        var correction = draft("补记一家意见", ",\"internal\":true,\"correction\":\"漏记\"");

        for (var who : List.of(office.enterprise(), office.agent())) {
            var shown = read(who);
            assertThat(shown.status()).as(shown.toString()).isEqualTo(200);
            assertThat(shown.json().path("version").asInt()).isEqualTo(1);
            assertThat(shown.text()).doesNotContain("补记一家意见").doesNotContain("漏记");
        }
        assertThat(read(office.reviewer("land")).json().path("version").asInt()).isEqualTo(2);
        approve("leader1", correction.etag().orElseThrow());
        assertThat(read(office.enterprise()).status()).as("now internal").isEqualTo(404);
    }

    private Reply draft(String discussion, String more) {
        return office.coordinator()
                .withKey()
                .post("/v1/meetings/" + meeting + "/minutes", "{\"discussion\":\"" + discussion + "\"" + more + "}");
    }

    private Reply approve(String by, String etag) {
        return office.as(Tokens.of(Role.LEADER).named(by))
                .withKey()
                .ifMatch(etag)
                .post("/v1/meetings/" + meeting + "/minutes/approval", "");
    }

    private Reply read(Api by) {
        return by.get("/v1/meetings/" + meeting + "/minutes");
    }
}
