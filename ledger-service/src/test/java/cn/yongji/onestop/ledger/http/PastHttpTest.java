package cn.yongji.onestop.ledger.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.yongji.onestop.ledger.SampleCase;
import cn.yongji.onestop.ledger.log.LogShelf;
import cn.yongji.onestop.platform.clock.MovableClock;
import cn.yongji.onestop.testkit.Reply;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.node.ObjectNode;

/** The sample case begins on Monday 2026-10-12 and goes on for some days. */
class PastHttpTest extends LedgerHttp {
    private static final Instant NOON = Instant.parse("2026-10-12T04:00:00Z");

    @Autowired
    MovableClock clock;

    @Autowired
    LogShelf log;

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    @Test
    void as_of_a_past_noon_the_page_and_the_holders_are_those_that_were_saved_then() {
        var sample = new SampleCase(project);
        sample.opened().planned().materials().accepted().caseOpened();
        tell(sample, 0);
        clock.moveTo(NOON);
        var saved = auditor().get(ledger());
        var savedHolders = auditor().get(ledger() + "/holders");
        var before = sample.story().told().size();

        sample.granted("M06", "development-reform").supplementAsked().supplemented();
        tell(sample, before);
        clock.moveTo(Instant.parse("2026-10-20T02:00:00Z"));

        var then = auditor().get(ledger() + "?asOf=" + NOON);
        assertThat(without(then)).isEqualTo(without(saved));
        assertThat(then.json().path("restsOn").path("asOf").asString()).isEqualTo(NOON.toString());
        assertThat(then.json().path("restsOn").path("calendarVersion").asString())
                .isNotBlank();
        assertThat(without(auditor().get(ledger() + "/holders?asOf=" + NOON))).isEqualTo(without(savedHolders));
        assertThat(auditor()
                        .get(ledger() + "/timeline?limit=200&asOf=" + NOON)
                        .json()
                        .path("items"))
                .hasSize(before);
        assertThat(without(auditor().get(ledger()))).isNotEqualTo(without(saved));
    }

    @Test
    void a_correction_that_came_later_shows_as_of_then_and_not_in_what_was_known_then() {
        var sample = new SampleCase(project);
        sample.opened().planned().accepted().caseOpened();
        tell(sample, 0);
        var known = leavesOnceAllAreLogged(sample.story().told().size());
        clock.moveTo(NOON);
        var saved = auditor().get(ledger());
        var before = sample.story().told().size();

        // Happened that morning, and told only afterwards.
        sample.story().at(Instant.parse("2026-10-12T03:00:00Z"));
        sample.problem();
        tell(sample, before);
        leavesOnceAllAreLogged(sample.story().told().size());
        clock.moveTo(Instant.parse("2026-10-20T02:00:00Z"));

        var happened = auditor().get(ledger() + "?asOf=" + NOON);
        var known0 = auditor().get(ledger() + "?asOf=" + NOON + "&knownAt=" + known);

        assertThat(happened.json().path("problems")).hasSize(1);
        assertThat(without(known0)).isEqualTo(without(saved));
        assertThat(known0.json().path("restsOn").path("treeSize").asLong()).isEqualTo(known);
    }

    @Test
    void what_the_last_checkpoint_before_an_instant_held_is_told_with_its_root() {
        var sample = new SampleCase(project).opened();
        tell(sample, 0);
        leavesOnceAllAreLogged(2);

        var now = clock.instant();
        var seen = auditor().get(ledger() + "?knownAt=" + now);
        var never = auditor().get(ledger() + "?knownAt=2020-01-01T00:00:00Z");

        assertThat(seen.json().path("length").asInt()).as(seen::toString).isEqualTo(2);
        assertThat(seen.json().path("restsOn").path("root").asString()).isNotBlank();
        assertThat(never.json().path("length").asInt()).isZero();
        assertThat(never.json().path("nodes")).isEmpty();
    }

    @Test
    void what_has_not_come_yet_is_no_past() {
        tell(new SampleCase(project).opened(), 0);

        for (var part : List.of("", "/timeline", "/holders")) {
            assertThat(auditor()
                            .get(ledger() + part + "?asOf=2100-01-01T00:00:00Z")
                            .problem())
                    .isEqualTo("as-of-ahead");
            assertThat(auditor().get(ledger() + part + "?knownAt=999999999999").problem())
                    .isEqualTo("known-at-ahead");
            assertThat(auditor().get(ledger() + part + "?knownAt=yesterday").problem())
                    .isEqualTo("parameter-invalid");
            assertThat(auditor().get(ledger() + part + "?asOf=noon").problem()).isEqualTo("parameter-invalid");
        }
    }

    @Test
    void an_instant_that_no_machine_counts_is_told_as_such_or_is_before_everything() {
        tell(new SampleCase(project).opened(), 0);

        for (var part : List.of("", "/timeline", "/holders")) {
            for (var instant : List.of("-999999999-01-01T00:00:00Z", "%2B999999999-01-01T00:00:00Z")) {
                assertThat(auditor()
                                .get(ledger() + part + "?knownAt=" + instant)
                                .problem())
                        .isEqualTo("parameter-invalid");
            }
            var before = auditor().get(ledger() + part + "?asOf=-999999999-01-01T00:00:00Z");
            assertThat(before.status()).as(before::toString).isEqualTo(200);
        }
    }

    private void tell(SampleCase sample, int from) {
        var told = sample.story().told();
        Wire.say(told.subList(from, told.size()));
        awaitLength(told.size());
    }

    /** The size of the log once every entry of the ledger has its leaf in a checkpoint. */
    private long leavesOnceAllAreLogged(long length) {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> log.leafOf(project, length).isPresent()
                        && log.newest()
                                .filter(it ->
                                        it.size() > log.leafOf(project, length).get())
                                .isPresent());
        return log.leafOf(project, length).orElseThrow() + 1;
    }

    private static ObjectNode without(Reply reply) {
        return ((ObjectNode) reply.json()).without("restsOn");
    }
}
