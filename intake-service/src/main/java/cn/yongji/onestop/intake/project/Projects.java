package cn.yongji.onestop.intake.project;

import cn.yongji.onestop.intake.project.domain.Project;
import cn.yongji.onestop.platform.aggregate.AggregateStore;
import cn.yongji.onestop.platform.aggregate.Stored;
import java.util.List;
import java.util.Optional;

/** All projects. */
public interface Projects {
    AggregateStore<Project> store();

    /** The newest first, from before a given one. */
    List<Stored<Project>> page(ProjectScope scope, Optional<String> before, int limit);
}
