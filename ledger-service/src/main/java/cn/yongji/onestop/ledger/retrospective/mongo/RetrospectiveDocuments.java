package cn.yongji.onestop.ledger.retrospective.mongo;

import static cn.yongji.onestop.platform.written.WrittenNames.kind;

import cn.yongji.onestop.kernel.event.word.ImprovementVerdict;
import cn.yongji.onestop.ledger.retrospective.domain.PackSubject;
import cn.yongji.onestop.ledger.retrospective.domain.Retrospective;
import cn.yongji.onestop.platform.aggregate.AggregateMapping;
import cn.yongji.onestop.platform.written.WrittenNames;

/** The written names of a retrospective. */
public final class RetrospectiveDocuments {
    private static final WrittenNames NAMES = WrittenNames.table()
            .oneOf(
                    Retrospective.class,
                    "state",
                    kind("COMPUTED", Retrospective.Computed.class),
                    kind("DISCUSSED", Retrospective.Discussed.class),
                    kind("CONCLUDED", Retrospective.Concluded.class))
            .row(Retrospective.Computed.class, "header=*")
            .row(Retrospective.Discussed.class, "header=*", "discussion")
            .row(Retrospective.Concluded.class, "header=*", "discussion", "conclusion")
            .row(
                    Retrospective.Header.class,
                    "about",
                    "treeSize",
                    "root",
                    "digest",
                    "suggestions",
                    "computedAt",
                    "computedBy")
            .oneOf(
                    PackSubject.class,
                    "kind",
                    kind("PERIOD", PackSubject.Period.class),
                    kind("PROJECT", PackSubject.Project.class))
            .row(PackSubject.Period.class, "from", "to")
            .row(PackSubject.Project.class, "projectId")
            .row(Retrospective.Discussion.class, "heldOn", "meeting", "at", "by")
            .row(Retrospective.Conclusion.class, "settled", "at", "by")
            .row(Retrospective.Settled.class, "improvementId", "verdict", "reason", "owner")
            .row(ImprovementVerdict.class, "ACCEPTED", "REJECTED", "PUT_OFF");

    public static final AggregateMapping<Retrospective> MAPPING =
            AggregateMapping.of("retrospectives", NAMES.of(Retrospective.class));

    private RetrospectiveDocuments() {}
}
