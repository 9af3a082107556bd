package cn.yongji.onestop.approval.cases.domain.rule;

import static cn.yongji.onestop.approval.cases.domain.rule.CaseBuilder.MONDAY;
import static cn.yongji.onestop.approval.cases.domain.rule.CaseBuilder.aCase;
import static cn.yongji.onestop.approval.cases.domain.rule.CaseBuilder.after;
import static cn.yongji.onestop.approval.cases.domain.rule.CaseBuilder.answer;
import static cn.yongji.onestop.approval.cases.domain.rule.CaseBuilder.askSupplement;
import static cn.yongji.onestop.approval.cases.domain.rule.CaseBuilder.block;
import static cn.yongji.onestop.approval.cases.domain.rule.CaseBuilder.checkTime;
import static cn.yongji.onestop.approval.cases.domain.rule.CaseBuilder.decide;
import static cn.yongji.onestop.approval.cases.domain.rule.CaseBuilder.grant;
import static cn.yongji.onestop.approval.cases.domain.rule.CaseBuilder.lift;
import static cn.yongji.onestop.approval.cases.domain.rule.CaseBuilder.matter;
import static cn.yongji.onestop.approval.cases.domain.rule.CaseBuilder.refuse;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yongji.onestop.approval.cases.domain.Case;
import cn.yongji.onestop.approval.cases.domain.Official;
import cn.yongji.onestop.approval.cases.domain.ReviewCommand;
import cn.yongji.onestop.approval.cases.domain.ReviewRefusal;
import cn.yongji.onestop.approval.cases.domain.review.Draft;
import cn.yongji.onestop.approval.cases.domain.review.ReviewId;
import cn.yongji.onestop.approval.cases.domain.review.Verdict;
import cn.yongji.onestop.kernel.decision.Decision;
import cn.yongji.onestop.kernel.event.EventContracts;
import cn.yongji.onestop.kernel.event.ReviewSupplementRequestedV1;
import cn.yongji.onestop.kernel.id.DepartmentCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every cell of state × command. M06 is asked; M13 runs beside it and keeps the case open. */
class ReviewStatesTest {
    private static final LocalDate TUESDAY = MONDAY.plusDays(1);
    private static final LocalDate LATER = LocalDate.of(2026, 11, 20);

    @ParameterizedTest(name = "{0} + {1} → {2}")
    @CsvSource(delimiter = '|', textBlock = """
        Waiting            | grant         | denied NotStartedYet
        Waiting            | refuse        | denied NotStartedYet
        Waiting            | askSupplement | denied NotStartedYet
        Waiting            | answer        | unchanged
        Waiting            | block         | Waiting review.blocked.v1
        Waiting            | lift          | Waiting
        Waiting            | checkTime     | unchanged
        WaitingBlocked     | lift          | Waiting review.unblocked.v1
        UnderReview        | grant         | Granted review.decided.v1
        UnderReview        | refuse        | Refused review.decided.v1
        UnderReview        | askSupplement | Supplementing review.supplement-requested.v1
        UnderReview        | answer        | unchanged
        UnderReview        | block         | UnderReview review.blocked.v1
        UnderReview        | lift          | UnderReview
        UnderReview        | checkTime     | unchanged
        UnderReviewLate    | checkTime     | UnderReview review.rung-reached.v1 review.rung-reached.v1 review.turned-red.v1 review.rung-reached.v1
        UnderReviewRed     | checkTime     | unchanged
        UnderReviewRed     | grant         | Granted review.decided.v1
        UnderReviewBlocked | grant         | denied Blocked
        UnderReviewBlocked | refuse        | Refused review.decided.v1
        UnderReviewBlocked | askSupplement | Supplementing review.supplement-requested.v1
        UnderReviewBlocked | answer        | unchanged
        UnderReviewBlocked | block         | unchanged
        UnderReviewBlocked | lift          | UnderReview review.unblocked.v1
        UnderReviewBlocked | checkTime     | unchanged
        UnderReviewLifted  | block         | unchanged
        UnderReviewLifted  | lift          | unchanged
        UnderReviewLifted  | grant         | Granted review.decided.v1
        Supplementing      | grant         | denied SupplementOpen
        Supplementing      | refuse        | denied SupplementOpen
        Supplementing      | askSupplement | denied SupplementOpen
        Supplementing      | answer        | UnderReview review.resumed.v1
        Supplementing      | answerOther   | unchanged
        Supplementing      | block         | Supplementing review.blocked.v1
        Supplementing      | lift          | Supplementing
        Supplementing      | checkTime     | unchanged
        Granted            | grant         | denied AlreadyClosed
        Granted            | refuse        | denied AlreadyClosed
        Granted            | askSupplement | denied AlreadyClosed
        Granted            | answer        | unchanged
        Granted            | block         | unchanged
        Granted            | lift          | unchanged
        Granted            | checkTime     | unchanged
        Refused            | grant         | denied AlreadyClosed
        Refused            | refuse        | denied AlreadyClosed
        Refused            | askSupplement | denied AlreadyClosed
        Refused            | answer        | unchanged
        Refused            | block         | unchanged
        Refused            | lift          | unchanged
        Refused            | checkTime     | unchanged
        NotStarted         | grant         | denied AlreadyClosed
        NotStarted         | refuse        | denied AlreadyClosed
        NotStarted         | askSupplement | denied AlreadyClosed
        NotStarted         | answer        | unchanged
        NotStarted         | block         | unchanged
        NotStarted         | lift          | unchanged
        NotStarted         | checkTime     | unchanged
        """)
    void each_state_answers_each_command(String state, String command, String outcome) {
        var before = inState(state);

        var ruling = decide(before, "M06", commandNamed(state, command));

        assertThat(describe(ruling)).isEqualTo(outcome);
    }

    @Test
    void a_change_of_one_review_leaves_the_version_of_the_others() {
        var before = running();

        var next = after(before, "M06", grant(TUESDAY));

        assertThat(next.review(matter("M06")).orElseThrow().version()).isEqualTo(2);
        assertThat(next.review(matter("M13")).orElseThrow())
                .isEqualTo(before.review(matter("M13")).orElseThrow());
    }

    @Test
    void a_refusal_without_a_ground_is_denied() {
        var blank = new ReviewCommand.Decide(
                new Draft.ToRefuse(Optional.of("  "), Optional.empty(), Optional.empty(), Optional.empty()),
                CaseBuilder.on(TUESDAY));

        assertThat(decide(running(), "M06", blank))
                .isEqualTo(new Decision.Refused<>(new ReviewRefusal.GroundMissing()));
    }

    @Test
    void a_closed_review_says_how_it_was_decided() {
        var closed = after(running(), "M06", refuse(TUESDAY));

        assertThat(decide(closed, "M06", grant(TUESDAY)))
                .isEqualTo(new Decision.Refused<>(
                        new ReviewRefusal.AlreadyClosed(Verdict.REFUSED, 13, CaseBuilder.at(TUESDAY))));
    }

    @Test
    void a_waiting_review_says_what_it_waits_for() {
        assertThat(decide(inState("Waiting"), "M06", grant(TUESDAY)))
                .isEqualTo(new Decision.Refused<>(new ReviewRefusal.NotStartedYet(List.of(matter("M13")))));
    }

    @Test
    void a_blocked_review_names_the_problems() {
        var blocked = after(running(), "M06", block(TUESDAY));

        assertThat(decide(blocked, "M06", grant(TUESDAY)))
                .isEqualTo(new Decision.Refused<>(new ReviewRefusal.Blocked(List.of("problem-1"))));
    }

    @Test
    void a_resolution_that_names_no_problem_lifts_all_of_the_review() {
        var second = new ReviewCommand.RaiseBlock("problem-2", CaseBuilder.on(TUESDAY));
        var blocked = after(after(running(), "M06", block(TUESDAY)), "M06", second);
        var all = new ReviewCommand.LiftBlock(Optional.empty(), "resolution-1", "放行", CaseBuilder.on(TUESDAY));

        var ruling = (Decision.Changed<Case, ReviewRefusal>) decide(blocked, "M06", all);

        assertThat(ruling.events()).hasSize(2);
        assertThat(ruling.next()
                        .review(matter("M06"))
                        .orElseThrow()
                        .docket()
                        .blocks()
                        .standing())
                .isEmpty();
    }

    @Test
    void a_problem_reported_after_its_resolution_blocks_nothing() {
        var resolved = after(running(), "M06", lift(TUESDAY));

        assertThat(decide(resolved, "M06", block(TUESDAY))).isEqualTo(new Decision.Unchanged<>());
    }

    @Test
    void an_answer_is_expected_within_working_days() {
        var ruling = (Decision.Changed<Case, ReviewRefusal>)
                decide(running(), "M06", askSupplement(LocalDate.of(2026, 9, 28)));

        var told = (ReviewSupplementRequestedV1) ruling.events().getFirst();
        assertThat(told.answerBy()).isEqualTo(LocalDate.of(2026, 10, 16));
    }

    @Test
    void what_a_supplement_brought_stands_beside_what_was_handed_in() {
        var resumed = after(after(running(), "M06", askSupplement(TUESDAY)), "M06", answer(TUESDAY));

        var docket = resumed.review(matter("M06")).orElseThrow().docket();
        assertThat(docket.materials()).hasSize(1);
        assertThat(docket.supplements().getFirst().materials()).hasSize(1);
    }

    @Test
    void a_red_light_is_reported_once_and_changes_no_version() {
        var red = after(running(), "M06", checkTime(LATER));

        assertThat(red.review(matter("M06")).orElseThrow().version()).isEqualTo(1);
        assertThat(decide(red, "M06", checkTime(LATER.plusDays(1)))).isEqualTo(new Decision.Unchanged<>());
    }

    @Test
    void a_department_decides_on_its_own_review_as_it_has_seen_it() {
        var decider = new CaseDecider(CaseBuilder.CALENDAR);
        var own = new Official(DepartmentCode.of("department-m06"), "review-m06", false);
        var other = new Official(DepartmentCode.of("department-m13"), "review-m13", false);
        var before = running();

        assertThat(decider.decideFor(own, version -> version == 1, before, matter("M06"), grant(TUESDAY)))
                .isInstanceOf(Decision.Changed.class);
        assertThat(decider.decideFor(own, version -> version == 2, before, matter("M06"), grant(TUESDAY)))
                .isEqualTo(new Decision.Refused<>(new ReviewRefusal.ChangedMeanwhile(1)));
        assertThat(decider.decideFor(other, _ -> true, before, matter("M06"), grant(TUESDAY)))
                .isEqualTo(new Decision.Refused<>(
                        new ReviewRefusal.ForeignReview(new ReviewId(CaseBuilder.CASE_ID, matter("M06")))));
    }

    @Test
    void a_review_that_the_case_does_not_have_is_unknown() {
        assertThat(decide(running(), "M99", grant(TUESDAY)))
                .isEqualTo(new Decision.Refused<>(
                        new ReviewRefusal.UnknownReview(new ReviewId(CaseBuilder.CASE_ID, matter("M99")))));
    }

    private static Case running() {
        return aCase().review("M06", 10).review("M13", 30).opened();
    }

    private static Case inState(String state) {
        var waiting = aCase().review("M06", 10, "M13")
                .review("M13", 30)
                .review("M15", 10)
                .opened();
        return switch (state) {
            case "Waiting" -> waiting;
            case "WaitingBlocked" -> after(waiting, "M06", block(TUESDAY));
            case "UnderReview", "UnderReviewLate" -> running();
            case "UnderReviewRed" -> after(running(), "M06", checkTime(LATER));
            case "UnderReviewBlocked" -> after(running(), "M06", block(TUESDAY));
            case "UnderReviewLifted" -> after(after(running(), "M06", block(TUESDAY)), "M06", lift(TUESDAY));
            case "Supplementing" -> after(running(), "M06", askSupplement(TUESDAY));
            case "Granted" -> after(running(), "M06", grant(TUESDAY));
            case "Refused" -> after(running(), "M06", refuse(TUESDAY));
            case "NotStarted" -> after(waiting, "M13", refuse(TUESDAY));
            default -> throw new IllegalArgumentException(state);
        };
    }

    private static ReviewCommand commandNamed(String state, String command) {
        return switch (command) {
            case "grant" -> grant(TUESDAY);
            case "refuse" -> refuse(TUESDAY);
            case "askSupplement" -> askSupplement(TUESDAY);
            case "answer" -> answer(TUESDAY);
            case "answerOther" -> answer("supplement-of-another", TUESDAY);
            case "block" -> block(TUESDAY);
            case "lift" -> lift(TUESDAY);
            case "checkTime" -> checkTime(state.equals("UnderReview") || state.endsWith("Blocked") ? TUESDAY : LATER);
            default -> throw new IllegalArgumentException(command);
        };
    }

    private static String describe(Decision<Case, ReviewRefusal> ruling) {
        return switch (ruling) {
            case Decision.Refused<Case, ReviewRefusal>(var refusal) ->
                "denied " + refusal.getClass().getSimpleName();
            case Decision.Unchanged<Case, ReviewRefusal> _ -> "unchanged";
            case Decision.Changed<Case, ReviewRefusal>(var next, var events) ->
                (next.review(matter("M06")).orElseThrow().getClass().getSimpleName() + " "
                                + events.stream().map(EventContracts::nameOf).collect(Collectors.joining(" ")))
                        .strip();
        };
    }
}
