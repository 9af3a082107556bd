package cn.yongji.onestop.approval.supervision;

import cn.yongji.onestop.approval.cases.CaseRounds;
import cn.yongji.onestop.approval.cases.domain.Case;
import cn.yongji.onestop.approval.cases.domain.ReviewRefusal;
import cn.yongji.onestop.approval.cases.domain.rule.CaseDecider;
import cn.yongji.onestop.approval.cases.domain.rule.TimeWatch;
import cn.yongji.onestop.kernel.calendar.Act;
import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import cn.yongji.onestop.kernel.decision.Decision;
import cn.yongji.onestop.platform.aggregate.Command;
import java.time.Clock;
import java.time.LocalDate;

/**
 * Climbs the ladder of rungs: looks at the cases whose day has come, some hundred with one read and one write. Running
 * twice, or on several instances at once, is harmless: the case keeps what was told.
 */
public final class SupervisionRound implements Runnable {
    /** Its name in events that other services have stored, from when it told red lights alone. */
    private static final String RULE = "red-light";

    private final CaseRounds cases;
    private final CaseDecider decider;
    private final TimeWatch watch;
    private final Clock clock;

    public SupervisionRound(CaseRounds cases, CaseDecider decider, TimeWatch watch, Clock clock) {
        this.cases = cases;
        this.decider = decider;
        this.watch = watch;
        this.clock = clock;
    }

    @Override
    public void run() {
        look();
    }

    /** How many cases have changed. */
    public int look() {
        var now = Command.ofRule(RULE, clock.instant());
        var today = WorkingCalendar.dateOf(now.at());
        return cases.ofWatchUpTo(today, now, it -> look(it, today, now));
    }

    private Decision<Case, ReviewRefusal> look(Case of, LocalDate today, Command now) {
        var ruling = decider.checkTime(of, new Act(now.at(), now.actor()));
        if (!(ruling instanceof Decision.Unchanged<Case, ReviewRefusal>)) return ruling;
        // The day was noted by another calendar: write it anew, so that the case is found when its day comes.
        var later = watch.nextLook(of).filter(day -> !day.isAfter(today)).isEmpty();
        return later ? Decision.changed(of) : Decision.unchanged();
    }
}
