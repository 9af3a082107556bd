package cn.yongji.onestop.intake.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.yongji.onestop.kernel.event.CataloguePublishedV1;
import cn.yongji.onestop.kernel.event.EventContracts;
import cn.yongji.onestop.kernel.event.NamedCode;
import cn.yongji.onestop.platform.web.Role;
import cn.yongji.onestop.testkit.Api;
import cn.yongji.onestop.testkit.OnestopTest;
import cn.yongji.onestop.testkit.Partners;
import cn.yongji.onestop.testkit.Reply;
import cn.yongji.onestop.testkit.Tokens;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** 目录草案 over HTTP: drawn up by one, published by another. */
@OnestopTest
class CatalogueHttpTest {
    private static final String DRAFTS = "/v1/catalogue/drafts";

    @Autowired
    Api api;

    Api drafter;
    Api publisher;
    Hall hall;

    @BeforeEach
    void enter() {
        drafter = api.as(Tokens.of(Role.ADMIN).named("admin1"));
        publisher = api.as(Tokens.of(Role.ADMIN).named("admin2"));
        hall = new Hall(api);
    }

    private Reply start(String version) {
        return drafter.withKey().post(DRAFTS, """
            {"version": "%s", "basedOn": "2026-11-16", "title": "增加一条规则"}\
            """.formatted(version));
    }

    private Reply put(Reply last, String path, String body) {
        return drafter.withKey().with("If-Match", last.etag().orElseThrow()).put(path, body);
    }

    private static String rule(String id, String when) {
        return """
            {"id": "%s", "measure": "S27", "title": "老旧小区改造免予水土保持方案", "basis": "实施细则", "reason": "不新增占地",
             "effectiveFrom": "2026-01-01", "when": "%s", "effect": {"kind": "EXEMPT_MATTERS", "matters": ["M16"]}}\
            """.formatted(id, when);
    }

    private Reply publish(Api who, String version, String etag, String effectiveFrom) {
        return who.withKey().with("If-Match", etag).post(DRAFTS + "/" + version + "/publication", """
            {"effectiveFrom": "%s", "reason": "经专班研究同意"}\
            """.formatted(
                        effectiveFrom));
    }

    private static JsonNode matter(Reply plan, String code) {
        return StreamSupport.stream(plan.json().path("matters").spliterator(), false)
                .filter(it -> it.path("matter").asString().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private Reply preview(String version) {
        return hall.agent.post(
                "/v1/plans/preview",
                "{\"facts\": %s, \"catalogueVersion\": \"%s\"}"
                        .formatted(Hall.facts(Map.of("category", "\"OLD_COMMUNITY\"")), version));
    }

    @Test
    void a_new_rule_is_added_by_data_alone() {
        var version = "2031-01-01-newrule";
        var started = start(version);
        assertThat(started.status()).as(started.toString()).isEqualTo(201);

        var edited = put(
                started,
                DRAFTS + "/" + version + "/rules/YJ-S27-SOIL",
                rule("YJ-S27-SOIL", "category == Category.OLD_COMMUNITY"));
        var published = publish(publisher, version, edited.etag().orElseThrow(), "2031-01-01");

        assertThat(published.status()).as(published.toString()).isEqualTo(200);
        assertThat(matter(preview("2026-11-16"), "M16").path("state").asString())
                .isEqualTo("REQUIRED");
        var spared = matter(preview(version), "M16");
        assertThat(spared.path("state").asString()).isEqualTo("EXEMPT");
        assertThat(spared.toString()).contains("YJ-S27-SOIL").contains("不新增占地");
    }

    @Test
    void a_draft_starts_with_what_its_basis_says_and_is_taken_once() {
        var keyed = drafter.withKey();
        var body = """
            {"version": "2031-02-01", "basedOn": "2026-11-16", "title": "年度修订"}\
            """;

        var first = keyed.post(DRAFTS, body);
        var again = keyed.post(DRAFTS, body);
        var other = start("2031-02-01");

        assertThat(first.status()).isEqualTo(201);
        assertThat(again.json()).isEqualTo(first.json());
        assertThat(other.problem()).isEqualTo("catalogue-version-taken");
        assertThat(start("2026-11-01").problem()).isEqualTo("catalogue-version-taken");
        var shown = drafter.get(DRAFTS + "/2031-02-01");
        assertThat(shown.json().path("content").path("matters").size()).isEqualTo(43);
        assertThat(hall.agent.get(DRAFTS + "/2031-02-01").status()).isEqualTo(403);
    }

    @Test
    void a_published_version_is_told_to_all_services() {
        var version = "2032-01-01-told";
        var draft = start(version);

        publish(publisher, version, draft.etag().orElseThrow(), "2032-01-01");

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(Partners.on(EventContracts.REFERENCE))
                        .filteredOn(it -> it.subject().equals(version))
                        .singleElement()
                        .satisfies(it -> {
                            var told = (CataloguePublishedV1) it.data();
                            assertThat(told.effectiveFrom()).isEqualTo(LocalDate.of(2032, 1, 1));
                            assertThat(told.departments()).contains(new NamedCode("water", "水利局"));
                            assertThat(told.matters())
                                    .extracting(NamedCode::code)
                                    .contains("M36");
                            assertThat(told.slots()).extracting(NamedCode::code).contains("business-licence");
                        }));
    }

    @Test
    void a_typo_is_told_with_its_place_and_keeps_the_draft_from_being_published() {
        var version = "2031-03-01";
        var edited = put(
                start(version), DRAFTS + "/" + version + "/rules/R-TYPO", rule("R-TYPO", "category == Category.OLD"));

        var findings = drafter.get(DRAFTS + "/" + version + "/findings");
        var published = publish(publisher, version, edited.etag().orElseThrow(), "2031-03-01");

        assertThat(findings.json().path("sound").asBoolean()).isFalse();
        var finding = findings.json().path("findings").get(0);
        assertThat(finding.path("subject").asString()).isEqualTo("R-TYPO");
        assertThat(finding.path("field").asString()).isEqualTo("when");
        assertThat(finding.path("line").asInt()).isEqualTo(1);
        assertThat(finding.path("column").asInt()).isGreaterThan(12);
        assertThat(published.problem()).isEqualTo("catalogue-unsound");
        assertThat(published.json().path("findings").size()).isEqualTo(1);
        assertThat(preview(version).status()).isEqualTo(400);
    }

    @Test
    void who_drew_it_up_does_not_publish_it() {
        var version = "2031-04-01";
        var started = start(version);

        var own = publish(drafter, version, started.etag().orElseThrow(), "2031-04-01");

        assertThat(own.status()).isEqualTo(403);
        assertThat(own.problem()).isEqualTo("second-person-required");
        assertThat(publish(publisher, version, started.etag().orElseThrow(), "2031-04-01")
                        .status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2020-01-01", "2026-01-01"})
    void a_version_takes_effect_on_a_later_day_only(String day) {
        var version = "2031-05-01-" + day.replace("-", "");
        var started = start(version);

        assertThat(publish(publisher, version, started.etag().orElseThrow(), day)
                        .problem())
                .isEqualTo("effective-date-too-early");
    }

    @Test
    void what_is_published_is_what_was_looked_at() {
        var version = "2031-06-01";
        var started = start(version);
        put(started, DRAFTS + "/" + version + "/departments/housing", "{\"name\": \"住建局\"}");

        assertThat(publish(publisher, version, started.etag().orElseThrow(), "2031-06-01")
                        .status())
                .isEqualTo(412);
    }

    @Test
    void a_published_version_is_listed_with_who_answers_for_it_and_never_edited() {
        var version = "2031-07-01";
        var started = start(version);
        var published = publish(publisher, version, started.etag().orElseThrow(), "2031-07-01");

        var listed = StreamSupport.stream(
                        hall.enterprise
                                .get("/v1/catalogue/versions")
                                .json()
                                .path("items")
                                .spliterator(),
                        false)
                .filter(it -> it.path("version").asString().equals(version))
                .findFirst()
                .orElseThrow();
        assertThat(listed.path("publishedBy").asString()).isEqualTo("admin2");
        assertThat(listed.path("draftedBy").get(0).asString()).isEqualTo("admin1");
        assertThat(listed.path("inForce").asBoolean()).isFalse();
        var late = put(published, DRAFTS + "/" + version + "/rules/R1", rule("R1", "true"));
        assertThat(late.problem()).isEqualTo("catalogue-published");
        var rules = hall.enterprise.get("/v1/catalogue/rules?version=" + version);
        assertThat(rules.text()).contains("YJ-S20-MERGE").contains("THREE-IN-ONE");
    }

    @Test
    void an_entry_is_removed_and_a_draft_discarded() {
        var version = "2031-08-01";
        var started = start(version);

        var removed = drafter.withKey()
                .with("If-Match", started.etag().orElseThrow())
                .delete(DRAFTS + "/" + version + "/rules/YJ-S27-OLD");
        var missing = drafter.withKey()
                .with("If-Match", removed.etag().orElseThrow())
                .delete(DRAFTS + "/" + version + "/rules/YJ-S27-OLD");
        var discarded = drafter.withKey()
                .with("If-Match", removed.etag().orElseThrow())
                .post(DRAFTS + "/" + version + "/discard", "{\"reason\": \"并入下一版本\"}");

        assertThat(removed.status()).as(removed.toString()).isEqualTo(200);
        assertThat(missing.status()).isEqualTo(404);
        assertThat(discarded.json().path("status").asString()).isEqualTo("DISCARDED");
        assertThat(publish(publisher, version, discarded.etag().orElseThrow(), "2031-08-01")
                        .problem())
                .isEqualTo("catalogue-draft-discarded");
    }

    @Test
    void an_entry_goes_by_the_code_in_its_path() {
        var version = "2031-09-01";

        var reply = put(start(version), DRAFTS + "/" + version + "/rules/R1", rule("R2", "true"));

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().at("/errors/0/pointer").asString()).isEqualTo("/id");
    }
}
