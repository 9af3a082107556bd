package cn.yongji.onestop.approval.cases;

import cn.yongji.onestop.approval.cases.domain.Case;
import cn.yongji.onestop.approval.cases.domain.Cases;
import cn.yongji.onestop.approval.cases.domain.ReviewCommand;
import cn.yongji.onestop.approval.cases.domain.ReviewRefusal;
import cn.yongji.onestop.approval.cases.domain.review.JointReviewDemand;
import cn.yongji.onestop.approval.cases.domain.rule.CaseDecider;
import cn.yongji.onestop.approval.cases.mongo.MongoJointReviews;
import cn.yongji.onestop.kernel.calendar.Act;
import cn.yongji.onestop.kernel.decision.Decision;
import cn.yongji.onestop.kernel.event.AppliedRule;
import cn.yongji.onestop.kernel.event.EventEnvelope;
import cn.yongji.onestop.kernel.id.MatterCode;
import cn.yongji.onestop.platform.aggregate.AggregateStore;
import cn.yongji.onestop.platform.aggregate.Command;
import cn.yongji.onestop.platform.aggregate.SequenceRule;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * Takes to every case of a project which of its matters a higher level reviews by the newest plan (S24): facts may have changed
 * since the acceptance. A case that is opened at the same moment reads the note, as {@link ExemptionWatch} has it.
 */
public final class JointReviewWatch {
    private static final String RULE = "joint-review-asked";

    private final AggregateStore<Case> store;
    private final Cases cases;
    private final CaseDecider decider;
    private final MongoJointReviews notes;
    private final Clock clock;

    public JointReviewWatch(
            AggregateStore<Case> store, Cases cases, CaseDecider decider, MongoJointReviews notes, Clock clock) {
        this.store = store;
        this.cases = cases;
        this.decider = decider;
        this.notes = notes;
        this.clock = clock;
    }

    /** Most plans say nothing of it, as the ones before them. */
    public void planned(String projectId, int planVersion, List<JointReviewDemand> joint, EventEnvelope event) {
        if (joint.isEmpty() && notes.of(projectId).isEmpty()) return;
        notes.note(projectId, planVersion, joint);
        var act = new Act(event.time(), event.actor());
        for (var it : cases.everyOfProject(projectId)) {
            store.react(it.id(), List.of(event), SequenceRule.FORWARD, (stored, _) -> ask(stored.state(), joint, act));
        }
    }

    /** What was noted before the case was there to be found. */
    public void catchUp(String projectId, String caseId) {
        var joint = notes.of(projectId);
        if (joint.isEmpty()) return;
        var now = Command.ofRule(RULE, clock.instant());
        store.settle(caseId, now, stored -> ask(stored.state(), joint, new Act(now.at(), now.actor())));
    }

    private Decision<Case, ReviewRefusal> ask(Case of, List<JointReviewDemand> joint, Act act) {
        return decider.decideEach(of, matter -> new ReviewCommand.AskJointReview(ruleFor(matter, joint), act));
    }

    private static Optional<AppliedRule> ruleFor(MatterCode matter, List<JointReviewDemand> joint) {
        return joint.stream()
                .filter(it -> it.matter().equals(matter))
                .map(JointReviewDemand::rule)
                .findFirst();
    }
}
