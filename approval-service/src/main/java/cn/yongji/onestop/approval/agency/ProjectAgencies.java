package cn.yongji.onestop.approval.agency;

import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import cn.yongji.onestop.platform.aggregate.AggregateStore;
import cn.yongji.onestop.platform.aggregate.Stored;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Who looks after a project for its unit today. */
@Component
public final class ProjectAgencies {
    private final AggregateStore<ProjectAgency> store;
    private final Clock clock;

    ProjectAgencies(AggregateStore<ProjectAgency> store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * Whether somebody is the agent of a project, or stands in for him today.
     *
     * @param accepted the agent that the application names, for projects of which nothing was said since
     */
    public boolean looksAfter(String subject, String projectId, Optional<String> accepted) {
        return store.find(projectId)
                .map(Stored::state)
                .orElseGet(() -> ProjectAgency.unheard(projectId))
                .looksAfter(subject, accepted, WorkingCalendar.dateOf(clock.instant()));
    }
}
