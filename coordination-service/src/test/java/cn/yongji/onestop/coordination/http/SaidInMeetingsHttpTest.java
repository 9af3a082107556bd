package cn.yongji.onestop.coordination.http;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yongji.onestop.coordination.project.ProjectRefs;
import cn.yongji.onestop.platform.clock.MovableClock;
import cn.yongji.onestop.platform.web.Role;
import cn.yongji.onestop.testkit.Api;
import cn.yongji.onestop.testkit.OnestopTest;
import cn.yongji.onestop.testkit.Tokens;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What somebody learns of a meeting who reads the database without asking the service. */
@OnestopTest
class SaidInMeetingsHttpTest {
    private static final String SAID = "某局对补偿标准持保留意见";
    private static final String POSITION = "不同意以现状调整边界";

    @Autowired
    private Api api;

    @Autowired
    private MovableClock clock;

    @Autowired
    private ProjectRefs projects;

    @Autowired
    private MongoDatabase database;

    private Office office;

    @BeforeEach
    void a_project() {
        office = new Office(api, clock, projects).opened();
    }

    @AfterEach
    void backToTheRealTime() {
        clock.reset();
    }

    @Test
    void neither_what_was_said_nor_what_a_department_holds_lies_in_the_database_in_clear() {
        var problem = office.blockingDifficulty();
        var taken = office.reviewer("land")
                .withKey()
                .post(
                        "/v1/problems/" + problem + "/positions",
                        "{\"stance\":\"DISAGREE\",\"text\":\"" + POSITION + "\"}");
        assertThat(taken.status()).as(taken.toString()).isEqualTo(200);
        var meeting = office.huddleWith(problem, "").json().path("meetingId").asString();
        office.comesTo(meeting);
        office.open(meeting, office.meeting(meeting).json().path("departments").toString());
        var minutes = "/v1/meetings/" + meeting + "/minutes";
        var drafted = office.coordinator().withKey().post(minutes, "{\"discussion\":\"" + SAID + "\"}");
        var approved = office.as(Tokens.of(Role.LEADER).named("leader1"))
                .withKey()
                .ifMatch(drafted.etag().orElseThrow())
                .post(minutes + "/approval", "");
        assertThat(approved.status()).as(approved.toString()).isEqualTo(200);

        assertThat(everyDocument())
                .noneMatch(it -> it.contains(SAID))
                .noneMatch(it -> it.contains(POSITION))
                .as("what is not concealed is there")
                .anyMatch(it -> it.contains(meeting));
        assertThat(office.reviewer("eco").get(minutes).text()).contains(SAID);
        assertThat(office.difficulty(problem).text()).contains(POSITION);
    }

    private List<String> everyDocument() {
        var all = new ArrayList<String>();
        for (var name : database.listCollectionNames())
            database.getCollection(name).find().map(Document::toString).into(all);
        return all;
    }
}
