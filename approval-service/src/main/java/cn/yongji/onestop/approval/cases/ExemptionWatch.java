package cn.yongji.onestop.approval.cases;

import cn.yongji.onestop.approval.cases.domain.Case;
import cn.yongji.onestop.approval.cases.domain.Cases;
import cn.yongji.onestop.approval.cases.domain.ReviewCommand;
import cn.yongji.onestop.approval.cases.domain.ReviewRefusal;
import cn.yongji.onestop.approval.cases.domain.rule.CaseDecider;
import cn.yongji.onestop.approval.cases.domain.rule.FallenExemption;
import cn.yongji.onestop.approval.cases.mongo.MongoUndoneExemptions;
import cn.yongji.onestop.approval.cases.mongo.MongoUndoneExemptions.Noted;
import cn.yongji.onestop.kernel.decision.Decision;
import cn.yongji.onestop.kernel.event.EventEnvelope;
import cn.yongji.onestop.platform.aggregate.AggregateStore;
import cn.yongji.onestop.platform.aggregate.Command;
import cn.yongji.onestop.platform.aggregate.SequenceRule;
import java.time.Clock;
import java.util.List;

/**
 * Takes to every case of a project that an exemption was undone. A case may be opened at the same moment: here it is noted
 * first and then the cases are looked for, there the case is written first and then the notes are read, so that one of the
 * two sees it. A review that knows it already stays as it is.
 */
public final class ExemptionWatch {
    private static final String RULE = "exemption-undone";

    private final AggregateStore<Case> store;
    private final Cases cases;
    private final CaseDecider decider;
    private final MongoUndoneExemptions notes;
    private final Clock clock;

    public ExemptionWatch(
            AggregateStore<Case> store, Cases cases, CaseDecider decider, MongoUndoneExemptions notes, Clock clock) {
        this.store = store;
        this.cases = cases;
        this.decider = decider;
        this.notes = notes;
        this.clock = clock;
    }

    /** The event says what was undone; it is kept in each case that it was taken to, so that it is taken there once. */
    public void undone(String projectId, EventEnvelope event, FallenExemption fallen) {
        notes.note(projectId, new Noted(fallen.spared(), fallen.undone()));
        for (var it : cases.everyOfProject(projectId)) {
            store.react(
                    it.id(), List.of(event), SequenceRule.FORWARD, (stored, _) -> fallen.in(stored.state(), decider));
        }
    }

    /** What was noted before the case was there to be found. */
    public void catchUp(String projectId, String caseId) {
        for (var noted : notes.of(projectId)) {
            store.settle(caseId, Command.ofRule(RULE, clock.instant()), stored -> undo(stored.state(), noted));
        }
    }

    private Decision<Case, ReviewRefusal> undo(Case of, Noted noted) {
        if (of.review(noted.matter()).isEmpty()) return Decision.unchanged();
        return decider.decide(of, noted.matter(), new ReviewCommand.UndoExemption(noted.undone()));
    }
}
