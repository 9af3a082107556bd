package cn.yongji.onestop.coordination.meeting;

import cn.yongji.onestop.coordination.meeting.domain.Meetings;
import cn.yongji.onestop.platform.aggregate.Command;
import cn.yongji.onestop.platform.trouble.OneByOne;
import java.time.Clock;

/** Carries on meetings that a crash has left half-way between the meeting and its day. */
final class HalfWayMeetings implements Runnable {
    private static final String RULE = "rule:carry-on";
    private static final int BATCH = 100;

    private final Meetings meetings;
    private final MeetingDesk desk;
    private final MeetingSettings settings;
    private final Clock clock;

    HalfWayMeetings(Meetings meetings, MeetingDesk desk, MeetingSettings settings, Clock clock) {
        this.meetings = meetings;
        this.desk = desk;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public void run() {
        var now = Command.ofRule(RULE, clock.instant());
        OneByOne.each(meetings.halfWay(now.at().minus(settings.after()), BATCH), id -> id, id -> desk.carryOn(id, now));
    }
}
