package cn.yongji.onestop.approval.cases.domain.rule;

import static cn.yongji.onestop.approval.cases.domain.rule.CaseBuilder.CALENDAR;
import static cn.yongji.onestop.approval.cases.domain.rule.CaseBuilder.MONDAY;
import static cn.yongji.onestop.approval.cases.domain.rule.CaseBuilder.aCase;
import static cn.yongji.onestop.approval.cases.domain.rule.CaseBuilder.after;
import static cn.yongji.onestop.approval.cases.domain.rule.CaseBuilder.grant;
import static cn.yongji.onestop.approval.cases.domain.rule.CaseBuilder.matter;
import static cn.yongji.onestop.approval.cases.domain.rule.CaseBuilder.on;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yongji.onestop.approval.cases.domain.Case;
import cn.yongji.onestop.approval.cases.domain.ReviewRefusal;
import cn.yongji.onestop.approval.cases.domain.review.ReviewStatus;
import cn.yongji.onestop.approval.inbox.CaseErrand;
import cn.yongji.onestop.approval.inbox.web.ShownInbox;
import cn.yongji.onestop.kernel.calendar.LocalDecision;
import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import cn.yongji.onestop.kernel.decision.Decision;
import cn.yongji.onestop.kernel.event.EventContracts;
import cn.yongji.onestop.kernel.event.EventPlaces;
import cn.yongji.onestop.kernel.event.ReviewTerms;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Walks the table of places, as far as the cases tell it: whatever comes into an inbox, changes there or goes is told by an
 * event whose row names its kind, and every kind that a row names comes, changes or goes with that event. Every command is
 * tried in every state, and every command again after it.
 */
class InboxPlacesTest {
    private static final LocalDate TUESDAY = MONDAY.plusDays(1);
    private static final LocalDate LATER = LocalDate.of(2026, 11, 20);
    private static final WorkingCalendar SNOWED_IN =
            CALENDAR.with("test", List.of(LocalDecision.restOn(LocalDate.of(2026, 9, 14), "暴雪")));
    private static final CaseDecider DECIDER = new CaseDecider(CALENDAR);

    /** What was told together, and the kinds of items that changed. */
    private record Told(Set<String> events, Set<String> kinds) {}

    private static Set<Told> all;

    @BeforeAll
    static void try_every_command_in_every_state_and_again() {
        all = new HashSet<>();
        var first = new ArrayList<Case>();
        for (var start : starts()) {
            first.add(start);
            for (var act : acts()) first.addAll(tried(start, act));
        }
        for (var state : new HashSet<>(first)) {
            for (var act : acts()) tried(state, act);
            tried(state, it -> new Deadlines(SNOWED_IN).move(it, on(TUESDAY)), SNOWED_IN);
        }
        all.add(opened());
    }

    @Test
    void whatever_changes_in_an_inbox_is_told_by_an_event_whose_row_names_its_kind() {
        var untold = all.stream()
                .filter(told -> !told.events().isEmpty())
                .filter(told -> !rows(told.events()).containsAll(told.kinds()))
                .map(told -> "%s change %s".formatted(new TreeSet<>(told.events()), told.kinds()))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(untold).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("named")
    void every_kind_that_a_row_names_changes_with_its_event(String event) {
        var changing = all.stream()
                .filter(told -> told.events().contains(event))
                .flatMap(told -> told.kinds().stream())
                .collect(Collectors.toSet());

        assertThat(changing).containsAll(EventPlaces.of(event).inbox());
    }

    private static Set<String> rows(Set<String> events) {
        return events.stream()
                .flatMap(event -> EventPlaces.of(event).inbox().stream())
                .collect(Collectors.toSet());
    }

    /** The events of cases that are to change something. */
    static Stream<String> named() {
        return EventContracts.names().stream()
                .filter(name -> EventContracts.topicOf(name).equals(EventContracts.APPROVAL))
                .filter(name -> !EventPlaces.of(name).inbox().isEmpty())
                .sorted();
    }

    private static Told opened() {
        var opened = (CaseOpening.Opening.Opened)
                new CaseOpening(CALENDAR).open(aCase().review("M06", 10).accepted());
        var nothing = ShownInbox.of(Stream.empty(), null, CALENDAR, MONDAY);
        return new Told(
                names(opened.ruling()), nothing.changedTo(shown(opened.ruling().next(), CALENDAR)));
    }

    private static List<Case> starts() {
        var starts = Arrays.stream(ReviewStatus.values())
                .map(ReviewStateTableTest::inState)
                .collect(Collectors.toCollection(ArrayList::new));
        var exempt = aCase().review("M06", 10)
                .on(CaseBuilder.exempt(CaseBuilder.S21))
                .review("M13", 30)
                .opened();
        starts.add(exempt);
        starts.add(after(exempt, "M06", grant(TUESDAY)));
        var silent = new ReviewTerms("APPROVAL", 20, 10, false, true, false, null, List.of(), List.of(), List.of());
        starts.add(aCase().review("M06", 10).on(silent).review("M13", 60).opened());
        starts.add(aCase().review("M06", 10)
                .on(CaseBuilder.terms(false, false, "M10"))
                .opened());
        return starts;
    }

    /** Everything that may be done to a case. */
    private static List<Function<Case, Decision<Case, ReviewRefusal>>> acts() {
        var acts = ReviewStateTableTest.commands()
                .map(ReviewStateTableTest::command)
                .<Function<Case, Decision<Case, ReviewRefusal>>>map(
                        command -> it -> DECIDER.decide(it, matter("M06"), command))
                .collect(Collectors.toCollection(ArrayList::new));
        acts.add(it -> DECIDER.decideAll(it, ReviewStateTableTest.command("ConfirmWithdrawal")));
        acts.add(it -> DECIDER.checkTime(it, on(LATER)));
        acts.add(it -> DECIDER.issueNotice(it, on(TUESDAY)));
        acts.add(it -> DECIDER.checkNotice(it, 0, on(LATER)));
        return acts;
    }

    private static List<Case> tried(Case before, Function<Case, Decision<Case, ReviewRefusal>> act) {
        return tried(before, act, CALENDAR);
    }

    private static List<Case> tried(
            Case before, Function<Case, Decision<Case, ReviewRefusal>> act, WorkingCalendar then) {
        if (!(act.apply(before) instanceof Decision.Changed<Case, ReviewRefusal> changed)) return List.of();
        all.add(new Told(names(changed), shown(before, CALENDAR).changedTo(shown(changed.next(), then))));
        return List.of(changed.next());
    }

    private static Set<String> names(Decision.Changed<Case, ReviewRefusal> changed) {
        return changed.events().stream().map(EventContracts::nameOf).collect(Collectors.toSet());
    }

    private static ShownInbox shown(Case it, WorkingCalendar calendar) {
        return ShownInbox.of(CaseErrand.in(it), null, calendar, MONDAY);
    }
}
