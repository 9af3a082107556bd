package cn.yongji.onestop.intake.papers.project.mongo;

import static cn.yongji.onestop.platform.written.WrittenNames.kind;

import cn.yongji.onestop.intake.papers.project.domain.CatalogueMove;
import cn.yongji.onestop.intake.papers.project.domain.FactsRevision;
import cn.yongji.onestop.intake.papers.project.domain.IssuedPlan;
import cn.yongji.onestop.intake.papers.project.domain.Project;
import cn.yongji.onestop.intake.papers.project.domain.UnitCode;
import cn.yongji.onestop.intake.papers.project.domain.WorksStart;
import cn.yongji.onestop.intake.rules.facts.mongo.FactsNames;
import cn.yongji.onestop.intake.rules.planning.mongo.PlanNames;
import cn.yongji.onestop.kernel.Reason;
import cn.yongji.onestop.kernel.id.ProjectCode;
import cn.yongji.onestop.platform.aggregate.AggregateMapping;
import cn.yongji.onestop.platform.aggregate.Overflow;
import cn.yongji.onestop.platform.written.WrittenNames;

/** The written names of a project. */
public final class ProjectDocuments {
    static final String CODE_OF_ITS_OWN = "codeOfItsOwn";
    static final String NAME_PAIRS = "namePairs";

    private static final WrittenNames NAMES = WrittenNames.table()
            .and(FactsNames.TABLE)
            .and(PlanNames.TABLE)
            .row(
                    Project.class,
                    "openedBy",
                    "openedAt",
                    "agent",
                    "factsVersion",
                    "facts",
                    "unitCode",
                    "revisions",
                    "plan",
                    "undone",
                    "number",
                    "works")
            .row(WorksStart.class, "begunOn", "reportedAt", "reportedBy")
            .derived(Project.class, CODE_OF_ITS_OWN, ProjectCode.class, Project::codeOfItsOwn)
            .derivedAll(
                    Project.class,
                    NAME_PAIRS,
                    String.class,
                    it -> NamePairs.of(it.facts().name()))
            .oneOf(
                    UnitCode.class,
                    "state",
                    kind("SOUND", UnitCode.Sound.class),
                    kind("IN_DOUBT", UnitCode.InDoubt.class),
                    kind("CONFIRMED", UnitCode.Confirmed.class))
            .row(UnitCode.InDoubt.class, "expectedCheckDigit=expected", "reason=*")
            .row(Reason.class, "code", "zh", "en")
            .row(UnitCode.Confirmed.class, "expectedCheckDigit=expected", "confirmedBy=by", "reason", "at")
            .row(FactsRevision.class, "factsVersion", "changes", "reason", "changedBy", "at")
            .row(IssuedPlan.class, "planVersion", "factsVersion", "plan", "issuedBy", "issuedAt", "move")
            .row(CatalogueMove.class, "from", "to", "difference", "reason");

    public static final AggregateMapping<Project> MAPPING = AggregateMapping.of("projects", NAMES.of(Project.class));

    /** 事实变更记录 are long where texts changed, and only the latest are looked at every day. */
    static final Overflow<Project, FactsRevision> REVISIONS = new Overflow<>(
            "revisions",
            WrittenNames.table()
                    .and(FactsNames.TABLE)
                    .row(FactsRevision.class, "factsVersion", "changes", "reason", "changedBy", "at")
                    .of(FactsRevision.class),
            4,
            Project::revisions,
            FactsRevision::factsVersion,
            Project::withRevisions);

    private ProjectDocuments() {}
}
