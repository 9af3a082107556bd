package cn.yongji.onestop.ledger.http;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yongji.onestop.platform.clock.MovableClock;
import cn.yongji.onestop.platform.web.Role;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class HoldersHttpTest extends LedgerHttp {
    @Autowired
    MovableClock clock;

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    @Test
    void who_held_each_day_is_told_with_the_entry_that_says_so() {
        var story = recordedCase();
        clock.moveTo(Instant.parse("2026-10-20T02:00:00Z"));

        var held = auditor().get(ledger() + "/holders");

        assertThat(held.status()).as(held::toString).isEqualTo(200);
        assertThat(held.json().path("length").asInt()).isEqualTo(story.told().size());
        assertThat(held.json().path("to").asString()).isEqualTo("2026-10-20");
        assertThat(held.json().path("runs").valueStream())
                .extracting(run -> "%s %s %s %d"
                        .formatted(
                                run.path("to").asString(),
                                run.path("holder").path("kind").asString(),
                                run.path("matter").asString(),
                                run.path("naturalDays").asInt()))
                .startsWith("2026-10-13 DEPARTMENT M06 1");
        assertThat(held.json().path("reviews").path(2).path("runs").valueStream())
                .extracting(run -> run.path("holder").path("kind").asString() + " "
                        + run.path("holder").path("asked").asString())
                .contains("APPLICANT SUPPLEMENT");
        assertThat(held.json().path("runs").valueStream())
                .allSatisfy(run -> assertThat(run.path("entry").asLong())
                        .isBetween(1L, (long) story.told().size()));
    }

    @Test
    void whoever_may_not_read_the_ledger_does_not_learn_that_there_is_one() {
        recordedCase();

        assertThat(api.as(Role.REVIEWER).get(ledger() + "/holders").status()).isEqualTo(404);
    }
}
