package cn.yongji.onestop.approval.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.yongji.onestop.approval.ApprovalApplication;
import cn.yongji.onestop.platform.clock.MovableClock;
import cn.yongji.onestop.testkit.Api;
import cn.yongji.onestop.testkit.OnestopTest;
import cn.yongji.onestop.testkit.Partners.Heard;
import cn.yongji.onestop.testkit.RealParts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;

/** Instances of the service come and go while applications are accepted, as when a new release is rolled out. */
@OnestopTest
class RebalanceHttpTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int REPEATED = 5;

    @Autowired
    private Api api;

    @Autowired
    private MovableClock clock;

    private final String department = "d" + System.nanoTime();
    private final ConcurrentLinkedQueue<Hall> accepted = new ConcurrentLinkedQueue<>();

    @Test
    void instances_that_come_and_go_open_every_case_once_and_lose_none() throws Exception {
        try (var window = Executors.newSingleThreadScheduledExecutor()) {
            var stream = window.scheduleAtFixedRate(this::accept, 0, 40, TimeUnit.MILLISECONDS);
            var second = another();
            awaitFurther(20);
            var third = another();
            awaitFurther(20);
            second.close();
            awaitFurther(20);
            third.close();
            awaitFurther(20);
            stream.cancel(false);
        }

        var cases = accepted.stream().map(hall -> hall.caseId).toList();
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(told()).hasSizeGreaterThanOrEqualTo(cases.size()));
        var told = told();

        assertThat(told.stream().map(entry -> entry.path("caseId").asString()))
                .as("told of every case, and once")
                .containsExactlyInAnyOrderElementsOf(cases);
        assertThat(told.stream().map(entry -> entry.path("position").asLong()))
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, cases.size()).boxed().toList());
        for (var hall : accepted) {
            assertThat(hall.stateOf("M06")).isEqualTo("UNDER_REVIEW");
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(openings(hall))
                            .as("opened once, however often it is said")
                            .hasSize(1));
        }
    }

    /** What is published twice has the same place in its case. */
    private static List<Long> openings(Hall hall) {
        return Topics.about(hall.caseId).stream()
                .filter(heard -> heard.type().equals("case.opened.v1"))
                .map(Heard::sequence)
                .distinct()
                .toList();
    }

    /** One more application; some are said twice, as a sender that was cut off would. */
    private void accept() {
        var hall = new Hall(api, clock).order("M06", department, 5);
        var acceptance = hall.acceptance();
        Topics.say(hall.caseId, 2, acceptance);
        accepted.add(hall);
        if (accepted.size() % REPEATED == 0) Topics.say(hall.caseId, 2, acceptance);
    }

    /** The stream goes on, and so does what follows from it. */
    private void awaitFurther(int cases) {
        var reached = accepted.size() + cases;
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(accepted.size()).isGreaterThanOrEqualTo(reached));
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(told()).hasSizeGreaterThanOrEqualTo(reached));
    }

    private static ConfigurableApplicationContext another() {
        return new SpringApplicationBuilder(ApprovalApplication.class)
                .profiles("test")
                .initializers(new RealParts())
                .run("--server.port=0");
    }

    private List<JsonNode> told() {
        var all = new ArrayList<JsonNode>();
        while (true) {
            var before = all.size();
            var page = api.as(DepartmentSystemHttpTest.system(department))
                    .get("/v1/departments/" + department + "/feed?after=" + before);
            assertThat(page.status()).as(page.toString()).isEqualTo(200);
            page.json().path("entries").forEach(all::add);
            if (all.size() == before) return all;
        }
    }
}
