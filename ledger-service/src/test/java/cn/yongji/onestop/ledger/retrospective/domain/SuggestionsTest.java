package cn.yongji.onestop.ledger.retrospective.domain;

import static cn.yongji.onestop.kernel.event.word.HowItEnded.GRANTED;
import static cn.yongji.onestop.ledger.report.domain.AnyReviews.mark;
import static cn.yongji.onestop.ledger.report.domain.AnyReviews.review;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yongji.onestop.kernel.calendar.PublishedSchedules;
import cn.yongji.onestop.kernel.event.ProposedChange;
import cn.yongji.onestop.ledger.page.domain.ApplicationCourse;
import cn.yongji.onestop.ledger.page.domain.GapCourse;
import cn.yongji.onestop.ledger.page.domain.ProjectCourse;
import cn.yongji.onestop.ledger.page.domain.ProjectCourse.Exemption;
import cn.yongji.onestop.ledger.page.domain.ProjectCourse.Filled;
import cn.yongji.onestop.ledger.page.domain.ProjectCourse.Planned;
import cn.yongji.onestop.ledger.page.domain.ReviewCourse;
import cn.yongji.onestop.ledger.report.domain.PaperTrail;
import cn.yongji.onestop.ledger.report.domain.ReportFacts;
import cn.yongji.onestop.ledger.report.domain.ReportPeriod;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What October 2026 suggests. Reviews are of M13, started on 10-12. */
class SuggestionsTest {
    private static final ReportPeriod OCTOBER = new ReportPeriod(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 31));

    @Test
    void a_promise_far_above_what_nine_in_ten_need_is_to_be_shortened_to_that() {
        // Eighteen need three days, two need six: the eighteenth of twenty is three.
        var projects = projects(
                20,
                i -> review(i)
                        .started("2026-10-12", 20)
                        .decided(i < 18 ? "2026-10-15" : "2026-10-20", GRANTED, i < 18 ? 3 : 6)
                        .course());

        var suggestion = of(projects).getFirst();

        assertThat(suggestion.rule()).isEqualTo(SuggestionRule.PROMISE_TOO_LONG);
        assertThat(suggestion.subject()).isEqualTo("M13");
        assertThat(List.of(suggestion.from(), suggestion.to())).containsExactly("20", "3");
        assertThat(suggestion.n()).isEqualTo(20);
        assertThat(suggestion.daysSaved()).isEqualTo(340);
        assertThat(suggestion.evidence()).hasSize(10);
        assertThat(suggestion.title()).contains("20 个工作日缩短为 3 个工作日");
        assertThat(suggestion.change())
                .contains(new ProposedChange("putDraftMatter", "M13", "promisedWorkingDays", "SET", "3"));
    }

    @Test
    void nothing_is_said_of_fewer_than_the_sample() {
        assertThat(of(projects(
                        19,
                        i -> review(i)
                                .started("2026-10-12", 20)
                                .decided("2026-10-15", GRANTED, 3)
                                .course())))
                .isEmpty();
    }

    @Test
    void a_promise_that_fewer_than_eight_in_ten_keep_is_to_be_lengthened_or_staffed() {
        // Fifteen of twenty keep five days; five need nine: four days over each.
        var projects = projects(
                20,
                i -> review(i).decided("2026-10-16", GRANTED, i < 15 ? 4 : 9).course());

        var suggestion = of(projects).getFirst();

        assertThat(suggestion.rule()).isEqualTo(SuggestionRule.PROMISE_MISSED);
        assertThat(List.of(suggestion.from(), suggestion.to())).containsExactly("75", "80");
        assertThat(suggestion.daysSaved()).isEqualTo(20);
        assertThat(suggestion.title()).contains("仅 75% 在承诺的 5 个工作日内办结", "延长为 9 个工作日");
    }

    @Test
    void sixteen_of_twenty_in_time_are_enough() {
        assertThat(of(projects(
                        20,
                        i -> review(i)
                                .decided("2026-10-16", GRANTED, i < 16 ? 5 : 9)
                                .course())))
                .isEmpty();
    }

    @Test
    void a_slot_that_is_asked_for_in_three_of_ten_applications_is_to_be_named_better() {
        var projects = new ArrayList<ReportFacts>();
        for (var i = 0; i < 20; i++) {
            var fill = new PaperTrail.Fill("site-plan", "M13", "a" + i, false, mark("2026-10-12"));
            var ask = new PaperTrail.Ask("site-plan", PaperTrail.How.SUPPLEMENT, "a" + i, mark("2026-10-14"));
            // The same application asked twice counts once.
            projects.add(project(i, List.of(), List.of(), trail(i < 6 ? List.of(ask, ask) : List.of(), List.of(fill))));
        }

        var suggestion = of(projects).getFirst();

        assertThat(suggestion.rule()).isEqualTo(SuggestionRule.SLOT_ASKED_AGAIN);
        assertThat(List.of(suggestion.from(), suggestion.to())).containsExactly("30", "10");
        assertThat(suggestion.change())
                .contains(new ProposedChange("putDraftSlot", "site-plan", "description", "REWORD", null));
        assertThat(of(projects.subList(1, 20))).as("nineteen are too few").isEmpty();
    }

    @Test
    void a_slot_that_the_file_fills_nine_times_in_ten_is_not_to_be_asked_for() {
        var projects = IntStream.range(0, 20)
                .mapToObj(i -> project(
                        i,
                        List.of(),
                        List.of(),
                        trail(
                                List.of(),
                                List.of(new PaperTrail.Fill("licence", "M13", "a" + i, i >= 2, mark("2026-10-12"))))))
                .toList();

        var suggestion = of(projects).getFirst();

        assertThat(suggestion.rule()).isEqualTo(SuggestionRule.SLOT_ON_FILE);
        assertThat(suggestion.from()).isEqualTo("90");
    }

    @Test
    void promises_that_are_nearly_all_kept_may_be_deferred_and_those_that_are_often_missed_may_not() {
        assertThat(gaps(10, 0)).singleElement().satisfies(it -> {
            assertThat(it.rule()).isEqualTo(SuggestionRule.GAP_KEPT);
            assertThat(it.change())
                    .contains(new ProposedChange("putDraftMatter", "M13", "deferrableMaterials", "ADD", "site-plan"));
        });
        assertThat(gaps(8, 2)).singleElement().satisfies(it -> {
            assertThat(it.rule()).isEqualTo(SuggestionRule.GAP_MISSED);
            assertThat(it.from()).isEqualTo("20");
        });
        assertThat(gaps(9, 1)).isEmpty();
    }

    @Test
    void an_exemption_that_falls_once_in_ten_is_to_be_looked_at() {
        var projects = IntStream.range(0, 10)
                .mapToObj(i -> project(
                        i,
                        List.of(new Exemption("M15", "R-1")),
                        i == 0 ? List.of(new Exemption("M15", "R-1")) : List.of(),
                        PaperTrail.NONE))
                .toList();

        var suggestion = of(projects).getFirst();

        assertThat(suggestion.rule()).isEqualTo(SuggestionRule.EXEMPTION_UNDONE);
        assertThat(suggestion.subject()).isEqualTo("R-1");
        assertThat(suggestion.change()).contains(new ProposedChange("putDraftRule", "R-1", "when", "REWORD", null));
    }

    @Test
    void those_that_would_have_saved_most_days_come_first() {
        var projects = new ArrayList<>(projects(
                20,
                i -> review(i)
                        .started("2026-10-12", 20)
                        .decided("2026-10-15", GRANTED, 3)
                        .course()));
        for (var i = 20; i < 40; i++) {
            var fill = new PaperTrail.Fill("licence", "M13", "a" + i, true, mark("2026-10-12"));
            projects.add(project(i, List.of(), List.of(), trail(List.of(), List.of(fill))));
        }

        assertThat(of(projects))
                .extracting(Suggestion::rule)
                .containsExactly(SuggestionRule.PROMISE_TOO_LONG, SuggestionRule.SLOT_ON_FILE);
    }

    private interface Reviews {
        ReviewCourse at(int number);
    }

    private static List<Suggestion> of(List<ReportFacts> projects) {
        return Suggestions.of(OCTOBER, new PackBasis(projects, PublishedSchedules.calendar(), 9, "root"));
    }

    private static List<ReportFacts> projects(int many, Reviews reviews) {
        return IntStream.range(0, many)
                .mapToObj(i -> facts(i, List.of(reviews.at(i)), List.of(), List.of(), List.of(), PaperTrail.NONE))
                .toList();
    }

    private static ReportFacts project(int number, List<Exemption> exempt, List<Exemption> undone, PaperTrail trail) {
        return facts(number, List.of(), List.of(), exempt, undone, trail);
    }

    private static List<Suggestion> gaps(int kept, int missed) {
        return of(IntStream.range(0, kept + missed)
                .mapToObj(i -> facts(
                        i,
                        List.of(),
                        List.of(new GapCourse(
                                "g" + i,
                                "M13",
                                LocalDate.of(2026, 10, 20),
                                i < kept ? Optional.of(LocalDate.of(2026, 10, 19)) : Optional.empty(),
                                false)),
                        List.of(),
                        List.of(),
                        new PaperTrail(
                                List.of(),
                                List.of(),
                                List.of(new PaperTrail.Promised("g" + i, "site-plan", "总平面图", mark("2026-10-12"))),
                                List.of(),
                                List.of(),
                                List.of(),
                                0)))
                .toList());
    }

    private static PaperTrail trail(List<PaperTrail.Ask> asks, List<PaperTrail.Fill> fills) {
        return new PaperTrail(asks, fills, List.of(), List.of(), List.of(), List.of(), 0);
    }

    private static ReportFacts facts(
            int number,
            List<ReviewCourse> reviews,
            List<GapCourse> gaps,
            List<Exemption> exempt,
            List<Exemption> undone,
            PaperTrail trail) {
        var plan = new Planned(mark("2026-10-09"), Set.of("M13"), exempt, 15, 47, 14, 31, 8);
        var course = new ProjectCourse(
                Optional.of(mark("2026-10-08")),
                Optional.empty(),
                Optional.of("ENTERPRISE_RECORD"),
                List.of(plan),
                List.of(new ApplicationCourse("a" + number, "1", Optional.of(mark("2026-10-12")), List.of())),
                reviews,
                List.of(),
                gaps,
                undone,
                List.of(),
                new Filled(0, 0));
        return new ReportFacts("p%02d".formatted(number), 1, course, trail);
    }
}
