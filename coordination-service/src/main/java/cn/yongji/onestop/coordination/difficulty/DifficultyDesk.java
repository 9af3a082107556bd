package cn.yongji.onestop.coordination.difficulty;

import cn.yongji.onestop.coordination.difficulty.domain.Difficulty;
import cn.yongji.onestop.coordination.difficulty.domain.DifficultyCommand;
import cn.yongji.onestop.coordination.difficulty.domain.DifficultyDecider;
import cn.yongji.onestop.coordination.difficulty.domain.DifficultyFile;
import cn.yongji.onestop.coordination.difficulty.domain.DifficultyRaising;
import cn.yongji.onestop.coordination.difficulty.domain.DifficultyRefusal;
import cn.yongji.onestop.coordination.project.ProjectRefs;
import cn.yongji.onestop.kernel.calendar.Act;
import cn.yongji.onestop.platform.aggregate.AggregateStore;
import cn.yongji.onestop.platform.aggregate.Asked;
import cn.yongji.onestop.platform.aggregate.Command;
import cn.yongji.onestop.platform.aggregate.Outcome;
import cn.yongji.onestop.platform.aggregate.Stored;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Where difficulties are raised and worked on: one command, one write. */
@Component
public final class DifficultyDesk {
    private static final String REVIEW_ENDED = "登记时所涉审核已办结，难题随之办结";

    private final AggregateStore<Difficulty> store;
    private final DifficultyRaising raising;
    private final DifficultyDecider decider;
    private final ProjectRefs projects;

    DifficultyDesk(
            AggregateStore<Difficulty> store,
            DifficultyRaising raising,
            DifficultyDecider decider,
            ProjectRefs projects) {
        this.store = store;
        this.raising = raising;
        this.decider = decider;
        this.projects = projects;
    }

    public Optional<Stored<Difficulty>> find(String problemId) {
        return store.find(problemId);
    }

    public Outcome<Difficulty, DifficultyRefusal> raise(Asked<Difficulty> asked, DifficultyFile file) {
        var raised = raising.raise(file);
        var outcome = store.<DifficultyRefusal>create(file.id(), asked, raised.next(), raised.events());
        endWithReview(outcome.now().state().file(), asked.command());
        return outcome;
    }

    /** Its review may have ended while it was raised; who hears of that looks for difficulties after noting it. */
    private void endWithReview(DifficultyFile file, Command command) {
        if (!file.blocking()) return;
        if (!file.reviewId()
                .filter(it -> projects.hasEnded(file.projectId(), it))
                .isPresent()) return;
        var end = new DifficultyCommand.End(REVIEW_ENDED, new Act(command.at(), "rule:review-ended"));
        note(file.id(), command, end);
    }

    /** Carries out what somebody wants of a difficulty. */
    public Outcome<Difficulty, DifficultyRefusal> carryOut(
            String problemId, Asked<Difficulty> asked, DifficultyCommand wanted) {
        return store.change(problemId, asked, stored -> decider.decide(stored.state(), wanted));
    }

    /**
     * Notes what a meeting did about a difficulty at once, so that nobody reads it without. The event of the meeting brings
     * the same again, in case of a crash in between.
     */
    public void note(String problemId, Command command, DifficultyCommand wanted) {
        var silent = Command.ofRule(command.actor(), command.at());
        store.settle(problemId, silent, stored -> decider.decide(stored.state(), wanted));
    }
}
