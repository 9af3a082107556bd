package cn.yongji.onestop.coordination.difficulty;

import cn.yongji.onestop.coordination.difficulty.domain.Difficulties;
import cn.yongji.onestop.coordination.difficulty.domain.Difficulty;
import cn.yongji.onestop.coordination.difficulty.domain.DifficultyCommand;
import cn.yongji.onestop.coordination.difficulty.domain.DifficultyDecider;
import cn.yongji.onestop.kernel.calendar.Act;
import cn.yongji.onestop.platform.aggregate.AggregateStore;
import cn.yongji.onestop.platform.aggregate.Command;
import cn.yongji.onestop.platform.trouble.OneByOne;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** 日历调整: the deadlines of all open difficulties as the calendar that is current counts them. */
final class RecountedDifficulties implements Runnable {
    private static final String RULE = "rule:calendar";
    private static final int PART = 200;

    private final Difficulties difficulties;
    private final AggregateStore<Difficulty> store;
    private final DifficultyDecider decider;
    private final Clock clock;

    RecountedDifficulties(
            Difficulties difficulties, AggregateStore<Difficulty> store, DifficultyDecider decider, Clock clock) {
        this.difficulties = difficulties;
        this.store = store;
        this.decider = decider;
        this.clock = clock;
    }

    @Override
    public void run() {
        var now = Command.ofRule(RULE, clock.instant());
        var check = new DifficultyCommand.CheckCalendar(new Act(now.at(), now.actor()));
        Optional<Difficulties.Place> after = Optional.empty();
        List<Difficulty> part;
        do {
            part = difficulties.unclosed(Optional.empty(), after, PART);
            OneByOne.each(
                    part,
                    Difficulty::id,
                    it -> store.settle(it.id(), now, stored -> decider.decide(stored.state(), check)));
            if (!part.isEmpty()) after = Optional.of(Difficulties.Place.of(part.getLast()));
        } while (part.size() == PART);
    }
}
