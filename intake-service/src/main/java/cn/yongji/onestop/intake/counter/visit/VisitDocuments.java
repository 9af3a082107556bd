package cn.yongji.onestop.intake.counter.visit;

import static cn.yongji.onestop.platform.written.WrittenNames.kind;

import cn.yongji.onestop.platform.aggregate.AggregateMapping;
import cn.yongji.onestop.platform.written.WrittenNames;

/** The written names of a visit. Who went is concealed: often it is a private person. */
public final class VisitDocuments {
    static final String PROJECT = "projectId";

    private static final WrittenNames NAMES = WrittenNames.table()
            .oneOf(
                    Visit.class,
                    "kind",
                    kind("AGENT_VISIT", Visit.OnSite.class),
                    kind("APPLICANT_VISIT", Visit.ByApplicant.class))
            .row(
                    Visit.OnSite.class,
                    "projectId",
                    "visitedOn",
                    "visitor",
                    "scale",
                    "content",
                    "needs",
                    "obstacles",
                    "summary",
                    "foreseen",
                    "recorded=recorded*")
            .row(Visit.ByApplicant.class, "projectId", "visitedOn", "visitor", "place", "purpose", "recorded=recorded*")
            .row(Visit.Recorded.class, "at", "by")
            .row(
                    Foreseen.class,
                    "ref",
                    "problemClass=class",
                    "link",
                    "title",
                    "description",
                    "owner",
                    "plannedResolution")
            .row(ProblemClass.class, "LAND_NATURE", "PLANNING_ADJUSTMENT", "ENVIRONMENT", "OTHER")
            .row(Link.class, "PROJECT_APPROVAL", "PLANNING", "CONSTRUCTION")
            .as(Owner.class, String.class, Owner::wire, Owner::of);

    public static final AggregateMapping<Visit> MAPPING =
            AggregateMapping.of("visits", NAMES.of(Visit.class), "visitor");

    private VisitDocuments() {}
}
