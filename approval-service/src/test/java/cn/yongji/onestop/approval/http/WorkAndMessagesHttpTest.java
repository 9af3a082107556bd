package cn.yongji.onestop.approval.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.yongji.onestop.platform.clock.MovableClock;
import cn.yongji.onestop.platform.web.Role;
import cn.yongji.onestop.testkit.Api;
import cn.yongji.onestop.testkit.OnestopTest;
import cn.yongji.onestop.testkit.Partners.Heard;
import cn.yongji.onestop.testkit.Reply;
import cn.yongji.onestop.testkit.Tokens;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What departments say to the work they get, to each other, and what their systems send back in bulk. */
@OnestopTest
class WorkAndMessagesHttpTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Autowired
    private Api api;

    @Autowired
    private MovableClock clock;

    @Test
    void a_message_reaches_all_who_work_on_the_case_and_nobody_else() {
        var hall = new Hall(api, clock).order("M06", 5).order("M12", 5).accepted();
        var messages = "/v1/cases/" + hall.caseId + "/messages";
        assertThat(hall.reviewer("M06")
                        .withKey()
                        .post(messages, "{\"text\":\"请提供坐标\",\"reviewId\":\"%s\"}".formatted(hall.reviewId("M06")))
                        .status())
                .isEqualTo(201);

        for (var reader : List.of(
                hall.reviewer("M06"),
                hall.reviewer("M12"),
                hall.as(Role.WINDOW),
                hall.as(Tokens.of(Role.AGENT).named(Hall.AGENT)))) {
            assertThat(texts(reader.get(messages))).containsExactly("请提供坐标");
        }
        assertThat(hall.as(Tokens.enterprise(Hall.ORG)).get(messages).status()).isEqualTo(403);
        assertThat(hall.as(Tokens.reviewer("water")).get(messages).status()).isEqualTo(404);
        assertThat(hall.as(Tokens.of(Role.AGENT).named("agent2")).get(messages).status())
                .isEqualTo(404);
        await().atMost(PATIENCE).untilAsserted(() -> {
            for (var matter : List.of("M06", "M12")) {
                var feed = system(hall, matter).get("/v1/departments/" + hall.departmentOf(matter) + "/feed");
                assertThat(feed.text()).contains("case.messaged.v1").doesNotContain("坐标");
            }
        });
    }

    @Test
    void an_inner_note_stays_with_its_department_and_is_not_even_announced() {
        var hall = new Hall(api, clock).order("M06", 5).order("M12", 5).accepted();
        var messages = "/v1/cases/" + hall.caseId + "/messages";
        hall.reviewer("M06").withKey().post(messages, "{\"text\":\"选址有争议\",\"audience\":\"DEPARTMENT\"}");
        hall.as(Role.WINDOW).withKey().post(messages, "{\"text\":\"请加快\"}");

        assertThat(texts(hall.reviewer("M06").get(messages))).containsExactly("选址有争议", "请加快");
        assertThat(texts(hall.reviewer("M12").get(messages))).containsExactly("请加快");
        assertThat(texts(hall.as(Role.WINDOW).get(messages))).containsExactly("请加快");
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(Topics.about(hall.caseId + "-board"))
                        .extracting(Heard::type)
                        .containsExactly("case.messaged.v1"));
        assertThat(hall.as(Role.WINDOW)
                        .withKey()
                        .post(messages, "{\"text\":\"x\",\"audience\":\"DEPARTMENT\"}")
                        .problem())
                .isEqualTo("request-invalid");
    }

    @Test
    void messages_are_read_page_by_page_and_a_repeated_one_is_one() {
        var hall = new Hall(api, clock).order("M06", 5).accepted();
        var messages = "/v1/cases/" + hall.caseId + "/messages";
        var once = hall.reviewer("M06").withKey();
        once.post(messages, "{\"text\":\"一\"}");
        once.post(messages, "{\"text\":\"一\"}");
        hall.reviewer("M06").withKey().post(messages, "{\"text\":\"二\"}");
        hall.reviewer("M06").withKey().post(messages, "{\"text\":\"三\"}");

        var first = hall.reviewer("M06").get(messages + "?limit=2");
        var rest = hall.reviewer("M06")
                .get(messages + "?limit=2&cursor=" + first.json().path("next").asString());

        assertThat(texts(first)).containsExactly("一", "二");
        assertThat(texts(rest)).containsExactly("三");
        assertThat(rest.json().has("next")).isFalse();
    }

    @Test
    void a_department_signs_for_its_work_and_signing_again_changes_nothing() {
        var hall = new Hall(api, clock).order("M06", 5).accepted();
        var receipt = hall.review("M06") + "/acknowledgement";
        assertThat(hall.reviewer("M06").get(receipt).json().path("state").asString())
                .isEqualTo("NOT_ACKNOWLEDGED");

        var signed = system(hall, "M06").withKey().post(receipt, "{\"externalNumber\":\"SL-1\"}");
        var again = system(hall, "M06").withKey().post(receipt, "{\"externalNumber\":\"SL-1\"}");

        assertThat(signed.json().path("state").asString()).isEqualTo("ACKNOWLEDGED");
        assertThat(again.json().path("at")).isEqualTo(signed.json().path("at"));
        assertThat(hall.as(Role.WINDOW)
                        .get(receipt)
                        .json()
                        .path("externalNumber")
                        .asString())
                .isEqualTo("SL-1");
        assertThat(hall.as(Tokens.reviewer("water"))
                        .withKey()
                        .post(receipt, "{}")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void wrongly_routed_work_is_given_back_visibly_and_answered() {
        var hall = new Hall(api, clock).order("M06", 5).accepted();
        var rejection = hall.review("M06") + "/work-rejection";
        var body = "{\"reason\":\"NOT_OUR_DUTY\",\"note\":\"应由河务部门办理\"}";
        assertThat(hall.as(Role.WINDOW)
                        .withKey()
                        .post(rejection + "/settlement", "{\"stays\":true,\"note\":\"x\"}")
                        .problem())
                .isEqualTo("work-not-rejected");

        var given = hall.reviewer("M06").withKey().post(rejection, body);

        assertThat(given.json().path("state").asString()).isEqualTo("REJECTED");
        assertThat(hall.reviewer("M06").withKey().post(rejection, body).problem())
                .isEqualTo("work-rejected");
        assertThat(hall.as(Role.COORDINATOR)
                        .get("/v1/reviews/rejected-work?limit=200")
                        .text())
                .contains(hall.reviewId("M06"));
        assertThat(texts(hall.as(Role.WINDOW).get("/v1/cases/" + hall.caseId + "/messages")))
                .containsExactly("退回任务（NOT_OUR_DUTY）：应由河务部门办理");
        var settled =
                hall.as(Role.WINDOW).withKey().post(rejection + "/settlement", "{\"stays\":true,\"note\":\"属本部门职责\"}");
        assertThat(settled.json().path("stays").asBoolean()).isTrue();
        assertThat(hall.as(Role.COORDINATOR)
                        .get("/v1/reviews/rejected-work?limit=200")
                        .text())
                .doesNotContain(hall.reviewId("M06"));
        assertThat(hall.grant("M06").status()).isEqualTo(200);
        assertThat(hall.reviewer("M06").withKey().post(rejection, body).problem())
                .isEqualTo("work-over");
    }

    @Test
    void many_results_at_once_each_stand_for_themselves() {
        var department = "d" + System.nanoTime();
        var first = new Hall(api, clock).order("M06", department, 5).accepted();
        var second = new Hall(api, clock).order("M06", department, 5).accepted();
        var third = new Hall(api, clock).order("M06", department, 5).accepted();
        var items = String.join(
                ",",
                item("R1", first.reviewId("M06"), 1, "GRANTED"),
                item("R2", second.reviewId("M06"), 7, "GRANTED"),
                item("R3", "0198f6d0-7c1e-7aaa-8b1f-3f6d5c2b1a00-M06", 1, "GRANTED"),
                item("R4", third.reviewId("M06"), 1, "REFUSED"),
                item("R5", third.reviewId("M06"), 1, "GRANTED"));
        var results = "/v1/departments/" + department + "/results";
        var body = "{\"results\":[" + items + "]}";

        var reply = api.as(DepartmentSystemHttpTest.system(department)).post(results, body);

        assertThat(reply.status()).as(reply.toString()).isEqualTo(207);
        assertThat(statuses(reply)).containsExactly(200, 412, 404, 422, 200);
        assertThat(reply.json().path("taken").asInt()).isEqualTo(2);
        assertThat(reply.json().at("/results/0/state").asString()).isEqualTo("GRANTED");
        assertThat(reply.json().at("/results/1/problem/type").asString())
                .isEqualTo("urn:onestop:problem:precondition-failed");
        assertThat(reply.json().at("/results/3/problem/type").asString())
                .isEqualTo("urn:onestop:problem:ground-missing");
        assertThat(second.stateOf("M06")).isEqualTo("UNDER_REVIEW");

        var again = api.as(DepartmentSystemHttpTest.system(department)).post(results, body);

        assertThat(statuses(again)).containsExactly(200, 412, 404, 412, 200);
        assertThat(again.json().at("/results/0")).isEqualTo(reply.json().at("/results/0"));
        var other = "{\"results\":[" + item("R1", first.reviewId("M06"), 2, "GRANTED") + "]}";
        assertThat(statuses(api.as(DepartmentSystemHttpTest.system(department)).post(results, other)))
                .containsExactly(422);
        assertThat(api.as(DepartmentSystemHttpTest.system("water"))
                        .post(results, body)
                        .status())
                .isEqualTo(404);
        assertThat(api.as(DepartmentSystemHttpTest.system(department))
                        .post(results, "{\"results\":[]}")
                        .problem())
                .isEqualTo("request-invalid");
    }

    private static String item(String id, String review, int version, String verdict) {
        return "{\"resultId\":\"%s\",\"reviewId\":\"%s\",\"version\":%d,\"decision\":{\"verdict\":\"%s\"}}"
                .formatted(id, review, version, verdict);
    }

    private static Api system(Hall hall, String matter) {
        return hall.as(DepartmentSystemHttpTest.system(hall.departmentOf(matter)));
    }

    private static List<String> texts(Reply reply) {
        assertThat(reply.status()).as(reply.toString()).isEqualTo(200);
        var texts = new ArrayList<String>();
        reply.json().path("items").forEach(item -> texts.add(item.path("text").asString()));
        return texts;
    }

    private static List<Integer> statuses(Reply reply) {
        var statuses = new ArrayList<Integer>();
        reply.json()
                .path("results")
                .forEach(item -> statuses.add(item.path("status").asInt()));
        return statuses;
    }
}
