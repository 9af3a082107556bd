package cn.yongji.onestop.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yongji.onestop.kernel.calendar.PublishedSchedules;
import cn.yongji.onestop.kernel.event.ApplicationRequirementAddedV1;
import cn.yongji.onestop.kernel.event.ApplicationSupplementedV1;
import cn.yongji.onestop.kernel.event.EventContract;
import cn.yongji.onestop.kernel.event.EventContracts;
import cn.yongji.onestop.kernel.event.EventPlaces;
import cn.yongji.onestop.kernel.event.MaterialRef;
import cn.yongji.onestop.kernel.event.ReviewDecidedV1;
import cn.yongji.onestop.kernel.event.ReviewPaperBroughtV1;
import cn.yongji.onestop.kernel.event.ReviewRef;
import cn.yongji.onestop.ledger.entry.domain.EntryHeader;
import cn.yongji.onestop.ledger.entry.domain.Hash;
import cn.yongji.onestop.ledger.entry.domain.PayloadSeal;
import cn.yongji.onestop.ledger.entry.domain.Readers;
import cn.yongji.onestop.ledger.entry.domain.RecordedFact;
import cn.yongji.onestop.ledger.entry.domain.Wording;
import cn.yongji.onestop.ledger.news.domain.NewsConcern;
import cn.yongji.onestop.ledger.page.domain.PageFold;
import cn.yongji.onestop.ledger.page.domain.ProjectPage;
import cn.yongji.onestop.ledger.page.domain.ShownLight.Today;
import cn.yongji.onestop.ledger.timeline.domain.Moment;
import cn.yongji.onestop.ledger.timeline.domain.Names;
import cn.yongji.onestop.testkit.DocumentedFacts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Walks the table of places: every event of the contracts changes the parts of the page that its row names, and no other. */
class EventPlacesTest {
    private static final Map<String, EventContract> FACTS = facts();
    private static final Today TODAY = new Today(PublishedSchedules.calendar(), LocalDate.of(2026, 11, 10), Wording.ZH);

    /** What has happened before, where an event would change nothing without. */
    private static final List<String> BEFORE = List.of(
            "project.opened.v1",
            "plan.issued.v1",
            "material.stored.v1",
            "application.submitted.v1",
            "application.accepted.v1",
            "case.opened.v1",
            "problem.raised.v1",
            "meeting.scheduled.v1");

    /** What an application goes through before it is accepted. */
    private static final Map<String, List<String>> INSTEAD = Map.of(
            "application.submitted.v1", List.of("project.opened.v1", "application.correction-requested.v1"),
            "application.correction-requested.v1", List.of("project.opened.v1", "application.submitted.v1"));

    private static final Map<String, List<String>> BESIDES = Map.ofEntries(
            Map.entry("application.accepted.v1", List.of("application.correction-requested.v1")),
            Map.entry("application.withdrawal-denied.v1", List.of("application.withdrawal-requested.v1")),
            Map.entry("application.requirement-met.v1", List.of("application.requirement-added.v1")),
            Map.entry("gap.fulfilled.v1", List.of("gap.promised.v1")),
            Map.entry("gap.breached.v1", List.of("gap.promised.v1")),
            Map.entry("gap.repaired.v1", List.of("gap.promised.v1")),
            Map.entry("application.withdrawn.v1", List.of("gap.promised.v1")),
            Map.entry("case.withdrawn.v1", List.of("gap.promised.v1")),
            Map.entry("case.returned.v1", List.of("gap.promised.v1")),
            Map.entry("review.revoked.v1", List.of("gap.promised.v1")),
            Map.entry("resolution.effected.v1", List.of("resolution.recorded.v1")),
            Map.entry("review.upheld.v1", List.of("review.revocation-opened.v1")),
            Map.entry("review.unblocked.v1", List.of("review.blocked.v1")),
            Map.entry("problem.item-changed.v1", List.of("problem.item-opened.v1")),
            Map.entry("problem.reopened.v1", List.of("problem.closed.v1")),
            Map.entry("problem.closed.v1", List.of("review.blocked.v1")),
            Map.entry("review.resumed.v1", List.of("review.supplement-requested.v1")),
            Map.entry("review.decided.v1", List.of("review.supplement-requested.v1")),
            Map.entry("review.suspension-ended.v1", List.of("review.suspended.v1")),
            Map.entry("review.applicable-again.v1", List.of("review.not-applicable.v1")),
            Map.entry("review.paper-brought.v1", List.of("review.decided.v1")),
            Map.entry("material.flag-lifted.v1", List.of("material.flagged.v1")));

    @ParameterizedTest(name = "{0}")
    @MethodSource("names")
    void every_event_changes_the_parts_of_the_page_that_its_row_names(String name) {
        var before = INSTEAD.getOrDefault(
                name,
                Stream.concat(BEFORE.stream(), BESIDES.getOrDefault(name, List.of()).stream())
                        .filter(it -> !it.equals(name))
                        .toList());

        var changed = difference(
                page(before),
                page(Stream.concat(before.stream(), Stream.of(name)).toList()));

        assertThat(changed).isEqualTo(new TreeSet<>(EventPlaces.of(name).page()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("names")
    void the_page_is_shown_whatever_is_missing_of_what_an_event_follows_on(String name) {
        assertThat(page(List.of(name)).length()).isEqualTo(1);
        assertThat(page(List.of("project.opened.v1", name)).project()).isNotNull();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("names")
    void every_event_changes_the_rights_to_read_that_its_row_names_and_no_other(String name) {
        // Of somebody else and with other stand-ins before, so that whatever an event says makes a difference.
        var before = new Readers(Set.of("another unit"), Set.of("another agent"), Set.of());

        var after = before.after(FACTS.get(name));

        var changed = new TreeSet<String>();
        if (!after.orgs().equals(before.orgs())) changed.add("unit");
        if (!after.agents().equals(before.agents()) || !after.standIns().equals(before.standIns()))
            changed.add("agent");
        if (!after.departments().equals(before.departments())) changed.add("department");
        assertThat(changed).isEqualTo(new TreeSet<>(EventPlaces.of(name).rights()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("names")
    void every_line_of_the_news_says_whom_it_concerns_as_its_row_does(String name) {
        var concerns = NewsConcern.of(name).stream()
                .map(it -> it.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());

        assertThat(concerns).isEqualTo(EventPlaces.of(name).people());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("names")
    void every_event_has_its_sentence_in_both_languages(String name) {
        var fact = recorded(name, 1);

        for (var wording : Wording.values()) {
            var told = Moment.of(fact, Names.in(List.of(fact)), wording).text();
            assertThat(told).isNotBlank().doesNotContain("null").doesNotContain("%");
        }
    }

    /** The documented examples, four of them about a review of the story that the others tell. */
    private static Map<String, EventContract> facts() {
        var all = new HashMap<>(DocumentedFacts.all());
        var decided = (ReviewDecidedV1) all.get("review.decided.v1");
        all.computeIfPresent("review.paper-brought.v1", (_, it) -> about(decided.review(), (ReviewPaperBroughtV1) it));
        all.computeIfPresent(
                "application.requirement-added.v1", (_, it) -> about("M12", (ApplicationRequirementAddedV1) it));
        all.computeIfPresent("application.supplemented.v1", (_, it) -> bringing("m2", (ApplicationSupplementedV1) it));
        return all;
    }

    private static ReviewPaperBroughtV1 about(ReviewRef review, ReviewPaperBroughtV1 it) {
        return new ReviewPaperBroughtV1(
                review,
                it.resultNumber(),
                it.materials(),
                it.paperDueOn(),
                it.broughtAt(),
                it.broughtBy(),
                it.progress());
    }

    private static ApplicationRequirementAddedV1 about(String matter, ApplicationRequirementAddedV1 it) {
        return new ApplicationRequirementAddedV1(
                it.projectId(),
                it.applicationId(),
                matter,
                it.requiredMatter(),
                it.rule(),
                it.reason(),
                it.addedAt(),
                it.causes());
    }

    private static ApplicationSupplementedV1 bringing(String material, ApplicationSupplementedV1 it) {
        var brought = it.materials().getFirst();
        return new ApplicationSupplementedV1(
                it.projectId(),
                it.applicationId(),
                it.reviewId(),
                it.supplementId(),
                List.of(new MaterialRef(brought.slot(), material, brought.name(), brought.sha256())),
                it.note(),
                it.suppliedAt(),
                it.suppliedBy());
    }

    private static Set<String> difference(ProjectPage one, ProjectPage other) {
        var changed = new TreeSet<String>();
        if (!Optional.ofNullable(one.project()).equals(Optional.ofNullable(other.project()))) changed.add("project");
        if (!one.nodes().equals(other.nodes())) changed.add("nodes");
        if (!one.materials().equals(other.materials())) changed.add("materials");
        if (!one.problems().equals(other.problems())) changed.add("problems");
        return changed;
    }

    private static ProjectPage page(List<String> names) {
        var facts = new ArrayList<RecordedFact>();
        for (var name : names) facts.add(recorded(name, facts.size() + 1));
        return PageFold.of("p", facts.size(), "", facts, TODAY);
    }

    private static RecordedFact recorded(String name, long index) {
        var fact = FACTS.get(name);
        var header = new EntryHeader(
                index,
                Hash.of(""),
                new UUID(0, index),
                name,
                "/onestop/test",
                "s",
                1,
                Instant.EPOCH,
                "a",
                new PayloadSeal.Committed(Hash.of("")));
        return new RecordedFact(header, Optional.of(fact));
    }

    static Stream<String> names() {
        return EventContracts.names().stream().sorted();
    }
}
