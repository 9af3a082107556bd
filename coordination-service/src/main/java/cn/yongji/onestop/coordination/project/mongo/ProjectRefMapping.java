package cn.yongji.onestop.coordination.project.mongo;

import static cn.yongji.onestop.platform.written.WrittenNames.kind;

import cn.yongji.onestop.coordination.project.domain.ProjectRef;
import cn.yongji.onestop.platform.aggregate.AggregateMapping;
import cn.yongji.onestop.platform.written.WrittenNames;
import java.util.Collections;
import java.util.List;

/** The written names of a known project. */
public final class ProjectRefMapping {
    private static final String CASES = "cases";

    public static final AggregateMapping<ProjectRef> MAPPING = AggregateMapping.of(
            "projects",
            WrittenNames.table()
                    .row(ProjectRef.class, "id", "opening", "agency", "covers", "reviews", "asked", "ended")
                    .absent(ProjectRef.class, "agency", new ProjectRef.Agency.AsOpened())
                    .absent(ProjectRef.class, "asked", Collections.emptySortedSet())
                    .absent(ProjectRef.class, "ended", Collections.emptySortedSet())
                    .derivedAll(ProjectRef.class, CASES, String.class, ProjectRef::cases)
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

    /** Where the cases of a project are looked for. */
    public static final String IN_CASES = MAPPING.field(CASES);

    /** Where the projects of a unit are looked for. */
    public static final String UNIT = MAPPING.field("opening.unitUscc");

    /** Where an agent's are: given to him at the opening or later, or to stand in for another. */
    public static final List<String> AGENTS =
            List.of(MAPPING.field("opening.agent"), MAPPING.field("agency.agent"), MAPPING.field("covers.cover"));

    private ProjectRefMapping() {}
}
