package cn.yongji.onestop.approval.cases.domain.rule;

import static cn.yongji.onestop.approval.cases.domain.rule.CaseBuilder.MONDAY;
import static cn.yongji.onestop.approval.cases.domain.rule.CaseBuilder.aCase;
import static cn.yongji.onestop.approval.cases.domain.rule.CaseBuilder.after;
import static cn.yongji.onestop.approval.cases.domain.rule.CaseBuilder.block;
import static cn.yongji.onestop.approval.cases.domain.rule.CaseBuilder.decide;
import static cn.yongji.onestop.approval.cases.domain.rule.CaseBuilder.grant;
import static cn.yongji.onestop.approval.cases.domain.rule.CaseBuilder.grantWithGaps;
import static cn.yongji.onestop.approval.cases.domain.rule.CaseBuilder.matter;
import static cn.yongji.onestop.approval.cases.domain.rule.CaseBuilder.on;
import static cn.yongji.onestop.approval.cases.domain.rule.CaseBuilder.refuse;
import static cn.yongji.onestop.approval.cases.domain.rule.CaseBuilder.said;
import static cn.yongji.onestop.approval.cases.domain.rule.CaseBuilder.terms;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yongji.onestop.approval.cases.domain.Case;
import cn.yongji.onestop.approval.cases.domain.ReviewCommand;
import cn.yongji.onestop.approval.cases.domain.ReviewRefusal;
import cn.yongji.onestop.approval.cases.domain.review.Gap;
import cn.yongji.onestop.approval.cases.domain.review.Review;
import cn.yongji.onestop.approval.cases.domain.review.ReviewStatus;
import cn.yongji.onestop.kernel.decision.Decision;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Promised materials and commitments that stand against granting. */
class ObstaclesTest {
    private static final LocalDate TUESDAY = MONDAY.plusDays(1);

    @Test
    void an_outstanding_promise_bars_granting_unless_it_may_be_granted_with_gaps() {
        var plain = promised(terms(false, false));
        var gentle = promised(terms(false, true));

        assertThat(decide(plain, "M06", grantWithGaps(TUESDAY)))
                .isEqualTo(new Decision.Refused<>(new ReviewRefusal.GapsOpen(List.of("gap-1"), List.of(), false)));
        assertThat(decide(gentle, "M06", grant(TUESDAY)))
                .isEqualTo(new Decision.Refused<>(new ReviewRefusal.GapsOpen(List.of("gap-1"), List.of(), true)));
        var granted = after(gentle, "M06", grantWithGaps(TUESDAY));
        assertThat(ReviewStatus.of(review(granted, "M06")).code()).isEqualTo(12);
    }

    @Test
    void a_broken_promise_bars_granting_in_any_way_until_it_is_repaired() {
        var broken = after(promised(terms(false, true)), "M06", move(Gap.State.BREACHED));

        assertThat(decide(broken, "M06", grantWithGaps(TUESDAY)))
                .isEqualTo(new Decision.Refused<>(new ReviewRefusal.GapsOpen(List.of(), List.of("gap-1"), true)));
        var repaired = after(broken, "M06", move(Gap.State.REPAIRED));
        assertThat(review(after(repaired, "M06", grant(TUESDAY)), "M06")).isInstanceOf(Review.Granted.class);
    }

    @Test
    void what_has_come_in_meanwhile_needs_no_exception() {
        var fulfilled = after(promised(terms(false, true)), "M06", move(Gap.State.FULFILLED));

        assertThat(review(after(fulfilled, "M06", grantWithGaps(TUESDAY)), "M06"))
                .isInstanceOf(Review.Granted.class);
    }

    @Test
    void a_false_commitment_bars_granting_and_after_it_opens_the_duty_to_revoke() {
        var found = new ReviewCommand.FindCommitmentFalse("未安装", on(TUESDAY));
        var opened = promised(terms(false, false));

        assertThat(decide(after(opened, "M13", found), "M13", grant(TUESDAY)))
                .isEqualTo(new Decision.Refused<>(new ReviewRefusal.CommitmentFalse("未安装")));
        var granted = after(after(opened, "M13", grant(TUESDAY)), "M13", found);
        assertThat(review(granted, "M13").docket().hindrances().duty()).isPresent();
        assertThat(review(granted, "M13")).isInstanceOf(Review.Granted.class);
    }

    @Test
    void a_commitment_that_was_made_good_bars_granting_no_more_and_what_was_granted_on_it_stays_to_be_decided_on() {
        var found = new ReviewCommand.FindCommitmentFalse("未安装", on(TUESDAY));
        var good = new ReviewCommand.MakeCommitmentGood("已安装", on(TUESDAY));
        var opened = promised(terms(false, false));

        var repaired = after(after(opened, "M13", found), "M13", good);
        var granted = after(after(opened, "M13", grant(TUESDAY)), "M13", found);

        assertThat(decide(repaired, "M13", grant(TUESDAY))).isInstanceOf(Decision.Changed.class);
        assertThat(decide(granted, "M13", good)).isEqualTo(new Decision.Unchanged<>());
        assertThat(review(granted, "M13").docket().hindrances().duty()).isPresent();
    }

    @Test
    void i11_a_problem_that_is_closed_blocks_nothing_any_more_whether_its_review_has_ended_or_not() {
        var blocked = after(promised(terms(false, true)), "M13", block(TUESDAY));
        var end = new ReviewCommand.EndBlock("problem-1", "所涉审核已不予许可，难题随之办结", on(TUESDAY));

        var open = (Decision.Changed<Case, ReviewRefusal>) decide(blocked, "M13", end);
        var refused =
                (Decision.Changed<Case, ReviewRefusal>) decide(after(blocked, "M13", refuse(TUESDAY)), "M13", end);

        assertThat(said(open)).containsExactly("review.unblocked.v1");
        assertThat(said(refused)).as("nobody waits for it").isEmpty();
        var reopened = after(refused.next(), "M13", new ReviewCommand.WithdrawDecision("误录", on(TUESDAY)));
        assertThat(decide(reopened, "M13", grant(TUESDAY))).isInstanceOf(Decision.Changed.class);
        assertThat(decide(open.next(), "M13", block(TUESDAY)))
                .as("a late report of it blocks nothing again")
                .isEqualTo(new Decision.Unchanged<>());
    }

    private static Case promised(cn.yongji.onestop.kernel.event.ReviewTerms terms) {
        var opened = aCase().review("M06", 10).on(terms).review("M13", 30).opened();
        var gap = new Gap("gap-1", "S02", "资金证明", LocalDate.of(2026, 9, 15), Gap.State.OUTSTANDING);
        return after(opened, "M06", new ReviewCommand.PromiseGap(gap, on(MONDAY)));
    }

    private static ReviewCommand move(Gap.State state) {
        return new ReviewCommand.MoveGap("gap-1", state, on(TUESDAY));
    }

    private static Review review(Case of, String code) {
        return of.review(matter(code)).orElseThrow();
    }
}
