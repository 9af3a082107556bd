package cn.yongji.onestop.ledger.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import cn.yongji.onestop.kernel.digest.DigestKind;
import cn.yongji.onestop.kernel.digest.DigestLine;
import cn.yongji.onestop.ledger.SampleCase;
import cn.yongji.onestop.ledger.Story;
import cn.yongji.onestop.platform.clock.MovableClock;
import cn.yongji.onestop.platform.web.Role;
import cn.yongji.onestop.testkit.Tokens;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** 对账: what differs between what services list and what they told is found in the night, with kind and field. */
class ReconciliationHttpTest extends LedgerHttp {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String FOUND = "reconciliation.difference-found.v1";
    private static final LocalDate TUESDAY = LocalDate.of(2027, 3, 2);

    @Autowired
    private MovableClock clock;

    @Autowired
    private WorkingCalendar calendar;

    @AfterEach
    void now() {
        clock.reset();
    }

    @Test
    void each_difference_is_found_with_its_kind_and_field_told_once_and_gone_when_it_is_gone() throws Exception {
        var equal = filed();
        var moved = filed();
        var changed = filed();
        var lost = filed();
        var behind = filed();
        begin(TUESDAY);
        var said = new SaidLists(TUESDAY, clock.instant(), calendar.asItIsNow().version());

        said.say(
                "approval",
                DigestKind.CASES,
                List.of(
                        line(equal, 0, _ -> {}),
                        line(moved, 0, view -> view.put("M06.due", "2026-12-11")),
                        line(changed, 0, view -> view.put("M06.state", "GRANTED")),
                        line(lost, 1, _ -> {}),
                        line(behind, -1, _ -> {})));
        for (var service : List.of("approval", "intake")) said.say(service, DigestKind.PARKED, List.of());
        var night = done(TUESDAY);

        assertThat(night.path("equal").asBoolean()).isFalse();
        assertThat(kinds(night, equal)).isEmpty();
        assertThat(night.at("/check/ledgers").asInt()).isGreaterThanOrEqualTo(5);
        assertThat(kinds(night, moved)).containsExactly("DUE_DIFFERS");
        assertThat(field(night, moved).path("name").asString()).isEqualTo("M06.due");
        assertThat(field(night, moved).path("listed").asString()).isEqualTo("2026-12-11");
        assertThat(kinds(night, changed)).containsExactly("STATE_DIFFERS");
        assertThat(field(night, changed).path("name").asString()).isEqualTo("M06.state");
        assertThat(kinds(night, lost)).containsExactly("MISSING_IN_LEDGER");
        assertThat(kinds(night, behind)).contains("SERVICE_BEHIND");
        assertThat(silent(night)).containsExactly("coordination");
        assertTold(moved, FOUND);
        assertTold(equal);

        var then = TUESDAY.plusDays(1);
        begin(then);
        var again = new SaidLists(then, clock.instant(), calendar.asItIsNow().version());
        again.say(
                "approval",
                DigestKind.CASES,
                List.of(line(moved, 0, _ -> {}), line(changed, 0, view -> view.put("M06.state", "GRANTED"))));
        for (var service : List.of("approval", "intake", "coordination"))
            again.say(service, DigestKind.PARKED, List.of());
        var next = done(then);

        assertThat(kinds(next, moved)).isEmpty();
        assertThat(silent(next)).isEmpty();
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(entries("city"))
                        .filteredOn("reconciliation.completed.v1"::equals)
                        .hasSizeGreaterThanOrEqualTo(2));
        assertTold(moved, FOUND, "reconciliation.difference-closed.v1");
        // It lasts: told once, and not gone because nobody looked.
        assertTold(changed, FOUND);
        assertTold(lost, FOUND);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(auditor()
                                .get("/v1/board?view=STAFF")
                                .json()
                                .at("/foot/night/equal")
                                .asString(""))
                        .isEqualTo("false"));
        assertThat(nextBeat().at("/night/equal").asString(""))
                .as("a page that is open is told as well")
                .isEqualTo("false");
        assertThat(auditor().get("/v1/reconciliations").json().path("items"))
                .filteredOn(it -> it.path("day").asString().equals(then.toString()))
                .extracting(it -> it.path("found").asInt())
                .containsExactly(next.path("found").asInt());
    }

    @Test
    void on_sundays_a_case_that_the_service_has_lost_is_found_and_one_that_never_came_to_be() {
        var held = filed();
        var lost = filed();
        var never = UUID.randomUUID().toString();
        var story = new SampleCase(never)
                .opened()
                .planned()
                .materials()
                .corrected()
                .accepted()
                .story();
        Wire.say(story.told());
        awaitLength(never, story.told().size());
        var sunday = TUESDAY.plusDays(5);
        begin(sunday);
        var said = new SaidLists(sunday, clock.instant(), calendar.asItIsNow().version());

        said.say("approval", DigestKind.CASES, List.of(line(held, 0, _ -> {})));
        for (var service : List.of("approval", "intake", "coordination"))
            said.say(service, DigestKind.PARKED, List.of());
        var night = done(sunday);

        assertThat(kinds(night, held)).isEmpty();
        assertThat(kinds(night, lost)).containsExactly("UNKNOWN_TO_SERVICE");
        assertThat(kinds(night, story)).containsExactly("CASE_MISSING");
    }

    @Test
    void a_night_that_was_not_and_one_who_may_not_are_answered_so() {
        assertThat(auditor().get("/v1/reconciliations/2026-01-05").status()).isEqualTo(404);
        assertThat(auditor().get("/v1/reconciliations/yesterday").status()).isEqualTo(400);
        assertThat(api.as(Tokens.enterprise("91140881MA0KXK1Q0B"))
                        .get("/v1/reconciliations/2026-01-05")
                        .status())
                .isEqualTo(403);
        assertThat(api.as(Role.LEADER).get("/v1/reconciliations").status()).isEqualTo(200);
    }

    private void begin(LocalDate night) {
        clock.moveTo(
                night.atTime(LocalTime.of(1, 40)).atZone(WorkingCalendar.ZONE).toInstant());
    }

    /** The night goes on until it is done. */
    private JsonNode done(LocalDate night) {
        var last =
                night.atTime(LocalTime.of(4, 50)).atZone(WorkingCalendar.ZONE).toInstant();
        await().atMost(PATIENCE).untilAsserted(() -> {
            if (clock.instant().isBefore(last)) clock.advance(Duration.ofMinutes(1));
            assertThat(auditor().get("/v1/reconciliations/" + night).status()).isEqualTo(200);
        });
        return auditor().get("/v1/reconciliations/" + night).json();
    }

    /** A case of a project of its own, told and recorded. */
    private Story filed() {
        var id = UUID.randomUUID().toString();
        var story = new SampleCase(id)
                .opened()
                .planned()
                .materials()
                .corrected()
                .accepted()
                .caseOpened()
                .story();
        Wire.say(story.told());
        awaitLength(id, story.told().size());
        return story;
    }

    /** What its ledger tells of reconciling. */
    private void assertTold(Story story, String... types) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(entries(story.projectId()))
                        .filteredOn(it -> it.startsWith("reconciliation."))
                        .containsExactly(types));
    }

    private List<String> entries(String ledger) {
        var types = new ArrayList<String>();
        var items = auditor()
                .get("/v1/ledgers/" + ledger + "/entries?limit=200")
                .json()
                .path("items");
        for (var it : items) types.add(it.path("type").asString());
        return types;
    }

    private static DigestLine line(Story story, int further, Consumer<SortedMap<String, String>> changed) {
        var caseId = new SampleCase(story.projectId()).application();
        return SaidLists.lineOf(story, caseId, further, changed);
    }

    private static List<JsonNode> of(JsonNode night, Story story) {
        var found = new ArrayList<JsonNode>();
        for (var it : night.path("differences")) {
            if (it.path("projectId").asString("").equals(story.projectId())) found.add(it);
        }
        return found;
    }

    private static List<String> kinds(JsonNode night, Story story) {
        return of(night, story).stream().map(it -> it.path("kind").asString()).toList();
    }

    private static JsonNode field(JsonNode night, Story story) {
        return of(night, story).getFirst().path("fields").path(0);
    }

    private static List<String> silent(JsonNode night) {
        var silent = new ArrayList<String>();
        for (var it : night.path("differences")) {
            if (it.path("kind").asString().equals("NOT_LISTED"))
                silent.add(it.path("service").asString());
        }
        return silent;
    }

    private JsonNode nextBeat() throws Exception {
        try (var stream = EventStream.open(api.as(Role.LEADER), "/v1/board/stream?view=STAFF")) {
            var event = stream.next();
            while (!event.name().equals("beat")) event = stream.next();
            return event.data();
        }
    }
}
