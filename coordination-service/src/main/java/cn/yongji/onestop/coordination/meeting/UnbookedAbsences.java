package cn.yongji.onestop.coordination.meeting;

import cn.yongji.onestop.coordination.meeting.seat.mongo.Delegations;
import cn.yongji.onestop.platform.aggregate.Command;
import cn.yongji.onestop.platform.trouble.OneByOne;
import java.time.Clock;

/** Carries on absences that a crash has left untold to some of their days. */
final class UnbookedAbsences implements Runnable {
    private static final String RULE = "rule:absences";
    private static final int BATCH = 20;

    private final Delegations delegations;
    private final DelegationDesk desk;
    private final MeetingSettings settings;
    private final Clock clock;

    UnbookedAbsences(Delegations delegations, DelegationDesk desk, MeetingSettings settings, Clock clock) {
        this.delegations = delegations;
        this.desk = desk;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public void run() {
        var now = Command.ofRule(RULE, clock.instant());
        var due = delegations.unbooked(now.at().minus(settings.after()), BATCH);
        OneByOne.each(due, it -> it, it -> desk.carryOn(it, now));
    }
}
