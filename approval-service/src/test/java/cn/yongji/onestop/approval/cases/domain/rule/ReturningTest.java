package cn.yongji.onestop.approval.cases.domain.rule;

import static cn.yongji.onestop.approval.cases.domain.rule.CaseBuilder.CALENDAR;
import static cn.yongji.onestop.approval.cases.domain.rule.CaseBuilder.MONDAY;
import static cn.yongji.onestop.approval.cases.domain.rule.CaseBuilder.aCase;
import static cn.yongji.onestop.approval.cases.domain.rule.CaseBuilder.after;
import static cn.yongji.onestop.approval.cases.domain.rule.CaseBuilder.grant;
import static cn.yongji.onestop.approval.cases.domain.rule.CaseBuilder.matter;
import static cn.yongji.onestop.approval.cases.domain.rule.CaseBuilder.on;
import static cn.yongji.onestop.approval.cases.domain.rule.CaseBuilder.said;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yongji.onestop.approval.cases.domain.Case;
import cn.yongji.onestop.approval.cases.domain.CaseOutcome;
import cn.yongji.onestop.approval.cases.domain.ReviewCommand;
import cn.yongji.onestop.approval.cases.domain.ReviewRefusal;
import cn.yongji.onestop.approval.cases.domain.review.Gap;
import cn.yongji.onestop.approval.cases.domain.review.Review;
import cn.yongji.onestop.approval.cases.domain.review.Withdrawal;
import cn.yongji.onestop.kernel.calendar.Act;
import cn.yongji.onestop.kernel.decision.Decision;
import cn.yongji.onestop.kernel.event.CaseReturnedV1;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** 退件: a case goes back to the unit because a promised material did not come. */
class ReturningTest {
    private static final LocalDate TUESDAY = MONDAY.plusDays(1);
    private static final LocalDate PROMISED = LocalDate.of(2026, 9, 15);
    private static final Act WINDOW = new Act(CaseBuilder.at(PROMISED.plusDays(2)), "window1");
    private static final String GROUND = "容缺材料逾期未补，请补齐后重新申报";

    @Test
    void what_is_open_is_recalled_and_what_is_granted_stands() {
        var granted = after(missed(), "M13", grant(TUESDAY));

        var ruling = giveBack(granted);

        assertThat(said(ruling)).containsExactly("case.returned.v1", "review.decided.v1", "case.closed.v1");
        var next = ((Decision.Changed<Case, ReviewRefusal>) ruling).next();
        assertThat(next.outcome()).contains(CaseOutcome.RETURNED);
        assertThat(next.review(matter("M13")).orElseThrow()).isInstanceOf(Review.Granted.class);
        assertThat(next.review(matter("M06")).orElseThrow()).isInstanceOfSatisfying(Review.Recalled.class, it -> {
            assertThat(it.ground()).isEqualTo(GROUND);
            assertThat(it.act()).isEqualTo(WINDOW);
        });
        assertThat(((Decision.Changed<Case, ReviewRefusal>) ruling).events().getFirst())
                .isInstanceOfSatisfying(
                        CaseReturnedV1.class, it -> assertThat(it.cause()).isEqualTo("GAP_MISSED"));
    }

    @Test
    void nothing_is_returned_as_long_as_nothing_was_missed_or_once_it_is_closed() {
        assertThat(giveBack(promised())).isEqualTo(new Decision.Refused<>(new ReviewRefusal.NothingMissed()));
        var returned = ((Decision.Changed<Case, ReviewRefusal>) giveBack(missed())).next();
        assertThat(giveBack(returned))
                .isInstanceOfSatisfying(
                        Decision.Refused.class,
                        it -> assertThat(it.refusal()).isInstanceOf(ReviewRefusal.CaseClosed.class));
    }

    @Test
    void a_head_goes_by_what_his_own_department_was_promised() {
        var other = new CaseDecider(CALENDAR)
                .giveBack(missed(), review -> review.matter().equals(matter("M13")), GROUND, WINDOW);

        assertThat(other).isEqualTo(new Decision.Refused<>(new ReviewRefusal.NothingMissed()));
    }

    @Test
    void whoever_asked_to_withdraw_gets_an_answer_to_that_first() {
        var leaving = after(missed(), "M06", new ReviewCommand.AskWithdrawal(new Withdrawal("项目调整", on(PROMISED))));

        assertThat(giveBack(leaving))
                .isEqualTo(new Decision.Refused<>(new ReviewRefusal.WithdrawalOpen(CaseBuilder.at(PROMISED))));
    }

    private static Decision<Case, ReviewRefusal> giveBack(Case before) {
        return new CaseDecider(CALENDAR).giveBack(before, _ -> true, GROUND, WINDOW);
    }

    private static Case missed() {
        return after(promised(), "M06", new ReviewCommand.MissGap("gap-1", PROMISED, on(PROMISED.plusDays(1))));
    }

    private static Case promised() {
        var opened = aCase().review("M06", 10).review("M13", 30).opened();
        var gap = new Gap("gap-1", "S02", "资金证明", PROMISED, Gap.State.OUTSTANDING);
        return after(opened, "M06", new ReviewCommand.PromiseGap(gap, on(MONDAY)));
    }
}
