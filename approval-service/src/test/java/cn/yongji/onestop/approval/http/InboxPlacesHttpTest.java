package cn.yongji.onestop.approval.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import cn.yongji.onestop.kernel.event.ApplicationAcceptedV1;
import cn.yongji.onestop.kernel.event.AppliedRule;
import cn.yongji.onestop.kernel.event.ApprovalEvent;
import cn.yongji.onestop.kernel.event.EventContract;
import cn.yongji.onestop.kernel.event.EventContracts;
import cn.yongji.onestop.kernel.event.EventEnvelope;
import cn.yongji.onestop.kernel.event.EventPlaces;
import cn.yongji.onestop.kernel.event.IntakeEvent;
import cn.yongji.onestop.kernel.event.LedgerEvent;
import cn.yongji.onestop.kernel.event.MeetingEvent;
import cn.yongji.onestop.kernel.event.ProblemEvent;
import cn.yongji.onestop.kernel.event.ReferenceEvent;
import cn.yongji.onestop.kernel.event.ReviewOrder;
import cn.yongji.onestop.kernel.event.ReviewTerms;
import cn.yongji.onestop.platform.aggregate.Ids;
import cn.yongji.onestop.platform.clock.MovableClock;
import cn.yongji.onestop.platform.event.EventJson;
import cn.yongji.onestop.platform.messaging.EventReaction;
import cn.yongji.onestop.testkit.Api;
import cn.yongji.onestop.testkit.DocumentedFacts;
import cn.yongji.onestop.testkit.OnestopTest;
import cn.yongji.onestop.testkit.Tokens;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
import tools.jackson.databind.node.ObjectNode;

/**
 * Walks the table of places, as far as others than the cases tell it: each of their events is handed to everything that
 * reacts, and what the inboxes show before and after is compared with its row.
 */
@OnestopTest
class InboxPlacesHttpTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 2);
    private static final Map<String, EventContract> FACTS = DocumentedFacts.all();
    private static final AtomicLong SEQUENCE = new AtomicLong(1_000);
    private static final String EXAMPLE = "01930000-0000";
    private static final String SUPPLEMENT = "-7000-8000-000000000007";

    /** What has happened before, where an event would change nothing without. */
    private static final Map<String, List<String>> BEFORE = Map.ofEntries(
            Map.entry("application.withdrawal-denied.v1", List.of("application.withdrawal-requested.v1")),
            Map.entry("application.requirement-met.v1", List.of("application.requirement-added.v1")),
            Map.entry("gap.fulfilled.v1", List.of("gap.promised.v1")),
            Map.entry("gap.breached.v1", List.of("gap.promised.v1")),
            Map.entry("gap.repaired.v1", List.of("gap.promised.v1", "gap.breached.v1")),
            Map.entry("commitment.repaired.v1", List.of("commitment.found-false.v1")),
            Map.entry("material.flag-lifted.v1", List.of("material.flagged.v1")),
            Map.entry("problem.moved.v1", List.of("problem.raised.v1")),
            Map.entry("problem.reopened.v1", List.of("problem.raised.v1", "problem.closed.v1")),
            Map.entry("problem.closed.v1", List.of("problem.raised.v1")),
            Map.entry("meeting.held.v1", List.of("meeting.scheduled.v1")),
            Map.entry("meeting.day-changed.v1", List.of("meeting.scheduled.v1")),
            Map.entry("meeting.rescheduled.v1", List.of("meeting.scheduled.v1")),
            Map.entry("meeting.cancelled.v1", List.of("meeting.scheduled.v1")),
            Map.entry("resolution.recorded.v1", List.of("meeting.scheduled.v1")));

    @Autowired
    private Api api;

    @Autowired
    private MovableClock clock;

    @Autowired
    private List<EventReaction> reactions;

    private final String ids = Ids.next().substring(24).replaceFirst("(?<=^.{8})", "-");
    private final String ecology = "ecology-" + ids;
    private final String land = "natural-resources-" + ids;
    private final String housing = "housing-" + ids;

    @BeforeEach
    void the_case_of_the_examples_is_open() {
        clock.moveTo(MONDAY.atTime(10, 0).atZone(WorkingCalendar.ZONE).toInstant());
        hear(fact("project.opened.v1"));
        hear(accepted());
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(shown()).hasSize(3));
    }

    @AfterEach
    void backToTheRealTime() {
        clock.reset();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("names")
    void every_event_changes_the_kinds_of_items_that_its_row_names(String name) {
        for (var earlier : BEFORE.getOrDefault(name, List.of())) hear(fact(earlier));
        var event = name.equals("application.supplemented.v1") ? answerTo(asked()) : fact(name);
        var before = shown();

        hear(event);

        assertThat(difference(before, shown()))
                .isEqualTo(new TreeSet<>(EventPlaces.of(name).inbox()));
    }

    /**
     * All but what cases tell, which is tried in every state; but the acceptance, which the case tells as its opening; and
     * but a calendar, which is everybody's: the cases tell which of their days it moves.
     */
    static Stream<String> names() {
        return EventContracts.names().stream()
                .filter(name -> Set.of(EventContracts.INTAKE, EventContracts.COORDINATION)
                        .contains(EventContracts.topicOf(name)))
                .filter(name -> !name.equals("application.accepted.v1"))
                .sorted();
    }

    /** The example, of this project and these departments; what was put aside can be lifted, and a department has to move. */
    private EventContract fact(String name) {
        var json = EventJson.write(FACTS.get(name))
                .replace(EXAMPLE, ids)
                .replace("\"REVOKED\"", "\"QUARANTINED\"")
                .replace("\"owner\":\"coordinator1\"", "\"owner\":\"" + land + "\"")
                .replace("\"ecology\"", "\"" + ecology + "\"")
                .replace("\"natural-resources\"", "\"" + land + "\"");
        if (name.equals("project.facts-changed.v1")) json = json.replace("电机壳体项目", "电机壳体扩建项目");
        // It goes from one department to another.
        if (name.equals("problem.moved.v1")) json = json.replace("\"" + land + "\"", "\"" + ecology + "\"");
        return EventJson.read(name, json);
    }

    /** As in the example, of three departments, none of which waits, one exempt. */
    private ApplicationAcceptedV1 accepted() {
        var example = (ApplicationAcceptedV1) fact("application.accepted.v1");
        var exempt = new AppliedRule("S25", "WAIVE_REVIEW", "十条措施", List.of());
        var terms =
                new ReviewTerms("APPROVAL", 20, 10, false, false, false, null, List.of(), List.of(exempt), List.of());
        return new ApplicationAcceptedV1(
                example.projectId(),
                example.projectName(),
                example.applicationId(),
                example.stage(),
                example.unitUscc(),
                example.unitName(),
                example.agent(),
                example.acceptedAt(),
                example.acceptedOn(),
                example.catalogueVersion(),
                List.of(
                        order("M13", ecology, example.reviews().getFirst(), null),
                        order("M12", land, example.reviews().getFirst(), terms),
                        order("M36", housing, example.reviews().getFirst(), null)));
    }

    private static ReviewOrder order(String matter, String department, ReviewOrder as, ReviewTerms terms) {
        return new ReviewOrder(matter, matter, department, department, 20, List.of(), as.materials(), terms);
    }

    private String asked() {
        var review = "/v1/reviews/" + ids + "-7000-8000-000000000002-M13";
        var reviewer = api.as(Tokens.reviewer(ecology));
        var asked = reviewer.withKey()
                .ifMatch(reviewer.get(review).etag().orElseThrow())
                .post(review + "/supplement-requests", """
                    {"items":[{"text":"补充第七章"}],"basis":"技术指南","days":10}
                    """);
        assertThat(asked.status()).as(asked.toString()).isEqualTo(201);
        return asked.json().path("supplementId").asString();
    }

    private EventContract answerTo(String supplementId) {
        var name = "application.supplemented.v1";
        return EventJson.read(name, EventJson.write(fact(name)).replace(ids + SUPPLEMENT, supplementId));
    }

    private void hear(EventContract fact) {
        var event = new EventEnvelope(
                UUID.randomUUID(),
                EventContracts.nameOf(fact),
                "/onestop/test",
                subjectOf(fact),
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

    private static String subjectOf(EventContract fact) {
        return switch (fact) {
            case ProblemEvent it -> it.problemId();
            case MeetingEvent it -> it.meetingId();
            case IntakeEvent _, ApprovalEvent _, LedgerEvent _, ReferenceEvent _ -> fact.projectId();
        };
    }

    /** What the three departments find, by department and identity, without the light, which is that of the day. */
    private Map<String, JsonNode> shown() {
        var found = new HashMap<String, JsonNode>();
        for (var department : List.of(ecology, land, housing)) {
            var reply = api.as(Tokens.reviewer(department)).get("/v1/departments/" + department + "/inbox");
            assertThat(reply.status()).as(reply.toString()).isEqualTo(200);
            for (var item : reply.json().path("items")) {
                ((ObjectNode) item).remove("light");
                found.put(department + item.path("kind") + item.path("since"), item);
            }
        }
        return found;
    }

    private static Set<String> difference(Map<String, JsonNode> before, Map<String, JsonNode> after) {
        var kinds = new TreeSet<String>();
        Stream.concat(before.entrySet().stream(), after.entrySet().stream())
                .filter(it -> !Objects.equals(before.get(it.getKey()), after.get(it.getKey())))
                .forEach(it -> kinds.add(it.getValue().path("kind").asString()));
        return kinds;
    }
}
