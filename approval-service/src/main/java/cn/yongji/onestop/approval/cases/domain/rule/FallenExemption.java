package cn.yongji.onestop.approval.cases.domain.rule;

import cn.yongji.onestop.approval.cases.domain.Case;
import cn.yongji.onestop.approval.cases.domain.ReviewCommand;
import cn.yongji.onestop.approval.cases.domain.ReviewRefusal;
import cn.yongji.onestop.approval.cases.domain.review.Review;
import cn.yongji.onestop.approval.cases.domain.review.UndoneExemption;
import cn.yongji.onestop.kernel.decision.Decision;
import cn.yongji.onestop.kernel.id.MatterCode;
import java.util.List;

/**
 * 豁免失效 (D5, D7) as the plan of a project tells it. A grant may cross it: whoever hears second repairs, here by putting what
 * was granted under supervision. What is open hears of it from its application.
 *
 * @param spared the matter that was exempt, or whose experts' review was
 * @param dependents matters that it comes before
 */
public record FallenExemption(MatterCode spared, String reason, UndoneExemption undone, List<MatterCode> dependents) {
    public FallenExemption {
        dependents = List.copyOf(dependents);
    }

    public Decision<Case, ReviewRefusal> in(Case before, CaseDecider decider) {
        var inHand = new CaseInHand(before);
        if (before.review(spared).isPresent()) {
            inHand.follow(decider.decide(before, spared, new ReviewCommand.UndoExemption(undone)));
        }
        for (var matter : dependents) {
            if (granted(before, matter)) inHand.follow(decider.decide(inHand.now(), matter, required()));
        }
        return inHand.now().equals(before) ? Decision.unchanged() : inHand.done();
    }

    /** What was accepted after it was planned without the exemption. */
    private boolean granted(Case of, MatterCode matter) {
        return !undone.act().at().isBefore(of.application().acceptedAt())
                && of.review(matter).filter(Review.Passed.class::isInstance).isPresent();
    }

    private ReviewCommand required() {
        return new ReviewCommand.AddRequirement(spared, undone.rule(), reason, undone.causes(), undone.act());
    }
}
