package cn.yongji.onestop.ledger.board.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.yongji.onestop.kernel.event.ProblemMovedV1;
import cn.yongji.onestop.kernel.event.ReviewExtendedV1;
import cn.yongji.onestop.kernel.event.ReviewProgress;
import cn.yongji.onestop.kernel.event.ReviewRef;
import cn.yongji.onestop.kernel.event.ReviewSuspendedV1;
import cn.yongji.onestop.kernel.event.WorksBegunV1;
import cn.yongji.onestop.kernel.event.word.PauseKind;
import cn.yongji.onestop.kernel.event.word.ReviewState;
import cn.yongji.onestop.kernel.event.word.Word;
import cn.yongji.onestop.ledger.SampleCase;
import cn.yongji.onestop.ledger.board.CardsOf;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

class BoardSheetTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 10, 12);

    private final SampleCase sample = new SampleCase("p");

    private BoardRow row(LocalDate day) {
        return CardsOf.sheet(day, sample.story()).rows().getFirst();
    }

    private SampleCase underWay() {
        return sample.opened().planned().accepted().caseOpened();
    }

    @Test
    void the_light_of_a_project_is_the_worst_of_its_reviews_on_the_day_on_which_it_is_looked_at() {
        underWay();

        assertThat(row(MONDAY).signal()).isEqualTo(Signal.NORMAL);
        assertThat(row(LocalDate.of(2026, 10, 15)).signal()).isEqualTo(Signal.DUE_SOON);
        var late = row(LocalDate.of(2026, 10, 21));
        assertThat(late.signal()).isEqualTo(Signal.OVERDUE);
        assertThat(late.lights().getFirst().light().remainingWorkingDays()).isEqualTo(-2);
        assertThat(late.lights()).extracting(MatterLight::signal).isSorted();
    }

    @Test
    void midnight_turns_the_days_without_a_write() {
        var card = CardsOf.of(underWay().story());

        var before =
                CardsOf.sheet(LocalDate.of(2026, 10, 19), List.of(card)).rows().getFirst();
        var after =
                CardsOf.sheet(LocalDate.of(2026, 10, 20), List.of(card)).rows().getFirst();

        assertThat(before.signal()).isEqualTo(Signal.DUE_SOON);
        assertThat(after.signal()).isEqualTo(Signal.OVERDUE);
        assertThat(after.card()).isEqualTo(before.card());
    }

    @Test
    void stages_count_what_is_granted_of_what_the_project_needs_and_no_exempt_matter() {
        underWay().granted("M06", "development-reform");

        var row = row(MONDAY);

        assertThat(row.stages())
                .extracting(StageBox::stage, StageBox::granted, StageBox::total)
                .containsExactly(
                        tuple(BoardStage.INITIATION, 1, 3),
                        tuple(BoardStage.CONSTRUCTION_PLANNING, 0, 0),
                        tuple(BoardStage.CONSTRUCTION_PERMIT, 0, 1),
                        tuple(BoardStage.COMPLETION, 0, 0));
        assertThat(row.stage()).contains(BoardStage.INITIATION);
        assertThat(row.milestone()).contains(LocalDate.of(2026, 10, 20));
        assertThat(row.file().plannedStart()).isEqualTo(LocalDate.of(2027, 3, 1));
    }

    @Test
    void the_last_day_for_the_start_of_works_is_on_the_board_from_the_permit_on_until_they_begin() {
        var permitted = new SampleCase("p").opened().planned().accepted().caseOpened();
        assertThat(row(permitted).beginBy()).isEmpty();

        permitted.granted("M36", "housing");
        // Granted on 2026-10-13: three months.
        assertThat(row(permitted).beginBy()).contains(LocalDate.of(2027, 1, 13));

        var story = permitted.story();
        story.tell("p", "agent1", new WorksBegunV1("p", LocalDate.of(2026, 10, 30), story.now(), "agent1", null));
        assertThat(row(permitted).beginBy()).isEmpty();
    }

    private static BoardRow row(SampleCase sample) {
        return CardsOf.sheet(LocalDate.of(2026, 11, 2), sample.story()).rows().getFirst();
    }

    @Test
    void a_project_whose_works_began_hangs_on_the_wall_until_the_month_is_over_and_its_rate_is_the_same_without_it() {
        var done = SampleCase.of("p");
        done.tell("p", "agent1", new WorksBegunV1("p", LocalDate.of(2026, 10, 30), done.now(), "agent1", null));

        var october = CardsOf.sheet(LocalDate.of(2026, 10, 31), done);
        var november = CardsOf.sheet(LocalDate.of(2026, 11, 1), done);

        assertThat(october.onTheWall().rows()).hasSize(1);
        assertThat(october.head().inTime().settled()).isPositive();
        assertThat(november.rows()).hasSize(1);
        assertThat(november.onTheWall().rows()).isEmpty();
        assertThat(november.onTheWall().head().projects()).isZero();
        assertThat(november.onTheWall().head().inTime())
                .isEqualTo(november.head().inTime());
        assertThat(november.onTheWall().withoutFile()).isZero();
    }

    @Test
    void a_plan_of_an_earlier_writer_says_no_stage_and_the_row_says_so() {
        var told = new SampleCase("old").accepted().caseOpened().opened();

        var row = CardsOf.sheet(MONDAY, told.story()).rows().getFirst();

        assertThat(row.stages())
                .filteredOn(it -> it.total() > 0)
                .extracting(StageBox::stage, StageBox::total)
                .containsExactly(tuple(BoardStage.UNKNOWN, 3));
        assertThat(row.stage()).contains(BoardStage.UNKNOWN);
        assertThat(row.milestone()).isEmpty();
    }

    @Test
    void the_matter_that_is_spoken_of_has_the_worst_light_then_waits_then_is_promised_first() {
        sample.opened().planned();
        assertThat(row(MONDAY).current())
                .hasValueSatisfying(it -> assertThat(it.matter().code()).isEqualTo("M06"));

        sample.accepted().caseOpened().granted("M06", "development-reform").granted("M13", "ecology");
        assertThat(row(MONDAY).current())
                .hasValueSatisfying(it -> assertThat(it.matter().code()).isEqualTo("M12"));
    }

    @Test
    void a_due_day_that_moved_shows_the_one_it_had_before() {
        underWay();
        sample.story()
                .tell(
                        sample.application(),
                        "head",
                        new ReviewExtendedV1(
                                ref("M13", "ecology"),
                                5,
                                "现场情况复杂",
                                LocalDate.of(2026, 10, 26),
                                sample.story().now(),
                                "head",
                                ReviewProgress.dueOn(LocalDate.of(2026, 10, 26))));

        var matter = matter("M13");

        assertThat(matter.firstDue()).isEqualTo(LocalDate.of(2026, 10, 19));
        assertThat(matter.light().due()).isEqualTo(LocalDate.of(2026, 10, 26));
    }

    @Test
    void a_stopped_review_says_why_since_when_and_until_when_it_is_expected_and_who_holds_it() {
        underWay().granted("M06", "development-reform").supplementAsked();

        var row = row(LocalDate.of(2026, 10, 14));

        assertThat(row.signal()).isEqualTo(Signal.STOPPED);
        assertThat(row.lights().getFirst().stop()).hasValueSatisfying(stop -> {
            assertThat(stop.kind()).isEqualTo("SUPPLEMENT");
            assertThat(stop.since()).isEqualTo(LocalDate.of(2026, 10, 13));
            assertThat(stop.until()).isEqualTo(LocalDate.of(2026, 10, 23));
        });
        assertThat(row.card().missing()).hasSize(1);
        assertThat(row.missed()).isZero();
        assertThat(row(LocalDate.of(2026, 10, 24)).missed()).isEqualTo(1);
        assertThat(row.holder().kind()).isEqualTo(CardHolder.Kind.DEPARTMENT);
    }

    @Test
    void the_holder_is_that_of_the_review_with_most_days_left_stopped_ones_included() {
        underWay();
        assertThat(row(MONDAY).holder().department()).isEqualTo("development-reform");

        sample.granted("M06", "development-reform");
        sample.story()
                .tell(
                        sample.application(),
                        "head",
                        new ReviewSuspendedV1(
                                ref("M12", "natural-resources"),
                                "s-1",
                                Word.of(PauseKind.EXPERT_REVIEW),
                                "专家评审",
                                "head",
                                10,
                                LocalDate.of(2026, 10, 14),
                                LocalDate.of(2026, 10, 28),
                                sample.story().now(),
                                "head",
                                null,
                                null,
                                new ReviewProgress(Word.of(ReviewState.IN_PROCEDURE), 9, null)));

        var row = row(LocalDate.of(2026, 10, 15));
        assertThat(row.holder().kind()).isEqualTo(CardHolder.Kind.EXCLUDED);
        assertThat(row.holder().detail()).isEqualTo("EXPERT_REVIEW");
        assertThat(row.pacing()).hasValueSatisfying(pacing -> {
            assertThat(pacing.review().matter().code()).isEqualTo("M12");
            assertThat(pacing.daysLeft()).isEqualTo(4);
            assertThat(pacing.gain()).isEqualTo(2);
        });
    }

    @Test
    void where_no_review_is_open_the_window_the_applicant_or_the_preparation_holds_the_project() {
        sample.opened().planned();
        assertThat(row(MONDAY).holder().kind()).isEqualTo(CardHolder.Kind.PREPARATION);

        sample.corrected();
        assertThat(row(MONDAY).holder().kind()).isEqualTo(CardHolder.Kind.APPLICANT);
    }

    @Test
    void open_problems_are_counted_with_the_days_of_the_oldest_and_the_highest_rung() {
        underWay().problem();
        assertThat(row(LocalDate.of(2026, 10, 20)).oldestProblemDays()).contains(8L);
        assertThat(row(MONDAY).holder().kind()).isEqualTo(CardHolder.Kind.DEPARTMENT);

        sample.story()
                .tell(
                        "p-1",
                        "coordinator1",
                        new ProblemMovedV1(
                                "p",
                                "p-1",
                                "ESCALATED",
                                null,
                                "AGENT",
                                "HUDDLE",
                                "agent1",
                                "coordinator1",
                                LocalDate.of(2026, 10, 22),
                                LocalDate.of(2026, 10, 29),
                                false,
                                List.of("natural-resources"),
                                sample.story().now(),
                                "coordinator1"));
        assertThat(row(MONDAY).problems()).singleElement().satisfies(problem -> {
            assertThat(problem.level()).isEqualTo("HUDDLE");
            assertThat(problem.owner()).isEqualTo("coordinator1");
            assertThat(problem.deadline()).isEqualTo(LocalDate.of(2026, 10, 29));
        });

        sample.released();
        assertThat(row(MONDAY).problems()).isEmpty();
    }

    @Test
    void red_comes_first_by_days_past_then_yellow_by_days_left_then_what_stood_longest_then_the_due_day() {
        var late = new SampleCase("d-late").opened().planned().accepted().caseOpened();
        var stopped = stopped("b-stopped");
        var fine = new SampleCase("a-fine").opened().planned();
        var soon = extended("c-soon", LocalDate.of(2026, 10, 23));
        var later = extended("e-later", LocalDate.of(2026, 11, 2));

        var sheet = CardsOf.sheet(
                LocalDate.of(2026, 10, 22), fine.story(), later.story(), stopped.story(), soon.story(), late.story());

        assertThat(sheet.rows())
                .extracting(row -> row.card().projectId(), BoardRow::signal)
                .containsExactly(
                        tuple("d-late", Signal.OVERDUE),
                        tuple("c-soon", Signal.DUE_SOON),
                        tuple("b-stopped", Signal.STOPPED),
                        tuple("e-later", Signal.NORMAL),
                        tuple("a-fine", Signal.NONE));
    }

    @Test
    void a_review_is_counted_once_on_the_day_on_which_it_became_certain_whether_it_was_in_time() {
        underWay().granted("M06", "development-reform");

        var open =
                CardsOf.sheet(LocalDate.of(2026, 10, 16), sample.story()).head().inTime();
        var overdue =
                CardsOf.sheet(LocalDate.of(2026, 10, 30), sample.story()).head().inTime();
        var next =
                CardsOf.sheet(LocalDate.of(2026, 11, 2), sample.story()).head().inTime();

        assertThat(open).isEqualTo(new InTimeRate(YearMonth.of(2026, 10), 1, 1));
        assertThat(overdue).isEqualTo(new InTimeRate(YearMonth.of(2026, 10), 1, 3));
        assertThat(next.settled()).isZero();
        assertThat(overdue.percent()).isEmpty();
        assertThat(new InTimeRate(YearMonth.of(2026, 10), 5, 6).percent()).contains(new BigDecimal("83.3"));
    }

    @Test
    void a_project_whose_opening_nobody_has_told_has_no_row_and_is_counted_apart() {
        var sheet = CardsOf.sheet(
                MONDAY,
                new SampleCase("x").accepted().caseOpened().story(),
                sample.opened().story());

        assertThat(sheet.rows()).hasSize(1);
        assertThat(sheet.withoutFile()).isEqualTo(1);
        assertThat(sheet.entries()).isEqualTo(5);
        assertThat(sheet.head().withoutPlan()).isEqualTo(1);
    }

    private Card.Matter matter(String code) {
        return CardsOf.of(sample.story()).matters().stream()
                .filter(it -> it.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private ReviewRef ref(String matter, String department) {
        return ref(sample, matter, department);
    }

    private static ReviewRef ref(SampleCase of, String matter, String department) {
        return new ReviewRef(of.story().projectId(), of.application(), of.review(matter), matter, department);
    }

    /** M06 granted, M12 waits for nothing and is extended, M13 granted. */
    private static SampleCase extended(String project, LocalDate due) {
        var it = new SampleCase(project).opened().planned().accepted().caseOpened();
        it.granted("M06", "development-reform").granted("M13", "ecology");
        it.story()
                .tell(
                        it.application(),
                        "head",
                        new ReviewExtendedV1(
                                ref(it, "M12", "natural-resources"),
                                3,
                                "需要",
                                due,
                                it.story().now(),
                                "head",
                                ReviewProgress.dueOn(due)));
        return it;
    }

    private static SampleCase stopped(String project) {
        var it = new SampleCase(project).opened().planned().accepted().caseOpened();
        it.granted("M06", "development-reform")
                .granted("M12", "natural-resources")
                .supplementAsked();
        return it;
    }
}
