package cn.yongji.onestop.approval.cases;

import cn.yongji.onestop.approval.cases.domain.Case;
import cn.yongji.onestop.approval.cases.domain.MaterialCases;
import cn.yongji.onestop.approval.cases.domain.ReviewCommand;
import cn.yongji.onestop.approval.cases.domain.review.FlaggedPaper;
import cn.yongji.onestop.approval.cases.domain.rule.CaseDecider;
import cn.yongji.onestop.approval.cases.mongo.MongoFlaggedMaterials;
import cn.yongji.onestop.kernel.calendar.Act;
import cn.yongji.onestop.kernel.decision.Decision;
import cn.yongji.onestop.kernel.event.EventEnvelope;
import cn.yongji.onestop.kernel.event.MaterialFlagLiftedV1;
import cn.yongji.onestop.kernel.event.MaterialFlaggedV1;
import cn.yongji.onestop.platform.aggregate.AggregateStore;
import cn.yongji.onestop.platform.aggregate.Command;
import cn.yongji.onestop.platform.aggregate.SequenceRule;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/**
 * Takes to the reviews that rest on a material that it may not be used any more, or may again. A review may be given it at
 * the same moment: here it is noted first and then the cases are told, there the case is written first and then the notes
 * are read, so that one of the two sees it.
 */
public final class MaterialWatch {
    private static final String RULE = "material-flagged";

    private final AggregateStore<Case> store;
    private final MaterialCases cases;
    private final CaseDecider decider;
    private final MongoFlaggedMaterials notes;
    private final Clock clock;

    public MaterialWatch(
            AggregateStore<Case> store,
            MaterialCases cases,
            CaseDecider decider,
            MongoFlaggedMaterials notes,
            Clock clock) {
        this.store = store;
        this.cases = cases;
        this.decider = decider;
        this.notes = notes;
        this.clock = clock;
    }

    public void flagged(EventEnvelope event, MaterialFlaggedV1 it) {
        var act = new Act(it.flaggedAt(), it.flaggedBy());
        var paper = new FlaggedPaper(it.materialId(), it.name(), it.flag().said(), it.reason(), act);
        notes.note(paper);
        tell(it.materialId(), it.openApplications(), event, new ReviewCommand.FlagMaterial(paper));
    }

    public void lifted(EventEnvelope event, MaterialFlagLiftedV1 it) {
        var act = new Act(it.liftedAt(), it.liftedBy());
        notes.lift(it.materialId(), it.flag().said());
        tell(
                it.materialId(),
                it.openApplications(),
                event,
                new ReviewCommand.LiftFlag(it.materialId(), it.flag().said(), act));
    }

    /** Closed cases show it as well; those of the applications that are not accepted yet have no case. */
    private void tell(String materialId, List<String> open, EventEnvelope event, ReviewCommand command) {
        var concerned = new TreeSet<>(cases.with(materialId));
        concerned.addAll(open);
        for (var id : concerned) {
            store.reactOrCreate(
                    id,
                    List.of(event),
                    SequenceRule.FORWARD,
                    (stored, _) -> stored.isEmpty()
                            ? Decision.unchanged()
                            : decider.decideAll(stored.get().state(), command));
        }
    }

    /** What was noted before a case was given these materials. */
    public void catchUp(String caseId, Collection<String> materialIds) {
        for (var paper : notes.of(materialIds)) {
            store.settle(
                    caseId,
                    Command.ofRule(RULE, clock.instant()),
                    stored -> decider.decideAll(stored.state(), new ReviewCommand.FlagMaterial(paper)));
        }
    }
}
