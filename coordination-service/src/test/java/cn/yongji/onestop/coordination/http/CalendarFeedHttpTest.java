package cn.yongji.onestop.coordination.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.yongji.onestop.coordination.project.ProjectRefs;
import cn.yongji.onestop.kernel.event.AgentAssignedV1;
import cn.yongji.onestop.platform.clock.MovableClock;
import cn.yongji.onestop.testkit.Api;
import cn.yongji.onestop.testkit.OnestopTest;
import cn.yongji.onestop.testkit.Reply;
import cn.yongji.onestop.testkit.Tokens;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Meetings as the calendar of somebody reads them, without a token. */
@OnestopTest
class CalendarFeedHttpTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-09-07");
    private static final String FEEDS = "/v1/calendar-feeds";

    @Autowired
    private Api api;

    @Autowired
    private MovableClock clock;

    @Autowired
    private ProjectRefs projects;

    @Autowired
    private MongoDatabase database;

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
    void c29_a_calendar_reads_it_without_a_token_is_told_304_and_after_revoking_404() {
        var department = reviewer("eco", "a");
        var made = make(department, "DEPARTMENT");
        assertThat(made.json().path("shows").asString()).isEqualTo("DEPARTMENT");
        var address = addressOf(made);
        assertThat(address).matches("/feeds/[A-Za-z0-9_-]{43}\\.ics");

        var read = office.anybody().get(address);

        assertThat(read.status()).as(read.toString()).isEqualTo(200);
        assertThat(read.header("Content-Type").orElseThrow())
                .startsWith("text/calendar")
                .doesNotContain("method");
        assertThat(read.header("Cache-Control")).contains("max-age=900, private");
        assertThat(read.text())
                .contains("\r\nUID:" + meeting + "@onestop.example\r\nSEQUENCE:0\r\n")
                .contains("\r\nSUMMARY:碰头会：宗地地类与规划不一致\r\n")
                .doesNotContain("METHOD")
                .doesNotContain("ATTENDEE");
        var tag = read.etag().orElseThrow();
        assertThat(office.anybody().with("If-None-Match", tag).get(address).status())
                .isEqualTo(304);

        office.cancel(meeting);
        var cancelled = office.anybody().with("If-None-Match", tag).get(address);
        assertThat(cancelled.status()).isEqualTo(200);
        assertThat(cancelled.text()).contains("\r\nSTATUS:CANCELLED\r\n").contains("\r\nSEQUENCE:1\r\n");

        var id = made.json().path("feedId").asString();
        assertThat(reviewer("eco", "b").withKey().delete(FEEDS + "/" + id).status())
                .as("it is another's")
                .isEqualTo(404);
        assertThat(department.withKey().delete(FEEDS + "/" + id).status()).isEqualTo(204);
        assertThat(office.anybody().get(address).status()).isEqualTo(404);
        assertThat(office.anybody().get("/feeds/none.ics").status()).isEqualTo(404);
    }

    @Test
    void the_address_is_shown_once_and_kept_nowhere() {
        var department = reviewer("eco", "once").with("Idempotency-Key", "first-" + meeting);
        var made = department.post(FEEDS, "{\"scope\":\"DEPARTMENT\"}");
        var address = addressOf(made);

        var repeated = department.post(FEEDS, "{\"scope\":\"DEPARTMENT\"}");

        assertThat(repeated.status()).isEqualTo(201);
        assertThat(repeated.json().path("feedId")).isEqualTo(made.json().path("feedId"));
        assertThat(repeated.json().path("address").isString()).isFalse();
        var secret = address.substring("/feeds/".length(), address.length() - ".ics".length());
        assertThat(everyDocument()).noneMatch(it -> it.contains(secret));
        assertThat(reviewer("eco", "once").get(FEEDS).text()).doesNotContain(secret);
    }

    @Test
    void another_address_ends_the_one_before() {
        var department = reviewer("eco", "turn");
        var made = make(department, "MINE");
        var id = made.json().path("feedId").asString();

        var rotated = department.withKey().post(FEEDS + "/" + id + "/address-rotations", "");

        assertThat(rotated.status()).as(rotated.toString()).isEqualTo(201);
        assertThat(office.anybody().get(addressOf(made)).status()).isEqualTo(404);
        assertThat(office.anybody().get(addressOf(rotated)).status()).isEqualTo(200);
    }

    @Test
    void a_person_has_five_and_one_that_nobody_reads_for_ninety_days_makes_room() {
        var department = reviewer("eco", "many");
        var read = addressOf(make(department, "DEPARTMENT"));
        for (var i = 1; i < 5; i++) make(department, "DEPARTMENT");
        var sixth = department.withKey().post(FEEDS, "{\"scope\":\"DEPARTMENT\"}");
        assertThat(sixth.problem()).isEqualTo("calendar-feed-limit");

        clock.moveTo(Office.MONDAY.plus(Duration.ofDays(60)));
        assertThat(office.anybody().get(read).status()).isEqualTo(200);
        clock.moveTo(Office.MONDAY.plus(Duration.ofDays(91)));

        assertThat(department.get(FEEDS).json().path("items").size()).isEqualTo(1);
        make(department, "DEPARTMENT");
        assertThat(office.anybody().get(read).status()).isEqualTo(200);
    }

    @Test
    void whose_meetings_it_shows_is_judged_at_each_read() {
        var unit = addressOf(make(office.enterprise(), "MINE"));
        var agent = addressOf(make(office.agent(), "MINE"));
        var office1 = addressOf(make(office.coordinator(), "MINE"));
        var police = addressOf(make(reviewer("police", "x"), "DEPARTMENT"));

        for (var whose : List.of(unit, agent, office1))
            assertThat(office.anybody().get(whose).text()).contains(meeting);
        assertThat(office.anybody().get(police).text()).doesNotContain(meeting).contains("END:VCALENDAR");

        Topics.say(
                office.projectId,
                new AgentAssignedV1(office.projectId, "agent9", Office.AGENT, "调岗", Office.MONDAY, "coordinator1"));
        await().atMost(Office.PATIENCE)
                .untilAsserted(() -> assertThat(
                                projects.find(office.projectId).orElseThrow().isOf("agent9", TODAY))
                        .isTrue());

        assertThat(office.anybody().get(agent).text()).doesNotContain(meeting);
        assertThat(office.anybody().get(unit).text()).contains(meeting);
        for (var whose : List.of(office.enterprise(), office.agent(), office.coordinator())) revokeAll(whose);
    }

    private Api reviewer(String department, String name) {
        return office.as(Tokens.reviewer(office.department(department)).named(name + meeting));
    }

    private static Reply make(Api who, String scope) {
        var made = who.withKey().post(FEEDS, "{\"scope\":\"" + scope + "\"}");
        assertThat(made.status()).as(made.toString()).isEqualTo(201);
        return made;
    }

    private static String addressOf(Reply made) {
        return made.json().path("address").asString();
    }

    private static void revokeAll(Api who) {
        for (var feed : who.get(FEEDS).json().path("items"))
            who.withKey().delete(FEEDS + "/" + feed.path("feedId").asString());
    }

    private List<String> everyDocument() {
        var all = new ArrayList<String>();
        for (var name : database.listCollectionNames())
            database.getCollection(name).find().map(Document::toString).into(all);
        return all;
    }
}
