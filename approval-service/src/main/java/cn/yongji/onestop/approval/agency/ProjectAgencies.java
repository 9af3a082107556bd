package cn.yongji.onestop.approval.agency;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;

import cn.yongji.onestop.approval.agency.ProjectAgency.KnownAs;
import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import cn.yongji.onestop.platform.aggregate.AggregateStore;
import cn.yongji.onestop.platform.aggregate.EveryPage;
import cn.yongji.onestop.platform.aggregate.Stored;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Whose a project is, and who looks after it for its unit today. */
@Component
public final class ProjectAgencies {
    private static final String ID = "_id";
    private static final String UNIT = ProjectAgencyMapping.MAPPING.field("known.unitUscc");
    private static final List<String> AGENTS = List.of(
            ProjectAgencyMapping.MAPPING.field("standing.agent"), ProjectAgencyMapping.MAPPING.field("covers.cover"));

    private final AggregateStore<ProjectAgency> store;
    private final Clock clock;

    ProjectAgencies(AggregateStore<ProjectAgency> store, Clock clock) {
        this.store = store.withIndex(Indexes.ascending(UNIT, ID));
        AGENTS.forEach(it -> store.withIndex(Indexes.ascending(it, ID)));
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
        store.find(in(ID, projectIds), Sorts.ascending(ID), projectIds.size())
                .forEach(it -> it.state().known().ifPresent(known -> found.put(it.id(), known)));
        return found;
    }

    /** The projects that are a unit's now, by their identities, as far as anything was said of them since. */
    public Set<String> ofUnit(String uscc) {
        return every(UNIT, uscc).collect(Collectors.toSet());
    }

    /** The projects that an agent was given, or stands in for at any time, by their identities. */
    public Set<String> aroundAgent(String agent) {
        return AGENTS.stream().flatMap(field -> every(field, agent)).collect(Collectors.toSet());
    }

    private Stream<String> every(String field, String value) {
        return EveryPage.of((after, limit) -> store.find(
                        after.map(id -> and(eq(field, value), gt(ID, id))).orElseGet(() -> eq(field, value)),
                        Sorts.ascending(ID),
                        limit))
                .stream()
                .map(Stored::id);
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
