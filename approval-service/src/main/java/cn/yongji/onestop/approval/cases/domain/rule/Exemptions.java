package cn.yongji.onestop.approval.cases.domain.rule;

import cn.yongji.onestop.approval.cases.domain.Case;
import cn.yongji.onestop.approval.cases.domain.ReviewCommand;
import cn.yongji.onestop.approval.cases.domain.ReviewRefusal;
import cn.yongji.onestop.approval.cases.domain.fact.ExemptionFacts;
import cn.yongji.onestop.approval.cases.domain.review.Review;
import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import cn.yongji.onestop.kernel.decision.Decision;
import java.util.Optional;

/** 豁免失效 (D5): what had made an experts' review needless is no longer so, while the case runs. */
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
        if (terms.exemption().filter(undone.rule()::equals).isEmpty()) return Decision.unchanged();
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
}
