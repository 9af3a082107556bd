package cn.yongji.onestop.approval.feed.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yongji.onestop.approval.cases.domain.Case;
import cn.yongji.onestop.approval.cases.domain.rule.CaseOpening;
import cn.yongji.onestop.approval.cases.mongo.MongoCases;
import cn.yongji.onestop.approval.cases.mongo.StoredCases;
import cn.yongji.onestop.approval.feed.CaseParts;
import cn.yongji.onestop.approval.feed.FeedBell;
import cn.yongji.onestop.approval.feed.FeedSettings;
import cn.yongji.onestop.approval.feed.domain.FeedPart;
import cn.yongji.onestop.approval.feed.mongo.MongoFeeds;
import cn.yongji.onestop.approval.feed.mongo.MongoMaterialUsers;
import cn.yongji.onestop.kernel.calendar.PublishedSchedules;
import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import cn.yongji.onestop.kernel.event.ApplicationAcceptedV1;
import cn.yongji.onestop.kernel.event.EventContract;
import cn.yongji.onestop.kernel.event.EventContracts;
import cn.yongji.onestop.kernel.event.EventEnvelope;
import cn.yongji.onestop.kernel.event.EventPlaces;
import cn.yongji.onestop.kernel.event.MaterialRef;
import cn.yongji.onestop.kernel.event.ReviewOrder;
import cn.yongji.onestop.kernel.id.DepartmentCode;
import cn.yongji.onestop.platform.aggregate.AggregateStore;
import cn.yongji.onestop.platform.aggregate.Command;
import cn.yongji.onestop.platform.event.EventJson;
import cn.yongji.onestop.testkit.DocumentedFacts;
import cn.yongji.onestop.testkit.TestStore;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Walks the table of places: every event of the contracts is told to the departments that its row says, and to no other. Three
 * cases are there: that of the examples, another of the project, and one of another project with the same material, which in
 * the first one two departments were given.
 */
class FeedPlacesTest {
    private static final Instant NOW = Instant.parse("2026-11-10T04:00:00Z");
    private static final WorkingCalendar CALENDAR = PublishedSchedules.calendar();
    private static final Map<String, EventContract> FACTS = DocumentedFacts.all();
    private static final ApplicationAcceptedV1 ACCEPTED = (ApplicationAcceptedV1) FACTS.get("application.accepted.v1");
    private static final MaterialRef MATERIAL =
            ACCEPTED.reviews().getFirst().materials().getFirst();
    private static final Set<String> DEPARTMENTS =
            Set.of("ecology", "natural-resources", "housing", "water", "forestry", "industry", "development-reform");

    /**
     * They name departments and are told to none: a plan asks nobody yet, what was accepted is told as the case, who was
     * refused knows it from the answer, a catalogue has the matters of all, and who follows up what a retrospective
     * concludes was there.
     */
    private static final Set<String> NAMING_ONLY = Set.of(
            "plan.issued.v1",
            "application.accepted.v1",
            "review.supplement-refused.v1",
            "catalogue.published.v1",
            "retrospective.concluded.v1");

    private static MongoClient client;
    private static MongoFeeds feeds;
    private static FeedReaction reaction;

    @BeforeAll
    static void open() {
        client = MongoClients.create(TestStore.uri());
        var database = client.getDatabase("places" + System.nanoTime());
        var store = StoredCases.in(database);
        var cases = new MongoCases(store);
        var users = new MongoMaterialUsers(database);
        feeds = new MongoFeeds(database);
        reaction = new FeedReaction(
                feeds,
                new CaseParts(store, cases, users),
                users,
                new FeedBell(),
                new FeedSettings(Duration.ofDays(400), Duration.ZERO, Duration.ZERO),
                Clock.fixed(NOW, ZoneOffset.UTC));
        for (var accepted : List.of(
                accepted(
                        ACCEPTED.projectId(),
                        ACCEPTED.applicationId(),
                        Stream.concat(ACCEPTED.reviews().stream(), Stream.of(order("M36", "housing")))
                                .toList()),
                accepted(ACCEPTED.projectId(), "another-case", List.of(order("M16", "water"))),
                accepted("another-project", "case-elsewhere", List.of(order("M20", "forestry", MATERIAL))))) {
            create(store, accepted);
            tell(accepted);
        }
        tell(FACTS.get("gap.fulfilled.v1"));
    }

    @AfterAll
    static void close() {
        client.close();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("names")
    void every_event_is_told_to_the_departments_that_its_row_says(String name) {
        var event = FACTS.get(name);

        var told = told(event);

        assertThat(told).isEqualTo(expected(EventPlaces.of(name).feed(), event));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("names")
    void what_is_to_be_told_has_somebody_to_tell_it_to(String name) {
        var row = EventPlaces.of(name).feed();
        var event = FACTS.get(name);

        if (row == EventPlaces.Feed.NOBODY) {
            if (!NAMING_ONLY.contains(name)) assertThat(named(treeOf(event))).isEmpty();
        } else {
            assertThat(expected(row, event)).isNotEmpty();
        }
    }

    @Test
    void who_was_given_a_material_before_that_was_noted_is_found_while_the_case_is_open() {
        var database = client.getDatabase("unnoted" + System.nanoTime());
        var store = StoredCases.in(database);
        create(store, accepted(ACCEPTED.projectId(), ACCEPTED.applicationId(), ACCEPTED.reviews()));

        var known = new CaseParts(store, new MongoCases(store), new MongoMaterialUsers(database)).besides(Map.of());

        assertThat(known.restingOn(MATERIAL.materialId(), List.of(ACCEPTED.applicationId())))
                .extracting(part -> part.department().value())
                .containsExactly("ecology");
        assertThat(known.restingOn("another material", List.of(ACCEPTED.applicationId())))
                .isEmpty();
    }

    private static Set<String> expected(EventPlaces.Feed row, EventContract event) {
        var tree = treeOf(event);
        return switch (row) {
            case NOBODY -> Set.of();
            case NAMED -> named(tree);
            case MATTER ->
                Map.of("M13", "ecology", "M12", "natural-resources", "M36", "housing").entrySet().stream()
                        .filter(it -> tree.toString().contains("\"matterCode\":\"" + it.getKey() + "\"")
                                || tree.path("reviewId").asString("").endsWith(it.getKey()))
                        .map(Map.Entry::getValue)
                        .collect(Collectors.toSet());
            case CASE -> Set.of("ecology", "natural-resources", "housing");
            case USERS -> Set.of("ecology", "forestry", "natural-resources");
            case PROJECT -> Set.of("ecology", "natural-resources", "housing", "water");
        };
    }

    private static Set<String> named(JsonNode tree) {
        if (tree.isString()) return DEPARTMENTS.contains(tree.stringValue()) ? Set.of(tree.stringValue()) : Set.of();
        var found = new TreeSet<String>();
        tree.forEach(child -> found.addAll(named(child)));
        return found;
    }

    private static Set<String> told(EventContract event) {
        var before = ends();
        tell(event);
        return DEPARTMENTS.stream()
                .filter(department ->
                        !entriesAfter(department, before.get(department)).isEmpty())
                .peek(department -> assertThat(entriesAfter(department, before.get(department)))
                        .containsOnly(EventContracts.nameOf(event)))
                .collect(Collectors.toSet());
    }

    private static Map<String, Long> ends() {
        return DEPARTMENTS.stream().collect(Collectors.toMap(it -> it, it -> feeds.last(DepartmentCode.of(it))));
    }

    private static List<String> entriesAfter(String department, long place) {
        return ((FeedPart.Read) feeds.read(DepartmentCode.of(department), place, 50))
                .entries().stream().map(entry -> entry.notice().type()).toList();
    }

    private static void tell(EventContract data) {
        var event = new EventEnvelope(
                UUID.randomUUID(),
                EventContracts.nameOf(data),
                "/onestop/test",
                UUID.randomUUID().toString(),
                1,
                NOW,
                "somebody",
                null,
                data);
        var target = reaction.targets().of(event);
        if (target != null) reaction.apply(target, List.of(event));
    }

    private static void create(AggregateStore<Case> store, ApplicationAcceptedV1 accepted) {
        var opened = (CaseOpening.Opening.Opened) new CaseOpening(CALENDAR).open(accepted);
        store.create(
                accepted.applicationId(),
                Command.ofRule("test", NOW),
                opened.ruling().next());
    }

    private static ReviewOrder order(String matter, String department, MaterialRef... materials) {
        return new ReviewOrder(matter, matter, department, department, 5, List.of(), List.of(materials));
    }

    private static ApplicationAcceptedV1 accepted(String project, String application, List<ReviewOrder> orders) {
        var own = orders.stream()
                .map(it -> new ReviewOrder(
                        it.matterCode(),
                        it.matterName(),
                        it.department(),
                        it.departmentName(),
                        it.limitWorkingDays(),
                        List.of(),
                        it.materials()))
                .toList();
        return new ApplicationAcceptedV1(
                project,
                ACCEPTED.projectName(),
                application,
                ACCEPTED.stage(),
                ACCEPTED.unitUscc(),
                ACCEPTED.unitName(),
                ACCEPTED.agent(),
                ACCEPTED.acceptedAt(),
                ACCEPTED.acceptedOn(),
                ACCEPTED.catalogueVersion(),
                new ArrayList<>(own));
    }

    private static JsonNode treeOf(EventContract event) {
        return JsonMapper.shared().readTree(EventJson.write(event));
    }

    static Stream<String> names() {
        return EventContracts.names().stream().sorted();
    }
}
