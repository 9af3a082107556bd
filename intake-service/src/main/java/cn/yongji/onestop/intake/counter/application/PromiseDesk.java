package cn.yongji.onestop.intake.counter.application;

import cn.yongji.onestop.intake.counter.application.domain.promise.GapLadder;
import cn.yongji.onestop.intake.counter.application.domain.rule.ApplicationCommand;
import cn.yongji.onestop.intake.counter.application.domain.rule.ApplicationRefusal;
import cn.yongji.onestop.intake.counter.application.domain.state.Application;
import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import cn.yongji.onestop.platform.aggregate.Asked;
import cn.yongji.onestop.platform.aggregate.Outcome;
import cn.yongji.onestop.platform.aggregate.Stored;
import cn.yongji.onestop.platform.trouble.OneByOne;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** 承诺的履行: what was promised is handed in, checked, missed or made good. */
@Component
public final class PromiseDesk {
    private static final int MOST = 200;

    private final Applications applications;
    private final Deciding deciding;
    private final Standings standings;
    private final GapLadder ladder;

    PromiseDesk(
            Applications applications,
            Deciding deciding,
            Standings standings,
            WorkingCalendar calendar,
            ApplicationSettings settings) {
        this.applications = applications;
        this.deciding = deciding;
        this.standings = standings;
        this.ladder = new GapLadder(calendar, settings.remindEarlyWorkingDays(), settings.remindWorkingDays());
    }

    /** Told to the unit's credit at once, so that the next application is judged by it; the event tells it again. */
    public Outcome<Application, ApplicationRefusal> keep(
            String id, Asked<Application> asked, ApplicationCommand.Keeping wish) {
        return deciding.change(id, asked, wish).then(now -> standings.tell(now, wish.at()));
    }

    /** Reminds once of what is due soon, and marks what was missed. */
    public void watch(Instant now) {
        OneByOne.each(applications.withGapsDueUpTo(ladder.upTo(now), MOST), Stored::id, stored -> {
            var wish = new ApplicationCommand.WatchGaps(stored.id(), ladder, now);
            var settled = deciding.settle(stored.id(), "gap-watch", wish);
            if (settled.changed()) standings.tell(settled.now(), now);
        });
    }
}
