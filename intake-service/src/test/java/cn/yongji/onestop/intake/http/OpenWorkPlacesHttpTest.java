package cn.yongji.onestop.intake.http;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yongji.onestop.intake.counter.agent.AgentWork;
import cn.yongji.onestop.intake.counter.agent.domain.OpenWork;
import cn.yongji.onestop.intake.counter.application.Applications;
import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import cn.yongji.onestop.kernel.event.EventContract;
import cn.yongji.onestop.kernel.event.EventContracts;
import cn.yongji.onestop.kernel.event.EventEnvelope;
import cn.yongji.onestop.kernel.event.EventPlaces;
import cn.yongji.onestop.platform.clock.MovableClock;
import cn.yongji.onestop.platform.event.EventJson;
import cn.yongji.onestop.platform.messaging.EventReaction;
import cn.yongji.onestop.testkit.Api;
import cn.yongji.onestop.testkit.DocumentedFacts;
import cn.yongji.onestop.testkit.OnestopTest;
import cn.yongji.onestop.testkit.Tokens;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Walks the table of places, as far as the reviews tell it: each of their events is handed to everything that reacts, and
 * what waits for the applicant's side before and after is compared with its row.
 */
@OnestopTest
class OpenWorkPlacesHttpTest {
    private static final Instant NOW = Instant.parse("2026-11-25T02:00:00Z");
    private static final Map<String, EventContract> FACTS = DocumentedFacts.all();
    private static final AtomicLong SEQUENCE = new AtomicLong(1_000);
    private static final AtomicLong UNITS = new AtomicLong(System.nanoTime() % 10_000);
    private static final String EXAMPLE = "01930000-0000-7000-8000-00000000000";
    private static final String SIGNS = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    /** What has happened before, where an event would change nothing without. */
    private static final Map<String, List<String>> BEFORE =
            Map.of("review.resumed.v1", List.of("review.supplement-requested.v1"));

    @Autowired
    private Api api;

    @Autowired
    private MovableClock clock;

    @Autowired
    private Applications applications;

    @Autowired
    private WorkingCalendar calendar;

    @Autowired
    private List<EventReaction> reactions;

    private String project = "";
    private String application = "";

    @BeforeEach
    void an_application_is_accepted_against_the_promise_of_a_map() {
        clock.moveTo(NOW);
        var uscc = unit();
        var unit = api.as(Tokens.enterprise(uscc));
        var opened = unit.withKey().post("/v1/projects", Hall.opening(Map.of("unit", Hall.unit(uscc))));
        project = opened.json().path("projectId").asString();
        var materials = new ArrayList<String>();
        for (var slot : List.of("project-statement", "business-licence", "legal-person-identity", "soil-water-plan")) {
            var stored = Hall.upload(unit.withKey(), project, slot + ".pdf", Hall.pdf(slot + project), slot);
            materials.add(Hall.material(slot, stored.json().path("materialId").asString()));
        }
        var body = Hall.application("M06 M16", materials.toString(), true)
                .replace(
                        "\"submit\": true",
                        "\"submit\": true, \"deferral\": {\"textVersion\": \"gap-2026-2\", \"signer\": \"王敏\","
                                + " \"gaps\": [{\"slot\": \"boundary-map\", \"dueOn\": \"2026-11-30\"}]}");
        var filed = unit.withKey().post("/v1/projects/" + project + "/applications", body);
        assertThat(filed.status()).as(filed.toString()).isEqualTo(201);
        application = filed.json().path("applicationId").asString();
        var accepted = new Hall(api)
                .window
                .withKey()
                .ifMatch(filed.etag().orElseThrow())
                .post("/v1/applications/" + application + "/acceptance", "");
        assertThat(accepted.status()).as(accepted.toString()).isEqualTo(200);
    }

    @AfterEach
    void backToTheRealTime() {
        clock.reset();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("names")
    void every_event_of_the_reviews_changes_the_open_work_that_its_row_names(String name) {
        for (var earlier : BEFORE.getOrDefault(name, List.of())) hear(fact(earlier));
        var before = open();

        hear(fact(name));

        assertThat(difference(before, open()))
                .isEqualTo(new TreeSet<>(EventPlaces.of(name).work()));
    }

    static Stream<String> names() {
        return EventContracts.names().stream()
                .filter(name -> EventContracts.topicOf(name).equals(EventContracts.APPROVAL))
                .sorted();
    }

    /** The example, of this application and a matter of it; what is granted is granted with its gap, which gets another day. */
    private EventContract fact(String name) {
        var json = EventJson.write(FACTS.get(name))
                .replaceAll("M1[23]", "M16")
                .replace(EXAMPLE + "1", project)
                .replace(EXAMPLE + "2", application);
        if (name.equals("review.decided.v1")) {
            var gap = applications
                    .store()
                    .find(application)
                    .orElseThrow()
                    .state()
                    .onceAccepted()
                    .orElseThrow()
                    .course()
                    .gaps()
                    .getFirst()
                    .gapId();
            json = json.replace(EXAMPLE + "8", gap)
                    .replace("\"verdict\":\"GRANTED\"", "\"verdict\":\"GRANTED_WITH_GAPS\"");
        }
        return EventJson.read(name, json);
    }

    private void hear(EventContract fact) {
        var event = new EventEnvelope(
                UUID.randomUUID(),
                EventContracts.nameOf(fact),
                "/onestop/test",
                application,
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

    private Set<OpenWork> open() {
        var stored = applications.store().find(application).orElseThrow();
        return AgentWork.openWork(stored, calendar, WorkingCalendar.dateOf(clock.instant()))
                .collect(Collectors.toSet());
    }

    private static Set<String> difference(Set<OpenWork> before, Set<OpenWork> after) {
        return Stream.concat(before.stream(), after.stream())
                .filter(it -> !before.contains(it) || !after.contains(it))
                .map(it -> it.kind().name())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Another unit for each, since a unit may have only so many promises: seventeen signs and their check sign (GB 32100). */
    private static String unit() {
        var plain = "91140881MA0%06d".formatted(UNITS.incrementAndGet());
        var sum = 0;
        var weight = 1;
        for (var sign : plain.toCharArray()) {
            sum += SIGNS.indexOf(sign) * weight;
            weight = weight * 3 % 31;
        }
        return plain + SIGNS.charAt((31 - sum % 31) % 31);
    }
}
