package cn.yongji.onestop.coordination.schedule;

import cn.yongji.onestop.coordination.schedule.mongo.Schedules;
import cn.yongji.onestop.platform.aggregate.Command;
import cn.yongji.onestop.platform.trouble.OneByOne;
import java.time.Clock;

/** Carries on schedules that a crash has left half booked. */
final class HalfBookedSchedules implements Runnable {
    private static final String RULE = "rule:carry-on";
    private static final int BATCH = 10;

    private final Schedules schedules;
    private final ScheduleDesk desk;
    private final ScheduleSettings settings;
    private final Clock clock;

    HalfBookedSchedules(Schedules schedules, ScheduleDesk desk, ScheduleSettings settings, Clock clock) {
        this.schedules = schedules;
        this.desk = desk;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public void run() {
        var now = Command.ofRule(RULE, clock.instant());
        var due = schedules.halfBooked(now.at().minus(settings.after()), BATCH);
        OneByOne.each(due, it -> it, it -> desk.carryOn(it, now));
    }
}
