package cn.yongji.onestop.approval.cases;

import cn.yongji.onestop.approval.cases.domain.Case;
import cn.yongji.onestop.approval.cases.domain.ReviewRefusal;
import cn.yongji.onestop.approval.cases.domain.rule.CaseDecider;
import cn.yongji.onestop.approval.cases.mongo.CaseMapping;
import cn.yongji.onestop.kernel.calendar.Act;
import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import cn.yongji.onestop.kernel.decision.Decision;
import cn.yongji.onestop.platform.aggregate.AggregateStore;
import cn.yongji.onestop.platform.aggregate.Command;
import cn.yongji.onestop.platform.aggregate.Swept;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.time.Clock;

/**
 * Issues joint notices whose day is over, and returns cases whose supplements did not come. Running twice is harmless: the
 * case keeps what was done.
 */
final class DueNotices implements Runnable {
    private static final String RULE = "joint-notice";
    private static final String NEXT_NOTICE = "state." + CaseMapping.NEXT_NOTICE;
    private static final int BATCH = 200;

    private final AggregateStore<Case> store;
    private final CaseDecider decider;
    private final int graceWorkingDays;
    private final Clock clock;

    DueNotices(AggregateStore<Case> store, CaseDecider decider, int graceWorkingDays, Clock clock) {
        this.store = store;
        this.decider = decider;
        this.graceWorkingDays = graceWorkingDays;
        this.clock = clock;
    }

    @Override
    public void run() {
        Swept swept;
        do {
            var now = Command.ofRule(RULE, clock.instant());
            var today = WorkingCalendar.dateOf(now.at());
            var due = Filters.lte(NEXT_NOTICE, today.toString());
            var act = new Act(now.at(), now.actor());
            swept = store.sweep(due, Sorts.ascending(NEXT_NOTICE), BATCH, now, stored -> look(stored.state(), act));
        } while (swept.changed() > 0 && swept.found() == BATCH);
    }

    private Decision<Case, ReviewRefusal> look(Case of, Act act) {
        return decider.checkNotice(of, graceWorkingDays, act);
    }
}
