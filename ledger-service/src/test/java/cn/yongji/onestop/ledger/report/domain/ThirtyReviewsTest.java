package cn.yongji.onestop.ledger.report.domain;

import static cn.yongji.onestop.kernel.event.word.HowItEnded.GRANTED;
import static cn.yongji.onestop.kernel.event.word.HowItEnded.NOT_APPLICABLE;
import static cn.yongji.onestop.kernel.event.word.HowItEnded.NOT_STARTED;
import static cn.yongji.onestop.kernel.event.word.HowItEnded.RECALLED;
import static cn.yongji.onestop.kernel.event.word.HowItEnded.REFUSED;
import static cn.yongji.onestop.kernel.event.word.HowItEnded.WITHDRAWN;
import static cn.yongji.onestop.ledger.report.domain.AnyReviews.review;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yongji.onestop.kernel.calendar.PublishedSchedules;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * Thirty reviews, worked out by hand. Where nothing else is said one is started on Monday 2026-10-12 with five working days and
 * due on Monday 2026-10-19. October is counted on 2026-11-05.
 */
class ThirtyReviewsTest {
    private static final ReportPeriod OCTOBER = new ReportPeriod(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 31));
    private static final ReportPeriod NOVEMBER =
            new ReportPeriod(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 30));
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 5);

    private static List<AnyReviews> thirty() {
        var all = new ArrayList<AnyReviews>();
        for (var i = 1; i <= 8; i++) all.add(review(i).decided("2026-10-16", GRANTED, 4));
        // On the last day is in time.
        for (var i = 9; i <= 11; i++) all.add(review(i).decided("2026-10-19", GRANTED, 5));
        // Two working days late: settled on the due day.
        for (var i = 12; i <= 13; i++) all.add(review(i).decided("2026-10-21", GRANTED, 7));
        // Late and open; open and not due yet (due 11-09); its clock stands; due beyond the published calendar.
        all.add(review(14));
        all.add(review(15).started("2026-10-26", 10));
        all.add(review(16).supplement("2026-10-14", null));
        all.add(review(17).started("2026-10-12", 60));
        all.add(review(18).silent("2026-10-19", 5));
        // One clock for two matters: the part that ends last.
        all.add(review(19).within("g").decided("2026-10-15", GRANTED, 3));
        all.add(review(20).within("g").decided("2026-10-16", GRANTED, 4));
        // Before the due day out, after it a miss.
        all.add(review(21).left("2026-10-15", WITHDRAWN));
        all.add(review(22).left("2026-10-22", WITHDRAWN));
        all.add(review(23).left("2026-10-16", RECALLED));
        all.add(review(24).neverStarted().left("2026-10-16", NOT_STARTED));
        all.add(review(25).left("2026-10-14", NOT_APPLICABLE));
        // Decided on 10-14, taken back, decided again: the last decision.
        all.add(review(26).decided("2026-10-23", GRANTED, 9));
        // Due 10-23 with its pause; due 11-02 with its extension.
        all.add(review(27).supplement("2026-10-14", "2026-10-20").decided("2026-10-23", GRANTED, 5));
        all.add(review(28).extended("2026-10-16", 10).decided("2026-10-30", GRANTED, 14));
        all.add(review(29).started("2026-09-14", 5).decided("2026-09-18", GRANTED, 4));
        all.add(review(30).of("housing").decided("2026-10-16", REFUSED, 4));
        return all;
    }

    @Test
    void in_time_are_fifteen_of_twenty_one_that_settled() {
        var all = report(ReportTable.IN_TIME, Grouping.NONE, OCTOBER, TODAY)
                .rows()
                .getFirst();

        assertThat(all.figures().getFirst()).isEqualTo(new Figure(Formula.IN_TIME, 15, 21));
        assertThat(all.figures().getFirst().text()).isEqualTo("71.4%");
    }

    @Test
    void an_overdue_review_that_is_left_open_lowers_the_rate_of_its_due_month_once() {
        var december = LocalDate.of(2026, 12, 1);

        assertThat(report(ReportTable.IN_TIME, Grouping.NONE, NOVEMBER, december)
                        .rows()
                        .getFirst()
                        .figures())
                .containsExactly(new Figure(Formula.IN_TIME, 0, 1));
        assertThat(report(ReportTable.IN_TIME, Grouping.NONE, OCTOBER, december)
                        .rows()
                        .getFirst()
                        .figures())
                .containsExactly(new Figure(Formula.IN_TIME, 15, 21));
    }

    @Test
    void used_days_are_those_of_the_nineteen_that_were_decided() {
        var all = report(ReportTable.USED_DAYS, Grouping.NONE, OCTOBER, TODAY)
                .rows()
                .getFirst();

        assertThat(all.figures())
                .containsExactly(
                        new Figure(Formula.MEAN_USED, 102, 19),
                        new Figure(Formula.P50_USED, 4, 19),
                        new Figure(Formula.P90_USED, 9, 19),
                        new Figure(Formula.ELAPSED_ACCEPTED, 126, 19),
                        new Figure(Formula.ELAPSED_SUBMITTED, 126, 19));
        assertThat(all.figures()).extracting(Figure::text).containsExactly("5.4", "4", "9", "6.6", "6.6");
    }

    @Test
    void overdue_at_the_end_is_one_of_three_whose_clock_runs_and_the_fraction_is_all_that_is_said() {
        var all = report(ReportTable.OVERDUE, Grouping.NONE, OCTOBER, TODAY)
                .rows()
                .getFirst();

        assertThat(all.figures())
                .containsExactly(new Figure(Formula.OVERDUE_OPEN, 1, 3), new Figure(Formula.OVERDUE_PROVISIONAL, 0, 3));
        assertThat(all.figures().getFirst().text()).isEqualTo("1/3");
        assertThat(all.figures().getFirst().value()).isEmpty();
    }

    @Test
    void supplements_are_one_in_nineteen_decisions() {
        var all = report(ReportTable.SUPPLEMENTS, Grouping.NONE, OCTOBER, TODAY)
                .rows()
                .getFirst();

        assertThat(all.figures())
                .containsExactly(
                        new Figure(Formula.SUPPLEMENT_ROUNDS, 1, 19), new Figure(Formula.SUPPLEMENT_TWICE, 0, 19));
    }

    @Test
    void supplement_rounds_are_counted_per_decision_and_two_or_more_are_a_share_of_their_own() {
        // None, one, two, two and none: five rounds of five decisions; two of five had two.
        var five = List.of(
                review(1).decided("2026-10-16", GRANTED, 4),
                review(2).supplement("2026-10-13", "2026-10-14").decided("2026-10-16", GRANTED, 3),
                review(3)
                        .supplement("2026-10-13", "2026-10-14")
                        .supplement("2026-10-15", "2026-10-16")
                        .decided("2026-10-20", GRANTED, 4),
                review(4)
                        .supplement("2026-10-13", "2026-10-14")
                        .supplement("2026-10-15", "2026-10-16")
                        .decided("2026-10-20", REFUSED, 4),
                review(5).decided("2026-10-16", GRANTED, 4));
        var basis = new Report.Basis(
                List.of(AnyReviews.project(five)), PublishedSchedules.calendar(), TODAY, Optional.empty());

        assertThat(Report.of(ReportTable.SUPPLEMENTS, Grouping.NONE, OCTOBER, basis)
                        .rows()
                        .getFirst()
                        .figures())
                .containsExactly(
                        new Figure(Formula.SUPPLEMENT_ROUNDS, 5, 5), new Figure(Formula.SUPPLEMENT_TWICE, 2, 5))
                .extracting(Figure::text)
                .containsExactly("1.0", "40.0%");
    }

    @Test
    void a_merged_handling_is_settled_once_by_the_part_that_ends_last_and_a_stopped_or_provisional_one_not_at_all() {
        var four = List.of(
                // One clock of two departments: the later part is late, so one miss.
                review(1).within("g").decided("2026-10-16", GRANTED, 4),
                review(2).of("housing").within("g").decided("2026-10-21", GRANTED, 7),
                review(3).supplement("2026-10-14", null),
                review(4).started("2026-10-12", 60));
        var basis = new Report.Basis(
                List.of(AnyReviews.project(four)), PublishedSchedules.calendar(), TODAY, Optional.empty());

        assertThat(Report.of(ReportTable.IN_TIME, Grouping.DEPARTMENT, OCTOBER, basis)
                        .rows())
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.code()).isEqualTo("housing");
                    assertThat(row.figures()).containsExactly(new Figure(Formula.IN_TIME, 0, 1));
                });
    }

    @Test
    void groups_sum_to_the_whole_and_a_department_is_counted_alone() {
        var groups =
                report(ReportTable.IN_TIME, Grouping.DEPARTMENT, OCTOBER, TODAY).rows();

        assertThat(groups).extracting(Report.Row::code).containsExactly("ecology", "housing");
        assertThat(groups.getFirst().figures()).containsExactly(new Figure(Formula.IN_TIME, 14, 20));
        assertThat(groups.getLast().figures().getFirst().text()).isEqualTo("1/1");
        var own = new Report.Basis(
                List.of(AnyReviews.project(thirty())), PublishedSchedules.calendar(), TODAY, Optional.of("housing"));
        assertThat(Report.of(ReportTable.IN_TIME, Grouping.NONE, OCTOBER, own)
                        .rows()
                        .getFirst()
                        .figures())
                .containsExactly(new Figure(Formula.IN_TIME, 1, 1));
        var months = report(
                ReportTable.IN_TIME,
                Grouping.MONTH,
                new ReportPeriod(OCTOBER.from().minusMonths(1), OCTOBER.to()),
                TODAY);
        assertThat(months.rows()).extracting(Report.Row::code).containsExactly("2026-09", "2026-10");
    }

    @Test
    void of_nothing_a_dash_is_said() {
        var none = report(ReportTable.IN_TIME, Grouping.NONE, OCTOBER.yearBefore(), TODAY)
                .rows()
                .getFirst();

        assertThat(none.figures().getFirst().text()).isEqualTo("—");
    }

    private static Report report(ReportTable table, Grouping grouping, ReportPeriod period, LocalDate today) {
        var basis = new Report.Basis(
                List.of(AnyReviews.project(thirty())), PublishedSchedules.calendar(), today, Optional.empty());
        return Report.of(table, grouping, period, basis);
    }
}
