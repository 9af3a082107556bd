package cn.yongji.onestop.approval.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.yongji.onestop.kernel.calendar.PublishedSchedules;
import cn.yongji.onestop.kernel.calendar.Redress;
import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import cn.yongji.onestop.kernel.event.ReviewDecidedV1;
import cn.yongji.onestop.kernel.event.ReviewRevokedV1;
import cn.yongji.onestop.platform.clock.MovableClock;
import cn.yongji.onestop.platform.web.Role;
import cn.yongji.onestop.testkit.Api;
import cn.yongji.onestop.testkit.OnestopTest;
import cn.yongji.onestop.testkit.Tokens;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** 救济途径: a refusal or a revocation tells how it may be contested, and until when. */
@OnestopTest
class RedressHttpTest {
    @Autowired
    Api api;

    @Autowired
    MovableClock clock;

    @Test
    void a_refusal_is_kept_told_and_shown_with_the_last_days_of_reconsideration_and_lawsuit() {
        var hall = new Hall(api, clock).order("M06", 5).accepted();
        var expected = Redress.against(PublishedSchedules.calendar(), WorkingCalendar.dateOf(clock.instant()));

        assertThat(hall.refuse("M06").status()).isEqualTo(200);

        shows(hall.read("M06").json().at("/decision/redress"), expected);
        shows(
                api.as(Role.WINDOW)
                        .get("/v1/cases/" + hall.caseId + "/refusals")
                        .json()
                        .at("/refusals/0/redress"),
                expected);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(Topics.about(hall.caseId))
                        .extracting(it -> it.data())
                        .filteredOn(ReviewDecidedV1.class::isInstance)
                        .singleElement()
                        .satisfies(it -> {
                            var told = (ReviewDecidedV1) it;
                            assertThat(told.reconsiderationBy()).isEqualTo(expected.reconsiderationBy());
                            assertThat(told.lawsuitBy()).isEqualTo(expected.lawsuitBy());
                        }));
    }

    @Test
    void a_grant_says_nothing_of_how_it_may_be_contested() {
        var hall = new Hall(api, clock).order("M06", 5).accepted();

        hall.grant("M06");

        assertThat(hall.read("M06").json().at("/decision").has("redress")).isFalse();
    }

    @Test
    void a_revocation_tells_how_it_may_be_contested_as_a_refusal_does() {
        var hall = new Hall(api, clock).order("M06", 5).accepted();
        hall.grant("M06");
        var expected = Redress.against(PublishedSchedules.calendar(), WorkingCalendar.dateOf(clock.instant()));

        var revoked = api.as(Tokens.of(Role.DEPARTMENT_HEAD).department(hall.departmentOf("M06")))
                .withKey()
                .ifMatch(hall.etag("M06"))
                .post(hall.review("M06") + "/revocation", "{\"ground\":\"承诺不实\"}");

        assertThat(revoked.status()).as(revoked.toString()).isEqualTo(200);
        shows(hall.read("M06").json().at("/decision/redress"), expected);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(Topics.about(hall.caseId))
                        .extracting(it -> it.data())
                        .filteredOn(ReviewRevokedV1.class::isInstance)
                        .singleElement()
                        .satisfies(it -> {
                            var told = (ReviewRevokedV1) it;
                            assertThat(told.reconsiderationBy()).isEqualTo(expected.reconsiderationBy());
                            assertThat(told.lawsuitBy()).isEqualTo(expected.lawsuitBy());
                        }));
    }

    private static void shows(JsonNode redress, Redress expected) {
        assertThat(redress.path("reconsiderationBy").asString())
                .isEqualTo(expected.reconsiderationBy().toString());
        assertThat(redress.path("lawsuitBy").asString())
                .isEqualTo(expected.lawsuitBy().toString());
        assertThat(redress.path("zh").asString())
                .contains("行政复议", "行政诉讼", expected.lawsuitBy().toString());
        assertThat(redress.path("en").asString()).contains("administrative reconsideration");
    }
}
