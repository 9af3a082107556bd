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
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Looks at the difficulties whose day has come: of moving up (D17), of reminding somebody. Running twice is harmless, since what is
 * due next has another day.
 */
final class DueDifficulties implements Runnable {
    private static final int BATCH = 200;

    private final What what;
    private final AggregateStore<Difficulty> store;
    private final DifficultyDecider decider;
    private final Clock clock;

    DueDifficulties(What what, AggregateStore<Difficulty> store, DifficultyDecider decider, Clock clock) {
        this.what = what;
        this.store = store;
        this.decider = decider;
        this.clock = clock;
    }

    /**
     * What is looked for.
     *
     * @param rule who acts
     * @param from since when in the day: nobody is reminded at night
     * @param due the identities of some whose day has come
     * @param look what is asked of each
     */
    record What(
            String rule,
            LocalTime from,
            BiFunction<LocalDate, Integer, List<String>> due,
            Function<Act, DifficultyCommand> look) {
        static What movingUp(Difficulties difficulties) {
            return new What(
                    "rule:deadline-passed",
                    LocalTime.MIDNIGHT,
                    difficulties::overdue,
                    DifficultyCommand.CheckDeadline::new);
        }

        static What reminding(Difficulties difficulties) {
            return new What(
                    "rule:action-item-due",
                    LocalTime.of(8, 30),
                    difficulties::toRemind,
                    DifficultyCommand.RemindOfActionItems::new);
        }
    }

    @Override
    public void run() {
        List<String> found;
        var moved = new AtomicBoolean();
        do {
            var now = Command.ofRule(what.rule(), clock.instant());
            if (LocalTime.ofInstant(now.at(), WorkingCalendar.ZONE).isBefore(what.from())) return;
            var check = what.look().apply(new Act(now.at(), now.actor()));
            found = what.due().apply(WorkingCalendar.dateOf(now.at()), BATCH);
            moved.set(false);
            OneByOne.each(found, id -> id, id -> {
                if (store.settle(id, now, stored -> decider.decide(stored.state(), check))
                        .changed()) moved.set(true);
            });
        } while (moved.get() && found.size() == BATCH);
    }
}
