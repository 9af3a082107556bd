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
import static cn.yongji.onestop.approval.cases.domain.rule.CaseBuilder.terms;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yongji.onestop.approval.cases.domain.Case;
import cn.yongji.onestop.approval.cases.domain.ReviewCommand;
import cn.yongji.onestop.approval.cases.domain.ReviewRefusal;
import cn.yongji.onestop.approval.cases.domain.review.Review;
import cn.yongji.onestop.approval.cases.domain.review.UndoneExemption;
import cn.yongji.onestop.kernel.decision.Decision;
import cn.yongji.onestop.kernel.event.FactDifference;
import cn.yongji.onestop.kernel.event.ReviewDecidedV1;
import cn.yongji.onestop.kernel.event.ReviewExemptionUndoneV1;
import cn.yongji.onestop.kernel.event.word.ExemptionEffect;
import cn.yongji.onestop.kernel.event.word.Word;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** 容缺预审: an opinion before what it waits for, here and in other cases. */
class PreReviewTest {
    private static final LocalDate TUESDAY = MONDAY.plusDays(1);
    private static final LocalDate WEDNESDAY = MONDAY.plusDays(2);

    @Test
    void a_pre_opinion_becomes_the_decision_of_the_day_on_which_the_prerequisite_is_granted() {
        var ahead = after(opened(), "M12", preReview(grant(TUESDAY)));

        var ruling = (Decision.Changed<Case, ReviewRefusal>) decide(ahead, "M06", grant(WEDNESDAY));

        assertThat(said(ruling)).containsExactly("review.decided.v1", "review.started.v1", "review.decided.v1");
        var formal = (ReviewDecidedV1) ruling.events().getLast();
        assertThat(formal.decidedAt()).isEqualTo(CaseBuilder.at(WEDNESDAY));
        assertThat(formal.decidedBy()).isEqualTo("review-water");
        assertThat(formal.rule()).isEqualTo("rule:pre-opinion");
    }

    @Test
    void a_pre_opinion_whose_prerequisite_is_refused_waits_for_the_word_of_its_department() {
        var refused = after(after(opened(), "M12", preReview(grant(TUESDAY))), "M06", refuse(WEDNESDAY));

        var waiting = (Review.PreReviewed) review(refused, "M12");
        assertThat(waiting.failed()).contains(matter("M06"));
        var dropped = after(refused, "M12", new ReviewCommand.ConfirmPreOpinion(false, on(WEDNESDAY)));
        assertThat(review(dropped, "M12")).isInstanceOf(Review.NotStarted.class);
    }

    @Test
    void a_refusal_that_stands_becomes_formal_at_once() {
        var refused = after(after(opened(), "M12", preReview(refuse(TUESDAY))), "M06", refuse(WEDNESDAY));

        var ruling = decide(refused, "M12", new ReviewCommand.ConfirmPreOpinion(true, on(WEDNESDAY)));

        assertThat(review(((Decision.Changed<Case, ReviewRefusal>) ruling).next(), "M12"))
                .isInstanceOf(Review.Refused.class);
    }

    @Test
    void a_grant_that_stands_becomes_formal_when_the_refiled_prerequisite_is_granted_in_its_own_case() {
        var refused = after(after(opened(), "M12", preReview(grant(TUESDAY))), "M06", refuse(WEDNESDAY));
        var stands = after(refused, "M12", new ReviewCommand.ConfirmPreOpinion(true, on(WEDNESDAY)));
        assertThat(stands.missingFor(review(stands, "M12"))).containsExactly(matter("M06"));

        var met = after(stands, "M12", met("M06"));

        assertThat(review(met, "M12")).isInstanceOf(Review.Granted.class);
    }

    @Test
    void a_review_waits_for_a_matter_of_another_case_and_starts_when_it_is_granted_there() {
        var opened = aCase().review("M36", 7)
                .on(terms(false, false, "M25"))
                .review("M13", 30)
                .opened();
        assertThat(decide(opened, "M36", grant(TUESDAY)))
                .isEqualTo(new Decision.Refused<>(new ReviewRefusal.NotStartedYet(List.of(matter("M25")))));

        var ruling = decide(opened, "M36", met("M25"));

        assertThat(said(ruling)).containsExactly("review.started.v1");
        assertThat(((Review.UnderReview) review(((Decision.Changed<Case, ReviewRefusal>) ruling).next(), "M36"))
                        .startedOn())
                .isEqualTo(WEDNESDAY);
    }

    @Test
    void a_prerequisite_that_became_necessary_bars_granting_until_it_is_met() {
        var opened = aCase().review("M36", 7).review("M13", 30).opened();
        var added = after(
                opened,
                "M36",
                new ReviewCommand.AddRequirement(matter("M25"), "S25", "规划条件变更", List.of(), on(TUESDAY)));

        assertThat(decide(added, "M36", grant(TUESDAY)))
                .isEqualTo(new Decision.Refused<>(new ReviewRefusal.PrerequisitesMissing(List.of(matter("M25")))));
        assertThat(decide(added, "M36", refuse(TUESDAY))).isInstanceOf(Decision.Changed.class);
        assertThat(decide(after(added, "M36", met("M25")), "M36", grant(WEDNESDAY)))
                .isInstanceOf(Decision.Changed.class);
    }

    @Test
    void a_grant_that_crosses_a_change_of_facts_stands_and_is_supervised_whoever_hears_second() {
        var opened = aCase().review("M36", 7).review("M13", 30).opened();
        var granted = after(opened, "M36", grant(TUESDAY));
        var causes = List.of(new FactDifference("planningConditionsChanged", "false", "true"));
        var added = new ReviewCommand.AddRequirement(matter("M25"), "S25", "规划条件变更", causes, on(TUESDAY));

        var ruling = (Decision.Changed<Case, ReviewRefusal>) decide(granted, "M36", added);

        assertThat(ruling.events()).singleElement().satisfies(said -> {
            var told = (ReviewExemptionUndoneV1) said;
            assertThat(told.effect()).isEqualTo(Word.of(ExemptionEffect.SUPERVISION));
            assertThat(told.requiredMatter()).isEqualTo("M25");
            assertThat(told.causes()).isEqualTo(causes);
        });
        var supervised = review(ruling.next(), "M36");
        assertThat(supervised).isInstanceOf(Review.Granted.class);
        assertThat(supervised.docket().hindrances().unmet()).containsExactly(matter("M25"));
        assertThat(decide(ruling.next(), "M36", added)).as("once").isEqualTo(new Decision.Unchanged<>());
        assertThat(decide(after(opened, "M36", added), "M36", grant(TUESDAY)))
                .as("the other order: the change is there first, so there is no grant")
                .isEqualTo(new Decision.Refused<>(new ReviewRefusal.PrerequisitesMissing(List.of(matter("M25")))));
        assertThat(review(after(ruling.next(), "M36", met("M25")), "M36")
                        .docket()
                        .hindrances()
                        .unmet())
                .as("supervised until it is there")
                .isEmpty();
    }

    @Test
    void a_fallen_exemption_supervises_what_was_granted_without_the_step_and_nothing_else() {
        var opened = aCase().review("M36", 7).review("M29", 7).review("M13", 30).opened();
        var granted = after(opened, "M36", grant(TUESDAY));
        var undone = new UndoneExemption("S25", List.of(), on(TUESDAY));
        var fallen = new FallenExemption(matter("M25"), "豁免失效", undone, List.of(matter("M36"), matter("M29")));

        var ruling = (Decision.Changed<Case, ReviewRefusal>) fallen.in(granted, new CaseDecider(CaseBuilder.CALENDAR));

        assertThat(said(ruling)).containsExactly("review.exemption-undone.v1");
        assertThat(review(ruling.next(), "M36").docket().hindrances().unmet()).containsExactly(matter("M25"));
        assertThat(review(ruling.next(), "M29").docket().hindrances().unmet()).isEmpty();
    }

    private static Case opened() {
        return aCase().review("M06", 5)
                .review("M12", 5, "M06")
                .review("M13", 30)
                .opened();
    }

    private static ReviewCommand preReview(ReviewCommand.Decide decision) {
        return new ReviewCommand.PreReview(decision.draft(), decision.act());
    }

    private static ReviewCommand met(String code) {
        return new ReviewCommand.MeetRequirement(matter(code), Optional.of("永规〔2026〕1号"), on(WEDNESDAY));
    }

    private static Review review(Case of, String code) {
        return of.review(matter(code)).orElseThrow();
    }
}
