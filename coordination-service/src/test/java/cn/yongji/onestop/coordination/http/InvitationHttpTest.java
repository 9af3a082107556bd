package cn.yongji.onestop.coordination.http;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yongji.onestop.coordination.project.ProjectRefs;
import cn.yongji.onestop.platform.clock.MovableClock;
import cn.yongji.onestop.testkit.Api;
import cn.yongji.onestop.testkit.OnestopTest;
import cn.yongji.onestop.testkit.Reply;
import cn.yongji.onestop.testkit.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A meeting as those who are asked put it into their calendars. */
@OnestopTest
class InvitationHttpTest {
    @Autowired
    private Api api;

    @Autowired
    private MovableClock clock;

    @Autowired
    private ProjectRefs projects;

    private Office office;
    private String meeting;

    @BeforeEach
    void a_huddle_that_is_set() {
        office = new Office(api, clock, projects).opened();
        var reply = office.huddleWith(office.blockingDifficulty(), "");
        assertThat(reply.status()).as(reply.toString()).isEqualTo(201);
        meeting = reply.json().path("meetingId").asString();
    }

    @AfterEach
    void backToTheRealTime() {
        clock.reset();
    }

    @Test
    void c28_an_invited_department_fetches_it_and_after_the_cancellation_the_word_that_it_is_cancelled() {
        var set = invitation(office.reviewer("eco"));
        assertThat(set.status()).as(set.toString()).isEqualTo(200);
        assertThat(set.header("Content-Type")).contains("text/calendar;method=REQUEST;component=VEVENT;charset=utf-8");
        assertThat(set.header("Content-Disposition")).contains("attachment; filename=\"meeting-" + meeting + ".ics\"");
        assertThat(set.text())
                .contains("\r\nUID:" + meeting + "@onestop.example\r\nSEQUENCE:0\r\n")
                .contains("\r\nSUMMARY:碰头会：宗地地类与规划不一致\r\n")
                .contains("\r\nSTATUS:CONFIRMED\r\n");

        assertThat(office.cancel(meeting).status()).isEqualTo(200);

        var cancelled = invitation(office.reviewer("eco"));
        assertThat(cancelled.header("Content-Type").orElseThrow()).contains("method=CANCEL");
        assertThat(cancelled.text())
                .contains("\r\nMETHOD:CANCEL\r\n")
                .contains("\r\nUID:" + meeting + "@onestop.example\r\nSEQUENCE:1\r\n")
                .contains("\r\nSTATUS:CANCELLED\r\n");
    }

    @Test
    void who_has_it_is_answered_304_until_it_changes() {
        var first = invitation(office.reviewer("land"));
        var tag = first.etag().orElseThrow();
        office.comesTo(meeting);
        assertThat(office.open(meeting, "[]").status()).isEqualTo(200);

        var again = office.reviewer("land").with("If-None-Match", tag).get(address());

        assertThat(again.status()).as(again.toString()).isEqualTo(304);
        assertThat(again.etag()).contains(tag);
        assertThat(again.bytes()).isEmpty();
    }

    @Test
    void c10_it_does_not_exist_for_who_does_not_see_the_meeting() {
        assertThat(invitation(office.enterprise()).status()).isEqualTo(200);
        assertThat(invitation(office.agent()).status()).isEqualTo(200);

        assertThat(invitation(office.reviewer("police")).status()).isEqualTo(404);
        assertThat(invitation(office.as(Tokens.enterprise("91140881MA0GT4BX99")))
                        .status())
                .isEqualTo(404);
        assertThat(office.coordinator().get("/v1/meetings/none/invitation").status())
                .isEqualTo(404);
        assertThat(invitation(office.anybody()).status()).isEqualTo(401);
    }

    private Reply invitation(Api who) {
        return who.get(address());
    }

    private String address() {
        return "/v1/meetings/" + meeting + "/invitation";
    }
}
