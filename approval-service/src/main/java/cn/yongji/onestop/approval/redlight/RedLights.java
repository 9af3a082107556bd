package cn.yongji.onestop.approval.redlight;

import cn.yongji.onestop.approval.cases.Rulings;
import cn.yongji.onestop.approval.cases.domain.Act;
import cn.yongji.onestop.approval.cases.domain.Case;
import cn.yongji.onestop.approval.cases.domain.CaseDecider;
import cn.yongji.onestop.approval.cases.domain.Cases;
import cn.yongji.onestop.approval.cases.domain.RedWatch;
import cn.yongji.onestop.approval.cases.domain.Refusal;
import cn.yongji.onestop.approval.cases.domain.Ruling;
import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import cn.yongji.onestop.platform.aggregate.AggregateStore;
import cn.yongji.onestop.platform.aggregate.Change;
import cn.yongji.onestop.platform.aggregate.Command;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** Looks through the cases whose day of looking has come. Running twice is harmless: the case keeps what was reported. */
final class RedLights implements Runnable {
    private static final String RULE = "red-light";
    private static final int BATCH = 200;

    private final Cases cases;
    private final AggregateStore<Case> store;
    private final CaseDecider decider;
    private final RedWatch watch;
    private final Clock clock;

    RedLights(Cases cases, AggregateStore<Case> store, CaseDecider decider, RedWatch watch, Clock clock) {
        this.cases = cases;
        this.store = store;
        this.decider = decider;
        this.watch = watch;
        this.clock = clock;
    }

    @Override
    public void run() {
        List<String> found;
        boolean moved;
        do {
            var now = Command.ofRule(RULE, clock.instant());
            found = cases.toLookAt(watch.lookUpTo(dateOf(now)), BATCH);
            moved = false;
            for (var id : found) moved |= store.sweep(id, now, stored -> look(stored.state(), now));
        } while (moved && found.size() == BATCH);
    }

    private Change<Case, Refusal> look(Case of, Command now) {
        var ruling = decider.checkRed(of, new Act(now.at(), now.actor()));
        if (!(ruling instanceof Ruling.Unchanged)) return Rulings.change(ruling);
        // The calendar has grown since the day was noted: write it anew, so that the case is found when it is due.
        var later = watch.nextLook(of).filter(day -> day.isAfter(watch.lookUpTo(dateOf(now))));
        return later.isPresent() ? Change.apply(of) : Change.keep();
    }

    private static LocalDate dateOf(Command command) {
        return WorkingCalendar.dateOf(command.at());
    }
}
