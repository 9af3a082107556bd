package cn.yongji.onestop.coordination.project;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;

import cn.yongji.onestop.coordination.project.domain.ProjectRef;
import cn.yongji.onestop.coordination.project.domain.Sight;
import cn.yongji.onestop.coordination.project.mongo.ProjectRefMapping;
import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import cn.yongji.onestop.kernel.decision.Decision;
import cn.yongji.onestop.platform.aggregate.AggregateExists;
import cn.yongji.onestop.platform.aggregate.AggregateStore;
import cn.yongji.onestop.platform.aggregate.Command;
import cn.yongji.onestop.platform.aggregate.EveryPage;
import cn.yongji.onestop.platform.aggregate.NoSuchAggregate;
import cn.yongji.onestop.platform.aggregate.Stored;
import cn.yongji.onestop.platform.web.Caller;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The projects that have been heard of. */
@Component
public final class ProjectRefs {
    private static final String RULE = "rule:review-ended";

    private final AggregateStore<ProjectRef> store;
    private final Clock clock;

    ProjectRefs(AggregateStore<ProjectRef> store, Clock clock) {
        this.store = store.withIndex(Indexes.ascending(ProjectRefMapping.IN_CASES));
        store.withIndex(Indexes.ascending(ProjectRefMapping.UNIT, "_id"));
        ProjectRefMapping.AGENTS.forEach(it -> store.withIndex(Indexes.ascending(it, "_id")));
        this.clock = clock;
    }

    /** Whether a caller is one of those whose project it is, today. */
    public boolean takesPart(Caller caller, ProjectRef project) {
        return ProjectAccess.takesPart(caller, project, WorkingCalendar.dateOf(clock.instant()));
    }

    /** The projects that a caller takes part in today, by their identities; none for those who act for no project. */
    private Set<String> ofParticipant(Caller caller) {
        return Stream.concat(
                        ProjectAccess.unitOf(caller).stream().flatMap(it -> every(ProjectRefMapping.UNIT, it)),
                        ProjectAccess.agentOf(caller).stream()
                                .flatMap(it -> ProjectRefMapping.AGENTS.stream().flatMap(field -> every(field, it))))
                .filter(it -> takesPart(caller, it))
                .map(ProjectRef::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * How far a caller sees, of one project or of all; empty who sees everything asked for. In a project of his own he
     * sees what concerns any department.
     */
    public Optional<Sight> sight(Caller caller, Optional<String> projectId) {
        if (ProjectAccess.seesAll(caller)) return Optional.empty();
        var department = ProjectAccess.departmentOf(caller);
        return Optional.of(projectId
                .map(it -> new Sight(takesPart(caller, it) ? Set.of(it) : Set.of(), department))
                .orElseGet(() -> new Sight(ofParticipant(caller), department)));
    }

    /** The same of a project by its identity; nobody takes part in one that was not heard of. */
    public boolean takesPart(Caller caller, String projectId) {
        return find(projectId).filter(it -> takesPart(caller, it)).isPresent();
    }

    private Stream<ProjectRef> every(String field, String value) {
        return EveryPage.of((after, limit) -> store.find(
                        after.map(id -> and(eq(field, value), gt("_id", id))).orElseGet(() -> eq(field, value)),
                        Sorts.ascending("_id"),
                        limit))
                .stream()
                .map(Stored::state);
    }

    public Optional<ProjectRef> find(String projectId) {
        return store.find(projectId).map(Stored::state);
    }

    /** Whether a case has been heard of, whosever it is. */
    public boolean knowsCase(String caseId) {
        return !store.find(eq(ProjectRefMapping.IN_CASES, caseId), Sorts.ascending("_id"), 1)
                .isEmpty();
    }

    /** Notes that a review has ended or goes on after all, before anybody looks for what hangs on it. */
    public void note(String projectId, String reviewId, boolean over, Instant at) {
        var command = Command.ofRule(RULE, at);
        try {
            store.settle(projectId, command, stored -> noted(stored.state(), reviewId, over));
        } catch (NoSuchAggregate _) {
            open(projectId, command);
            store.settle(projectId, command, stored -> noted(stored.state(), reviewId, over));
        }
    }

    private static Decision<ProjectRef, String> noted(ProjectRef known, String reviewId, boolean over) {
        var next = known.with(reviewId, over);
        return next.equals(known) ? Decision.unchanged() : Decision.changed(next);
    }

    /** The news of a case may be here before that of its project. */
    private void open(String projectId, Command command) {
        try {
            store.create(projectId, command, ProjectRef.unheard(projectId));
        } catch (AggregateExists _) {
            // Somebody else has heard of it meanwhile, which is all that is wanted.
        }
    }

    /** Whether a review is known to have ended. */
    public boolean hasEnded(String projectId, String reviewId) {
        return find(projectId).filter(it -> it.ended().contains(reviewId)).isPresent();
    }

    /** Many at once, for lists. */
    public Map<String, ProjectRef> find(Set<String> projectIds) {
        if (projectIds.isEmpty()) return Map.of();
        return store.find(in("_id", projectIds), Sorts.ascending("_id"), projectIds.size()).stream()
                .map(Stored::state)
                .collect(Collectors.toMap(ProjectRef::id, Function.identity()));
    }
}
