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
import static cn.yongji.onestop.approval.cases.domain.rule.CaseBuilder.merged;
import static cn.yongji.onestop.approval.cases.domain.rule.CaseBuilder.on;
import static cn.yongji.onestop.approval.cases.domain.rule.CaseBuilder.refuse;
import static cn.yongji.onestop.approval.cases.domain.rule.CaseBuilder.said;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yongji.onestop.approval.cases.domain.Case;
import cn.yongji.onestop.approval.cases.domain.ReviewCommand;
import cn.yongji.onestop.approval.cases.domain.ReviewRefusal;
import cn.yongji.onestop.approval.cases.domain.review.ProcedureKind;
import cn.yongji.onestop.approval.cases.domain.review.Review;
import cn.yongji.onestop.kernel.decision.Decision;
import cn.yongji.onestop.kernel.event.ReviewSuspendedV1;
import cn.yongji.onestop.kernel.event.word.PauseKind;
import cn.yongji.onestop.kernel.event.word.Word;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** S20 三合一: one handling, one limit, a signed decision for each part (D6). */
class MergedHandlingTest {
    private static final LocalDate TUESDAY = MONDAY.plusDays(1);
    private static final LocalDate WEDNESDAY = MONDAY.plusDays(2);

    @Test
    void s20_the_parts_start_together_and_each_has_its_own_decision() {
        var opened = opened();

        assertThat(List.of("M02", "M04", "M05"))
                .allSatisfy(code -> assertThat(review(opened, code)).isInstanceOf(Review.UnderReview.class));
        var one = after(opened, "M02", grant(TUESDAY));
        assertThat(review(one, "M04")).isInstanceOf(Review.UnderReview.class);
        assertThat(review(one, "M36")).isInstanceOf(Review.Waiting.class);
        var all = after(after(one, "M04", grant(TUESDAY)), "M05", grant(WEDNESDAY));
        assertThat(review(all, "M36")).isInstanceOf(Review.UnderReview.class);
    }

    @Test
    void a_supplement_for_one_part_pauses_all_of_them_until_the_same_answer() {
        var ruling = (Decision.Changed<Case, ReviewRefusal>) decide(opened(), "M04", askSupplement(TUESDAY));

        assertThat(said(ruling))
                .startsWith("review.supplement-requested.v1", "review.suspended.v1", "review.suspended.v1");
        assertThat(((ReviewSuspendedV1) ruling.events().get(1)).kind()).isEqualTo(Word.of(PauseKind.MERGED_SUPPLEMENT));
        assertThat(List.of("M02", "M04", "M05"))
                .allSatisfy(code -> assertThat(review(ruling.next(), code)).isInstanceOf(Review.Supplementing.class));
        assertThat(review(ruling.next(), "M13")).isInstanceOf(Review.UnderReview.class);

        var resumed = after(ruling.next(), "M04", answer(WEDNESDAY));

        var due = ((Review.Running) review(resumed, "M04")).clock().due(CALENDAR);
        assertThat(((Review.Running) review(resumed, "M02")).clock().due(CALENDAR))
                .isEqualTo(due);
        assertThat(((Review.Running) review(resumed, "M05")).clock().due(CALENDAR))
                .isEqualTo(due);
    }

    @Test
    void a_special_procedure_and_an_extension_are_those_of_all_parts() {
        var begin = new ReviewCommand.StartProcedure("p", ProcedureKind.EVALUATION, "概算评审", "head", 20, on(TUESDAY));
        var stopped = after(opened(), "M05", begin);
        assertThat(review(stopped, "M02")).isInstanceOf(Review.InProcedure.class);

        var ended = after(stopped, "M05", new ReviewCommand.EndProcedure("p", "通过", on(WEDNESDAY)));
        var extended = after(ended, "M02", new ReviewCommand.Extend(10, "涉及多部门", on(WEDNESDAY)));

        assertThat(review(ended, "M02")).isInstanceOf(Review.UnderReview.class);
        assertThat(review(extended, "M04").docket().budgetWorkingDays()).isEqualTo(13);
    }

    @Test
    void refusing_one_part_refuses_the_merged_handling_with_a_reason_for_each_part() {
        var one = after(opened(), "M02", grant(TUESDAY));

        var refused = after(one, "M04", refuse(WEDNESDAY));

        var first = (Review.Refused) review(refused, "M02");
        assertThat(first.rejection().ground()).isEqualTo("合并办理的 M04 不予许可：不符合国土空间规划");
        assertThat(first.docket().past()).hasSize(1);
        assertThat(review(refused, "M05")).isInstanceOf(Review.Refused.class);
        assertThat(review(refused, "M36")).isInstanceOf(Review.NotStarted.class);
        assertThat(review(refused, "M13")).isInstanceOf(Review.UnderReview.class);
    }

    @Test
    void taking_the_refusal_back_opens_the_parts_that_it_refused() {
        var refused = after(opened(), "M04", refuse(TUESDAY));

        var open = after(refused, "M04", new ReviewCommand.WithdrawDecision("误录", on(WEDNESDAY)));

        assertThat(List.of("M02", "M04", "M05"))
                .allSatisfy(code -> assertThat(review(open, code)).isInstanceOf(Review.UnderReview.class));
        assertThat(review(open, "M36")).isInstanceOf(Review.Waiting.class);
    }

    private static Case opened() {
        var parts = merged("M02", "M04", "M05");
        return aCase().review("M02", 3)
                .on(parts)
                .review("M04", 3, "M02")
                .on(parts)
                .review("M05", 3, "M04")
                .on(parts)
                .review("M36", 7, "M02")
                .review("M13", 30)
                .opened();
    }

    private static Review review(Case of, String code) {
        return of.review(matter(code)).orElseThrow();
    }
}
