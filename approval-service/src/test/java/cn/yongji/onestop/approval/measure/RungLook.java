package cn.yongji.onestop.approval.measure;

import cn.yongji.onestop.approval.cases.CaseRounds;
import cn.yongji.onestop.approval.cases.domain.rule.CaseDecider;
import cn.yongji.onestop.approval.cases.domain.rule.TimeWatch;
import cn.yongji.onestop.approval.supervision.SupervisionRound;
import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Instant;

/** The look of the service for what is due, at a moment of one's choice. */
final class RungLook {
    private final SupervisionRound round;

    RungLook(MongoDatabase database, WorkingCalendar calendar, Instant now) {
        var store = new CaseDocuments(database, calendar).store();
        this.round = new SupervisionRound(
                new CaseRounds(store),
                new CaseDecider(calendar),
                new TimeWatch(calendar),
                Clock.fixed(now, WorkingCalendar.ZONE));
    }

    /** How many cases have changed. */
    int look() {
        return round.look();
    }
}
