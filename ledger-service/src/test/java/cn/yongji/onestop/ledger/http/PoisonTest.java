package cn.yongji.onestop.ledger.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.yongji.onestop.ledger.SampleCase;
import cn.yongji.onestop.platform.messaging.DeadLetter;
import cn.yongji.onestop.platform.messaging.DeadLetters;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Events that can never become entries as they are. */
class PoisonTest extends LedgerHttp {
    @Autowired
    DeadLetters deadLetters;

    @Test
    void what_is_no_event_is_put_aside_with_its_reason_and_later_ones_go_on() {
        var sample = new SampleCase(project).opened();
        var events = sample.story().told();
        Wire.say(Wire.message(events.getFirst(), "{\"projectId\":"));

        Wire.say(events);
        awaitLength(2);

        assertThat(reasonOf(letter -> events.getFirst().type().equals(letter.type())
                        && letter.reason().startsWith("project.opened.v1")))
                .contains("project.opened.v1 cannot be read");
    }

    @Test
    void an_event_without_what_its_contract_promises_is_put_aside_and_other_aggregates_go_on() {
        var sample = new SampleCase(project).opened().materials();
        var events = sample.story().told();
        var licence = events.get(2);
        Wire.say(Wire.message(licence, "{\"projectId\":\"%s\",\"slots\":[],\"bytes\":1}".formatted(project)));

        Wire.say(List.of(events.get(0), events.get(1), events.get(3)));
        awaitLength(3);

        assertThat(reasonOf(letter -> licence.subject().equals(letter.subject())
                        && letter.reason().startsWith("/")))
                .isEqualTo("/materialId is missing");
    }

    @Test
    void an_event_that_came_too_early_waits_with_those_behind_it_and_all_are_recorded_once_the_missing_one_is_there() {
        var sample = new SampleCase(project).opened().planned();
        var events = sample.story().told();

        Wire.say(events.get(1), events.get(2));
        var first = awaitLetter(letter -> events.get(1).type().equals(letter.type())
                && project.equals(letter.subject())
                && letter.sequence() != null
                && letter.sequence() == 2);
        awaitLetter(letter -> project.equals(letter.subject()) && letter.sequence() != null && letter.sequence() == 3);
        assertThat(first.reason()).contains("expected 1, got 2");

        Wire.say(events.get(0));
        awaitLength(1);
        deadLetters.replay(first.id(), "admin1");

        awaitLength(3);
        assertThat(auditor()
                        .get(ledger() + "/verification")
                        .json()
                        .path("valid")
                        .asBoolean())
                .isTrue();
    }

    private String reasonOf(Predicate<DeadLetter> which) {
        return awaitLetter(which).reason();
    }

    private DeadLetter awaitLetter(Predicate<DeadLetter> which) {
        return await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> deadLetters.list(null, 1_000).stream()
                                .filter(which)
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }
}
