package cn.yongji.onestop.coordination.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.yongji.onestop.coordination.difficulty.domain.Level;
import cn.yongji.onestop.coordination.meeting.domain.MeetingDay;
import cn.yongji.onestop.coordination.meeting.seat.domain.Absence;
import cn.yongji.onestop.coordination.meeting.seat.domain.Delegate;
import cn.yongji.onestop.coordination.meeting.seat.domain.Delegation;
import cn.yongji.onestop.coordination.project.ProjectRefs;
import cn.yongji.onestop.kernel.id.DepartmentCode;
import cn.yongji.onestop.platform.aggregate.AggregateStore;
import cn.yongji.onestop.platform.aggregate.Command;
import cn.yongji.onestop.platform.clock.MovableClock;
import cn.yongji.onestop.platform.web.Role;
import cn.yongji.onestop.testkit.Api;
import cn.yongji.onestop.testkit.OnestopTest;
import cn.yongji.onestop.testkit.Reply;
import cn.yongji.onestop.testkit.Tokens;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A department is in as many meetings at once as it has delegates. */
@OnestopTest
class DelegatesHttpTest {
    private static final String TWO = """
        {"delegates":[{"person":"chief","bindsUpTo":"COORDINATION_MEETING"},{"person":"deputy","bindsUpTo":"HUDDLE"}]%s}
        """;

    @Autowired
    private Api api;

    @Autowired
    private MovableClock clock;

    @Autowired
    private ProjectRefs projects;

    @Autowired
    private AggregateStore<Delegation> delegations;

    @Autowired
    private AggregateStore<MeetingDay> days;

    private Office office;
    private Office other;
    private Office third;

    @BeforeEach
    void three_projects() {
        office = new Office(api, clock, projects).opened();
        other = new Office(api, clock, projects).opened();
        third = new Office(api, clock, projects).opened();
    }

    @AfterEach
    void backToTheRealTime() {
        clock.reset();
    }

    @Test
    void c14_of_two_delegates_the_second_meeting_at_once_names_the_stand_in_and_a_third_is_later() {
        assertThat(name(TWO.formatted("")).status()).isEqualTo(200);

        var first = huddle(office);
        var second = huddle(other);
        var later = huddle(third);

        assertThat(who(first)).isEqualTo("chief false");
        assertThat(who(second)).isEqualTo("deputy true");
        assertThat(second.json().path("start")).isEqualTo(first.json().path("start"));
        assertThat(later.json().path("start").asString()).isEqualTo("2026-09-08T02:00:00Z");
        assertThat(who(office.meeting(second.json().path("meetingId").asString())))
                .isEqualTo("deputy true");
    }

    @Test
    void a_coordination_meeting_needs_a_delegate_who_binds_there() {
        name(TWO.formatted(""));
        huddle(office);

        var body = body(other).replace("HUDDLE", "COORDINATION_MEETING");
        var meeting = other.coordinator().withKey().post("/v1/meetings", body);

        assertThat(meeting.json().path("start").asString()).isEqualTo("2026-09-08T02:00:00Z");
        assertThat(who(meeting)).isEqualTo("chief false");
    }

    @Test
    void c15_who_is_away_is_not_asked_and_is_there_again_when_that_is_taken_back() {
        name(TWO.formatted(",\"absences\":[{\"person\":\"chief\",\"from\":\"2026-09-08\",\"to\":\"2026-09-08\"}]"));

        var first = huddle(office);
        var second = huddle(other);
        name(TWO.formatted(""));
        var third = huddle(this.third);

        assertThat(who(first)).isEqualTo("deputy true");
        assertThat(second.json().path("start").asString()).isEqualTo("2026-09-08T02:00:00Z");
        assertThat(who(third)).isEqualTo("chief false");
        assertThat(third.json().path("start").asString()).isEqualTo("2026-09-08T01:00:00Z");
    }

    @Test
    void c15_a_meeting_whose_delegate_is_said_to_be_away_stays_and_the_office_finds_it() {
        name(TWO.formatted(""));
        var meeting = huddle(office).json().path("meetingId").asString();
        assertThat(missed()).doesNotContain(meeting);

        name(TWO.formatted(",\"absences\":[{\"person\":\"chief\",\"from\":\"2026-09-08\",\"to\":\"2026-09-08\"}]"));

        assertThat(missed())
                .contains("\"meetingId\":\"" + meeting + "\",\"department\":\"" + office.department("land"));
        assertThat(office.meeting(meeting).json().path("state").asString()).isEqualTo("SCHEDULED");
        assertThat(office.reviewer("land").get("/v1/delegates/missed-meetings").status())
                .isEqualTo(403);

        name(TWO.formatted(""));

        assertThat(missed()).doesNotContain(meeting);
    }

    private String missed() {
        return office.coordinator().get("/v1/delegates/missed-meetings").text();
    }

    @Test
    void an_absence_that_a_crash_left_untold_is_told_to_its_days() {
        var department = DepartmentCode.of(office.department("land"));
        var tuesday = LocalDate.of(2026, 9, 8);
        var two = List.of(new Delegate("chief", Level.COORDINATION_MEETING));
        var away = List.of(new Absence("chief", tuesday, tuesday));
        var before = Office.MONDAY.minusSeconds(60);
        delegations.create(
                department.value(),
                Command.ofRule("rule:test", before),
                Delegation.of(department).with(two, away, tuesday, before));

        await().atMost(Office.PATIENCE)
                .untilAsserted(() -> assertThat(
                                days.find("2026-09-08").orElseThrow().state().bookingOf("absence:" + department))
                        .isPresent());

        assertThat(huddle(office).json().path("start").asString()).isEqualTo("2026-09-09T01:00:00Z");
    }

    @Test
    void nobody_meets_about_one_project_twice_at_once() {
        var problem = office.agentsDifficulty();

        var first = office.huddle(problem, 60, "2026-09-08", "2026-09-11", "eco");
        var second = office.huddle(problem, 60, "2026-09-08", "2026-09-11", "fire");

        assertThat(second.json().path("start").asString())
                .isEqualTo(first.json().path("end").asString());
    }

    @Test
    void only_the_head_names_them_and_only_of_the_own_department() {
        var head = api.as(Tokens.of(Role.DEPARTMENT_HEAD).department(office.department("eco")));

        assertThat(head.withKey().put(address(), TWO.formatted("")).status()).isEqualTo(404);
        assertThat(office.coordinator()
                        .withKey()
                        .put(address(), TWO.formatted(""))
                        .status())
                .isEqualTo(403);
        assertThat(office.coordinator().get(address()).json().path("delegates").size())
                .isZero();
        assertThat(office.enterprise().get(address()).status()).isEqualTo(403);
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        {"delegates":[{"person":"a","bindsUpTo":"HUDDLE"}]}                                             | /delegates/0/bindsUpTo
        {"delegates":[{"person":"a","bindsUpTo":"AGENT"}]}                                              | /delegates/0/bindsUpTo
        {"delegates":[{"person":"a","bindsUpTo":"COORDINATION_MEETING"},{"person":"a","bindsUpTo":"HUDDLE"}]} | /delegates/1/person
        {"delegates":[{"person":" ","bindsUpTo":"COORDINATION_MEETING"}]}                               | /delegates/0/person
        {"delegates":[],"absences":[{"person":"a","from":"2026-09-08","to":"2026-09-08"}]}              | /absences/0/person
        {"delegates":[{"person":"a","bindsUpTo":"COORDINATION_MEETING"}],"absences":[{"person":"a","from":"2026-09-08","to":"2026-09-07"}]} | /absences/0/to
        {"delegates":[{"person":"a","bindsUpTo":"COORDINATION_MEETING"}],"absences":[{"person":"a","from":"2026-09-08","to":"2027-09-07"}]} | /absences/0/to
        {"delegates":[{"person":"a","bindsUpTo":"COORDINATION_MEETING"}],"absences":[{"person":"a","from":"+999999999-12-31","to":"+999999999-12-31"}]} | /absences/0/from
        """)
    void delegates_that_are_not_what_they_should_be_are_refused_with_the_place(String body, String place) {
        var reply = name(body);

        assertThat(reply.status()).as(reply.toString()).isEqualTo(400);
        assertThat(reply.text()).contains(place);
    }

    private Reply name(String body) {
        return api.as(Tokens.of(Role.DEPARTMENT_HEAD).department(office.department("land")))
                .withKey()
                .put(address(), body);
    }

    private String address() {
        return "/v1/delegates/" + office.department("land");
    }

    private Reply huddle(Office about) {
        return about.coordinator().withKey().post("/v1/meetings", body(about));
    }

    /** Of the one department of all, about another project each. */
    private String body(Office about) {
        return about.meetingBody(about.agentsDifficulty(), 60, "2026-09-08", "2026-09-11", "land")
                .replace(about.department("land"), office.department("land"));
    }

    private static String who(Reply meeting) {
        assertThat(meeting.status()).as(meeting.toString()).isLessThan(300);
        var one = meeting.json().at("/delegates/0");
        return one.path("person").asString() + " " + one.path("standIn").asBoolean();
    }
}
