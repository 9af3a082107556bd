package cn.yongji.onestop.approval.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.yongji.onestop.platform.clock.MovableClock;
import cn.yongji.onestop.platform.web.Role;
import cn.yongji.onestop.testkit.Api;
import cn.yongji.onestop.testkit.OnestopTest;
import cn.yongji.onestop.testkit.Reply;
import cn.yongji.onestop.testkit.Tokens;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** A department's system at work over real HTTP: it fetches its feed, or has it pushed to a real receiver. */
@OnestopTest
class DepartmentSystemHttpTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Autowired
    private Api api;

    @Autowired
    private MovableClock clock;

    @AfterEach
    void backToTheRealTime() {
        clock.reset();
    }

    @Test
    void a_department_reads_its_feed_from_where_it_stopped() {
        var hall = hall().order("M06", 5).order("M12", 5, "M06").accepted();
        var department = hall.departmentOf("M12");
        hall.grant("M06");
        hall.awaitState("M12", "UNDER_REVIEW");

        var all = awaitFeed(department, 2);

        assertThat(types(all)).containsExactly("case.opened.v1", "review.started.v1");
        assertThat(positions(all)).containsExactly(1L, 2L);
        assertThat(all.get(1).path("reviewId").asString()).isEqualTo(hall.reviewId("M12"));
        assertThat(all.get(1).path("matterCode").asString()).isEqualTo("M12");
        assertThat(all.get(1).path("id").asString()).isEqualTo(department + "-2");
        var rest = feed(department, "?after=1");
        assertThat(types(entries(rest))).containsExactly("review.started.v1");
        assertThat(rest.json().path("next").asLong()).isEqualTo(2);
        assertThat(entries(feed(department, "?after=2"))).isEmpty();
        assertThat(entries(feed(department, "?limit=1"))).hasSize(1);
    }

    @Test
    void who_waits_for_news_is_answered_when_there_is_some() throws Exception {
        var hall = hall().order("M06", 5).order("M12", 5, "M06").accepted();
        var department = hall.departmentOf("M12");
        awaitFeed(department, 1);
        var waiting = api.as(system(department));
        var answered = new CompletableFuture<Reply>();
        Thread.ofVirtual()
                .start(() -> answered.complete(waiting.get("/v1/departments/" + department + "/feed?after=1&wait=20")));

        hall.grant("M06");

        assertThat(types(entries(answered.get(20, TimeUnit.SECONDS)))).startsWith("review.started.v1");
    }

    @Test
    void the_end_of_a_case_is_told_to_each_of_its_departments_and_nothing_else_of_the_others() {
        var hall = hall().order("M06", 5).order("M12", 5).accepted();
        hall.grant("M06");
        hall.grant("M12");

        for (var matter : List.of("M06", "M12")) {
            assertThat(types(awaitFeed(hall.departmentOf(matter), 3)))
                    .containsExactly("case.opened.v1", "review.decided.v1", "case.closed.v1");
        }
    }

    @Test
    void a_consulted_department_is_told_that_its_opinion_is_asked_and_nothing_else_of_the_case() {
        var hall = hall().order("M06", 5).order("M12", 5).accepted();
        var consulted = hall.departmentOf("M15");

        var asked = hall.reviewer("M06")
                .withKey()
                .ifMatch(hall.etag("M06"))
                .post(
                        hall.review("M06") + "/opinions",
                        "{\"department\":\"%s\",\"question\":\"是否占用林地\"}".formatted(consulted));

        assertThat(asked.status()).as(asked.toString()).isEqualTo(201);
        var told = awaitFeed(consulted, 1).getFirst();
        assertThat(told.path("type").asString()).isEqualTo("opinion.requested.v1");
        assertThat(told.path("reviewId").asString()).isEqualTo(hall.reviewId("M06"));
        assertThat(told.toString()).doesNotContain("林地");
        var question = hall.review("M06") + "/opinions/" + told.path("detailId").asString();
        assertThat(api.as(Tokens.reviewer(consulted))
                        .get(question)
                        .json()
                        .at("/question/question")
                        .asString())
                .isEqualTo("是否占用林地");
        hall.grant("M12");
        assertThat(types(awaitFeed(hall.departmentOf("M12"), 2)))
                .containsExactly("case.opened.v1", "review.decided.v1");
        assertThat(types(awaitFeed(hall.departmentOf("M06"), 2)))
                .containsExactly("case.opened.v1", "opinion.requested.v1");
        assertThat(entries(feed(consulted, ""))).hasSize(1);
    }

    @Test
    void another_departments_feed_does_not_exist_and_a_place_that_never_was_is_refused() {
        var hall = hall().order("M06", 5).accepted();
        var department = hall.departmentOf("M06");
        awaitFeed(department, 1);

        assertThat(api.as(system("water"))
                        .get("/v1/departments/" + department + "/feed")
                        .status())
                .isEqualTo(404);
        assertThat(api.as(Role.ENTERPRISE)
                        .get("/v1/departments/" + department + "/feed")
                        .status())
                .isEqualTo(403);
        assertThat(feed(department, "?after=99").problem()).isEqualTo("parameter-invalid");
        assertThat(feed(department, "?after=-1").problem()).isEqualTo("parameter-invalid");
        assertThat(feed(department, "?wait=21").problem()).isEqualTo("parameter-invalid");
    }

    @Test
    void entries_are_thin() {
        var hall = hall().order("M06", 5).accepted();
        hall.refuse("M06");

        var entries = awaitFeed(hall.departmentOf("M06"), 2);

        assertThat(entries.toString()).doesNotContain("永济").doesNotContain("选址").doesNotContain("sub");
        assertThat(entries.get(1).propertyNames())
                .containsExactlyInAnyOrder(
                        "position", "id", "type", "at", "projectId", "caseId", "reviewId", "matterCode");
    }

    @Test
    void what_concerns_a_department_is_pushed_to_its_system_in_order_and_signed() {
        try (var receiver = new Receiver()) {
            var hall = hall().order("M06", 5).order("M12", 5, "M06");
            var department = hall.departmentOf("M12");
            var created = subscribe(department, receiver.url());
            hall.accepted();
            hall.grant("M06");
            hall.grant("M12");

            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(receiver.got()).hasSize(4));

            assertThat(receiver.got())
                    .extracting(message -> message.json().path("type").asString())
                    .containsExactly("case.opened.v1", "review.started.v1", "review.decided.v1", "case.closed.v1");
            assertThat(receiver.got())
                    .extracting(Receiver.Message::id)
                    .containsExactly(department + "-1", department + "-2", department + "-3", department + "-4");
            assertThat(receiver.got())
                    .allMatch(message ->
                            message.isSignedWith(created.json().path("secret").asString()));
            assertThat(receiver.got())
                    .allSatisfy(message -> assertThat(message.timestamp())
                            .isBetween(
                                    clock.instant().getEpochSecond() - 120,
                                    clock.instant().getEpochSecond() + 1));
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(types(deliveries(department, id(created), "")))
                            .hasSize(4));
            assertThat(webhook(department, id(created)).json().path("waiting").asLong())
                    .isZero();
        }
    }

    @Test
    void what_other_services_say_is_pushed_as_well() {
        try (var receiver = new Receiver()) {
            var hall = hall().order("M06", 5);
            var department = hall.departmentOf("M06");
            subscribe(department, receiver.url());
            hall.accepted();

            hall.raiseProblem("M06", hall.caseId, department);

            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(receiver.got())
                            .extracting(message -> message.json().path("type").asString())
                            .containsExactlyInAnyOrder("case.opened.v1", "problem.raised.v1", "review.blocked.v1"));
            assertThat(receiver.got()).extracting(Receiver.Message::position).containsExactly(1L, 2L, 3L);
        }
    }

    @Test
    void a_receiver_that_is_down_for_a_day_loses_nothing_and_gets_everything_in_order() {
        try (var receiver = new Receiver()) {
            var hall = hall().order("M06", 5).order("M12", 20, "M06");
            var department = hall.departmentOf("M12");
            var webhook = id(subscribe(department, receiver.url()));
            receiver.reactsWith(503);
            hall.accepted();
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(receiver.got()).isNotEmpty());
            hall.grant("M06");
            awaitFeed(department, 2);
            var failed = 0;
            for (var attempt = 1; attempt <= 6; attempt++) {
                var failing = awaitMoreFailures(department, webhook, failed);
                failed = failing.path("failedAttempts").asInt();
                // The time is moved to the attempt that is planned: how long anything took on the way does not matter.
                clock.moveTo(
                        Instant.parse(failing.path("nextAttempt").asString()).plusMillis(1));
            }
            awaitMoreFailures(department, webhook, failed);
            assertThat(new HashSet<>(receiver.got().stream()
                            .map(Receiver.Message::position)
                            .toList()))
                    .as("nothing overtakes the first")
                    .containsExactly(1L);
            var attempts = receiver.got().size();

            receiver.reactsWith(204);
            clock.setOffset(Duration.ofHours(23));

            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(receiver.got()).hasSize(attempts + 2));
            assertThat(receiver.got().subList(attempts, attempts + 2))
                    .extracting(Receiver.Message::position)
                    .containsExactly(1L, 2L);
            assertThat(deliveries(department, webhook, "?ending=PARKED")).isEmpty();
        }
    }

    @Test
    void after_three_days_an_entry_is_put_aside_and_a_replay_brings_it() {
        try (var receiver = new Receiver()) {
            var hall = hall().order("M06", 5).order("M12", 20, "M06");
            var department = hall.departmentOf("M12");
            var webhook = id(subscribe(department, receiver.url()));
            receiver.reactsWith(message -> Receiver.Reaction.of(message.position() == 1 ? 400 : 204));
            hall.accepted();
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(receiver.got()).isNotEmpty());
            clock.setOffset(Duration.ofHours(73));
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(deliveries(department, webhook, "?ending=PARKED"))
                            .hasSize(1));

            hall.grant("M06");
            await().atMost(PATIENCE)
                    .untilAsserted(() ->
                            assertThat(receiver.got().getLast().position()).isEqualTo(2));
            receiver.reactsWith(204);
            var before = receiver.got().size();
            var replay = api.as(system(department))
                    .withKey()
                    .post(path(department, webhook) + "/replays", "{\"from\":1,\"to\":2}");

            assertThat(replay.status()).isEqualTo(202);
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(receiver.got()).hasSize(before + 2));
            assertThat(receiver.got().subList(before, before + 2))
                    .extracting(Receiver.Message::id)
                    .containsExactly(department + "-1", department + "-2");
        }
    }

    @Test
    void an_address_that_says_gone_is_not_called_again() {
        try (var receiver = new Receiver()) {
            var hall = hall().order("M06", 5);
            var department = hall.departmentOf("M06");
            var webhook = id(subscribe(department, receiver.url()));
            receiver.reactsWith(410);
            hall.accepted();
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(webhook(department, webhook)
                                    .json()
                                    .path("state")
                                    .asString())
                            .isEqualTo("GONE"));
            hall.grant("M06");
            awaitFeed(department, 3);
            assertThat(receiver.got()).hasSize(1);

            receiver.reactsWith(204);
            var resumed = api.as(system(department))
                    .withKey()
                    .ifMatch(webhook(department, webhook).etag().orElseThrow())
                    .patch(path(department, webhook), "{\"active\":true}");

            assertThat(resumed.json().path("state").asString()).isEqualTo("ACTIVE");
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(receiver.got())
                            .extracting(Receiver.Message::position)
                            .containsExactly(1L, 1L, 2L, 3L));
        }
    }

    @Test
    void a_receiver_that_is_asked_too_often_says_when_and_is_left_alone_until_then() {
        try (var receiver = new Receiver()) {
            var hall = hall().order("M06", 5);
            var department = hall.departmentOf("M06");
            var webhook = id(subscribe(department, receiver.url()));
            receiver.reactsWith(_ -> Receiver.Reaction.of(429).with("Retry-After", "3600"));
            hall.accepted();
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(webhook(department, webhook)
                                    .json()
                                    .path("failedAttempts")
                                    .asInt())
                            .isEqualTo(1));

            var next = Instant.parse(
                    webhook(department, webhook).json().path("nextAttempt").asString());

            assertThat(Duration.between(clock.instant(), next))
                    .isBetween(Duration.ofMinutes(58), Duration.ofMinutes(61));
        }
    }

    @Test
    void a_redirect_is_no_success_and_is_not_followed() {
        try (var receiver = new Receiver();
                var elsewhere = new Receiver()) {
            var hall = hall().order("M06", 5);
            var department = hall.departmentOf("M06");
            var webhook = id(subscribe(department, receiver.url()));
            receiver.reactsWith(_ -> Receiver.Reaction.of(307).with("Location", elsewhere.url()));
            hall.accepted();

            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(deliveries(department, webhook, "?ending=FAILED"))
                            .isNotEmpty());
            assertThat(deliveries(department, webhook, "")
                            .getFirst()
                            .path("status")
                            .asInt())
                    .isEqualTo(307);
            assertThat(elsewhere.got()).isEmpty();
        }
    }

    @Test
    void a_secret_is_rotated_without_a_gap() {
        try (var receiver = new Receiver()) {
            var hall = hall().order("M06", 5);
            var department = hall.departmentOf("M06");
            var created = subscribe(department, receiver.url());
            var rotated = api.as(system(department))
                    .withKey()
                    .post(path(department, id(created)) + "/secret-rotations", "{\"overlapHours\":2}");
            assertThat(rotated.status()).isEqualTo(201);
            var old = created.json().path("secret").asString();
            var fresh = rotated.json().path("secret").asString();
            assertThat(fresh).isNotEqualTo(old);
            hall.accepted();
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(receiver.got()).hasSize(1));
            assertThat(receiver.got().getFirst().isSignedWith(old)).isTrue();
            assertThat(receiver.got().getFirst().isSignedWith(fresh)).isTrue();

            // Late in the evening this is another day, of which a rung may be told as well.
            clock.setOffset(Duration.ofHours(3));
            hall.grant("M06");

            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(receiver.got()).hasSizeGreaterThanOrEqualTo(3));
            assertThat(receiver.got().getLast().isSignedWith(old)).isFalse();
            assertThat(receiver.got().getLast().isSignedWith(fresh)).isTrue();
        }
    }

    @Test
    void a_paused_subscription_goes_on_right_where_it_stopped_and_an_ended_one_does_not_exist() {
        try (var receiver = new Receiver()) {
            var hall = hall().order("M06", 5);
            var department = hall.departmentOf("M06");
            var webhook = id(subscribe(department, receiver.url()));
            patch(department, webhook, "{\"active\":false,\"description\":\"检修\"}");
            hall.accepted();
            awaitFeed(department, 1);
            assertThat(webhook(department, webhook).json().path("state").asString())
                    .isEqualTo("PAUSED");
            assertThat(receiver.got()).isEmpty();
            patch(department, webhook, "{\"active\":true}");
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(receiver.got()).hasSize(1));

            var deleted = api.as(system(department))
                    .withKey()
                    .ifMatch(webhook(department, webhook).etag().orElseThrow())
                    .delete(path(department, webhook));

            assertThat(deleted.status()).isEqualTo(204);
            assertThat(webhook(department, webhook).status()).isEqualTo(404);
            hall.grant("M06");
            awaitFeed(department, 3);
            assertThat(receiver.got()).hasSize(1);
        }
    }

    @Test
    void only_the_wanted_events_are_pushed_and_from_the_wanted_place() {
        try (var receiver = new Receiver()) {
            var hall = hall().order("M06", 5).accepted();
            var department = hall.departmentOf("M06");
            hall.grant("M06");
            awaitFeed(department, 3);

            subscribe(
                    department,
                    "{\"url\":\"%s\",\"types\":[\"review.decided.v1\"],\"startAfter\":0}".formatted(receiver.url()),
                    201);

            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(receiver.got())
                            .extracting(Receiver.Message::position)
                            .containsExactly(2L));
        }
    }

    @Test
    void a_subscription_is_checked_before_it_is_kept() {
        var department = "d" + System.nanoTime();
        assertThat(subscribe(department, "{\"url\":\"https://169.254.169.254/latest\"}", 422)
                        .json()
                        .at("/errors/0/code")
                        .asString())
                .isEqualTo("url-address");
        assertThat(subscribe(department, "{\"url\":\"https://10.0.0.1/\"}", 422).problem())
                .isEqualTo("webhook-address");
        assertThat(subscribe(department, "{\"url\":\"http://8.8.8.8/\"}", 422).problem())
                .isEqualTo("webhook-address");
        assertThat(subscribe(department, "{\"url\":\"http://127.0.0.1:9443/\",\"types\":[\"no.such.v1\"]}", 400)
                        .json()
                        .at("/errors/0/pointer")
                        .asString())
                .isEqualTo("/types/0");
        assertThat(subscribe(department, "{\"url\":\"http://127.0.0.1:9443/\",\"startAfter\":7}", 422)
                        .problem())
                .isEqualTo("feed-position");
        assertThat(api.as(Tokens.reviewer(department))
                        .withKey()
                        .post("/v1/departments/" + department + "/webhooks", "{\"url\":\"http://127.0.0.1:9443/\"}")
                        .status())
                .isEqualTo(403);
        assertThat(api.as(system("water"))
                        .get("/v1/departments/" + department + "/webhooks")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void a_repeated_subscription_is_one_and_shows_the_same_secret() {
        var department = "d" + System.nanoTime();
        var caller = api.as(system(department)).withKey();
        var body = "{\"url\":\"http://127.0.0.1:9443/\",\"startAfter\":0}";

        var first = caller.post("/v1/departments/" + department + "/webhooks", body);
        var again = caller.post("/v1/departments/" + department + "/webhooks", body);

        assertThat(again.text()).isEqualTo(first.text());
        assertThat(entriesOf(api.as(system(department)).get("/v1/departments/" + department + "/webhooks"), "items"))
                .hasSize(1);
    }

    private Hall hall() {
        return new Hall(api, clock);
    }

    static Tokens system(String department) {
        return Tokens.of(Role.DEPARTMENT_SYSTEM).department(department);
    }

    private Reply feed(String department, String query) {
        return api.as(system(department)).get("/v1/departments/" + department + "/feed" + query);
    }

    private List<JsonNode> awaitFeed(String department, int atLeast) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(entries(feed(department, ""))).hasSizeGreaterThanOrEqualTo(atLeast));
        return entries(feed(department, ""));
    }

    private Reply subscribe(String department, String url) {
        return subscribe(department, "{\"url\":\"" + url + "\"}", 201);
    }

    private Reply subscribe(String department, String body, int status) {
        var reply = api.as(system(department)).withKey().post("/v1/departments/" + department + "/webhooks", body);
        assertThat(reply.status()).as(reply.toString()).isEqualTo(status);
        return reply;
    }

    private void patch(String department, String webhook, String body) {
        var reply = api.as(system(department))
                .withKey()
                .ifMatch(webhook(department, webhook).etag().orElseThrow())
                .patch(path(department, webhook), body);
        assertThat(reply.status()).as(reply.toString()).isEqualTo(200);
    }

    private Reply webhook(String department, String webhook) {
        return api.as(system(department)).get(path(department, webhook));
    }

    private JsonNode awaitMoreFailures(String department, String webhook, int than) {
        return await().atMost(PATIENCE)
                .until(
                        () -> webhook(department, webhook).json(),
                        line -> line.path("failedAttempts").asInt() > than);
    }

    private List<JsonNode> deliveries(String department, String webhook, String query) {
        return entriesOf(api.as(system(department)).get(path(department, webhook) + "/deliveries" + query), "items");
    }

    private static String path(String department, String webhook) {
        return "/v1/departments/" + department + "/webhooks/" + webhook;
    }

    private static String id(Reply created) {
        return created.json().path("webhookId").asString();
    }

    private static List<JsonNode> entries(Reply feed) {
        return entriesOf(feed, "entries");
    }

    private static List<JsonNode> entriesOf(Reply reply, String field) {
        assertThat(reply.status()).as(reply.toString()).isEqualTo(200);
        var all = new ArrayList<JsonNode>();
        reply.json().path(field).forEach(all::add);
        return all;
    }

    private static List<String> types(List<JsonNode> entries) {
        return entries.stream().map(entry -> entry.path("type").asString()).toList();
    }

    private static List<Long> positions(List<JsonNode> entries) {
        return entries.stream().map(entry -> entry.path("position").asLong()).toList();
    }
}
