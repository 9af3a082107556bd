package cn.yongji.onestop.intake.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.yongji.onestop.intake.counter.agent.domain.Agency;
import cn.yongji.onestop.kernel.event.AgentAssignedV1;
import cn.yongji.onestop.kernel.event.AgentCoverChangedV1;
import cn.yongji.onestop.kernel.event.AgentReleasedV1;
import cn.yongji.onestop.kernel.event.ProjectKeyDeclaredV1;
import cn.yongji.onestop.platform.aggregate.Ids;
import cn.yongji.onestop.platform.web.Role;
import cn.yongji.onestop.testkit.Api;
import cn.yongji.onestop.testkit.OnestopTest;
import cn.yongji.onestop.testkit.Reply;
import cn.yongji.onestop.testkit.Tokens;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** 代办服务 over HTTP. Each test has a field of expertise of its own, since the register is one. */
@OnestopTest
class AgentHttpTest {
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String WHOLE = "\"FACTS\", \"MATERIALS\", \"APPLICATIONS\", \"SUPPLEMENTS\"";

    @Autowired
    Api api;

    Hall hall;
    Api coordinator;

    @BeforeEach
    void enter() {
        hall = new Hall(api);
        coordinator = api.as(Tokens.of(Role.COORDINATOR).named("coordinator1"));
    }

    private Api agent(String subject) {
        return api.as(Tokens.of(Role.AGENT).named(subject));
    }

    private static String some(String name) {
        return name + "-" + Ids.next().substring(24);
    }

    private static String details(String field, int capacity, String absences) {
        return "{\"name\": \"李代办\", \"fields\": [%s], \"capacity\": %d, \"absences\": [%s]}"
                .formatted(field, capacity, absences);
    }

    private String register(String subject, String field, int capacity) {
        var reply = coordinator
                .withKey()
                .post(
                        "/v1/agents",
                        "{\"agent\": \"%s\", \"details\": %s}"
                                .formatted(subject, details("\"" + field + "\"", capacity, "")));
        assertThat(reply.status()).as(reply.toString()).isEqualTo(201);
        return subject;
    }

    private String project(String category) {
        return hall.project(Map.of("category", "\"" + category + "\""));
    }

    private static String agency(String project) {
        return "/v1/projects/" + project + "/agency";
    }

    private Reply assign(String project, String body) {
        return coordinator.withKey().post(agency(project) + "/assignments", body);
    }

    private Reply declare(String project, String level) {
        return coordinator
                .withKey()
                .post(
                        agency(project) + "/key-declarations",
                        "{\"level\": \"%s\", \"reason\": \"重点工程\"}".formatted(level));
    }

    private Reply sign(String project, String acts) {
        return hall.enterprise
                .withKey()
                .post(
                        agency(project) + "/mandates",
                        "{\"acts\": [%s], \"textVersion\": \"2026-1\", \"validUntil\": \"2099-12-31\", \"signer\": \"王敏\"}"
                                .formatted(acts));
    }

    @Test
    void s6_a_project_declared_key_gets_its_agent_by_field_and_load_with_the_reason() {
        var busy = register(some("busy"), "CULTURE_TOURISM", 5);
        var idle = register(some("idle"), "CULTURE_TOURISM", 5);
        var first = project("CULTURE_TOURISM");
        assign(first, "{\"agent\": \"%s\", \"reason\": \"熟悉情况\"}".formatted(busy));
        var project = project("CULTURE_TOURISM");

        var declared = declare(project, "CITY");

        assertThat(declared.status()).as(declared.toString()).isEqualTo(201);
        assertThat(declared.json().path("agent").asString()).isEqualTo(idle);
        assertThat(declared.json().path("keyLevel").asString()).isEqualTo("CITY");
        assertThat(declared.json().at("/assignments/0/reason").asString()).contains("专长相符，在办 0 个");
        assertThat(declare(project, "CITY").problem()).isEqualTo("key-level-unchanged");
        assertThat(hall.leader
                        .get("/v1/projects/" + project)
                        .json()
                        .path("agent")
                        .asString())
                .isEqualTo(idle);
        assertThat(coordinator.get("/v1/agents/" + idle).json().path("load").asInt())
                .isEqualTo(1);
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(Topics.about(Agency.idOf(project)))
                        .satisfiesExactly(
                                it -> {
                                    var told = (ProjectKeyDeclaredV1) it.data();
                                    assertThat(told.level()).isEqualTo("CITY");
                                    assertThat(told.reason()).isEqualTo("重点工程");
                                },
                                it -> {
                                    var told = (AgentAssignedV1) it.data();
                                    assertThat(told.agent()).isEqualTo(idle);
                                    assertThat(told.previousAgent()).isNull();
                                }));
    }

    @Test
    void a_hand_over_moves_the_open_work_and_the_former_agent_sees_the_project_no_more() {
        var former = register(some("former"), "PURCHASE", 5);
        var next = register(some("next"), "PURCHASE", 5);
        var project = project("PURCHASE");
        assign(project, "{\"agent\": \"%s\", \"reason\": \"就近\"}".formatted(former));
        sign(project, WHOLE);
        var draft = agent(former)
                .withKey()
                .post("/v1/projects/" + project + "/applications", Hall.application("M16", "[]", false));
        assertThat(draft.status()).as(draft.toString()).isEqualTo(201);
        assertThat(work(former)).containsExactly(project);

        var handed = assign(project, "{\"previousAgent\": \"%s\", \"reason\": \"调岗\"}".formatted(former));

        assertThat(handed.status()).as(handed.toString()).isEqualTo(201);
        assertThat(handed.json().path("agent").asString()).isEqualTo(next);
        assertThat(handed.json().path("assignments").findValuesAsString("agent"))
                .containsExactly(former, next);
        assertThat(work(former)).isEmpty();
        assertThat(agent(former).get("/v1/projects").json().path("items")).isEmpty();
        assertThat(agent(former).get("/v1/projects/" + project).status()).isEqualTo(404);
        var items = agent(next).get("/v1/agents/me/projects").json().path("items");
        assertThat(items.at("/0/openWork/0/kind").asString()).isEqualTo("DRAFT");
        assertThat(items.at("/0/openWork/0/applicationId").asString())
                .isEqualTo(draft.json().path("applicationId").asString());
        assertThat(items.at("/0/entrusted").size()).isEqualTo(4);
        assertThat(coordinator.get("/v1/agents/" + former).json().path("load").asInt())
                .isZero();
        assertThat(agent(next).get("/v1/agents/" + former + "/projects").status())
                .isEqualTo(404);
    }

    @Test
    void an_agent_leaves_a_project_without_a_successor_with_what_is_open_told() {
        var leaving = register(some("leaving"), "OTHER", 5);
        var project = project("OTHER");
        assign(project, "{\"agent\": \"%s\", \"reason\": \"就近\"}".formatted(leaving));
        sign(project, WHOLE);
        var filed = agent(leaving)
                .withKey()
                .post("/v1/projects/" + project + "/applications", Hall.application("M16", "[]", true));
        assertThat(filed.json().path("state").asString()).as(filed.toString()).isEqualTo("IN_CORRECTION");
        var keyed = coordinator.withKey();

        var blocked = release(coordinator.withKey(), project, leaving, "");
        var released = release(keyed, project, leaving, ", \"handedBack\": true");

        assertThat(blocked.problem()).as(blocked.toString()).isEqualTo("agency-work-open");
        assertThat(blocked.json().at("/openWork/0/kind").asString()).isEqualTo("CORRECTION");
        assertThat(released.status()).as(released.toString()).isEqualTo(200);
        assertThat(released.json().hasNonNull("agent")).isFalse();
        assertThat(released.json().at("/assignments/0/release/ground").asString())
                .isEqualTo("COMPLETED");
        assertThat(release(keyed, project, leaving, ", \"handedBack\": true").text())
                .isEqualTo(released.text());
        assertThat(release(coordinator.withKey(), project, leaving, "").problem())
                .isEqualTo("agent-changed");
        assertThat(work(leaving)).isEmpty();
        assertThat(agent(leaving).get("/v1/projects/" + project).status()).isEqualTo(404);
        assertThat(coordinator.get("/v1/agents/" + leaving).json().path("load").asInt())
                .isZero();
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(Topics.about(Agency.idOf(project)))
                        .last()
                        .satisfies(it -> {
                            var told = (AgentReleasedV1) it.data();
                            assertThat(told.agent()).isEqualTo(leaving);
                            assertThat(told.openApplications())
                                    .containsExactly(
                                            filed.json().path("applicationId").asString());
                        }));
    }

    private static Reply release(Api who, String project, String agent, String more) {
        return who.post(
                agency(project) + "/release",
                "{\"agent\": \"%s\", \"ground\": \"COMPLETED\", \"reason\": \"项目已开工\"%s}".formatted(agent, more));
    }

    private List<String> work(String subject) {
        return agent(subject).get("/v1/agents/me/projects").json().path("items").findValuesAsString("projectId");
    }

    @Test
    void two_who_assign_at_once_do_not_overrule_each_other() throws Exception {
        register(some("one"), "EXTENSION", 5);
        register(some("two"), "EXTENSION", 5);
        var project = project("EXTENSION");

        var replies = atOnce(IntStream.range(0, 6)
                .<Callable<Reply>>mapToObj(_ -> () -> assign(project, "{\"reason\": \"重点工程\"}"))
                .toList());

        assertThat(replies).extracting(Reply::status).containsOnlyOnce(201);
        assertThat(replies)
                .filteredOn(it -> it.status() != 201)
                .extracting(Reply::problem)
                .containsOnly("agent-changed");
        var agency = coordinator.get(agency(project)).json();
        assertThat(agency.path("assignments").size()).isEqualTo(1);
        var agent = agency.path("agent").asString();
        assertThat(hall.leader
                        .get("/v1/projects/" + project)
                        .json()
                        .path("agent")
                        .asString())
                .isEqualTo(agent);
        assertThat(seats("EXTENSION")).containsExactlyInAnyOrder(0, 1);
    }

    @Test
    void many_projects_given_away_at_once_are_spread_evenly_and_never_over_capacity() throws Exception {
        for (var name : List.of("a", "b", "c")) register(some(name), "OLD_COMMUNITY", 2);
        var projects =
                IntStream.range(0, 6).mapToObj(_ -> project("OLD_COMMUNITY")).toList();

        var replies = atOnce(projects.stream()
                .<Callable<Reply>>map(it -> () -> assign(it, "{\"reason\": \"重点工程\"}"))
                .toList());

        assertThat(replies).extracting(Reply::status).containsOnly(201);
        assertThat(seats("OLD_COMMUNITY")).containsExactly(2, 2, 2);
    }

    private List<Integer> seats(String field) {
        return coordinator
                .get("/v1/agents")
                .json()
                .path("items")
                .valueStream()
                .filter(it -> it.path("fields").toString().contains(field))
                .map(it -> it.path("load").asInt())
                .toList();
    }

    private static List<Reply> atOnce(List<Callable<Reply>> wishes) throws Exception {
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            return people.invokeAll(wishes).stream().map(Future::resultNow).toList();
        }
    }

    @Test
    void an_agent_acts_only_inside_the_mandate_and_never_without_one() {
        var agent = register(some("agent"), "MUNICIPAL_UPGRADE", 5);
        var project = project("MUNICIPAL_UPGRADE");
        assign(project, "{\"agent\": \"%s\", \"reason\": \"就近\"}".formatted(agent));
        var upload = "/v1/projects/" + project + "/materials";

        assertThat(agent(agent).get("/v1/projects/" + project).status()).isEqualTo(200);
        assertThat(Hall.upload(agent(agent).withKey(), project, "a.pdf", Hall.pdf("a"))
                        .problem())
                .isEqualTo("mandate-missing");
        var signed = sign(project, "\"MATERIALS\"");
        assertThat(signed.status()).as(signed.toString()).isEqualTo(201);
        assertThat(Hall.upload(agent(agent).withKey(), project, "a.pdf", Hall.pdf("a"))
                        .status())
                .as(upload)
                .isEqualTo(201);
        var outside = agent(agent)
                .withKey()
                .post("/v1/projects/" + project + "/applications", Hall.application("M16", "[]", false));
        assertThat(outside.problem()).isEqualTo("mandate-missing");
        assertThat(outside.json().path("act").asString()).isEqualTo("APPLICATIONS");
        var mandate = signed.json().at("/mandates/0/mandateId").asString();
        var revoked = hall.enterprise
                .withKey()
                .post(agency(project) + "/mandates/" + mandate + "/revocation", "{\"reason\": \"自行办理\"}");
        assertThat(revoked.json().path("entrusted")).isEmpty();
        assertThat(Hall.upload(agent(agent).withKey(), project, "b.pdf", Hall.pdf("b"))
                        .problem())
                .isEqualTo("mandate-missing");
        assertThat(hall.otherEnterprise
                        .withKey()
                        .post(agency(project) + "/mandates/" + mandate + "/revocation", "{\"reason\": \"自行办理\"}")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void who_covers_an_absent_agent_is_in_the_register_as_well() {
        var absent = register(some("absent"), "REPAIR", 5);
        var read = coordinator.get("/v1/agents/" + absent);
        var absence = "{\"from\": \"2026-01-01\", \"to\": \"2099-12-31\", \"cover\": \"nobody\"}";

        var refused = coordinator
                .withKey()
                .ifMatch(read.etag().orElseThrow())
                .put("/v1/agents/" + absent, details("\"REPAIR\"", 5, absence));

        assertThat(refused.status()).as(refused.toString()).isEqualTo(400);
        assertThat(refused.json().at("/errors/0/pointer").asString()).isEqualTo("/absences/0/cover");
        assertThat(refused.json().at("/errors/0/code").asString()).isEqualTo("agent-unknown");
    }

    @Test
    void who_covers_an_absent_agent_looks_after_his_projects_meanwhile() {
        var absent = register(some("absent"), "REPAIR", 5);
        var cover = register(some("cover"), "NEW_BUILD", 5);
        var project = project("REPAIR");
        assign(project, "{\"agent\": \"%s\", \"reason\": \"就近\"}".formatted(absent));
        assertThat(agent(cover).get("/v1/projects/" + project).status()).isEqualTo(404);

        var read = coordinator.get("/v1/agents/" + absent);
        var absence = "{\"from\": \"2026-01-01\", \"to\": \"2099-12-31\", \"cover\": \"%s\"}".formatted(cover);
        var changed = coordinator
                .withKey()
                .ifMatch(read.etag().orElseThrow())
                .put("/v1/agents/" + absent, details("\"REPAIR\"", 5, absence));

        assertThat(changed.status()).as(changed.toString()).isEqualTo(200);
        assertThat(changed.json().path("load").asInt()).isEqualTo(1);
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(Topics.about(absent)).last().satisfies(it -> {
                    var told = (AgentCoverChangedV1) it.data();
                    assertThat(told.projectId()).isEqualTo(project);
                    assertThat(told.covers())
                            .singleElement()
                            .satisfies(standIn -> assertThat(standIn.cover()).isEqualTo(cover));
                }));
        assertThat(agent(cover).get("/v1/projects/" + project).status()).isEqualTo(200);
        assertThat(agent(cover)
                        .get("/v1/projects")
                        .json()
                        .at("/items/0/projectId")
                        .asString())
                .isEqualTo(project);
        var items = agent(cover).get("/v1/agents/me/projects").json().path("items");
        assertThat(items.at("/0/covering").asBoolean()).isTrue();
        assertThat(items.at("/0/agent").asString()).isEqualTo(absent);
        var other = project("REPAIR");
        var refused = assign(other, "{\"agent\": \"%s\", \"reason\": \"指名\"}".formatted(absent));
        assertThat(refused.problem()).isEqualTo("agent-not-free");
        assertThat(refused.json().at("/considered/obstacle").asString()).isEqualTo("ABSENT");
        assertThat(assign(other, "{\"agent\": \"nobody\", \"reason\": \"指名\"}").problem())
                .isEqualTo("agent-not-registered");
        assertThat(coordinator
                        .withKey()
                        .ifMatch(read.etag().orElseThrow())
                        .put("/v1/agents/" + absent, details("\"REPAIR\"", 5, ""))
                        .status())
                .isEqualTo(412);
        assertThat(coordinator
                        .withKey()
                        .ifMatch("*")
                        .put("/v1/agents/" + absent, details("\"REPAIR\"", 5, absence.replace(cover, absent)))
                        .json()
                        .at("/errors/0/pointer")
                        .asString())
                .isEqualTo("/absences/0/cover");
    }

    @Test
    void a_repeated_assignment_gets_the_same_answer_and_takes_no_second_seat() {
        var agent = register(some("agent"), "PIPE_NETWORK", 5);
        var project = project("PIPE_NETWORK");
        var keyed = coordinator.withKey();
        var body = "{\"agent\": \"%s\", \"reason\": \"就近\"}".formatted(agent);

        var first = keyed.post(agency(project) + "/assignments", body);
        var again = keyed.post(agency(project) + "/assignments", body);

        assertThat(again.text()).isEqualTo(first.text());
        assertThat(coordinator.get("/v1/agents/" + agent).json().path("load").asInt())
                .isEqualTo(1);
        assertThat(hall.agent
                        .withKey()
                        .post(agency(project) + "/assignments", body)
                        .problem())
                .isEqualTo("role-not-allowed");
    }
}
