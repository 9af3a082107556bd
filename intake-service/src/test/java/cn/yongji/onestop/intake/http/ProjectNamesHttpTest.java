package cn.yongji.onestop.intake.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.yongji.onestop.intake.papers.project.Numbering;
import cn.yongji.onestop.intake.rules.facts.SampleFacts;
import cn.yongji.onestop.kernel.event.EventContracts;
import cn.yongji.onestop.kernel.event.ProjectFactsChangedV1;
import cn.yongji.onestop.kernel.id.ProjectCode;
import cn.yongji.onestop.kernel.id.TrackingNumber;
import cn.yongji.onestop.platform.aggregate.AggregateStores;
import cn.yongji.onestop.platform.aggregate.Ids;
import cn.yongji.onestop.testkit.Api;
import cn.yongji.onestop.testkit.OnestopTest;
import cn.yongji.onestop.testkit.Partners;
import cn.yongji.onestop.testkit.Reply;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** How a project is named and found: 项目代码, 办件编号, unit and name. */
@OnestopTest
class ProjectNamesHttpTest {
    private static final String OTHER_UNIT = "11430902006728916M";

    @Autowired
    Api api;

    @Autowired
    MongoDatabase database;

    @Autowired
    AggregateStores stores;

    @Autowired
    Numbering numbering;

    Hall hall;
    ProjectCode code;

    @BeforeEach
    void enter() {
        hall = new Hall(api);
        code = Hall.newCode();
    }

    @Test
    void one_project_code_is_one_project_with_or_without_hyphens() {
        var first = hall.open(Map.of("projectCode", quoted(code.value()))).json();

        var again = hall.enterprise.withKey().post("/v1/projects", opening(quoted(code.digits())));

        assertThat(again.status()).as(again.toString()).isEqualTo(409);
        assertThat(again.problem()).isEqualTo("project-code-taken");
        assertThat(again.json().path("projectCode").asString()).isEqualTo(code.value());
        assertThat(again.json().path("projectId")).isEqualTo(first.path("projectId"));
        assertThat(again.json().path("number")).isEqualTo(first.path("number"));
        assertThat(again.json().path("detail").asString())
                .contains(first.path("number").asString());
    }

    @Test
    void what_was_opened_before_names_were_searched_is_found_by_its_name_after_the_next_start() throws IOException {
        var name = "早年的" + Ids.next();
        saved(name, null);
        var search = "/v1/projects?name=" + URLEncoder.encode(name, StandardCharsets.UTF_8);
        assertThat(hall.window.get(search).json().path("items")).isEmpty();

        database.getCollection("found_by").deleteOne(Filters.eq("_id", "projects"));
        stores.renewFoundBy();

        assertThat(hall.window.get(search).json().path("items"))
                .singleElement()
                .satisfies(it -> assertThat(it.path("name").asString()).isEqualTo(name));
    }

    @Test
    void what_was_opened_before_there_were_numbers_gets_one_of_its_year_once_and_the_others_are_told()
            throws IOException {
        var first = saved("早年的" + Ids.next(), code.value());
        var second = saved("同码的" + Ids.next(), code.value());
        assertThat(shown(first).has("number")).isFalse();

        numbering.run();

        var number = shown(first).path("number").asString();
        assertThat(number).startsWith("26");
        assertThat(hall.window.get("/v1/projects?number=" + number).json().path("items"))
                .singleElement()
                .satisfies(it -> assertThat(it.path("projectId").asString()).isEqualTo(first));
        assertThat(shown(second).has("number")).as("its code is another one's").isFalse();
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(Partners.on(EventContracts.INTAKE).stream()
                                .map(Partners.Heard::data)
                                .filter(ProjectFactsChangedV1.class::isInstance)
                                .map(ProjectFactsChangedV1.class::cast)
                                .filter(it -> it.projectId().equals(first)))
                        .singleElement()
                        .satisfies(it -> {
                            assertThat(it.changed()).containsExactly("number");
                            assertThat(Objects.requireNonNull(it.now()).number())
                                    .isEqualTo(number);
                        }));

        numbering.run();
        assertThat(shown(first).path("number").asString()).isEqualTo(number);
    }

    private JsonNode shown(String project) {
        return hall.window.get("/v1/projects/" + project).json();
    }

    /** As the first programs saved it: without number, and without what names are searched by. */
    private String saved(String name, @Nullable String projectCode) throws IOException {
        var oldest = Document.parse(Files.readString(Path.of("src/test/resources/at-rest/oldest/projects.json")))
                .get("opened", Document.class);
        var facts = oldest.get("facts", Document.class).append("name", name);
        if (projectCode != null) facts.append("projectCode", projectCode);
        var id = Ids.next();
        database.getCollection("projects")
                .insertOne(new Document("_id", id)
                        .append("version", 1L)
                        .append("sequence", 1L)
                        .append("state", oldest)
                        .append("seen", new Document())
                        .append("outbox", List.of())
                        .append("applied", List.of()));
        return id;
    }

    @Test
    void only_who_may_see_the_first_project_with_a_code_learns_which_it_is() {
        hall.open(Map.of("projectCode", quoted(code.value())));

        var refused = hall.otherEnterprise
                .withKey()
                .post(
                        "/v1/projects",
                        Hall.opening(Map.of("projectCode", quoted(code.value()), "unit", Hall.unit(OTHER_UNIT))));

        assertThat(refused.problem()).isEqualTo("project-code-taken");
        assertThat(refused.json().has("projectId")).isFalse();
        assertThat(refused.json().has("number")).isFalse();
    }

    @Test
    void whoever_repeats_the_opening_of_a_project_gets_his_own_again() {
        var keyed = hall.enterprise.withKey();

        var first = keyed.post("/v1/projects", opening(quoted(code.value())));
        var again = keyed.post("/v1/projects", opening(quoted(code.value())));

        assertThat(again.status()).isEqualTo(201);
        assertThat(again.json()).isEqualTo(first.json());
    }

    @Test
    void of_sixteen_that_open_a_project_with_one_code_at_once_one_does() throws Exception {
        Callable<Reply> opening = () -> hall.enterprise.withKey().post("/v1/projects", opening(quoted(code.value())));
        List<Reply> replies;
        try (var all = Executors.newFixedThreadPool(16)) {
            replies = all
                    .invokeAll(IntStream.range(0, 16).mapToObj(_ -> opening).toList())
                    .stream()
                    .map(it -> it.resultNow())
                    .toList();
        }

        var opened = replies.stream().filter(it -> it.status() == 201).toList();
        assertThat(opened)
                .singleElement()
                .satisfies(one -> assertThat(replies)
                        .filteredOn(it -> it != one)
                        .allSatisfy(it -> {
                            assertThat(it.problem()).isEqualTo("project-code-taken");
                            assertThat(it.json().path("projectId"))
                                    .isEqualTo(one.json().path("projectId"));
                        }));
    }

    @Test
    void a_change_of_facts_takes_no_code_of_another_project_and_frees_its_own() {
        var first = hall.open(Map.of("projectCode", quoted(code.value())));
        var second = hall.open(Map.of());

        var refused = change(second, quoted(code.value()));
        var freed = change(first, "");
        var taken = change(second, quoted(code.value()));

        assertThat(refused.problem()).isEqualTo("project-code-taken");
        assertThat(freed.status()).as(freed.toString()).isEqualTo(200);
        assertThat(taken.status()).as(taken.toString()).isEqualTo(200);
        assertThat(change(freed, quoted(code.value())).problem()).isEqualTo("project-code-taken");
    }

    @Test
    void of_eight_projects_that_change_to_one_code_at_once_one_does() throws Exception {
        var projects = IntStream.range(0, 8).mapToObj(_ -> hall.open(Map.of())).toList();
        List<Reply> replies;
        try (var all = Executors.newFixedThreadPool(8)) {
            replies = all
                    .invokeAll(projects.stream()
                            .<Callable<Reply>>map(it -> () -> change(it, quoted(code.value())))
                            .toList())
                    .stream()
                    .map(it -> it.resultNow())
                    .toList();
        }

        assertThat(replies).filteredOn(it -> it.status() == 200).hasSize(1);
        assertThat(replies)
                .filteredOn(it -> it.status() != 200)
                .allSatisfy(it -> assertThat(it.problem()).isEqualTo("project-code-taken"));
    }

    @Test
    void a_project_has_a_number_that_can_be_said_and_is_found_by_it_however_it_is_typed() {
        var opened = hall.open(Map.of()).json();
        var number = TrackingNumber.of(opened.path("number").asString());

        for (var typed : List.of(
                number.value(), number.value().replace("-", ""), number.value().replace("-", "%20"))) {
            assertThat(found(hall.window, "number=" + typed))
                    .containsExactly(opened.path("projectId").asString());
        }
        assertThat(found(hall.otherEnterprise, "number=" + number)).isEmpty();
        var misheard = hall.window.get("/v1/projects?number=" + number.value().substring(0, 10) + wrong(number));
        assertThat(misheard.problem()).isEqualTo("parameter-invalid");
        assertThat(misheard.text()).contains("tracking-number-check-digit");
    }

    @Test
    void the_number_stands_on_the_plan_and_on_its_printed_page() {
        var opened = hall.open(Map.of()).json();
        var number = opened.path("number").asString();
        var plan = "/v1/projects/" + opened.path("projectId").asString() + "/plan";

        var issued = hall.enterprise.withKey().post(plan, "{}");

        assertThat(issued.json().path("number").asString()).isEqualTo(number);
        assertThat(hall.enterprise.get(plan + "/page").text())
                .contains("办件编号")
                .contains(number)
                .contains("86,000,000.00 元（8,600 万元）");
    }

    @Test
    void a_project_is_found_by_code_unit_and_part_of_its_name() {
        var word = Ids.next().substring(24);
        var name = "永济" + word + "Pharma 原料药扩建";
        var id = hall.project(Map.of("projectCode", quoted(code.value()), "name", quoted(name)));
        hall.project(Map.of("name", quoted("永济" + word.substring(1) + "原料药")));

        assertThat(found(hall.window, "projectCode=" + code)).containsExactly(id);
        assertThat(found(hall.window, "projectCode=" + code.digits())).containsExactly(id);
        assertThat(found(hall.window, "name=" + encoded(word + "pharma 原料"))).containsExactly(id);
        assertThat(found(hall.window, "name=" + encoded("永济" + word + "Pharma")))
                .containsExactly(id);
        assertThat(found(hall.window, "name=" + encoded(word + "原料药扩"))).isEmpty();
        assertThat(found(hall.window, "name=" + encoded(".*" + word))).isEmpty();
        assertThat(found(hall.window, "projectCode=" + code + "&uscc=" + SampleFacts.SOUND_USCC.toLowerCase()))
                .containsExactly(id);
        assertThat(found(hall.window, "projectCode=" + code + "&uscc=" + OTHER_UNIT))
                .isEmpty();
        assertThat(found(hall.otherEnterprise, "projectCode=" + code)).isEmpty();
        assertThat(hall.window.get("/v1/projects?name=" + encoded("药")).problem())
                .isEqualTo("parameter-invalid");
        assertThat(hall.window.get("/v1/projects?uscc=9114").problem()).isEqualTo("parameter-invalid");
    }

    private static char wrong(TrackingNumber number) {
        return number.value().charAt(10) == '0' ? '1' : '0';
    }

    private Reply change(Reply seen, String code) {
        var facts = Hall.facts(Map.of("projectCode", code));
        var path = "/v1/projects/" + seen.json().path("projectId").asString() + "/facts";
        var body = "{\"facts\": %s, \"reason\": \"补填代码\"}".formatted(facts);
        return hall.enterprise.withKey().ifMatch(seen.etag().orElseThrow()).put(path, body);
    }

    private static List<String> found(Api who, String query) {
        return who.get("/v1/projects?" + query).json().path("items").findValuesAsString("projectId");
    }

    private static String opening(String code) {
        return Hall.opening(Map.of("projectCode", code));
    }

    private static String quoted(String text) {
        return "\"" + text + "\"";
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
