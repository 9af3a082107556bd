package cn.yongji.onestop.coordination.problem;

import cn.yongji.onestop.coordination.problem.domain.Problem;
import cn.yongji.onestop.coordination.problem.domain.ProblemCommand;
import cn.yongji.onestop.coordination.problem.domain.ProblemDecider;
import cn.yongji.onestop.coordination.problem.domain.ProblemFile;
import cn.yongji.onestop.coordination.problem.domain.ProblemRaising;
import cn.yongji.onestop.coordination.problem.domain.Refusal;
import cn.yongji.onestop.platform.aggregate.AggregateStore;
import cn.yongji.onestop.platform.aggregate.Asked;
import cn.yongji.onestop.platform.aggregate.Command;
import cn.yongji.onestop.platform.aggregate.Outcome;
import cn.yongji.onestop.platform.aggregate.Stored;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Where problems are raised and worked on: one command, one write. */
@Component
public final class ProblemDesk {
    private final AggregateStore<Problem> store;
    private final ProblemRaising raising;
    private final ProblemDecider decider;

    ProblemDesk(AggregateStore<Problem> store, ProblemRaising raising, ProblemDecider decider) {
        this.store = store;
        this.raising = raising;
        this.decider = decider;
    }

    public Optional<Stored<Problem>> find(String problemId) {
        return store.find(problemId);
    }

    public Outcome<Problem, Refusal> raise(Asked<Problem> asked, ProblemFile file) {
        var raised = raising.raise(file);
        return store.create(file.id(), asked, raised.next(), raised.events());
    }

    /** Carries out what somebody wants of a problem. */
    public Outcome<Problem, Refusal> carryOut(String problemId, Asked<Problem> asked, ProblemCommand wanted) {
        return store.change(problemId, asked, stored -> decider.decide(stored.state(), wanted));
    }

    /**
     * Notes what a meeting did about a problem at once, so that nobody reads it without. The event of the meeting brings
     * the same again, in case of a crash in between.
     */
    public void note(String problemId, Command command, ProblemCommand wanted) {
        var silent = Command.ofRule(command.actor(), command.at());
        store.settle(problemId, silent, stored -> decider.decide(stored.state(), wanted));
    }
}
