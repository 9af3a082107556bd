package cn.yongji.onestop.approval.cases.domain.rule;

import static cn.yongji.onestop.approval.cases.domain.rule.CaseBuilder.MONDAY;
import static cn.yongji.onestop.approval.cases.domain.rule.CaseBuilder.aCase;
import static cn.yongji.onestop.approval.cases.domain.rule.CaseBuilder.after;
import static cn.yongji.onestop.approval.cases.domain.rule.CaseBuilder.decide;
import static cn.yongji.onestop.approval.cases.domain.rule.CaseBuilder.grantWithGaps;
import static cn.yongji.onestop.approval.cases.domain.rule.CaseBuilder.matter;
import static cn.yongji.onestop.approval.cases.domain.rule.CaseBuilder.on;
import static cn.yongji.onestop.approval.cases.domain.rule.CaseBuilder.terms;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yongji.onestop.approval.cases.domain.Case;
import cn.yongji.onestop.approval.cases.domain.ReviewCommand;
import cn.yongji.onestop.approval.cases.domain.ReviewRefusal;
import cn.yongji.onestop.approval.cases.domain.review.Gap;
import cn.yongji.onestop.approval.cases.domain.review.GapDays;
import cn.yongji.onestop.approval.cases.domain.review.Review;
import cn.yongji.onestop.approval.cases.domain.review.RevocationDuty;
import cn.yongji.onestop.kernel.calendar.Act;
import cn.yongji.onestop.kernel.decision.Decision;
import cn.yongji.onestop.kernel.event.GapDeadline;
import cn.yongji.onestop.kernel.event.ReviewDecidedV1;
import cn.yongji.onestop.kernel.event.ReviewRevocationOpenedV1;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** 容缺通过 (12): the missing material has a timer of its own, and missing it opens the review of the revocation. */
class GapTimerTest {
    private static final LocalDate TUESDAY = MONDAY.plusDays(1);
    private static final LocalDate PROMISED = LocalDate.of(2026, 9, 15);
    /** Ten working days after Tuesday 8 September; Sunday the 20th is worked for National Day. */
    private static final LocalDate TENTH = LocalDate.of(2026, 9, 21);

    private static final LocalDate MUCH_LATER = LocalDate.of(2026, 11, 20);
    private static final Act HEAD = new Act(CaseBuilder.at(MUCH_LATER), "head-m06");

    @Test
    void the_decision_gives_each_missing_material_its_days_and_tells_them() {
        var ruling = decide(promised(), "M06", grantWithGaps(TUESDAY, new GapDays("S02", 15)));

        var gap = gap(next(ruling));
        assertThat(gap.dueOn()).isEqualTo(CaseBuilder.CALENDAR.plus(TUESDAY, 15).date());
        assertThat(gap.afterGrant()).contains(new Gap.AfterGrant(PROMISED, 15));
        assertThat(decided(ruling).gaps()).containsExactly(new GapDeadline("gap-1", "S02", "资金证明", 15, gap.dueOn()));
    }

    @Test
    void where_it_names_none_there_are_ten_working_days_and_never_less_than_was_promised() {
        var early = gap(next(decide(promised(), "M06", grantWithGaps(TUESDAY))));
        var late = gap(next(decide(promised(MUCH_LATER), "M06", grantWithGaps(TUESDAY))));

        assertThat(early.dueOn()).isEqualTo(TENTH);
        assertThat(early.afterGrant()).contains(new Gap.AfterGrant(PROMISED, 10));
        assertThat(late.dueOn()).isEqualTo(MUCH_LATER);
    }

    @Test
    void days_for_a_material_that_nobody_promised_are_a_mistake() {
        assertThat(decide(promised(), "M06", grantWithGaps(TUESDAY, new GapDays("S09", 15))))
                .isEqualTo(new Decision.Refused<>(new ReviewRefusal.GapNotPromised("S09", List.of("S02"))));
    }

    @Test
    void missing_the_promised_day_after_the_decision_named_another_changes_nothing() {
        var granted = after(promised(), "M06", grantWithGaps(TUESDAY));

        assertThat(decide(granted, "M06", new ReviewCommand.MissGap("gap-1", PROMISED, on(PROMISED.plusDays(1)))))
                .isEqualTo(new Decision.Unchanged<>());
    }

    @Test
    void missing_its_day_leaves_the_result_and_opens_the_review_of_its_revocation() {
        var ruling = missed();

        var review = (Review.GrantedWithGaps) review(next(ruling));
        var duty = review.docket().hindrances().openDuty().orElseThrow();
        assertThat(gap(next(ruling)).state()).isEqualTo(Gap.State.BREACHED);
        assertThat(duty.cause()).isEqualTo(RevocationDuty.Cause.GAP_MISSED);
        assertThat(duty.finding()).contains("资金证明", "2026-09-21");
        assertThat(events(ruling)).singleElement().isInstanceOfSatisfying(ReviewRevocationOpenedV1.class, it -> {
            assertThat(it.decideBy())
                    .isEqualTo(CaseBuilder.CALENDAR
                            .plus(LocalDate.of(2026, 9, 22), 10)
                            .date());
            assertThat(it.progress().statusCode()).isEqualTo(12);
        });
    }

    @Test
    void a_head_upholds_what_was_granted_with_a_reason_once_or_revokes_it() {
        var open = next(missed());
        var upheld = after(open, "M06", new ReviewCommand.Uphold("次日已补齐", HEAD));

        assertThat(review(upheld).docket().hindrances().openDuty()).isEmpty();
        assertThat(review(upheld)).isInstanceOf(Review.GrantedWithGaps.class);
        assertThat(decide(upheld, "M06", new ReviewCommand.Uphold("再次", HEAD)))
                .isEqualTo(new Decision.Refused<>(new ReviewRefusal.NoRevocationOpen()));
        assertThat(review(after(open, "M06", new ReviewCommand.Revoke("逾期未补", HEAD))))
                .isInstanceOf(Review.Revoked.class);
    }

    @Test
    void a_decision_that_is_taken_back_leaves_nothing_to_revoke_and_the_gap_bars_granting() {
        var reopened = after(next(missed()), "M06", new ReviewCommand.WithdrawDecision("重新审核", HEAD));

        assertThat(review(reopened).docket().hindrances().duty()).isEmpty();
        assertThat(decide(reopened, "M06", grantWithGaps(MUCH_LATER)))
                .isEqualTo(new Decision.Refused<>(new ReviewRefusal.GapsOpen(List.of(), List.of("gap-1"), true)));
    }

    private static Decision<Case, ReviewRefusal> missed() {
        var granted = after(promised(), "M06", grantWithGaps(TUESDAY));
        return decide(granted, "M06", new ReviewCommand.MissGap("gap-1", TENTH, on(TENTH.plusDays(1))));
    }

    private static Case promised() {
        return promised(PROMISED);
    }

    private static Case promised(LocalDate day) {
        var opened = aCase().review("M06", 10)
                .on(terms(false, true))
                .review("M13", 30)
                .opened();
        var gap = new Gap("gap-1", "S02", "资金证明", day, Gap.State.OUTSTANDING);
        return after(opened, "M06", new ReviewCommand.PromiseGap(gap, on(MONDAY)));
    }

    private static Case next(Decision<Case, ReviewRefusal> ruling) {
        return ((Decision.Changed<Case, ReviewRefusal>) ruling).next();
    }

    private static List<?> events(Decision<Case, ReviewRefusal> ruling) {
        return ((Decision.Changed<Case, ReviewRefusal>) ruling).events();
    }

    private static ReviewDecidedV1 decided(Decision<Case, ReviewRefusal> ruling) {
        return (ReviewDecidedV1) events(ruling).getFirst();
    }

    private static Review review(Case of) {
        return of.review(matter("M06")).orElseThrow();
    }

    private static Gap gap(Case of) {
        return review(of).docket().hindrances().gap("gap-1").orElseThrow();
    }
}
