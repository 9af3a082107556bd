package cn.yongji.onestop.ledger.report.domain;

import static cn.yongji.onestop.kernel.event.word.HowItEnded.GRANTED;
import static cn.yongji.onestop.ledger.report.domain.AnyReviews.mark;
import static cn.yongji.onestop.ledger.report.domain.AnyReviews.review;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yongji.onestop.kernel.calendar.PublishedSchedules;
import cn.yongji.onestop.ledger.page.domain.ApplicationCourse;
import cn.yongji.onestop.ledger.page.domain.ApplicationCourse.With;
import cn.yongji.onestop.ledger.page.domain.GapCourse;
import cn.yongji.onestop.ledger.page.domain.ProblemCourse;
import cn.yongji.onestop.ledger.page.domain.ProjectCourse;
import cn.yongji.onestop.ledger.page.domain.ProjectCourse.Exemption;
import cn.yongji.onestop.ledger.page.domain.ProjectCourse.Filled;
import cn.yongji.onestop.ledger.page.domain.ProjectCourse.Planned;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Two projects of October 2026, counted on 2026-11-05; the first is finished. */
class CountedProjectsTest {
    private static final ReportPeriod OCTOBER = new ReportPeriod(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 31));

    @Test
    void visits_saved_are_told_to_a_tenth_of_a_percent() {
        var figures = figures(ReportTable.VISITS);

        // Three of eight: 62.5 %, not 62 %.
        assertThat(figures.getFirst()).isEqualTo(new Figure(Formula.VISITS_SAVED, 3, 8));
        assertThat(figures.getFirst().text()).isEqualTo("62.5%");
        assertThat(new Figure(Formula.VISITS_SAVED, 12, 8).text()).isEqualTo("-50.0%");
    }

    @Test
    void saved_days_are_told_as_promised_and_as_they_came_out() {
        assertThat(figures(ReportTable.SAVED_DAYS))
                .containsExactly(
                        // 47 − 15 each, and 47 less the four working days from 10-12 to 10-16.
                        new Figure(Formula.DAYS_PROMISED, 64, 2), new Figure(Formula.DAYS_ACHIEVED, 43, 1));
        assertThat(figures(ReportTable.SAVED_MATERIALS))
                .containsExactly(
                        new Figure(Formula.MATERIALS_PROMISED, 34, 2), new Figure(Formula.MATERIALS_ACHIEVED, 5, 1));
    }

    @Test
    void a_gap_that_came_after_its_day_stays_missed_and_one_that_is_not_due_is_out() {
        // Kept on 10-20; due on 10-22 and not kept; due on 11-20.
        assertThat(figures(ReportTable.GAPS)).containsExactly(new Figure(Formula.GAPS_MISSED, 2, 4));
    }

    @Test
    void an_exemption_counts_once_for_its_project_matter_and_rule() {
        assertThat(figures(ReportTable.EXEMPTIONS)).containsExactly(new Figure(Formula.EXEMPTIONS_UNDONE, 2, 2));
    }

    @Test
    void problems_are_counted_as_opened_closed_and_open_with_their_working_days() {
        // Raised 10-12 and closed 10-14 (two days, moved up); raised 10-26 and open on 10-31 (four days).
        assertThat(figures(ReportTable.PROBLEMS))
                .containsExactly(
                        new Figure(Formula.PROBLEMS_OPENED, 4, 4),
                        new Figure(Formula.PROBLEMS_CLOSED, 2, 4),
                        new Figure(Formula.PROBLEMS_OPEN, 2, 4),
                        new Figure(Formula.PROBLEM_P50, 2, 4),
                        new Figure(Formula.PROBLEM_P90, 4, 4),
                        new Figure(Formula.PROBLEMS_MOVED_UP, 2, 4));
        assertThat(figures(ReportTable.NOTICES)).containsExactly(new Figure(Formula.NOTICES, 2, 2));
    }

    @Test
    void what_was_promised_before_the_plan_was_known_is_out() {
        var basis = basis(List.of(project("p", List.of())));

        assertThat(Report.of(ReportTable.SAVED_DAYS, Grouping.NONE, OCTOBER, basis)
                        .rows()
                        .getFirst()
                        .figures())
                .extracting(Figure::text)
                .containsExactly("—", "—");
    }

    private static List<Figure> figures(ReportTable table) {
        var plan = new Planned(
                mark("2026-10-09"),
                Set.of("M13"),
                List.of(new Exemption("M15", "R-1"), new Exemption("M15", "R-1")),
                15,
                47,
                14,
                31,
                8);
        var wider = new Planned(plan.mark(), Set.of("M13", "M36"), plan.exempt(), 15, 47, 14, 31, 8);
        var projects = List.of(project("p1", List.of(plan)), project("p2", List.of(wider)));
        return Report.of(table, Grouping.NONE, OCTOBER, basis(projects))
                .rows()
                .getFirst()
                .figures();
    }

    private static Report.Basis basis(List<ReportFacts> projects) {
        return new Report.Basis(projects, PublishedSchedules.calendar(), LocalDate.of(2026, 11, 5), Optional.empty());
    }

    private static ReportFacts project(String id, List<Planned> plans) {
        var day = LocalDate.of(2026, 10, 12);
        var course = new ProjectCourse(
                Optional.of(mark("2026-10-08")),
                Optional.empty(),
                Optional.of("ENTERPRISE_RECORD"),
                plans,
                List.of(new ApplicationCourse(
                        "a",
                        "1",
                        Optional.of(mark("2026-10-12")),
                        List.of(
                                new ApplicationCourse.Step(mark("2026-10-09"), With.WINDOW),
                                new ApplicationCourse.Step(mark("2026-10-10"), With.APPLICANT)))),
                List.of(review(1).decided("2026-10-16", GRANTED, 4).course()),
                List.of(
                        new ProblemCourse(
                                "q1",
                                "LAND_NATURE",
                                null,
                                null,
                                List.of(
                                        new ProblemCourse.Step(mark("2026-10-12"), Optional.of("AGENT")),
                                        new ProblemCourse.Step(mark("2026-10-13"), Optional.of("HUDDLE"))),
                                Optional.of(mark("2026-10-14"))),
                        new ProblemCourse(
                                "q2",
                                "OTHER",
                                null,
                                null,
                                List.of(new ProblemCourse.Step(mark("2026-10-26"), Optional.of("AGENT"))),
                                Optional.empty())),
                List.of(
                        new GapCourse(
                                "g1",
                                "M13",
                                LocalDate.of(2026, 10, 20),
                                Optional.of(LocalDate.of(2026, 10, 20)),
                                false),
                        new GapCourse("g2", "M13", LocalDate.of(2026, 10, 22), Optional.empty(), false),
                        new GapCourse("g3", "M13", LocalDate.of(2026, 11, 20), Optional.empty(), false)),
                List.of(new Exemption("M15", "R-1")),
                IntStream.range(0, 3).mapToObj(day::plusDays).toList(),
                new Filled(9, 4));
        return new ReportFacts(id, 1, course, PaperTrail.NONE);
    }
}
