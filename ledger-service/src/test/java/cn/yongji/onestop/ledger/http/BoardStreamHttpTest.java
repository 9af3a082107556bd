package cn.yongji.onestop.ledger.http;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import cn.yongji.onestop.kernel.event.WorksBegunV1;
import cn.yongji.onestop.ledger.SampleCase;
import cn.yongji.onestop.ledger.entry.OtherInstance;
import cn.yongji.onestop.platform.clock.MovableClock;
import cn.yongji.onestop.platform.web.Role;
import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.SmartLifecycle;

class BoardStreamHttpTest extends LedgerHttp {
    private static final String HALL = "/v1/board/stream?view=HALL";

    @Autowired
    MovableClock clock;

    @Autowired
    MongoDatabase database;

    @Autowired
    @Qualifier("eventReaders")
    SmartLifecycle readers;

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    private EventStream open(String path) {
        return EventStream.open(api.as(Role.LEADER), path);
    }

    private static EventStream.Event next(EventStream stream, Predicate<EventStream.Event> wanted)
            throws InterruptedException {
        var event = stream.next();
        while (!wanted.test(event)) event = stream.next();
        return event;
    }

    private static Predicate<EventStream.Event> named(String name) {
        return it -> it.name().equals(name);
    }

    private Predicate<EventStream.Event> cardOfOurs() {
        return it -> it.name().equals("card")
                && it.data().path("projectId").asString().equals(project);
    }

    @Test
    void it_begins_with_the_whole_board_then_each_changed_project_comes_with_the_totals() throws Exception {
        var sample = new SampleCase(project).opened();
        Wire.say(sample.story().told());
        awaitLength(2);

        try (var stream = open(HALL)) {
            var snapshot = stream.next();
            assertThat(snapshot.name()).isEqualTo("snapshot");
            assertThat(snapshot.data().path("rows").valueStream())
                    .anyMatch(row -> row.path("projectId").asString().equals(project));
            sample.planned();
            Wire.say(sample.story().told().getLast());

            var card = next(stream, cardOfOurs());
            assertThat(card.data().at("/stages/0/total").asInt()).isEqualTo(3);
            assertThat(card.data().has("name")).isFalse();
            assertThat(card.data().has("staff")).isFalse();
            var totals = next(stream, named("totals"));
            assertThat(totals.data().path("projects").asInt())
                    .isEqualTo(snapshot.data().at("/head/projects").asInt());
        }
    }

    @Test
    void a_project_whose_works_began_in_a_month_that_is_over_is_said_to_be_gone_and_stays_in_the_list()
            throws Exception {
        clock.moveTo(Instant.parse("2026-11-02T02:00:00Z"));
        var story = recordedCase();
        try (var stream = open(HALL)) {
            next(stream, named("snapshot"));
            story.tell(
                    project,
                    "agent1",
                    new WorksBegunV1(project, LocalDate.of(2026, 10, 30), story.now(), "agent1", null));
            Wire.say(story.told().getLast());

            next(
                    stream,
                    it -> it.name().equals("gone")
                            && it.data().path("projectId").asString().equals(project));
        }
        var listed = api.as(Role.LEADER).get("/v1/ledgers?limit=200").json().path("items");
        assertThat(listed.valueStream())
                .anyMatch(it -> it.path("projectId").asString().equals(project));
    }

    @Test
    void a_beat_comes_every_second_although_nothing_changes_and_says_how_old_the_board_is() throws Exception {
        try (var stream = open(HALL)) {
            var first = next(stream, named("beat"));
            var second = next(stream, named("beat"));

            assertThat(first.place()).matches("[0-9]+-[0-9]+-[0-9]+-[0-9a-f]+");
            assertThat(second.place()).isNotEqualTo(first.place());
            assertThat(Instant.parse(second.data().path("serverTime").asString()))
                    .isAfter(Instant.parse(first.data().path("serverTime").asString()));
            assertThat(second.data().at("/freshness/sources").valueStream())
                    .extracting(it -> it.path("name").asString())
                    .containsExactly("intake", "approval", "coordination", "ledger");
            assertThat(second.data().has("build")).isTrue();
        }
    }

    @Test
    void the_ledger_says_up_to_when_what_was_sent_is_on_the_board() throws Exception {
        Wire.say(new SampleCase(project).opened().story().told());
        awaitLength(2);
        var said = Instant.now();

        try (var stream = open(HALL)) {
            var caughtUp = next(
                    stream,
                    it -> it.name().equals("beat")
                            && !ledger(it).isEmpty()
                            && Instant.parse(ledger(it)).isAfter(said));

            assertThat(caughtUp.data().path("entries").asLong()).isGreaterThanOrEqualTo(2);
        }
    }

    @Test
    void a_consumer_that_stands_still_makes_the_board_older_although_nothing_changes() throws Exception {
        Wire.say(new SampleCase(project).opened().story().told());
        awaitLength(2);

        try (var stream = open(HALL)) {
            next(stream, it -> it.name().equals("beat") && !ledger(it).isEmpty());
            readers.stop();
            try {
                // Older than it ever is while somebody reads.
                var old = next(
                        stream,
                        it -> it.name().equals("beat")
                                && Instant.parse(ledger(it))
                                        .plusSeconds(5)
                                        .isBefore(Instant.parse(
                                                it.data().path("serverTime").asString())));
                assertThat(old.data().at("/freshness/live").asBoolean()).isFalse();
            } finally {
                readers.start();
            }
            var since = Instant.now();
            next(
                    stream,
                    it -> it.name().equals("beat") && Instant.parse(ledger(it)).isAfter(since));
        }
    }

    private static String ledger(EventStream.Event beat) {
        return beat.data().at("/freshness/sources/3/caughtUpAt").asString("");
    }

    @Test
    void after_a_break_what_has_changed_since_is_sent_again_and_nothing_is_missed() throws Exception {
        var sample = new SampleCase(project).opened();
        Wire.say(sample.story().told());
        awaitLength(2);
        String place;
        try (var stream = open(HALL)) {
            place = next(stream, named("beat")).place();
        }
        sample.planned();
        Wire.say(sample.story().told().getLast());
        awaitLength(3);

        try (var stream = EventStream.open(api.as(Role.LEADER).with("Last-Event-ID", place), HALL)) {
            var first = stream.next();
            assertThat(first.name()).isIn("card", "totals");
            var card = cardOfOurs().test(first) ? first : next(stream, cardOfOurs());
            assertThat(card.data().at("/stages/0/total").asInt()).isEqualTo(3);
        }
    }

    @Test
    void a_place_that_is_too_old_of_another_day_or_none_at_all_begins_with_the_whole_board() throws Exception {
        var day = WorkingCalendar.dateOf(clock.instant()).toEpochDay();
        var now = Instant.now().toEpochMilli();

        for (var place : List.of("7-" + day + "-" + (now - 700_000), "7-1-" + now, "7", "x", "-1-1-1")) {
            try (var stream = EventStream.open(api.as(Role.LEADER).with("Last-Event-ID", place), HALL)) {
                assertThat(stream.next().name()).as(place).isEqualTo("snapshot");
            }
        }
    }

    @Test
    void what_another_instance_records_is_on_the_board_as_well() throws Exception {
        var story = new SampleCase(project).opened().planned().story();
        var other = new OtherInstance(database);

        try (var stream = open(HALL)) {
            next(stream, named("beat"));
            other.record(project, story.told());

            var card = next(stream, cardOfOurs());
            assertThat(card.data().path("number").asString()).isEqualTo("260-000-019");
        }
    }

    @Test
    void midnight_sends_the_whole_board_of_the_new_day() throws Exception {
        clock.moveTo(Instant.parse("2026-10-19T15:59:50Z"));
        Wire.say(new SampleCase(project).opened().story().told());
        awaitLength(2);

        try (var stream = open(HALL)) {
            assertThat(stream.next().data().path("day").asString()).isEqualTo("2026-10-19");
            clock.moveTo(Instant.parse("2026-10-19T16:00:00Z"));

            var next = next(stream, named("snapshot"));
            assertThat(next.data().path("day").asString()).isEqualTo("2026-10-20");
        }
    }

    @Test
    void each_follows_their_own_side_and_nobody_else_any() throws IOException, InterruptedException {
        try (var stream = EventStream.open(api.as(Role.SCREEN), "/v1/board/stream")) {
            assertThat(stream.next().data().path("view").asString()).isEqualTo("HALL");
        }
        assertThat(api.as(Role.SCREEN).get("/v1/board/stream?view=STAFF").status())
                .isEqualTo(403);
        assertThat(api.as(Role.AGENT).get("/v1/board/stream").status()).isEqualTo(403);
        assertThat(api.get("/v1/board/stream").status()).isEqualTo(401);
    }
}
