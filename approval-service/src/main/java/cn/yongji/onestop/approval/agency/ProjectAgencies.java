package cn.yongji.onestop.approval.agency;

import static com.mongodb.client.model.Filters.in;

import cn.yongji.onestop.approval.agency.ProjectAgency.KnownAs;
import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import cn.yongji.onestop.platform.aggregate.AggregateStore;
import cn.yongji.onestop.platform.aggregate.Stored;
import com.mongodb.client.model.Sorts;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Whose a project is, and who looks after it for its unit today. */
@Component
public final class ProjectAgencies {
    private final AggregateStore<ProjectAgency> store;
    private final Clock clock;

    ProjectAgencies(AggregateStore<ProjectAgency> store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** What a project is called and whose it is now; absent where its applications say it. */
    public Optional<KnownAs> known(String projectId) {
        return find(projectId).flatMap(ProjectAgency::known);
    }

    /** The same of many projects, by project. */
    public Map<String, KnownAs> known(Set<String> projectIds) {
        var found = new HashMap<String, KnownAs>();
        if (projectIds.isEmpty()) return found;
        store.find(in("_id", projectIds), Sorts.ascending("_id"), projectIds.size())
                .forEach(it -> it.state().known().ifPresent(known -> found.put(it.id(), known)));
        return found;
    }

    private Optional<ProjectAgency> find(String projectId) {
        return store.find(projectId).map(Stored::state);
    }

    /**
     * Whether somebody is the agent of a project, or stands in for him today.
     *
     * @param accepted the agent that the application names, for projects of which nothing was said since
     */
    public boolean looksAfter(String subject, String projectId, Optional<String> accepted) {
        return find(projectId)
                .orElseGet(() -> ProjectAgency.unheard(projectId))
                .looksAfter(subject, accepted, WorkingCalendar.dateOf(clock.instant()));
    }
}
