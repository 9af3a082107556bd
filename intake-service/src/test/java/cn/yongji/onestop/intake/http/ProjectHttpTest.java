package cn.yongji.onestop.intake.http;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.yongji.onestop.intake.rules.facts.SampleFacts;
import cn.yongji.onestop.kernel.event.PlanIssuedV1;
import cn.yongji.onestop.kernel.event.ProjectOpenedV1;
import cn.yongji.onestop.platform.web.Role;
import cn.yongji.onestop.testkit.Api;
import cn.yongji.onestop.testkit.OnestopTest;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.bson.RawBsonDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** 项目档案 over HTTP. */
@OnestopTest
class ProjectHttpTest {
    private static final Duration SOON = Duration.ofSeconds(20);

    private static final int CHANGES = 500;

    @Autowired
    Api api;

    @Autowired
    MongoDatabase database;

    Hall hall;

    @BeforeEach
    void enter() {
        hall = new Hall(api);
    }

    @Test
    void a_project_is_opened_shown_and_told_to_the_others() {
        var opened = hall.open(Map.of("totalInvestment", "20000000.01", "projectCode", "\"26111408810401123456\""));

        var id = opened.json().path("projectId").asString();
        assertThat(opened.header("Location")).contains("/v1/projects/" + id);
        var shown = hall.enterprise.get("/v1/projects/" + id);
        assertThat(shown.json()).isEqualTo(opened.json());
        assertThat(shown.etag()).isEqualTo(opened.etag());
        assertThat(shown.json().path("facts").path("totalInvestment").decimalValue())
                .isEqualByComparingTo("20000000.01");
        assertThat(shown.json().path("facts").path("projectCode").asString()).isEqualTo("2611-140881-04-01-123456");
        assertThat(hall.enterprise
                        .with("If-None-Match", shown.etag().orElseThrow())
                        .get("/v1/projects/" + id)
                        .status())
                .isEqualTo(304);
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(Topics.about(id))
                        .singleElement()
                        .satisfies(it -> {
                            assertThat(it.sequence()).isEqualTo(1);
                            assertThat(((ProjectOpenedV1) it.data()).totalInvestmentFen())
                                    .isEqualTo(2_000_000_001L);
                        }));
    }

    @Test
    void the_same_key_gets_the_same_answer_and_another_body_is_refused() {
        var keyed = hall.enterprise.withKey();

        var first = keyed.post("/v1/projects", Hall.opening(Map.of()));
        var again = keyed.post("/v1/projects", Hall.opening(Map.of()));
        var other = keyed.post("/v1/projects", Hall.opening(Map.of("name", "\"别的项目\"")));

        assertThat(again.status()).isEqualTo(201);
        assertThat(again.json()).isEqualTo(first.json());
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(again.etag()).isEqualTo(first.etag());
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.problem()).isEqualTo("idempotency-key-reused");
    }

    @Test
    void without_a_key_nothing_is_opened() {
        assertThat(hall.enterprise.post("/v1/projects", Hall.opening(Map.of())).problem())
                .isEqualTo("idempotency-key-missing");
    }

    @ParameterizedTest(name = "{0} = {1}: {2} at {3}")
    @CsvSource(
            delimiter = '|',
            value = {
                "surprise | 1 | /facts/surprise",
                "landAreaHa | \"4.2\" | /facts/landAreaHa",
                "earthworkM3 | 1.5 | /facts/earthworkM3",
                "earthworkM3 | -1 | /facts/earthworkM3",
                "track | \"PRIVATE\" | /facts/track",
                "plannedStart | \"2027-02-30\" | /facts/plannedStart",
                "plannedFinish | \"2027-02-01\" | /facts/plannedFinish",
                "totalInvestment | 20000000.001 | /facts/totalInvestment",
                "totalInvestment | -1 | /facts/totalInvestment",
                "totalInvestment | 1e400 | /facts/totalInvestment",
                "projectCode | \"261114088104011234567890\" | /facts/projectCode",
                "unit | {\"name\": \"某公司\", \"uscc\": \"123\"} | /facts/unit/uscc",
                "regionCode | \"14088\" | /facts/regionCode",
                "regionCode | \"999999\" | /facts/regionCode",
                "regionCode | \"140883\" | /facts/regionCode",
                "projectCode | \"2409-140899-04-01-123456\" | /facts/projectCode",
                "projectCode | \"2409-000000-04-01-123456\" | /facts/projectCode",
                "plannedStart | \"0001-03-01\" | /facts/plannedStart",
                "nearRiver | \"yes\" | /facts/nearRiver",
            })
    void a_fact_that_is_not_what_it_should_be_is_named_by_pointer(String fact, String value, String pointer) {
        var reply = hall.enterprise.withKey().post("/v1/projects", Hall.opening(Map.of(fact, value)));

        assertThat(reply.status()).as(reply.toString()).isEqualTo(400);
        assertThat(reply.json().path("errors").findValuesAsString("pointer")).contains(pointer);
    }

    @Test
    void a_sum_that_looks_like_ten_thousands_is_taken_with_a_warning() {
        var reply = hall.enterprise.withKey().post("/v1/projects", Hall.opening(Map.of("totalInvestment", "2500")));

        assertThat(reply.status()).as(reply.toString()).isEqualTo(201);
        assertThat(reply.json().path("warnings").findValuesAsString("code"))
                .contains("investment-too-little", "investment-per-square-metre");
    }

    @Test
    void a_24_digit_project_code_is_explained() {
        var reply = hall.enterprise
                .withKey()
                .post("/v1/projects", Hall.opening(Map.of("projectCode", "\"261114088104011234567890\"")));

        assertThat(reply.text()).contains("project-code-24-digits").contains("20 位数字");
    }

    @Test
    void everything_that_is_missing_is_told_at_once() {
        var reply = hall.enterprise.withKey().post("/v1/projects", "{\"facts\": {\"name\": \"甲\"}}");

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().path("errors").findValuesAsString("pointer"))
                .contains("/facts/unit", "/facts/track", "/facts/totalInvestment", "/facts/plannedStart");
    }

    @Test
    void a_failing_check_digit_is_warned_of_with_the_digit_that_was_expected() {
        var org = SampleFacts.FAILING_USCC;
        var reply = hall.window.withKey().post("/v1/projects", Hall.opening(Map.of("unit", Hall.unit(org))));

        assertThat(reply.status()).isEqualTo(201);
        assertThat(reply.json().path("unitCode").path("state").asString()).isEqualTo("IN_DOUBT");
        assertThat(reply.json().path("unitCode").path("expectedCheckDigit").asString())
                .isEqualTo("G");
        assertThat(reply.json().path("warnings").get(0).path("zh").asString()).contains("应为 G");

        var path = "/v1/projects/" + reply.json().path("projectId").asString() + "/unit-code-confirmation";
        var confirmed = hall.window.withKey().post(path, "{\"reason\": \"已核对营业执照原件\"}");
        var again = hall.window.withKey().post(path, "{\"reason\": \"再次\"}");

        assertThat(confirmed.json().path("unitCode").path("confirmedBy").asString())
                .isEqualTo("window1");
        assertThat(confirmed.json().path("warnings")).isEmpty();
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.problem()).isEqualTo("unit-code-confirmed");
        assertThat(hall.agent.withKey().post(path, "{\"reason\": \"我看可以\"}").problem())
                .isEqualTo("role-not-allowed");
    }

    @Test
    void a_clerk_may_take_a_failing_code_with_a_reason_at_once_and_others_may_not() {
        var body = "{\"facts\": %s, \"usccCheckOverride\": \"已核对营业执照原件\"}"
                .formatted(Hall.facts(Map.of("unit", Hall.unit(SampleFacts.FAILING_USCC))));

        assertThat(hall.window
                        .withKey()
                        .post("/v1/projects", body)
                        .json()
                        .path("unitCode")
                        .path("state")
                        .asString())
                .isEqualTo("CONFIRMED");
        assertThat(hall.agent.withKey().post("/v1/projects", body).problem()).isEqualTo("uscc-override-not-allowed");
    }

    @Test
    void an_enterprise_opens_projects_of_its_own_unit_only() {
        assertThat(hall.otherEnterprise
                        .withKey()
                        .post("/v1/projects", Hall.opening(Map.of()))
                        .problem())
                .isEqualTo("foreign-unit");
        assertThat(hall.leader
                        .withKey()
                        .post("/v1/projects", Hall.opening(Map.of()))
                        .problem())
                .isEqualTo("role-not-allowed");
    }

    @Test
    void what_one_may_not_see_does_not_exist() {
        var path = "/v1/projects/" + hall.project();

        assertThat(hall.otherEnterprise.get(path).problem()).isEqualTo("not-found");
        assertThat(hall.agent.get(path).problem()).isEqualTo("not-found");
        assertThat(hall.water.get(path).problem()).isEqualTo("not-found");
        assertThat(hall.enterprise
                        .get("/v1/projects/019ab4c2-0000-7000-8000-000000000000")
                        .problem())
                .isEqualTo("not-found");
        assertThat(hall.leader.get(path).status()).isEqualTo(200);
    }

    @Test
    void an_agent_sees_the_projects_he_opened_or_was_given() {
        var opened = hall.agent.withKey().post("/v1/projects", Hall.opening(Map.of()));
        var given = hall.window
                .withKey()
                .post("/v1/projects", "{\"facts\": %s, \"agent\": \"agent1\"}".formatted(Hall.facts(Map.of())));

        for (var reply : List.of(opened, given)) {
            var path = "/v1/projects/" + reply.json().path("projectId").asString();
            assertThat(hall.agent.get(path).status()).isEqualTo(200);
            assertThat(hall.agent.get(path).json().path("agent").asString()).isEqualTo("agent1");
        }
        assertThat(hall.enterprise
                        .withKey()
                        .post("/v1/projects", "{\"facts\": %s, \"agent\": \"agent1\"}".formatted(Hall.facts(Map.of())))
                        .problem())
                .isEqualTo("agent-not-chosen-here");
    }

    @Test
    void a_list_is_paged_by_cursor_without_gap_or_repetition() {
        var mine = new HashSet<String>();
        for (var i = 0; i < 5; i++) mine.add(hall.project());
        var seen = new HashSet<String>();

        var path = "/v1/projects?limit=2";
        var first = hall.enterprise.get(path).json();
        for (var page = first;
                ;
                page = hall.enterprise
                        .get(path + "&cursor=" + page.path("next").asString())
                        .json()) {
            page.path("items")
                    .forEach(it -> assertThat(seen.add(it.path("projectId").asString()))
                            .isTrue());
            if (page.path("next").isMissingNode()) break;
        }

        assertThat(seen).containsAll(mine);
        var cursor = first.path("next").asString();
        var tampered = (cursor.charAt(0) == 'A' ? 'B' : 'A') + cursor.substring(1);
        assertThat(hall.enterprise.get(path + "&cursor=" + tampered).problem()).isEqualTo("cursor-invalid");
        assertThat(hall.enterprise.get("/v1/projects?limit=0").problem()).isEqualTo("parameter-invalid");
    }

    @Test
    void facts_are_changed_with_a_reason_by_whoever_saw_the_latest() {
        var opened = hall.open(Map.of());
        var path = "/v1/projects/" + opened.json().path("projectId").asString() + "/facts";
        var body = "{\"facts\": %s, \"reason\": \"用地调整\"}".formatted(Hall.facts(Map.of("landAreaHa", "5.1")));
        var seen = opened.etag().orElseThrow();

        assertThat(hall.enterprise.withKey().put(path, body).status()).isEqualTo(428);
        var changed = hall.enterprise.withKey().ifMatch(seen).put(path, body);
        var stale = hall.enterprise.withKey().ifMatch(seen).put(path, body);

        assertThat(changed.status()).as(changed.toString()).isEqualTo(200);
        assertThat(changed.json().path("factsVersion").asInt()).isEqualTo(2);
        var change = changed.json().path("revisions").get(0).path("changes").get(0);
        assertThat(change.path("fact").asString()).isEqualTo("landAreaHa");
        assertThat(change.path("before").asString()).isEqualTo("4.2");
        assertThat(stale.status()).isEqualTo(412);
        assertThat(hall.otherEnterprise.withKey().ifMatch(seen).put(path, body).status())
                .isEqualTo(404);
    }

    @Test
    void contents_of_four_thousand_characters_changed_again_and_again_stay_readable_and_the_project_small() {
        var unit = Enterprise.founded(api);
        var id = unit.project();
        var path = "/v1/projects/" + id;
        var seen = unit.api().get(path).etag().orElseThrow();
        for (var i = 2; i <= CHANGES; i++) {
            var contents = "\"" + i + "建".repeat(3_990) + "\"";
            var facts = Hall.facts(Map.of("unit", Hall.unit(unit.uscc()), "content", contents));
            var changed = unit.api()
                    .withKey()
                    .ifMatch(seen)
                    .put(path + "/facts", "{\"facts\": %s, \"reason\": \"第%d版\"}".formatted(facts, i));
            assertThat(changed.status()).as(changed.toString()).isEqualTo(200);
            seen = changed.etag().orElseThrow();
        }

        var shown = unit.api().get(path);

        assertThat(shown.status()).isEqualTo(200);
        assertThat(shown.json().path("factsVersion").asInt()).isEqualTo(CHANGES);
        var revisions = shown.json().path("revisions");
        assertThat(revisions.size()).isBetween(4, 8);
        assertThat(shown.json().path("earlierRevisions").asInt() + revisions.size())
                .isEqualTo(CHANGES - 1);
        assertThat(factsVersions(unit.api(), path + "/facts-revisions?limit=25"))
                .isEqualTo(IntStream.iterate(CHANGES, i -> i >= 2, i -> i - 1)
                        .boxed()
                        .toList());
        assertThat(database.getCollection("projects", RawBsonDocument.class)
                        .find(eq("_id", id))
                        .first()
                        .getByteBuffer()
                        .remaining())
                .isLessThan(1_000_000);
        assertThat(hall.otherEnterprise.get(path + "/facts-revisions").status()).isEqualTo(404);
    }

    private static List<Integer> factsVersions(Api reader, String path) {
        var all = new ArrayList<Integer>();
        var page = reader.get(path).json();
        while (true) {
            page.path("items").forEach(it -> all.add(it.path("factsVersion").asInt()));
            if (page.path("next").isMissingNode()) return all;
            page = reader.get(path + "&cursor=" + page.path("next").asString()).json();
        }
    }

    @Test
    void a_preview_stores_nothing_and_an_issued_plan_says_the_same() {
        var unit = Enterprise.founded(api);
        var id = unit.project();
        var facts = Hall.facts(Map.of("unit", Hall.unit(unit.uscc())));
        var preview = unit.api()
                .post("/v1/plans/preview", "{\"facts\": %s, \"receivedOn\": \"2026-11-25\"}".formatted(facts));

        assertThat(preview.status()).as(preview.toString()).isEqualTo(200);
        assertThat(preview.json().path("parallelGroups").get(0).toString())
                .isEqualTo("[\"M06\",\"M13\",\"M15\",\"M16\"]");
        assertThat(preview.json().path("savings").path("visits").path("percent").decimalValue())
                .isEqualByComparingTo("91.6");
        assertThat(unit.api().get("/v1/projects/" + id + "/plan").status()).isEqualTo(404);

        var issued = unit.api().withKey().post("/v1/projects/" + id + "/plan", "{\"receivedOn\": \"2026-11-25\"}");

        assertThat(issued.status()).as(issued.toString()).isEqualTo(201);
        assertThat(issued.json().path("plan")).isEqualTo(preview.json());
        assertThat(unit.api().get("/v1/projects/" + id + "/plan").json()).isEqualTo(issued.json());
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(Topics.about(id)).last().satisfies(it -> {
                    assertThat(it.data()).isInstanceOf(PlanIssuedV1.class);
                    assertThat(((PlanIssuedV1) it.data()).serialVisits()).isEqualTo(12);
                }));
    }

    @Test
    void the_catalogue_and_the_form_are_served() {
        var matters = hall.enterprise.get("/v1/catalogue/matters").json();

        assertThat(matters.path("catalogueVersion").asString()).isEqualTo("2026-11-16");
        assertThat(matters.path("items").findValuesAsString("code")).contains("M06", "M36");
        assertThat(hall.water
                        .get("/v1/catalogue/matters/M16")
                        .json()
                        .path("departmentName")
                        .asString())
                .isEqualTo("水利局");
        assertThat(hall.enterprise.get("/v1/catalogue/matters/M99").status()).isEqualTo(404);
        assertThat(hall.enterprise.get("/v1/catalogue/matters/16").problem()).isEqualTo("parameter-invalid");
        assertThat(hall.enterprise.get("/v1/catalogue/matters?version=1999").status())
                .isEqualTo(404);
        assertThat(hall.enterprise
                        .get("/v1/forms/project-landing")
                        .json()
                        .path("schema")
                        .path("title")
                        .asString())
                .isEqualTo("项目落户一次办申请表");
        assertThat(hall.enterprise.get("/v1/forms/none").status()).isEqualTo(404);
        assertThat(api.as(Role.ADMIN).get("/v1/forms/project-landing?version=9").status())
                .isEqualTo(404);
    }

    @Test
    void the_api_document_is_open_to_everybody() {
        assertThat(api.get("/openapi.yaml").text()).contains("operationId: openProject");
    }
}
