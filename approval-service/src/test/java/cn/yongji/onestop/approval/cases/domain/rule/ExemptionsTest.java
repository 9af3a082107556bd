package cn.yongji.onestop.approval.cases.domain.rule;

import static cn.yongji.onestop.approval.cases.domain.rule.CaseBuilder.MONDAY;
import static cn.yongji.onestop.approval.cases.domain.rule.CaseBuilder.S21;
import static cn.yongji.onestop.approval.cases.domain.rule.CaseBuilder.S23;
import static cn.yongji.onestop.approval.cases.domain.rule.CaseBuilder.aCase;
import static cn.yongji.onestop.approval.cases.domain.rule.CaseBuilder.after;
import static cn.yongji.onestop.approval.cases.domain.rule.CaseBuilder.askSupplement;
import static cn.yongji.onestop.approval.cases.domain.rule.CaseBuilder.decide;
import static cn.yongji.onestop.approval.cases.domain.rule.CaseBuilder.exempt;
import static cn.yongji.onestop.approval.cases.domain.rule.CaseBuilder.grant;
import static cn.yongji.onestop.approval.cases.domain.rule.CaseBuilder.matter;
import static cn.yongji.onestop.approval.cases.domain.rule.CaseBuilder.on;
import static cn.yongji.onestop.approval.cases.domain.rule.CaseBuilder.refuse;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yongji.onestop.approval.cases.domain.Case;
import cn.yongji.onestop.approval.cases.domain.ReviewCommand;
import cn.yongji.onestop.approval.cases.domain.ReviewRefusal;
import cn.yongji.onestop.approval.cases.domain.review.ProcedureKind;
import cn.yongji.onestop.approval.cases.domain.review.Review;
import cn.yongji.onestop.approval.cases.domain.review.UndoneExemption;
import cn.yongji.onestop.kernel.calendar.Act;
import cn.yongji.onestop.kernel.decision.Decision;
import cn.yongji.onestop.kernel.event.FactDifference;
import cn.yongji.onestop.kernel.event.ReviewExemptionUndoneV1;
import cn.yongji.onestop.kernel.event.ReviewProgress;
import cn.yongji.onestop.kernel.event.ReviewRef;
import cn.yongji.onestop.kernel.event.word.ExemptionEffect;
import cn.yongji.onestop.kernel.event.word.ReviewState;
import cn.yongji.onestop.kernel.event.word.Word;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An exemption from the experts' review is undone while the review runs. */
class ExemptionsTest {
    private static final LocalDate TUESDAY = MONDAY.plusDays(1);
    private static final List<FactDifference> CAUSES = List.of(new FactDifference("singleContent", "true", "false"));

    @Test
    void s21_and_s23_an_undone_exemption_lets_the_experts_review_be_held() {
        for (var rule : List.of(S21, S23)) {
            var exempt = exempted(rule);
            assertThat(decide(exempt, "M06", expertReview())).isInstanceOf(Decision.Refused.class);

            var undone = after(exempt, "M06", undo(rule, on(TUESDAY)));

            assertThat(after(undone, "M06", expertReview()).review(matter("M06")))
                    .containsInstanceOf(Review.InProcedure.class);
        }
    }

    @Test
    void an_undone_exemption_is_kept_with_its_time_its_causes_and_who_changed_them() {
        var undone = after(exempted(S21), "M06", undo(S21, on(TUESDAY)));

        var terms = review(undone).assignment().terms();
        assertThat(terms.undone(S21)).contains(new UndoneExemption(S21, CAUSES, on(TUESDAY)));
        assertThat(terms.exemptions()).as("the exemption itself is not deleted").hasSize(1);
        assertThat(review(undone).version())
                .as("what is seen of it has changed")
                .isEqualTo(2);
    }

    @Test
    void the_department_is_told_once_that_the_review_may_be_held() {
        var ruling = (Decision.Changed<Case, ReviewRefusal>) decide(exempted(S21), "M06", undo(S21, on(TUESDAY)));

        assertThat(ruling.events())
                .singleElement()
                .isEqualTo(new ReviewExemptionUndoneV1(
                        new ReviewRef(
                                ruling.next().application().projectId(),
                                ruling.next().id(),
                                ruling.next().idOf(review(ruling.next())).value(),
                                "M06",
                                "department-m06"),
                        S21,
                        CAUSES,
                        Word.of(ExemptionEffect.STEP_ADDED),
                        on(TUESDAY).at(),
                        on(TUESDAY).by(),
                        null,
                        null,
                        null,
                        new ReviewProgress(Word.of(ReviewState.UNDER_REVIEW), 8, LocalDate.of(2026, 9, 20))));
        assertThat(decide(ruling.next(), "M06", undo(S21, on(TUESDAY.plusDays(1)))))
                .isEqualTo(new Decision.Unchanged<>());
    }

    @Test
    void what_was_granted_stands_and_is_supervised() {
        var granted = after(exempted(S21), "M06", grant(TUESDAY));

        var ruling = (Decision.Changed<Case, ReviewRefusal>) decide(granted, "M06", undo(S21, on(TUESDAY.plusDays(1))));

        assertThat(review(ruling.next())).isInstanceOf(Review.Granted.class);
        var told = (ReviewExemptionUndoneV1) ruling.events().getFirst();
        assertThat(told.effect()).isEqualTo(Word.of(ExemptionEffect.SUPERVISION));
        assertThat(told.replyBy()).as("three working days").isEqualTo(LocalDate.of(2026, 9, 14));
    }

    @Test
    void an_undone_exemption_leaves_the_state_and_the_clock_as_they_are() {
        var asking = after(exempted(S21), "M06", askSupplement(TUESDAY));

        var undone = after(asking, "M06", undo(S21, on(TUESDAY)));

        assertThat(review(undone)).isInstanceOf(Review.Supplementing.class);
        assertThat(review(undone).timeLimit()).isEqualTo(review(asking).timeLimit());
    }

    @Test
    void what_is_refused_or_never_rested_on_it_or_was_filed_after_it_is_of_no_concern() {
        assertThat(decide(after(exempted(S21), "M06", refuse(TUESDAY)), "M06", undo(S21, on(TUESDAY))))
                .isEqualTo(new Decision.Unchanged<>());
        assertThat(decide(exempted(S23), "M06", undo(S21, on(TUESDAY)))).isEqualTo(new Decision.Unchanged<>());
        assertThat(decide(exempted(S21), "M13", undo(S21, on(TUESDAY)))).isEqualTo(new Decision.Unchanged<>());
        assertThat(decide(exempted(S21), "M06", undo(S21, on(MONDAY.minusDays(1)))))
                .isEqualTo(new Decision.Unchanged<>());
    }

    private static Case exempted(String rule) {
        return aCase().review("M06", 10).on(exempt(rule)).review("M13", 30).opened();
    }

    private static ReviewCommand undo(String rule, Act act) {
        return new ReviewCommand.UndoExemption(new UndoneExemption(rule, CAUSES, act));
    }

    private static ReviewCommand expertReview() {
        return new ReviewCommand.StartProcedure("p", ProcedureKind.EXPERT_REVIEW, "论证", "head-m06", 15, on(TUESDAY));
    }

    private static Review review(Case of) {
        return of.review(matter("M06")).orElseThrow();
    }
}
