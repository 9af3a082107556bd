package cn.yongji.onestop.coordination.problem.messaging;

import cn.yongji.onestop.coordination.problem.domain.Act;
import cn.yongji.onestop.coordination.problem.domain.Problem;
import cn.yongji.onestop.coordination.problem.domain.ProblemCommand;
import cn.yongji.onestop.coordination.problem.domain.ProblemDecider;
import cn.yongji.onestop.coordination.problem.domain.ProblemRaising;
import cn.yongji.onestop.coordination.project.ProjectRefs;
import cn.yongji.onestop.coordination.project.domain.ProjectRef;
import cn.yongji.onestop.kernel.decision.Decision;
import cn.yongji.onestop.kernel.event.EventEnvelope;
import cn.yongji.onestop.kernel.event.PreReviewConcludedV1;
import cn.yongji.onestop.kernel.event.PreReviewRequestedV1;
import cn.yongji.onestop.platform.aggregate.AggregateStore;
import cn.yongji.onestop.platform.aggregate.SequenceRule;
import cn.yongji.onestop.platform.messaging.EventReaction;
import cn.yongji.onestop.platform.messaging.Pace;
import cn.yongji.onestop.platform.messaging.Targets;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** 联合预审 (S3): one that is asked for is there to call a meeting about, and its conclusion closes it. */
@Component
final class PreReviewReaction extends EventReaction {
    private static final Targets TARGETS = Targets.of(
                    PreReviewRequestedV1.class, asked -> ProblemRaising.idOfPreReview(asked.preReviewId()))
            .and(PreReviewConcludedV1.class, concluded -> ProblemRaising.idOfPreReview(concluded.preReviewId()));

    private final AggregateStore<Problem> store;
    private final ProblemRaising raising;
    private final ProblemDecider decider;
    private final ProjectRefs projects;

    PreReviewReaction(
            AggregateStore<Problem> store, ProblemRaising raising, ProblemDecider decider, ProjectRefs projects) {
        super("pre-reviews", Pace.UNHURRIED, TARGETS);
        this.store = store;
        this.raising = raising;
        this.decider = decider;
        this.projects = projects;
    }

    @Override
    public void apply(String problemId, List<EventEnvelope> events) {
        for (var event : events) {
            switch (event.data()) {
                case PreReviewRequestedV1 asked -> open(problemId, asked, event);
                case PreReviewConcludedV1 concluded -> close(problemId, concluded, event);
                default -> throw new IllegalStateException("not asked for: " + event.type());
            }
        }
    }

    private void open(String problemId, PreReviewRequestedV1 asked, EventEnvelope event) {
        var agent = projects.find(asked.projectId()).flatMap(ProjectRef::agent);
        store.reactOrCreate(
                problemId,
                List.of(event),
                SequenceRule.FORWARD,
                (stored, _) -> stored.isPresent() ? Decision.unchanged() : raising.onPreReview(asked, agent));
    }

    private void close(String problemId, PreReviewConcludedV1 concluded, EventEnvelope event) {
        var act = new Act(concluded.concludedAt(), concluded.concludedBy());
        var close = new ProblemCommand.Close(Optional.of(concluded.minutes()), true, act);
        store.react(
                problemId,
                List.of(event),
                SequenceRule.FORWARD,
                (stored, _) -> stored.state() instanceof Problem.Closed
                        ? Decision.unchanged()
                        : decider.decide(stored.state(), close));
    }
}
