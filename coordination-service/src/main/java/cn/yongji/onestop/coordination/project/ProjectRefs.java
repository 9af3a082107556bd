package cn.yongji.onestop.coordination.project;

import static com.mongodb.client.model.Filters.in;

import cn.yongji.onestop.coordination.project.domain.ProjectRef;
import cn.yongji.onestop.platform.aggregate.AggregateStore;
import cn.yongji.onestop.platform.aggregate.Stored;
import com.mongodb.client.model.Sorts;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The projects that have been heard of. */
public final class ProjectRefs {
    private final AggregateStore<ProjectRef> store;

    ProjectRefs(AggregateStore<ProjectRef> store) {
        this.store = store;
    }

    public Optional<ProjectRef> find(String projectId) {
        return store.find(projectId).map(Stored::state);
    }

    /** Many at once, for lists. */
    public Map<String, ProjectRef> find(Set<String> projectIds) {
        if (projectIds.isEmpty()) return Map.of();
        return store.find(in("_id", projectIds), Sorts.ascending("_id"), projectIds.size()).stream()
                .map(Stored::state)
                .collect(Collectors.toMap(ProjectRef::id, Function.identity()));
    }
}
