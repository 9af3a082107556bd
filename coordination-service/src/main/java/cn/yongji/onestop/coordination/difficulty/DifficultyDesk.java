package cn.yongji.onestop.coordination.difficulty;

import cn.yongji.onestop.coordination.difficulty.domain.Difficulty;
import cn.yongji.onestop.coordination.difficulty.domain.DifficultyCommand;
import cn.yongji.onestop.coordination.difficulty.domain.DifficultyDecider;
import cn.yongji.onestop.coordination.difficulty.domain.DifficultyFile;
import cn.yongji.onestop.coordination.difficulty.domain.DifficultyRaising;
import cn.yongji.onestop.coordination.difficulty.domain.DifficultyRefusal;
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
    private final AggregateStore<Difficulty> store;
    private final DifficultyRaising raising;
    private final DifficultyDecider decider;

    DifficultyDesk(AggregateStore<Difficulty> store, DifficultyRaising raising, DifficultyDecider decider) {
        this.store = store;
        this.raising = raising;
        this.decider = decider;
    }

    public Optional<Stored<Difficulty>> find(String problemId) {
        return store.find(problemId);
    }

    public Outcome<Difficulty, DifficultyRefusal> raise(Asked<Difficulty> asked, DifficultyFile file) {
        var raised = raising.raise(file);
        return store.create(file.id(), asked, raised.next(), raised.events());
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
