package cn.yongji.onestop.approval.cases.domain.rule;

import static cn.yongji.onestop.approval.cases.domain.rule.CaseBuilder.MONDAY;
import static cn.yongji.onestop.approval.cases.domain.rule.CaseBuilder.aCase;
import static cn.yongji.onestop.approval.cases.domain.rule.CaseBuilder.after;
import static cn.yongji.onestop.approval.cases.domain.rule.CaseBuilder.decide;
import static cn.yongji.onestop.approval.cases.domain.rule.CaseBuilder.grant;
import static cn.yongji.onestop.approval.cases.domain.rule.CaseBuilder.matter;
import static cn.yongji.onestop.approval.cases.domain.rule.CaseBuilder.refuse;
import static cn.yongji.onestop.approval.cases.domain.rule.CaseBuilder.terms;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yongji.onestop.approval.cases.domain.Case;
import cn.yongji.onestop.approval.cases.domain.ReviewCommand;
import cn.yongji.onestop.approval.cases.domain.ReviewRefusal;
import cn.yongji.onestop.approval.cases.domain.review.Review;
import cn.yongji.onestop.approval.cases.domain.review.Verdict;
import cn.yongji.onestop.kernel.calendar.Act;
import cn.yongji.onestop.kernel.decision.Decision;
import cn.yongji.onestop.kernel.event.ReviewDecisionProposedV1;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Two people of a department decide together, and nobody approves what he asked for himself. */
class SecondSignatureTest {
    private static final LocalDate TUESDAY = MONDAY.plusDays(1);
    private static final LocalDate WEDNESDAY = MONDAY.plusDays(2);

    @Test
    void what_one_proposes_another_one_of_the_department_signs() {
        var proposed = (Decision.Changed<Case, ReviewRefusal>) decide(opened(), "M06", grant(TUESDAY));
        var signed = (Decision.Changed<Case, ReviewRefusal>) decide(proposed.next(), "M06", sign("head-m06"));

        assertThat(((ReviewDecisionProposedV1) proposed.events().getFirst()).proposedBy())
                .isEqualTo("review-water");
        assertThat(review(proposed.next(), "M06")).isInstanceOf(Review.AwaitingSignature.class);
        var granted = (Review.Granted) review(signed.next(), "M06");
        assertThat(granted.approval().act().by()).isEqualTo("head-m06");
        assertThat(granted.approval().basis().proposedBy()).contains("review-water");
    }

    @Test
    void nobody_signs_what_he_proposed_himself() {
        var proposed = after(opened(), "M06", grant(TUESDAY));

        assertThat(decide(proposed, "M06", sign("review-water")))
                .isEqualTo(new Decision.Refused<>(new ReviewRefusal.OwnProposal("review-water")));
    }

    @Test
    void what_is_sent_back_stays_in_the_history() {
        var proposed = after(opened(), "M06", refuse(TUESDAY));

        var back = after(proposed, "M06", new ReviewCommand.SendBack("依据不足", new Act(at(), "head-m06")));

        assertThat(review(back, "M06")).isInstanceOf(Review.UnderReview.class);
        var past = review(back, "M06").docket().past().getFirst();
        assertThat(past.verdict()).isEqualTo(Verdict.REFUSED);
        assertThat(past.decided().by()).isEqualTo("review-water");
        assertThat(past.withdrawn().by()).isEqualTo("head-m06");
    }

    private static Case opened() {
        return aCase().review("M06", 10)
                .on(terms(true, false))
                .review("M13", 30)
                .opened();
    }

    private static ReviewCommand sign(String who) {
        return new ReviewCommand.Sign(new Act(at(), who));
    }

    private static java.time.Instant at() {
        return CaseBuilder.at(WEDNESDAY);
    }

    private static Review review(Case of, String code) {
        return of.review(matter(code)).orElseThrow();
    }
}
