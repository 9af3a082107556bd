package cn.yongji.onestop.intake.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.yongji.onestop.platform.web.Role;
import cn.yongji.onestop.testkit.Api;
import cn.yongji.onestop.testkit.OnestopTest;
import cn.yongji.onestop.testkit.Reply;
import cn.yongji.onestop.testkit.Tokens;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A draft is tried on the projects that there are, and a running project moves by a signed choice only. */
@OnestopTest
class SimulationHttpTest {
    private static final Duration SOON = Duration.ofSeconds(30);
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

    /** A draft in which old communities need no soil and water plan. */
    private Reply drafted(String version) {
        var started = drafter.withKey().post(DRAFTS, """
            {"version": "%s", "basedOn": "2026-11-16", "title": "免予水保"}\
            """.formatted(version));
        assertThat(started.status()).as(started.toString()).isEqualTo(201);
        return drafter.withKey()
                .with("If-Match", started.etag().orElseThrow())
                .put(DRAFTS + "/" + version + "/rules/YJ-S27-SOIL", """
                    {"id": "YJ-S27-SOIL", "measure": "S27", "title": "免予水保", "basis": "实施细则", "reason": "不新增占地",
                     "effectiveFrom": "2026-01-01", "when": "category == Category.OLD_COMMUNITY",
                     "effect": {"kind": "EXEMPT_MATTERS", "matters": ["M16"]}}\
                    """);
    }

    private void publish(String version, Reply draft) {
        var published = publisher
                .withKey()
                .with("If-Match", draft.etag().orElseThrow())
                .post(DRAFTS + "/" + version + "/publication", """
                    {"effectiveFrom": "%s", "reason": "研究同意"}\
                    """.formatted(version));
        assertThat(published.status()).as(published.toString()).isEqualTo(200);
    }

    private String oldCommunity() {
        return hall.project(Map.of("category", "\"OLD_COMMUNITY\""));
    }

    private String issued(String project) {
        var reply = hall.enterprise.withKey().post("/v1/projects/" + project + "/plan", "{}");
        assertThat(reply.status()).as(reply.toString()).isEqualTo(201);
        return reply.json().at("/plan/catalogueVersion").asString();
    }

    private Reply finished(String address) {
        await().atMost(SOON)
                .until(() ->
                        drafter.get(address).json().path("status").asString().equals("FINISHED"));
        return drafter.get(address);
    }

    @Test
    void a_draft_is_tried_on_every_project_and_says_who_gains() {
        var gaining = List.of(oldCommunity(), oldCommunity(), oldCommunity());
        var alike = hall.project();
        drafted("2032-01-01");

        var ordered = drafter.withKey().post(DRAFTS + "/2032-01-01/simulations", "{}");

        assertThat(ordered.status()).as(ordered.toString()).isEqualTo(202);
        var address = ordered.header("Location").orElseThrow();
        var result = finished(address);
        assertThat(result.json().path("projects").asInt()).isGreaterThanOrEqualTo(4);
        assertThat(result.json().path("differing").asInt()).isGreaterThanOrEqualTo(3);
        assertThat(result.text()).contains("\"tendency\":\"GAINS\"");
        var named = new HashSet<>(differing(address + "/differences?tendency=GAINS&limit=2"));
        assertThat(named).containsAll(gaining).doesNotContain(alike);
        assertThat(differing(address + "/differences?tendency=LOSES&limit=2")).isEmpty();
    }

    private List<String> differing(String address) {
        var ids = new ArrayList<String>();
        var page = drafter.get(address);
        while (true) {
            page.json().path("items").forEach(it -> ids.add(it.path("projectId").asString()));
            if (!page.json().path("next").isString()) return ids;
            page = drafter.get(address + "&cursor=" + page.json().path("next").asString());
        }
    }

    @Test
    void what_is_not_sound_is_not_simulated() {
        var version = "2032-02-01";
        var draft = drafted(version);
        drafter.withKey()
                .with("If-Match", draft.etag().orElseThrow())
                .delete(DRAFTS + "/" + version + "/departments/water");

        var ordered = drafter.withKey().post(DRAFTS + "/" + version + "/simulations", "{}");

        assertThat(ordered.problem()).isEqualTo("catalogue-unsound");
    }

    @Test
    void a_running_project_keeps_its_version_until_somebody_signs_for_another() {
        var version = "2032-03-01";
        var project = oldCommunity();
        assertThat(issued(project)).isEqualTo("2026-11-16");
        publish(version, drafted(version));
        var moves = "/v1/projects/" + project + "/catalogue-moves";

        var preview = hall.enterprise.get(moves + "/preview?catalogueVersion=" + version);
        var blind = hall.enterprise.withKey().post(moves, move(version, "0".repeat(64)));
        var keyed = hall.enterprise.withKey();
        var signed = move(version, preview.json().path("difference").asString());
        var moved = keyed.post(moves, signed);

        assertThat(issued(project)).as("moved by then").isEqualTo(version);
        assertThat(preview.json().at("/changes/matters/0/matter").asString()).isEqualTo("M16");
        assertThat(blind.problem()).isEqualTo("difference-moved");
        assertThat(moved.status()).as(moved.toString()).isEqualTo(201);
        assertThat(moved.json().at("/move/from").asString()).isEqualTo("2026-11-16");
        assertThat(moved.json().at("/plan/catalogueVersion").asString()).isEqualTo(version);
        assertThat(keyed.post(moves, signed).json()).isEqualTo(moved.json());
        assertThat(hall.enterprise.withKey().post(moves, signed).problem()).isEqualTo("catalogue-move-nothing");
        assertThat(hall.apply(project, "M16", "[]", true).text())
                .as("an application is judged by the version of the plan")
                .contains("YJ-S27-SOIL");
    }

    private static String move(String version, String difference) {
        return """
            {"catalogueVersion": "%s", "difference": "%s", "reason": "同意按新目录办理"}\
            """.formatted(version, difference);
    }
}
