package cn.yongji.onestop.approval.cases.domain.rule;

import static cn.yongji.onestop.approval.cases.domain.rule.CaseBuilder.MONDAY;
import static cn.yongji.onestop.approval.cases.domain.rule.CaseBuilder.S21;
import static cn.yongji.onestop.approval.cases.domain.rule.CaseBuilder.aCase;
import static cn.yongji.onestop.approval.cases.domain.rule.CaseBuilder.after;
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
import cn.yongji.onestop.approval.cases.domain.review.JointReview;
import cn.yongji.onestop.approval.cases.domain.review.ProcedureKind;
import cn.yongji.onestop.approval.cases.domain.review.Review;
import cn.yongji.onestop.approval.cases.domain.review.UndoneExemption;
import cn.yongji.onestop.kernel.decision.Decision;
import cn.yongji.onestop.kernel.event.AppliedRule;
import cn.yongji.onestop.kernel.event.ReviewExemptionUndoneV1;
import cn.yongji.onestop.kernel.event.word.ExemptionEffect;
import cn.yongji.onestop.kernel.event.word.Word;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A higher level asks for a joint review after the acceptance, since facts changed (S24, D3, D5). */
class JointReviewAskedTest {
    private static final LocalDate TUESDAY = MONDAY.plusDays(1);
    private static final AppliedRule S24 = new AppliedRule("YJ-S24-JOINT", "JOINT_REVIEW", "上级要求联合评审", List.of());

    @Test
    void s24_what_a_higher_level_asks_for_after_the_acceptance_is_held_before_the_grant_and_cited() {
        var asked = after(opened(), "M06", ask(Optional.of(S24)));

        assertThat(decide(asked, "M06", grant(TUESDAY)))
                .isEqualTo(new Decision.Refused<>(
                        new ReviewRefusal.JointReviewMissing("YJ-S24-JOINT", "上级要求联合评审", Optional.empty())));
        var held = after(after(asked, "M06", joint()), "M06", favourable());
        var granted = (Review.Granted) review(after(held, "M06", grant(TUESDAY)));
        assertThat(granted.approval().basis().citedOpinion()).contains("晋评〔2026〕4号");
        assertThat(decide(asked, "M06", refuse(TUESDAY)))
                .as("a refusal needs none")
                .isInstanceOf(Decision.Changed.class);
    }

    @Test
    void it_is_told_once_as_a_step_that_was_added_and_goes_before_an_exemption_in_whichever_order_they_come() {
        var ruling = (Decision.Changed<Case, ReviewRefusal>) decide(exempted(), "M06", ask(Optional.of(S24)));

        assertThat(ruling.events()).singleElement().satisfies(event -> {
            var told = (ReviewExemptionUndoneV1) event;
            assertThat(told.requiredReview()).isEqualTo("JOINT_REVIEW");
            assertThat(told.effect()).isEqualTo(Word.of(ExemptionEffect.STEP_ADDED));
        });
        assertThat(decide(ruling.next(), "M06", ask(Optional.of(S24)))).isEqualTo(new Decision.Unchanged<>());
        var undo = new ReviewCommand.UndoExemption(new UndoneExemption(S21, List.of(), on(TUESDAY)));
        var askedFirst = after(ruling.next(), "M06", undo);
        var fallenFirst = after(after(exempted(), "M06", undo), "M06", ask(Optional.of(S24)));
        for (var both : List.of(askedFirst, fallenFirst)) {
            assertThat(review(both).assignment().terms().undone(S21)).isPresent();
            assertThat(decide(both, "M06", grant(TUESDAY))).isInstanceOf(Decision.Refused.class);
        }
    }

    @Test
    void d5_after_the_grant_it_is_a_task_of_the_head_and_the_grant_stands() {
        var granted = after(opened(), "M06", grant(TUESDAY));

        var ruling = (Decision.Changed<Case, ReviewRefusal>) decide(granted, "M06", ask(Optional.of(S24)));

        assertThat(review(ruling.next())).isInstanceOf(Review.Granted.class);
        assertThat(review(ruling.next()).docket().desk().openTasks()).hasSize(1);
        assertThat(((ReviewExemptionUndoneV1) ruling.events().getFirst()).effect())
                .isEqualTo(Word.of(ExemptionEffect.SUPERVISION));
    }

    @Test
    void what_is_not_asked_for_any_more_hinders_nothing_and_what_the_acceptance_asked_for_stays() {
        var asked = after(opened(), "M06", ask(Optional.of(S24)));
        assertThat(decide(after(asked, "M06", ask(Optional.empty())), "M06", grant(TUESDAY)))
                .isInstanceOf(Decision.Changed.class);

        assertThat(decide(opened(), "M06", ask(Optional.empty()))).isEqualTo(new Decision.Unchanged<>());
        assertThat(decide(after(opened(), "M06", refuse(TUESDAY)), "M06", ask(Optional.of(S24))))
                .isEqualTo(new Decision.Unchanged<>());
    }

    private static Case opened() {
        return aCase().review("M06", 10).review("M13", 30).opened();
    }

    private static Case exempted() {
        return aCase().review("M06", 10).on(exempt(S21)).review("M13", 30).opened();
    }

    private static ReviewCommand ask(Optional<AppliedRule> rule) {
        return new ReviewCommand.AskJointReview(rule, on(TUESDAY));
    }

    private static ReviewCommand joint() {
        var where = Optional.of(new JointReview("太原", List.of("省水利厅"), TUESDAY));
        return new ReviewCommand.StartProcedure(
                "p", ProcedureKind.JOINT_REVIEW, "省级技术论证", "head-m06", 15, where, on(TUESDAY));
    }

    private static ReviewCommand favourable() {
        return new ReviewCommand.EndProcedure(
                "p", "同意", Optional.of(new JointReview.Opinion("晋评〔2026〕4号", true)), on(TUESDAY));
    }

    private static Review review(Case of) {
        return of.review(matter("M06")).orElseThrow();
    }
}
