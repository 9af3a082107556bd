package cn.yongji.onestop.intake.application;

import cn.yongji.onestop.intake.application.domain.Application;
import cn.yongji.onestop.platform.aggregate.AggregateStore;
import cn.yongji.onestop.platform.aggregate.Stored;
import java.util.List;
import java.util.Optional;

/** All applications. */
public interface Applications {
    AggregateStore<Application> store();

    /** Applications of a project, oldest first, from after a given one. */
    List<Stored<Application>> ofProject(String projectId, Optional<String> after, int limit);

    /** Applications that name a material, oldest first, from after a given one. */
    List<Stored<Application>> naming(String materialId, Optional<String> after, int limit);
}
