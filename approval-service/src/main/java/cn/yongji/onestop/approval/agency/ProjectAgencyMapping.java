package cn.yongji.onestop.approval.agency;

import static cn.yongji.onestop.platform.written.WrittenNames.kind;

import cn.yongji.onestop.approval.agency.ProjectAgency.Cover;
import cn.yongji.onestop.approval.agency.ProjectAgency.KnownAs;
import cn.yongji.onestop.approval.agency.ProjectAgency.Standing;
import cn.yongji.onestop.platform.aggregate.AggregateMapping;
import cn.yongji.onestop.platform.written.WrittenNames;

/** The written names of the agency of a project. */
public final class ProjectAgencyMapping {
    private static final WrittenNames NAMES = WrittenNames.table()
            .row(ProjectAgency.class, "projectId", "known", "standing", "covers")
            .absent(ProjectAgency.class, "standing", new Standing.AsAccepted())
            .row(KnownAs.class, "name", "unitUscc", "unitName", "number")
            .oneOf(
                    Standing.class,
                    "is",
                    kind("asAccepted", Standing.AsAccepted.class),
                    kind("givenTo", Standing.GivenTo.class),
                    kind("leftBy", Standing.LeftBy.class))
            .row(Standing.GivenTo.class, "agent")
            .row(Standing.LeftBy.class, "agent")
            .row(Cover.class, "agent", "cover", "from", "to");

    public static final AggregateMapping<ProjectAgency> MAPPING =
            AggregateMapping.of("project_agencies", NAMES.of(ProjectAgency.class));

    private ProjectAgencyMapping() {}
}
