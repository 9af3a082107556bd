package cn.yongji.onestop.coordination.http;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yongji.onestop.coordination.project.ProjectRefs;
import cn.yongji.onestop.platform.clock.MovableClock;
import cn.yongji.onestop.testkit.Api;
import cn.yongji.onestop.testkit.OnestopTest;
import cn.yongji.onestop.testkit.Reply;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** When departments are taken, for who calls a meeting. */
@OnestopTest
class AvailabilityHttpTest {
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
    void c30_free_and_busy_of_two_departments_equals_what_is_booked_in_utc() {
        var meeting = office.huddleWith(office.blockingDifficulty(), "").json();

        var seen = of(office.reviewer("land"), "eco", "water");

        assertThat(seen.status()).as(seen.toString()).isEqualTo(200);
        assertThat(seen.json().at("/departments/0/department").asString()).isEqualTo(office.department("eco"));
        assertThat(seen.json().at("/departments/0/busy").size()).isEqualTo(1);
        assertThat(seen.json().at("/departments/0/busy/0/start")).isEqualTo(meeting.path("start"));
        assertThat(seen.json().at("/departments/0/busy/0/end")).isEqualTo(meeting.path("end"));
        assertThat(seen.json().at("/departments/1/busy").size()).isZero();
        var file = office.coordinator().get(address("/calendar", "eco", "water"));
        assertThat(file.header("Content-Type")).contains("text/calendar;charset=UTF-8");
        assertThat(file.text())
                .contains("FREEBUSY;FBTYPE=BUSY:20260908T010000Z/20260908T020000Z\r\n")
                .doesNotContain("宗地");

        office.cancel(meeting.path("meetingId").asString());

        assertThat(of(office.coordinator(), "eco")
                        .json()
                        .at("/departments/0/busy")
                        .size())
                .isZero();
    }

    @Test
    void it_is_for_those_who_meet_and_not_for_the_unit_and_its_agent() {
        assertThat(of(office.agent(), "eco").status()).isEqualTo(403);
        assertThat(of(office.enterprise(), "eco").status()).isEqualTo(403);
        assertThat(of(office.anybody(), "eco").status()).isEqualTo(401);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
        from=2026-09-07&to=2026-09-08                                             | departments
        departments=nobody&from=2026-09-07&to=2026-09-08                          | departments
        departments=water&departments=nobody&from=2026-09-07&to=2026-09-08        | departments
        departments=water,nobody&from=2026-09-07&to=2026-09-08                    | departments
        departments=&from=2026-09-07&to=2026-09-08                                | departments
        departments=water&from=2026-09-07                                         | to
        departments=water&from=2026-09-07&to=2026-09-06                           | to
        departments=water&from=2026-09-07&to=2027-09-07                           | to
        departments=water&from=2026-02-30&to=2026-09-07                           | from
        departments=water&from=%2B999999999-12-31&to=%2B999999999-12-31           | from
        departments=water&from=-999999999-01-01&to=-999999999-01-01               | from
        """)
    void what_nobody_can_look_through_is_refused_with_the_parameter(String query, String parameter) {
        for (var path : new String[] {"", "/calendar"}) {
            var reply = office.coordinator().get("/v1/availability" + path + "?" + query);

            assertThat(reply.status()).as(reply.toString()).isEqualTo(400);
            assertThat(reply.text()).contains(parameter);
        }
    }

    private Reply of(Api who, String... departments) {
        return who.get(address("", departments));
    }

    private String address(String path, String... departments) {
        var all = new StringBuilder("/v1/availability" + path + "?from=2026-09-07&to=2026-09-11");
        for (var department : departments) all.append("&departments=").append(office.department(department));
        return all.toString();
    }
}
