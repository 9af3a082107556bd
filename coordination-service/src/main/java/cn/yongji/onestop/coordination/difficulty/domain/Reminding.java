package cn.yongji.onestop.coordination.difficulty.domain;

import cn.yongji.onestop.kernel.decision.Decision;
import cn.yongji.onestop.kernel.event.EventContract;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Looks at the action items whose day comes near or has passed: each reminder once, and a late one takes its difficulty up. */
final class Reminding {
    private static final String LATE = "交办任务逾期三个工作日，自动升级";

    private final ActionItemDecider items;
    private final LadderMoves moves;

    Reminding(ActionItemDecider items, LadderMoves moves) {
        this.items = items;
        this.moves = moves;
    }

    Decision<Difficulty, DifficultyRefusal> remind(
            Difficulty.Open open, DifficultyCommand.RemindOfActionItems command) {
        var events = new ArrayList<EventContract>();
        var now = open;
        var climbs = false;
        for (var item : open.items()) {
            var next = items.reminded(item, command.act());
            if (next.isEmpty()) continue;
            now = now.replacing(next.get());
            var rung = next.get().reminded().orElseThrow();
            events.add(ActionItemFacts.reminded(now, next.get(), rung, command.act()));
            // Whoever looks late may find the rung above; what should have happened in between happens all the same.
            climbs |= before(item, Reminder.CLIMB) && !before(next.get(), Reminder.CLIMB);
        }
        if (events.isEmpty()) return new Decision.Unchanged<>();
        return new Decision.Changed<>(climbs ? climbed(now, command, events) : now, List.copyOf(events));
    }

    private static boolean before(ActionItem item, Reminder rung) {
        return item.reminded().filter(it -> it.compareTo(rung) >= 0).isEmpty();
    }

    private Difficulty.Open climbed(
            Difficulty.Open open, DifficultyCommand.RemindOfActionItems command, List<EventContract> events) {
        var above = open.standing().level().above();
        if (above.isEmpty()) return open;
        var next = moves.up(open, above.get(), command.act(), LATE);
        events.add(LadderMoves.told(open, next, "TASK_OVERDUE", Optional.empty(), command.act()));
        return next;
    }
}
