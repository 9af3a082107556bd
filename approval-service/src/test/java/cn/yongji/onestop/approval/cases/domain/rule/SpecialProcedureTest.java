package cn.yongji.onestop.approval.cases.domain.rule;

import static cn.yongji.onestop.approval.cases.domain.rule.CaseBuilder.CALENDAR;
import static cn.yongji.onestop.approval.cases.domain.rule.CaseBuilder.MONDAY;
import static cn.yongji.onestop.approval.cases.domain.rule.CaseBuilder.aCase;
import static cn.yongji.onestop.approval.cases.domain.rule.CaseBuilder.after;
import static cn.yongji.onestop.approval.cases.domain.rule.CaseBuilder.answer;
import static cn.yongji.onestop.approval.cases.domain.rule.CaseBuilder.askSupplement;
import static cn.yongji.onestop.approval.cases.domain.rule.CaseBuilder.decide;
import static cn.yongji.onestop.approval.cases.domain.rule.CaseBuilder.exempt;
import static cn.yongji.onestop.approval.cases.domain.rule.CaseBuilder.matter;
import static cn.yongji.onestop.approval.cases.domain.rule.CaseBuilder.on;
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
import cn.yongji.onestop.kernel.id.DepartmentCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** 特别程序: written length, reason, approver and caps (3.6, D12). */
class SpecialProcedureTest {
    private static final LocalDate TUESDAY = MONDAY.plusDays(1);
    private static final LocalDate WEDNESDAY = MONDAY.plusDays(2);

    @Test
    void a_special_procedure_is_told_with_kind_reason_approver_and_length() {
        var ruling =
                (Decision.Changed<Case, ReviewRefusal>) decide(opened(), "M06", begin(ProcedureKind.EXPERT_REVIEW, 15));

        var told = (ReviewSuspendedV1) ruling.events().getFirst();
        assertThat(told.kind()).isEqualTo(Word.of(PauseKind.EXPERT_REVIEW));
        assertThat(told.approver()).isEqualTo("head-m06");
        assertThat(told.announcedWorkingDays()).isEqualTo(15);
        assertThat(told.expectedUntil()).isEqualTo(CALENDAR.plus(TUESDAY, 15).date());
        assertThat(review(ruling.next(), "M06").timeLimit().orElseThrow().due(CALENDAR))
                .isEmpty();
    }

    @Test
    void a_special_procedure_lasts_no_longer_than_its_kind_may() {
        assertThat(decide(opened(), "M06", begin(ProcedureKind.EVALUATION, 31)))
                .isEqualTo(new Decision.Refused<>(new ReviewRefusal.ProcedureTooLong(ProcedureKind.EVALUATION, 30)));
        assertThat(ProcedureKind.EXPERT_REVIEW.mostWorkingDays(DepartmentCode.of("fire")))
                .isEqualTo(20);
        assertThat(ProcedureKind.EXPERT_REVIEW.mostWorkingDays(DepartmentCode.of("water")))
                .isEqualTo(30);
    }

    @Test
    void s21_and_s23_an_exempted_review_is_not_opened_as_a_special_procedure() {
        for (var rule : List.of(CaseBuilder.S21, CaseBuilder.S23)) {
            var exempted =
                    aCase().review("M06", 10).on(exempt(rule)).review("M13", 30).opened();

            assertThat(decide(exempted, "M06", begin(ProcedureKind.EXPERT_REVIEW, 15)))
                    .isEqualTo(new Decision.Refused<>(
                            new ReviewRefusal.ProcedureExempt(ProcedureKind.EXPERT_REVIEW, rule)));
            assertThat(decide(exempted, "M06", begin(ProcedureKind.HEARING, 15)))
                    .isInstanceOf(Decision.Changed.class);
        }
    }

    @Test
    void supplement_and_special_procedure_overlap_and_pause_once() {
        var both = after(after(opened(), "M06", begin(ProcedureKind.EXPERT_REVIEW, 15)), "M06", askSupplement(TUESDAY));
        assertThat(review(both, "M06")).isInstanceOf(Review.SupplementingInProcedure.class);

        var answered = after(both, "M06", answer(WEDNESDAY));
        var over = after(answered, "M06", new ReviewCommand.EndProcedure("p", "通过", on(MONDAY.plusDays(4))));

        assertThat(review(answered, "M06")).isInstanceOf(Review.InProcedure.class);
        assertThat(review(over, "M06").timeLimit().orElseThrow().due(CALENDAR))
                .isEqualTo(Optional.of(CALENDAR.plus(MONDAY, 13)));
    }

    @Test
    void the_order_in_which_the_two_end_makes_no_difference() {
        var both = after(after(opened(), "M06", askSupplement(TUESDAY)), "M06", begin(ProcedureKind.EXPERT_REVIEW, 15));
        var ended = after(both, "M06", new ReviewCommand.EndProcedure("p", "通过", on(WEDNESDAY)));

        var answered = after(ended, "M06", answer(MONDAY.plusDays(4)));

        assertThat(review(ended, "M06")).isInstanceOf(Review.Supplementing.class);
        assertThat(review(answered, "M06").timeLimit().orElseThrow().due(CALENDAR))
                .isEqualTo(Optional.of(CALENDAR.plus(MONDAY, 13)));
    }

    private static ReviewCommand begin(ProcedureKind kind, int days) {
        return new ReviewCommand.StartProcedure("p", kind, "选址", "head-m06", days, on(TUESDAY));
    }

    private static Case opened() {
        return aCase().review("M06", 10).review("M13", 30).opened();
    }

    private static Review review(Case of, String code) {
        return of.review(matter(code)).orElseThrow();
    }
}
