package cn.yongji.onestop.coordination.project;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import cn.yongji.onestop.coordination.project.domain.ProjectRef;
import cn.yongji.onestop.coordination.project.mongo.ProjectRefMapping;
import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import cn.yongji.onestop.platform.aggregate.AggregateStore;
import cn.yongji.onestop.platform.aggregate.Stored;
import cn.yongji.onestop.platform.web.Caller;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The projects that have been heard of. */
@Component
public final class ProjectRefs {
    private final AggregateStore<ProjectRef> store;
    private final Clock clock;

    ProjectRefs(AggregateStore<ProjectRef> store, Clock clock) {
        this.store = store.withIndex(Indexes.ascending(ProjectRefMapping.IN_CASES));
        this.clock = clock;
    }

    /** Whether a caller is one of those whose project it is, today. */
    public boolean takesPart(Caller caller, ProjectRef project) {
        return ProjectAccess.takesPart(caller, project, WorkingCalendar.dateOf(clock.instant()));
    }

    public Optional<ProjectRef> find(String projectId) {
        return store.find(projectId).map(Stored::state);
    }

    /** Whether a case has been heard of, whosever it is. */
    public boolean knowsCase(String caseId) {
        return !store.find(eq(ProjectRefMapping.IN_CASES, caseId), Sorts.ascending("_id"), 1)
                .isEmpty();
    }

    /** Many at once, for lists. */
    public Map<String, ProjectRef> find(Set<String> projectIds) {
        if (projectIds.isEmpty()) return Map.of();
        return store.find(in("_id", projectIds), Sorts.ascending("_id"), projectIds.size()).stream()
                .map(Stored::state)
                .collect(Collectors.toMap(ProjectRef::id, Function.identity()));
    }
}
