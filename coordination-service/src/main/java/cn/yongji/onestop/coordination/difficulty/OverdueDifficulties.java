package cn.yongji.onestop.coordination.difficulty;

import cn.yongji.onestop.coordination.difficulty.domain.Difficulties;
import cn.yongji.onestop.coordination.difficulty.domain.Difficulty;
import cn.yongji.onestop.coordination.difficulty.domain.DifficultyCommand;
import cn.yongji.onestop.coordination.difficulty.domain.DifficultyDecider;
import cn.yongji.onestop.kernel.calendar.Act;
import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import cn.yongji.onestop.platform.aggregate.AggregateStore;
import cn.yongji.onestop.platform.aggregate.Command;
import cn.yongji.onestop.platform.trouble.OneByOne;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/** Moves difficulties up whose deadline has passed (D17). Running twice is harmless: the new rung has a new deadline. */
final class OverdueDifficulties implements Runnable {
    private static final String RULE = "rule:deadline-passed";
    private static final int BATCH = 200;

    private final Difficulties difficulties;
    private final AggregateStore<Difficulty> store;
    private final DifficultyDecider decider;
    private final Clock clock;

    OverdueDifficulties(
            Difficulties difficulties, AggregateStore<Difficulty> store, DifficultyDecider decider, Clock clock) {
        this.difficulties = difficulties;
        this.store = store;
        this.decider = decider;
        this.clock = clock;
    }

    @Override
    public void run() {
        List<String> found;
        var moved = new AtomicBoolean();
        do {
            var now = Command.ofRule(RULE, clock.instant());
            var check = new DifficultyCommand.CheckDeadline(new Act(now.at(), now.actor()));
            found = difficulties.overdue(WorkingCalendar.dateOf(now.at()), BATCH);
            moved.set(false);
            OneByOne.each(found, id -> id, id -> {
                if (store.settle(id, now, stored -> decider.decide(stored.state(), check))
                        .changed()) moved.set(true);
            });
        } while (moved.get() && found.size() == BATCH);
    }
}
