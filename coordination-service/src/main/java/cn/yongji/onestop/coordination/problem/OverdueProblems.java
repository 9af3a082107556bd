package cn.yongji.onestop.coordination.problem;

import cn.yongji.onestop.coordination.problem.domain.Act;
import cn.yongji.onestop.coordination.problem.domain.Problem;
import cn.yongji.onestop.coordination.problem.domain.ProblemCommand;
import cn.yongji.onestop.coordination.problem.domain.ProblemDecider;
import cn.yongji.onestop.coordination.problem.domain.Problems;
import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import cn.yongji.onestop.platform.aggregate.AggregateStore;
import cn.yongji.onestop.platform.aggregate.Command;
import cn.yongji.onestop.platform.trouble.OneByOne;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/** Moves problems up whose deadline has passed (D17). Running twice is harmless: the new rung has a new deadline. */
final class OverdueProblems implements Runnable {
    private static final String RULE = "rule:deadline-passed";
    private static final int BATCH = 200;

    private final Problems problems;
    private final AggregateStore<Problem> store;
    private final ProblemDecider decider;
    private final Clock clock;

    OverdueProblems(Problems problems, AggregateStore<Problem> store, ProblemDecider decider, Clock clock) {
        this.problems = problems;
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
            var check = new ProblemCommand.CheckDeadline(new Act(now.at(), now.actor()));
            found = problems.overdue(WorkingCalendar.dateOf(now.at()), BATCH);
            moved.set(false);
            OneByOne.each(found, id -> id, id -> {
                if (store.settle(id, now, stored -> decider.decide(stored.state(), check))
                        .changed()) moved.set(true);
            });
        } while (moved.get() && found.size() == BATCH);
    }
}
