package cn.yongji.onestop.coordination.http;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import cn.yongji.onestop.kernel.event.EventContract;
import cn.yongji.onestop.kernel.event.EventContracts;
import cn.yongji.onestop.kernel.event.EventEnvelope;
import cn.yongji.onestop.kernel.event.EventPlaces;
import cn.yongji.onestop.kernel.event.MeetingEvent;
import cn.yongji.onestop.platform.aggregate.Ids;
import cn.yongji.onestop.platform.clock.MovableClock;
import cn.yongji.onestop.platform.event.EventJson;
import cn.yongji.onestop.platform.messaging.EventReaction;
import cn.yongji.onestop.platform.web.Role;
import cn.yongji.onestop.testkit.Api;
import cn.yongji.onestop.testkit.DocumentedFacts;
import cn.yongji.onestop.testkit.OnestopTest;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/**
 * Walks the table of places, as far as the other services tell it: each of their events is handed to everything that
 * reacts, and the problems of the project before and after are compared with its row.
 */
@OnestopTest
class DifficultyPlacesHttpTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 2);
    private static final Map<String, EventContract> FACTS = DocumentedFacts.all();
    private static final AtomicLong SEQUENCE = new AtomicLong(1_000);
    private static final String EXAMPLE = "01930000-0000";

    /** What has happened before, where an event would change nothing without. */
    private static final Map<String, List<String>> BEFORE = Map.ofEntries(
            Map.entry("agent.assigned.v1", List.of("visit.recorded.v1")),
            Map.entry("agent.released.v1", List.of("visit.recorded.v1")),
            Map.entry("prereview.concluded.v1", List.of("prereview.requested.v1")),
            Map.entry("gap.repaired.v1", List.of("gap.breached.v1")),
            Map.entry("case.returned.v1", List.of("contradiction.found.v1")),
            Map.entry("case.withdrawn.v1", List.of("contradiction.found.v1")),
            Map.entry("review.decided.v1", List.of("review.turned-red.v1")),
            Map.entry("review.decision-withdrawn.v1", List.of("review.exemption-undone.v1")),
            Map.entry("review.revoked.v1", List.of("review.exemption-undone.v1")),
            Map.entry("review.not-applicable.v1", List.of("review.turned-red.v1")),
            Map.entry("review.supervision-answered.v1", List.of("review.exemption-undone.v1")));

    @Autowired
    private Api api;

    @Autowired
    private MovableClock clock;

    @Autowired
    private List<EventReaction> reactions;

    private final String ids = Ids.next().substring(24).replaceFirst("(?<=^.{8})", "-");

    @BeforeEach
    void the_case_of_the_examples_is_open() {
        clock.moveTo(MONDAY.atTime(10, 0).atZone(WorkingCalendar.ZONE).toInstant());
        hear(fact("project.opened.v1"));
        hear(fact("case.opened.v1"));
    }

    @AfterEach
    void backToTheRealTime() {
        clock.reset();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("names")
    void every_event_opens_changes_or_closes_problems_as_its_row_says(String name) {
        for (var earlier : BEFORE.getOrDefault(name, List.of())) hear(fact(earlier));
        var before = shown();

        hear(fact(name));

        assertThat(difference(before, shown()))
                .isEqualTo(new TreeSet<>(EventPlaces.of(name).problems()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("meetings")
    void what_happens_to_a_meeting_changes_its_problem_as_its_row_says(String name) {
        hear(fact("visit.recorded.v1"));
        var problem = shown().keySet().iterator().next();
        if (!name.equals("meeting.scheduled.v1")) hear(about(problem, fact("meeting.scheduled.v1")));
        var before = shown(problem);

        hear(about(problem, fact(name)));

        var changed = shown(problem).equals(before) ? Set.<String>of() : Set.of("changes");
        assertThat(changed).isEqualTo(EventPlaces.of(name).problems());
    }

    static Stream<String> meetings() {
        var ofMeetings = EventContracts.names().stream()
                .filter(name -> MeetingEvent.class.isAssignableFrom(EventContracts.typeOf(name)))
                .sorted();
        return Stream.concat(ofMeetings, Stream.of("resolution.effected.v1"));
    }

    static Stream<String> names() {
        return EventContracts.names().stream()
                .filter(name ->
                        Set.of(EventContracts.INTAKE, EventContracts.APPROVAL).contains(EventContracts.topicOf(name)))
                .filter(name -> meetings().noneMatch(name::equals))
                .sorted();
    }

    private EventContract about(String problem, EventContract fact) {
        var name = EventContracts.nameOf(fact);
        var json = EventJson.write(fact).replaceAll("\"problemId\":\"[^\"]*\"", "\"problemId\":\"" + problem + "\"");
        return EventJson.read(name, json);
    }

    private JsonNode shown(String problem) {
        return api.as(Role.COORDINATOR).get("/v1/problems/" + problem).json();
    }

    /** The example, of this project; the exemption falls after the grant, and what was late is refused. */
    private EventContract fact(String name) {
        var json = EventJson.write(FACTS.get(name)).replace(EXAMPLE, ids).replace("\"STEP_ADDED\"", "\"SUPERVISION\"");
        if (name.equals("review.decided.v1")) {
            json = json.replace("M13", "M12").replace("\"verdict\":\"GRANTED\"", "\"verdict\":\"REFUSED\"");
        }
        return EventJson.read(name, json);
    }

    private void hear(EventContract fact) {
        var event = new EventEnvelope(
                UUID.randomUUID(),
                EventContracts.nameOf(fact),
                "/onestop/test",
                fact.projectId(),
                SEQUENCE.incrementAndGet(),
                clock.instant(),
                "somebody",
                null,
                fact);
        for (var reaction : reactions) {
            if (!reaction.targets().topics().contains(EventContracts.topicOf(event.type()))) continue;
            var target = reaction.targets().of(event);
            if (target != null) reaction.apply(target, List.of(event));
        }
    }

    /** The problems of the project by identity. */
    private Map<String, JsonNode> shown() {
        var found = new HashMap<String, JsonNode>();
        var project = FACTS.get("project.opened.v1").projectId().replace(EXAMPLE, ids);
        var reply = api.as(Role.COORDINATOR).get("/v1/problems?limit=100&projectId=" + project);
        assertThat(reply.status()).as(reply.toString()).isEqualTo(200);
        for (var item : reply.json().path("items"))
            found.put(item.path("problemId").asString(), item);
        return found;
    }

    private static Set<String> difference(Map<String, JsonNode> before, Map<String, JsonNode> after) {
        var changed = new TreeSet<String>();
        after.forEach((id, now) -> {
            var was = before.get(id);
            if (was == null) changed.add("opens");
            else if (!was.path("state").equals(now.path("state"))) changed.add("closes");
            else if (!was.equals(now)) changed.add("changes");
        });
        return changed;
    }
}
