package cn.yongji.onestop.coordination.problem;

import cn.yongji.onestop.coordination.problem.domain.Problem;
import cn.yongji.onestop.coordination.problem.domain.ProblemCommand;
import cn.yongji.onestop.coordination.problem.domain.ProblemDecider;
import cn.yongji.onestop.coordination.problem.domain.ProblemFile;
import cn.yongji.onestop.coordination.problem.domain.ProblemRaising;
import cn.yongji.onestop.coordination.problem.domain.Refusal;
import cn.yongji.onestop.platform.aggregate.AggregateStore;
import cn.yongji.onestop.platform.aggregate.Answer;
import cn.yongji.onestop.platform.aggregate.Command;
import cn.yongji.onestop.platform.aggregate.Result;
import cn.yongji.onestop.platform.aggregate.Stored;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongPredicate;

/** Where problems are raised and worked on: one command, one write. */
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

    public Answer raise(Command command, ProblemFile file, Function<Stored<Problem>, Answer> answer) {
        var raised = raising.raise(file);
        return store.create(file.id(), command, raised.next(), raised.events(), answer);
    }

    /**
     * Carries out what somebody wants of a problem.
     *
     * @param seen whether a version is the one that was seen
     */
    public Result<Refusal> carryOut(
            String problemId,
            Command command,
            LongPredicate seen,
            ProblemCommand wanted,
            Function<Stored<Problem>, Answer> answer) {
        return store.change(
                problemId,
                command,
                stored -> Rulings.change(decider.decideSeen(seen, stored.version(), stored.state(), wanted)),
                answer);
    }

    /**
     * Notes what a meeting did about a problem at once, so that nobody reads it without. The event of the meeting brings
     * the same again, in case of a crash in between.
     */
    public void note(String problemId, Command command, ProblemCommand wanted) {
        var silent = Command.ofRule(command.actor(), command.at());
        store.sweep(problemId, silent, stored -> Rulings.change(decider.decide(stored.state(), wanted)));
    }
}
