package cn.yongji.onestop.approval.cases;

import cn.yongji.onestop.approval.cases.domain.Case;
import cn.yongji.onestop.approval.cases.domain.ReviewRefusal;
import cn.yongji.onestop.approval.cases.mongo.MongoCases;
import cn.yongji.onestop.kernel.decision.Decision;
import cn.yongji.onestop.platform.aggregate.AggregateStore;
import cn.yongji.onestop.platform.aggregate.Command;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Walks over many cases, along an index, some hundred with each read and each write. */
@Component
public final class CaseRounds {
    private static final int BATCH = 500;

    private final AggregateStore<Case> store;

    public CaseRounds(AggregateStore<Case> store) {
        this.store = store;
    }

    /**
     * Those that somebody has to look at by that day, until there are none, or none that moves. What is decided must
     * change when they are looked at next.
     */
    public int ofWatchUpTo(LocalDate day, Command now, Function<Case, Decision<Case, ReviewRefusal>> decide) {
        var changed = 0;
        for (; ; ) {
            var swept = store.sweep(
                    MongoCases.watchedUpTo(day),
                    MongoCases.byWatch(),
                    BATCH,
                    now,
                    stored -> decide.apply(stored.state()));
            changed += swept.changed();
            if (swept.changed() == 0 || swept.found() < BATCH) return changed;
        }
    }

    /** Those with an open deadline on that day or after it, in the order of their deadlines. */
    public int ofDueFrom(LocalDate day, Command now, Function<Case, Decision<Case, ReviewRefusal>> decide) {
        var changed = 0;
        for (Optional<MongoCases.Mark> mark = Optional.of(MongoCases.Mark.before(day)); mark.isPresent(); ) {
            var swept = store.sweep(
                    MongoCases.dueAfter(mark.get()),
                    MongoCases.byDue(),
                    BATCH,
                    now,
                    stored -> decide.apply(stored.state()));
            changed += swept.changed();
            mark = swept.found() < BATCH ? Optional.empty() : swept.last().map(MongoCases::markOf);
        }
        return changed;
    }
}
