package cn.yongji.onestop.intake.counter.visit;

import cn.yongji.onestop.platform.aggregate.AggregateStore;
import cn.yongji.onestop.platform.aggregate.Stored;
import java.util.List;
import java.util.Optional;

/** All visits. */
interface Visits {
    AggregateStore<Visit> store();

    /** Visits of a project, the first recorded first, from after a given one. */
    List<Stored<Visit>> ofProject(String projectId, Optional<String> after, int limit);
}
