package cn.yongji.onestop.coordination.project;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import cn.yongji.onestop.coordination.project.domain.ProjectRef;
import cn.yongji.onestop.coordination.project.mongo.ProjectRefMapping;
import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import cn.yongji.onestop.kernel.decision.Decision;
import cn.yongji.onestop.platform.aggregate.AggregateExists;
import cn.yongji.onestop.platform.aggregate.AggregateStore;
import cn.yongji.onestop.platform.aggregate.Command;
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
import org.springframework.stereotype.Component;

/** The projects that have been heard of. */
@Component
public final class ProjectRefs {
    private static final String RULE = "rule:review-ended";

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
