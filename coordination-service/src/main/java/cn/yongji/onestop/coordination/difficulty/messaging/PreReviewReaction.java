package cn.yongji.onestop.coordination.difficulty.messaging;

import cn.yongji.onestop.coordination.difficulty.domain.Difficulty;
import cn.yongji.onestop.coordination.difficulty.domain.DifficultyCommand;
import cn.yongji.onestop.coordination.difficulty.domain.DifficultyDecider;
import cn.yongji.onestop.coordination.difficulty.domain.DifficultyRaising;
import cn.yongji.onestop.coordination.project.ProjectRefs;
import cn.yongji.onestop.coordination.project.domain.ProjectRef;
import cn.yongji.onestop.kernel.calendar.Act;
import cn.yongji.onestop.kernel.decision.Decision;
import cn.yongji.onestop.kernel.event.EventEnvelope;
import cn.yongji.onestop.kernel.event.PreReviewConcludedV1;
import cn.yongji.onestop.kernel.event.PreReviewEvent;
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
                    PreReviewRequestedV1.class, asked -> DifficultyRaising.idOfPreReview(asked.preReviewId()))
            .and(PreReviewConcludedV1.class, concluded -> DifficultyRaising.idOfPreReview(concluded.preReviewId()));

    private final AggregateStore<Difficulty> store;
    private final DifficultyRaising raising;
    private final DifficultyDecider decider;
    private final ProjectRefs projects;

    PreReviewReaction(
            AggregateStore<Difficulty> store,
            DifficultyRaising raising,
            DifficultyDecider decider,
            ProjectRefs projects) {
        super("pre-reviews", Pace.UNHURRIED, TARGETS);
        this.store = store;
        this.raising = raising;
        this.decider = decider;
        this.projects = projects;
    }

    @Override
    public void apply(String problemId, List<EventEnvelope> events) {
        for (var event : events) {
            if (!(event.data() instanceof PreReviewEvent it)) continue;
            switch (it) {
                case PreReviewRequestedV1 asked -> open(problemId, asked, event);
                case PreReviewConcludedV1 concluded -> close(problemId, concluded, event);
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
        var close = new DifficultyCommand.Close(Optional.of(concluded.minutes()), true, act);
        store.react(
                problemId,
                List.of(event),
                SequenceRule.FORWARD,
                (stored, _) -> stored.state() instanceof Difficulty.Closed
                        ? Decision.unchanged()
                        : decider.decide(stored.state(), close));
    }
}
