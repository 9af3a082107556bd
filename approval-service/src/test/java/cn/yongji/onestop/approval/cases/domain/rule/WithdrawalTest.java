package cn.yongji.onestop.approval.cases.domain.rule;

import static cn.yongji.onestop.approval.cases.domain.rule.CaseBuilder.CALENDAR;
import static cn.yongji.onestop.approval.cases.domain.rule.CaseBuilder.MONDAY;
import static cn.yongji.onestop.approval.cases.domain.rule.CaseBuilder.aCase;
import static cn.yongji.onestop.approval.cases.domain.rule.CaseBuilder.after;
import static cn.yongji.onestop.approval.cases.domain.rule.CaseBuilder.answer;
import static cn.yongji.onestop.approval.cases.domain.rule.CaseBuilder.askSupplement;
import static cn.yongji.onestop.approval.cases.domain.rule.CaseBuilder.decide;
import static cn.yongji.onestop.approval.cases.domain.rule.CaseBuilder.grant;
import static cn.yongji.onestop.approval.cases.domain.rule.CaseBuilder.matter;
import static cn.yongji.onestop.approval.cases.domain.rule.CaseBuilder.on;
import static cn.yongji.onestop.approval.cases.domain.rule.CaseBuilder.said;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yongji.onestop.approval.cases.domain.Case;
import cn.yongji.onestop.approval.cases.domain.ReviewCommand;
import cn.yongji.onestop.approval.cases.domain.ReviewRefusal;
import cn.yongji.onestop.approval.cases.domain.review.Review;
import cn.yongji.onestop.approval.cases.domain.review.ReviewStatus;
import cn.yongji.onestop.approval.cases.domain.review.Withdrawal;
import cn.yongji.onestop.kernel.decision.Decision;
import cn.yongji.onestop.kernel.event.CaseClosedV1;
import cn.yongji.onestop.kernel.event.word.HowItEnded;
import cn.yongji.onestop.kernel.event.word.Word;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** 撤件: asked for by the unit, answered by intake (D12). */
class WithdrawalTest {
    private static final LocalDate TUESDAY = MONDAY.plusDays(1);
    private static final LocalDate WEDNESDAY = MONDAY.plusDays(2);

    private static final CaseDecider DECIDER = new CaseDecider(CALENDAR);

    @Test
    void while_a_withdrawal_is_pending_nothing_is_decided_and_the_clock_keeps_its_state() {
        var pending = all(opened(), ask());

        assertThat(ReviewStatus.of(review(pending, "M06")).code()).isEqualTo(16);
        assertThat(decide(pending, "M06", grant(WEDNESDAY)))
                .isEqualTo(new Decision.Refused<>(new ReviewRefusal.WithdrawalOpen(CaseBuilder.at(TUESDAY))));
        assertThat(review(pending, "M06").timeLimit())
                .isEqualTo(review(opened(), "M06").timeLimit());
    }

    @Test
    void a_denied_withdrawal_brings_back_the_pause_as_it_was() {
        var asked = after(opened(), "M06", askSupplement(MONDAY));
        var pending = all(asked, ask());

        var denied = all(pending, new ReviewCommand.DenyWithdrawal(on(WEDNESDAY)));

        var before = (Review.Supplementing) review(asked, "M06");
        var back = (Review.Supplementing) review(denied, "M06");
        assertThat(back.supplement()).isEqualTo(before.supplement());
        assertThat(back.clock()).isEqualTo(before.clock());
    }

    @Test
    void an_answer_that_comes_meanwhile_is_taken_and_counts_when_the_withdrawal_is_denied() {
        var pending = all(after(opened(), "M06", askSupplement(MONDAY)), ask());

        var answered = after(pending, "M06", answer(WEDNESDAY));

        assertThat(review(answered, "M06")).isInstanceOf(Review.WithdrawalPending.class);
        assertThat(review(all(answered, new ReviewCommand.DenyWithdrawal(on(WEDNESDAY))), "M06"))
                .isInstanceOf(Review.UnderReview.class);
    }

    @Test
    void a_confirmed_withdrawal_ends_what_is_open_and_keeps_what_is_decided() {
        var pending = all(after(opened(), "M13", grant(MONDAY)), ask());

        var ruling = DECIDER.decideAll(pending, new ReviewCommand.ConfirmWithdrawal("项目调整", on(WEDNESDAY)));

        assertThat(said(ruling)).containsExactly("review.decided.v1", "case.withdrawn.v1", "case.closed.v1");
        var next = ((Decision.Changed<Case, ReviewRefusal>) ruling).next();
        assertThat(ReviewStatus.of(review(next, "M06")).code()).isEqualTo(2);
        assertThat(review(next, "M13")).isInstanceOf(Review.Granted.class);
        assertThat(((CaseClosedV1) ((Decision.Changed<Case, ReviewRefusal>) ruling)
                                .events()
                                .getLast())
                        .outcome())
                .isEqualTo(Word.of(HowItEnded.WITHDRAWN));
    }

    private static Case all(Case before, ReviewCommand command) {
        return ((Decision.Changed<Case, ReviewRefusal>) DECIDER.decideAll(before, command)).next();
    }

    private static ReviewCommand ask() {
        return new ReviewCommand.AskWithdrawal(new Withdrawal("项目调整", on(TUESDAY)));
    }

    private static Case opened() {
        return aCase().review("M06", 10).review("M13", 30).opened();
    }

    private static Review review(Case of, String code) {
        return of.review(matter(code)).orElseThrow();
    }
}
