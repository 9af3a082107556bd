package cn.yongji.onestop.coordination.improvement.mongo;

import static cn.yongji.onestop.platform.written.WrittenNames.kind;

import cn.yongji.onestop.coordination.improvement.domain.Improvement;
import cn.yongji.onestop.coordination.improvement.domain.SuggestedImprovement;
import cn.yongji.onestop.kernel.calendar.Act;
import cn.yongji.onestop.kernel.event.word.ImprovementKind;
import cn.yongji.onestop.platform.aggregate.AggregateMapping;
import cn.yongji.onestop.platform.written.WrittenNames;

/** The written names of an improvement. */
public final class ImprovementMapping {
    static final String STATUS = "status";

    private static final WrittenNames NAMES = WrittenNames.table()
            .oneOf(
                    Improvement.class,
                    STATUS,
                    kind("PROPOSED", Improvement.Proposed.class),
                    kind("ACCEPTED", Improvement.Accepted.class),
                    kind("REJECTED", Improvement.Rejected.class),
                    kind("IMPLEMENTED", Improvement.Implemented.class))
            .row(Improvement.Proposed.class, "suggestion=*", "attempts", "obstacle")
            .row(Improvement.Accepted.class, "suggestion=*", "decision", "attempts", "draft")
            .row(Improvement.Rejected.class, "suggestion=*", "decision")
            .row(Improvement.Implemented.class, "suggestion=*", "decision", "version=catalogue", "effectiveFrom")
            .row(Improvement.Verdict.class, "reason", "minutes", "act=*")
            .row(Act.class, "at", "by")
            .row(
                    SuggestedImprovement.class,
                    "id",
                    "periodFrom",
                    "periodTo",
                    "kind",
                    "rule",
                    "subject",
                    "title",
                    "metric",
                    "from",
                    "to",
                    "count",
                    "evidence",
                    "change",
                    "suggestedAt")
            .row(SuggestedImprovement.Entry.class, "projectId", "index")
            .row(SuggestedImprovement.Change.class, "operation", "code", "field", "action", "value")
            .row(ImprovementKind.class, "CATALOGUE", "PROCESS", "TRAINING");

    public static final AggregateMapping<Improvement> MAPPING =
            AggregateMapping.of("improvements", NAMES.of(Improvement.class));

    private ImprovementMapping() {}
}
