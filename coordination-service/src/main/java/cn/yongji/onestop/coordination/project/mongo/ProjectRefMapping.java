package cn.yongji.onestop.coordination.project.mongo;

import static cn.yongji.onestop.platform.written.WrittenNames.kind;

import cn.yongji.onestop.coordination.project.domain.ProjectRef;
import cn.yongji.onestop.platform.aggregate.AggregateMapping;
import cn.yongji.onestop.platform.written.WrittenNames;

/** The written names of a known project. */
public final class ProjectRefMapping {
    public static final AggregateMapping<ProjectRef> MAPPING = AggregateMapping.of(
            "projects",
            WrittenNames.table()
                    .row(ProjectRef.class, "id", "opening", "agency", "covers", "reviews")
                    .absent(ProjectRef.class, "agency", new ProjectRef.Agency.AsOpened())
                    .row(ProjectRef.Opening.class, "name", "unitUscc", "unitName", "agent")
                    .oneOf(
                            ProjectRef.Agency.class,
                            "is",
                            kind("asOpened", ProjectRef.Agency.AsOpened.class),
                            kind("givenTo", ProjectRef.Agency.GivenTo.class),
                            kind("released", ProjectRef.Agency.Released.class))
                    .row(ProjectRef.Agency.GivenTo.class, "agent")
                    .row(ProjectRef.Cover.class, "agent", "cover", "from", "to")
                    .of(ProjectRef.class));

    private ProjectRefMapping() {}
}
