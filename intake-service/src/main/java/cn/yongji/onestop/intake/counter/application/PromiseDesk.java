package cn.yongji.onestop.intake.counter.application;

import cn.yongji.onestop.intake.counter.application.domain.rule.ApplicationCommand;
import cn.yongji.onestop.intake.counter.application.domain.rule.ApplicationRefusal;
import cn.yongji.onestop.intake.counter.application.domain.state.Application;
import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import cn.yongji.onestop.kernel.event.MaterialRef;
import cn.yongji.onestop.kernel.id.MatterCode;
import cn.yongji.onestop.platform.aggregate.Answer;
import cn.yongji.onestop.platform.aggregate.Command;
import cn.yongji.onestop.platform.aggregate.Result;
import cn.yongji.onestop.platform.aggregate.Stored;
import cn.yongji.onestop.platform.trouble.OneByOne;
import java.time.Instant;
import java.util.function.Function;

/** 承诺的履行: what was promised is handed in, checked, missed or made good. */
public final class PromiseDesk {
    private static final int MOST = 200;

    private final Applications applications;
    private final Deciding deciding;
    private final Standings standings;
    private final WorkingCalendar calendar;
    private final ApplicationSettings settings;

    PromiseDesk(
            Applications applications,
            Deciding deciding,
            Standings standings,
            WorkingCalendar calendar,
            ApplicationSettings settings) {
        this.applications = applications;
        this.deciding = deciding;
        this.standings = standings;
        this.calendar = calendar;
        this.settings = settings;
    }

    public Result<ApplicationRefusal> handIn(
            String id,
            Command command,
            String gapId,
            MaterialRef material,
            Function<Stored<Application>, Answer> answer) {
        return keep(
                id,
                command,
                new ApplicationCommand.HandInGap(id, gapId, material, command.actor(), command.at()),
                answer);
    }

    public Result<ApplicationRefusal> checkGap(
            String id, Command command, String gapId, boolean good, Function<Stored<Application>, Answer> answer) {
        return keep(
                id, command, new ApplicationCommand.CheckGap(id, gapId, good, command.actor(), command.at()), answer);
    }

    public Result<ApplicationRefusal> repairGap(
            String id,
            Command command,
            String gapId,
            String reason,
            String name,
            Function<Stored<Application>, Answer> answer) {
        return keep(
                id,
                command,
                new ApplicationCommand.RepairGap(id, gapId, reason, command.actor(), name, command.at()),
                answer);
    }

    public Result<ApplicationRefusal> checkCommitment(
            String id,
            Command command,
            MatterCode matter,
            boolean kept,
            String finding,
            Function<Stored<Application>, Answer> answer) {
        return keep(
                id,
                command,
                new ApplicationCommand.CheckCommitment(id, matter, kept, finding, command.actor(), command.at()),
                answer);
    }

    /** Reminds once of what is due soon, and marks what was missed. */
    public void watch(Instant now) {
        var remindUpTo = calendar.plus(WorkingCalendar.dateOf(now), settings.remindWorkingDays())
                .date();
        OneByOne.each(applications.withGapsDueUpTo(remindUpTo, MOST), Stored::id, stored -> {
            var wish = new ApplicationCommand.WatchGaps(stored.id(), remindUpTo, now);
            if (deciding.sweep(stored.id(), "gap-watch", wish)) standings.tell(stored.id(), now);
        });
    }

    // Told at once, so that the next application is judged by it; if this dies here, the event tells it again.
    private Result<ApplicationRefusal> keep(
            String id, Command command, ApplicationCommand wish, Function<Stored<Application>, Answer> answer) {
        var result = deciding.change(id, command, _ -> {}, _ -> wish, answer);
        standings.tell(id, command.at());
        return result;
    }
}
