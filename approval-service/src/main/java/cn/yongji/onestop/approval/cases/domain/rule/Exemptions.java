package cn.yongji.onestop.approval.cases.domain.rule;

import cn.yongji.onestop.approval.cases.domain.Case;
import cn.yongji.onestop.approval.cases.domain.ReviewCommand;
import cn.yongji.onestop.approval.cases.domain.ReviewRefusal;
import cn.yongji.onestop.approval.cases.domain.fact.ExemptionFacts;
import cn.yongji.onestop.approval.cases.domain.review.Docket;
import cn.yongji.onestop.approval.cases.domain.review.HandlingTerms;
import cn.yongji.onestop.approval.cases.domain.review.RaisedReview;
import cn.yongji.onestop.approval.cases.domain.review.Review;
import cn.yongji.onestop.approval.cases.domain.review.ReviewAssignment;
import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import cn.yongji.onestop.kernel.decision.Decision;
import java.util.Optional;

/**
 * 豁免失效 (D5): what had made an experts' review needless is no longer so, while the case runs; or a higher level asks for a
 * joint review since facts changed (S24), which goes before every exemption (D3).
 */
final class Exemptions {
    private final WorkingCalendar calendar;
    private final Compliance compliance;

    Exemptions(WorkingCalendar calendar, Compliance compliance) {
        this.calendar = calendar;
        this.compliance = compliance;
    }

    /**
     * Before the decision the experts' review may be held now. After it the grant stands, and the head has to see to it.
     * What was undone before the application was accepted is none of the case: it was ordered by the plan of after that.
     */
    Decision<Review, ReviewRefusal> undo(Case of, Review review, ReviewCommand.UndoExemption undo) {
        var undone = undo.undone();
        var terms = review.assignment().terms();
        if (undone.act().at().isBefore(of.application().acceptedAt())) return Decision.unchanged();
        if (!exempts(terms, undone.rule())) return Decision.unchanged();
        return switch (review) {
            case Review.Open _, Review.Passed _ -> {
                var docket = review.docket();
                var now = docket.assignment().with(terms.with(undone));
                var fallen = review.with(docket.with(now));
                var next = fallen instanceof Review.Passed passed
                        ? compliance.opened(passed, undone.rule(), Optional.empty(), undone.act())
                        : fallen.with(fallen.docket().changed());
                yield Decision.changed(next, new ExemptionFacts(of, calendar).undone(next, undone));
            }
            case Review.Refused _,
                    Review.NotStarted _,
                    Review.Recalled _,
                    Review.Withdrawn _,
                    Review.Revoked _,
                    Review.NotApplicable _ -> Decision.unchanged();
        };
    }

    /** A joint review that was asked for meanwhile hides an exemption, which may fall all the same. */
    private static boolean exempts(HandlingTerms terms, String rule) {
        if (terms.jointReview().isEmpty())
            return terms.exemption().filter(rule::equals).isPresent();
        return terms.undone(rule).isEmpty()
                && terms.exemptions().stream().anyMatch(it -> it.rule().equals(rule));
    }

    /**
     * What a higher level asks for is held before the grant; after it the grant stands, and the head has to see to it. What the
     * acceptance asked for already stays as it was (D19).
     */
    Decision<Review, ReviewRefusal> jointReview(Case of, Review review, ReviewCommand.AskJointReview ask) {
        var terms = review.assignment().terms();
        if (terms.rules().stream().anyMatch(HandlingTerms::joint)) return Decision.unchanged();
        return switch (review) {
            case Review.Open open -> ask.rule().isPresent() ? asked(of, open, terms, ask) : noMore(open, terms);
            case Review.Passed passed -> ask.rule().isPresent() ? asked(of, passed, terms, ask) : Decision.unchanged();
            case Review.Refused _,
                    Review.NotStarted _,
                    Review.Recalled _,
                    Review.Withdrawn _,
                    Review.Revoked _,
                    Review.NotApplicable _ -> Decision.unchanged();
        };
    }

    private Decision<Review, ReviewRefusal> asked(
            Case of, Review review, HandlingTerms terms, ReviewCommand.AskJointReview ask) {
        var rule = ask.rule().orElseThrow();
        if (terms.raised().filter(it -> it.rule().rule().equals(rule.rule())).isPresent()) return Decision.unchanged();
        var docket = review.docket();
        var raised = review.with(docket.with(
                terms(docket, terms.withRaised(Optional.of(new RaisedReview(rule, ask.act()))))));
        var next = raised instanceof Review.Passed passed
                ? compliance.opened(passed, rule.rule(), Optional.empty(), ask.act())
                : raised.with(raised.docket().changed());
        return Decision.changed(next, new ExemptionFacts(of, calendar).jointReviewAsked(next, rule, ask.act()));
    }

    private static ReviewAssignment terms(Docket docket, HandlingTerms now) {
        return docket.assignment().with(now);
    }

    /** Nobody is told: with the facts as they were before, it is as it was before. */
    private static Decision<Review, ReviewRefusal> noMore(Review.Open open, HandlingTerms terms) {
        if (terms.raised().isEmpty()) return Decision.unchanged();
        var docket = open.docket();
        var now = docket.with(terms(docket, terms.withRaised(Optional.empty())));
        return Decision.changed(open.with(now.changed()));
    }
}
