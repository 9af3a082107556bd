package cn.yongji.onestop.approval.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import cn.yongji.onestop.kernel.event.ApplicationRequirementAddedV1;
import cn.yongji.onestop.kernel.event.ApplicationRequirementMetV1;
import cn.yongji.onestop.platform.clock.MovableClock;
import cn.yongji.onestop.testkit.Api;
import cn.yongji.onestop.testkit.OnestopTest;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** A matter that has to come first is missing: the clock stands still until it is there, and everybody reads why. */
@OnestopTest
class PrerequisiteWaitHttpTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final LocalDate MONDAY = LocalDate.of(2026, 9, 7);
    private static final LocalDate FRIDAY = LocalDate.of(2026, 9, 11);

    @Autowired
    private Api api;

    @Autowired
    private MovableClock clock;

    @AfterEach
    void backToTheRealTime() {
        clock.reset();
    }

    @Test
    void d7_the_clock_stands_still_for_a_missing_prerequisite_and_review_deadline_and_events_say_why() {
        itIs(MONDAY);
        var hall = new Hall(api, clock).order("M36", 7).accepted();
        assertThat(deadline(hall).path("due").asString()).isEqualTo("2026-09-16");

        Topics.say(
                hall.caseId,
                new ApplicationRequirementAddedV1(
                        hall.projectId, hall.caseId, "M36", "M25", "S25", "规划条件变更", clock.instant(), null));
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(waits(hall)).hasSize(1));

        assertThat(waits(hall).get(0).path("reason").asString()).isEqualTo("前置事项 M25 尚未获准：规划条件变更");
        itIs(FRIDAY);
        assertThat(hall.read("M36").json().at("/summary/light/colour").asString())
                .isEqualTo("NONE");
        assertThat(deadline(hall).has("due")).isFalse();
        assertThat(deadline(hall).at("/waitsFor/0").asString()).isEqualTo("M25");
        assertThat(deadline(hall).at("/days/1/reason").asString()).contains("等待前置事项期间不计", "M25");
        assertThat(hall.grant("M36").problem()).isEqualTo("prerequisites-missing");

        Topics.say(
                hall.caseId,
                new ApplicationRequirementMetV1(hall.projectId, hall.caseId, "M25", "永规〔2026〕9号", clock.instant()));
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(waits(hall).get(0).path("endedOn").asString())
                                .isEqualTo("2026-09-11"));

        assertThat(deadline(hall).path("due").asString()).isEqualTo("2026-09-21");
        assertThat(deadline(hall).path("suspendedWorkingDays").asInt()).isEqualTo(4);
        assertThat(hall.heard(3))
                .containsSubsequence("case.opened.v1", "review.suspended.v1", "review.suspension-ended.v1");
        assertThat(hall.grant("M36").status()).isEqualTo(200);
    }

    private static JsonNode waits(Hall hall) {
        return hall.read("M36").json().at("/pauses/waits");
    }

    private static JsonNode deadline(Hall hall) {
        return hall.reviewer("M36").get(hall.review("M36") + "/deadline").json();
    }

    private void itIs(LocalDate day) {
        clock.moveTo(day.atTime(9, 0).atZone(WorkingCalendar.ZONE).toInstant());
    }
}
