package cn.yongji.onestop.approval.cases.domain.rule;

import static cn.yongji.onestop.approval.cases.domain.rule.CaseBuilder.MONDAY;
import static cn.yongji.onestop.approval.cases.domain.rule.CaseBuilder.aCase;
import static cn.yongji.onestop.approval.cases.domain.rule.CaseBuilder.after;
import static cn.yongji.onestop.approval.cases.domain.rule.CaseBuilder.decide;
import static cn.yongji.onestop.approval.cases.domain.rule.CaseBuilder.grant;
import static cn.yongji.onestop.approval.cases.domain.rule.CaseBuilder.matter;
import static cn.yongji.onestop.approval.cases.domain.rule.CaseBuilder.on;
import static cn.yongji.onestop.approval.cases.domain.rule.CaseBuilder.refuse;
import static cn.yongji.onestop.approval.cases.domain.rule.CaseBuilder.said;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yongji.onestop.approval.cases.domain.Case;
import cn.yongji.onestop.approval.cases.domain.CaseOutcome;
import cn.yongji.onestop.approval.cases.domain.ReviewCommand;
import cn.yongji.onestop.approval.cases.domain.ReviewRefusal;
import cn.yongji.onestop.approval.cases.domain.review.Review;
import cn.yongji.onestop.approval.cases.domain.review.ReviewStatus;
import cn.yongji.onestop.kernel.decision.Decision;
import cn.yongji.onestop.kernel.event.CaseRefusalsCombinedV1;
import cn.yongji.onestop.kernel.event.ReviewDecidedV1;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What happens to a decision after it was taken. */
class DecisionHistoryTest {
    private static final LocalDate TUESDAY = MONDAY.plusDays(1);
    private static final LocalDate WEDNESDAY = MONDAY.plusDays(2);

    @Test
    void a_decision_is_taken_back_and_stays_in_the_history() {
        var granted = after(opened(), "M06", grant(TUESDAY));

        var ruling = decide(granted, "M06", withdraw());

        assertThat(said(ruling)).containsExactly("review.decision-withdrawn.v1");
        var open = (Review.UnderReview) review(((Decision.Changed<Case, ReviewRefusal>) ruling).next(), "M06");
        assertThat(open.startedOn()).isEqualTo(MONDAY);
        assertThat(open.docket().past()).hasSize(1);
        assertThat(open.docket().past().getFirst().resultNumber()).contains("永审〔2026〕7号");
        var again = after(((Decision.Changed<Case, ReviewRefusal>) ruling).next(), "M06", refuse(WEDNESDAY));
        assertThat(review(again, "M06")).isInstanceOf(Review.Refused.class);
    }

    @Test
    void a_decision_is_not_taken_back_once_others_have_started_because_of_it() {
        var started = after(opened(), "M06", grant(TUESDAY));
        assertThat(decide(started, "M06", withdraw())).isInstanceOf(Decision.Changed.class);

        var chained = aCase().review("M06", 5).review("M12", 5, "M06").opened();

        assertThat(decide(after(chained, "M06", grant(TUESDAY)), "M06", withdraw()))
                .isEqualTo(new Decision.Refused<>(new ReviewRefusal.DependedUpon(List.of(matter("M12")))));
    }

    @Test
    void a_refusal_taken_back_lets_wait_again_what_was_never_started() {
        var chained = aCase().review("M06", 5)
                .review("M12", 5, "M06")
                .review("M30", 5, "M12")
                .review("M13", 30)
                .opened();
        var refused = after(chained, "M06", refuse(TUESDAY));
        assertThat(review(refused, "M30")).isInstanceOf(Review.NotStarted.class);

        var open = after(refused, "M06", withdraw());

        assertThat(review(open, "M12")).isInstanceOf(Review.Waiting.class);
        assertThat(review(open, "M30")).isInstanceOf(Review.Waiting.class);
    }

    @Test
    void the_decisions_of_a_closed_case_are_not_taken_back() {
        var closed = after(after(opened(), "M06", grant(TUESDAY)), "M13", grant(TUESDAY));

        assertThat(decide(closed, "M06", withdraw()))
                .isEqualTo(new Decision.Refused<>(
                        new ReviewRefusal.CaseClosed(CaseOutcome.GRANTED, CaseBuilder.at(TUESDAY))));
    }

    @Test
    void what_was_granted_is_revoked_also_after_the_case_was_closed_and_the_outcome_stays() {
        var closed = after(after(opened(), "M06", grant(TUESDAY)), "M13", grant(TUESDAY));

        var ruling = decide(closed, "M06", new ReviewCommand.Revoke("以欺骗手段取得", on(WEDNESDAY)));

        assertThat(said(ruling)).containsExactly("review.revoked.v1");
        var next = ((Decision.Changed<Case, ReviewRefusal>) ruling).next();
        assertThat(ReviewStatus.of(review(next, "M06")).code()).isEqualTo(15);
        assertThat(next.outcome()).contains(CaseOutcome.GRANTED);
    }

    @Test
    void a_result_after_the_due_day_is_accepted_and_marked() {
        var late = LocalDate.of(2026, 10, 30);

        var ruling = (Decision.Changed<Case, ReviewRefusal>) decide(opened(), "M06", grant(late));

        assertThat(((ReviewDecidedV1) ruling.events().getFirst()).rule()).isEqualTo("rule:late-result");
        var inTime = (Decision.Changed<Case, ReviewRefusal>) decide(opened(), "M06", grant(TUESDAY));
        assertThat(((ReviewDecidedV1) inTime.events().getFirst()).rule()).isNull();
    }

    @Test
    void two_refusals_give_one_document_with_grounds_and_remedies_and_the_others_keep_their_results() {
        var opened =
                aCase().review("M06", 10).review("M13", 30).review("M16", 10).opened();
        var one = after(after(opened, "M06", refuse(TUESDAY)), "M16", grant(TUESDAY));

        var ruling = (Decision.Changed<Case, ReviewRefusal>) decide(one, "M13", refuse(WEDNESDAY));

        assertThat(said(ruling)).containsExactly("review.decided.v1", "case.refusals-combined.v1", "case.closed.v1");
        var combined = (CaseRefusalsCombinedV1) ruling.events().get(1);
        assertThat(combined.refusals())
                .hasSize(2)
                .allSatisfy(refusal -> assertThat(refusal.remedy()).isEqualTo("调整选址"));
        assertThat(review(ruling.next(), "M16")).isInstanceOf(Review.Granted.class);
    }

    @Test
    void a_review_that_is_not_needed_is_kept_with_rule_and_evidence_and_lets_others_go_on() {
        var opened = aCase().review("M25", 10)
                .review("M36", 7, "M25")
                .review("M13", 30)
                .opened();

        var ruling = (Decision.Changed<Case, ReviewRefusal>) decide(opened, "M25", notApplicable());

        assertThat(said(ruling)).containsExactly("review.not-applicable.v1", "review.started.v1");
        var kept = (Review.NotApplicable) review(ruling.next(), "M25");
        assertThat(kept.rule()).isEqualTo("S25");
        assertThat(kept.evidence()).isEqualTo("规划条件未变");
    }

    @Test
    void what_is_needed_after_all_gets_its_whole_limit_and_bars_granting_what_went_on() {
        var opened = aCase().review("M25", 10)
                .review("M36", 7, "M25")
                .review("M13", 30)
                .opened();
        var exempted = after(opened, "M25", notApplicable());

        var again = after(exempted, "M25", new ReviewCommand.DeclareApplicable("规划条件变更", on(WEDNESDAY)));

        assertThat(((Review.UnderReview) review(again, "M25")).startedOn()).isEqualTo(WEDNESDAY);
        assertThat(decide(again, "M36", grant(WEDNESDAY)))
                .isEqualTo(new Decision.Refused<>(new ReviewRefusal.PrerequisitesMissing(List.of(matter("M25")))));
        assertThat(decide(after(again, "M25", grant(WEDNESDAY)), "M36", grant(WEDNESDAY)))
                .isInstanceOf(Decision.Changed.class);
    }

    private static ReviewCommand notApplicable() {
        return new ReviewCommand.DeclareNotApplicable("S25", "规划条件未变", on(TUESDAY));
    }

    private static ReviewCommand withdraw() {
        return new ReviewCommand.WithdrawDecision("文书号有误", on(WEDNESDAY));
    }

    private static Case opened() {
        return aCase().review("M06", 10).review("M13", 30).opened();
    }

    private static Review review(Case of, String code) {
        return of.review(matter(code)).orElseThrow();
    }
}
