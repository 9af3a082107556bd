package cn.yongji.onestop.intake.counter.application;

import cn.yongji.onestop.intake.counter.application.domain.promise.Pledges;
import cn.yongji.onestop.intake.counter.application.domain.rule.ApplicationCommand;
import cn.yongji.onestop.intake.counter.application.domain.rule.ApplicationRefusal;
import cn.yongji.onestop.intake.counter.application.domain.rule.Promised;
import cn.yongji.onestop.intake.counter.application.domain.state.Application;
import cn.yongji.onestop.intake.counter.application.domain.state.Notice;
import cn.yongji.onestop.intake.counter.application.domain.state.RefusalGround;
import cn.yongji.onestop.intake.papers.project.Projects;
import cn.yongji.onestop.intake.papers.project.domain.Project;
import cn.yongji.onestop.intake.rules.commitment.CreditDesk;
import cn.yongji.onestop.intake.rules.commitment.domain.Credit;
import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import cn.yongji.onestop.kernel.event.RequestedItem;
import cn.yongji.onestop.platform.aggregate.Answer;
import cn.yongji.onestop.platform.aggregate.Command;
import cn.yongji.onestop.platform.aggregate.Ids;
import cn.yongji.onestop.platform.aggregate.Result;
import cn.yongji.onestop.platform.aggregate.Stored;
import cn.yongji.onestop.platform.trouble.OneByOne;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * 形式审查 at the window. An acceptance with gaps is two writes: places are kept with the unit's credit, then the
 * application is accepted. Whatever happens between them, {@link #settle} makes both say the same.
 */
public final class ExaminationDesk {
    private static final int MOST = 100;

    private final Applications applications;
    private final Projects projects;
    private final Dossiers dossiers;
    private final Deciding deciding;
    private final CreditDesk credit;
    private final Standings standings;
    private final PapersOnFile papers;

    ExaminationDesk(
            Applications applications,
            Projects projects,
            Dossiers dossiers,
            Deciding deciding,
            CreditDesk credit,
            Standings standings,
            PapersOnFile papers) {
        this.applications = applications;
        this.projects = projects;
        this.dossiers = dossiers;
        this.deciding = deciding;
        this.credit = credit;
        this.standings = standings;
        this.papers = papers;
    }

    public Result<ApplicationRefusal> accept(
            String id,
            Command command,
            Consumer<Stored<Application>> expecting,
            Function<Stored<Application>, Answer> answer) {
        var stored = find(id);
        var project = project(stored);
        var uscc = uscc(project);
        Optional<String> token = Optional.empty();
        if (stored.state() instanceof Application.Received received
                && received.pledges().gaps().isPresent()) {
            expecting.accept(stored);
            switch (credit.reserve(uscc, reservation(id, received, project, command.at()))) {
                case CreditDesk.Places.Refused(var refusal) -> {
                    return new Result.Refused<>(new ApplicationRefusal.NoCredit(refusal));
                }
                case CreditDesk.Places.Kept(var kept) -> token = Optional.of(kept);
            }
        }
        var places = token;
        // Keeping the places has changed nothing in the application, so the version that was seen still counts.
        var result = deciding.change(id, command, expecting, now -> accept(id, now, places, project, command), answer);
        places.ifPresent(it -> settled(result, uscc, id, it, command.at()));
        return result;
    }

    public Result<ApplicationRefusal> askCorrection(
            String id,
            Command command,
            List<RequestedItem> items,
            Optional<Notice.Overruled> head,
            Consumer<Stored<Application>> expecting,
            Function<Stored<Application>, Answer> answer) {
        var stored = find(id);
        var held = papers.held(stored, items, command.at());
        var wish = new ApplicationCommand.AskCorrection(
                stored.state().header().projectId(), id, items, held, head, command.actor(), command.at());
        var result = deciding.change(id, command, expecting, _ -> wish, answer);
        if (result instanceof Result.Refused<ApplicationRefusal>(ApplicationRefusal.AskedBefore _)) {
            // D11: what was blocked is kept, for the review of how the windows work.
            deciding.sweep(
                    id,
                    "second-ask-blocked",
                    new ApplicationCommand.NoteBlockedAsk(items, command.actor(), command.at()));
        }
        return result;
    }

    public Result<ApplicationRefusal> refuse(
            String id,
            Command command,
            RefusalGround ground,
            String text,
            Consumer<Stored<Application>> expecting,
            Function<Stored<Application>, Answer> answer) {
        var wish = new ApplicationCommand.RefuseAcceptance(id, ground, text, command.actor(), command.at());
        return deciding.change(id, command, expecting, _ -> wish, answer);
    }

    public Result<ApplicationRefusal> decideWithdrawal(
            String id,
            Command command,
            boolean confirmed,
            String reason,
            Function<Stored<Application>, Answer> answer) {
        var wish = new ApplicationCommand.DecideWithdrawal(id, confirmed, reason, command.actor(), command.at());
        var result = deciding.change(id, command, _ -> {}, _ -> wish, answer);
        standings.tell(id, command.at());
        return result;
    }

    /** 逾期不告知即受理: accepts what nobody answered in time. */
    public void acceptBySilence(Instant now) {
        OneByOne.each(applications.toBeAnsweredBefore(WorkingCalendar.dateOf(now), MOST), Stored::id, stored -> {
            if (stored.state() instanceof Application.Received received) acceptBySilence(stored, received, now);
        });
    }

    /** What became of places that were kept long ago: used, or taken back. */
    public void settleForgotten(Instant now) {
        for (var stored : credit.forgotten(now)) {
            OneByOne.each(
                    stored.state().reservations(),
                    reservation -> stored.id() + " of " + reservation.applicationId(),
                    reservation -> settle(stored.id(), reservation.applicationId(), reservation.token(), now));
        }
    }

    private void acceptBySilence(Stored<Application> stored, Application.Received received, Instant now) {
        var project = project(stored);
        Optional<String> token = Optional.empty();
        if (received.pledges().gaps().isPresent()) {
            var places = credit.reserveByLaw(uscc(project), reservation(stored.id(), received, project, now));
            if (places instanceof CreditDesk.Places.Kept(var kept)) token = Optional.of(kept);
        }
        var dossier = dossiers.of(project, received.sheet(), received.pledges(), now);
        deciding.sweep(
                stored.id(),
                "accepted-by-silence",
                new ApplicationCommand.AcceptBySilence(stored.id(), dossier, token, now));
        token.ifPresent(it -> settle(uscc(project), stored.id(), it, now));
    }

    private void settled(Result<ApplicationRefusal> result, String uscc, String id, String token, Instant at) {
        switch (result) {
            case Result.Done<ApplicationRefusal> _ -> standings.tell(id, at);
            case Result.Refused<ApplicationRefusal> _ -> settle(uscc, id, token, at);
        }
    }

    /**
     * First the application refuses this attempt for good, then the places go back. The other way round an acceptance
     * that was only slow could still use places that somebody else has by now.
     */
    private void settle(String uscc, String id, String token, Instant at) {
        if (find(id).state().onceAccepted().isEmpty())
            deciding.sweep(id, "acceptance-called-off", new ApplicationCommand.VoidAttempt(token, at));
        if (find(id).state().onceAccepted().isPresent()) standings.tell(id, at);
        else credit.release(uscc, id, token, at);
    }

    private ApplicationCommand accept(
            String id, Stored<Application> now, Optional<String> token, Stored<Project> project, Command command) {
        var pledges = now.state() instanceof Application.Received received ? received.pledges() : Pledges.NONE;
        var dossier = dossiers.of(project, now.state().sheet(), pledges, command.at());
        return new ApplicationCommand.Accept(id, dossier, token, command.actor(), command.at());
    }

    private Credit.Reservation reservation(
            String id, Application.Received received, Stored<Project> project, Instant at) {
        var dossier = dossiers.of(project, received.sheet(), received.pledges(), at);
        return new Credit.Reservation(id, Ids.next(), Promised.gapIds(id, received, dossier), at);
    }

    private Stored<Application> find(String id) {
        return applications.store().find(id).orElseThrow();
    }

    private Stored<Project> project(Stored<Application> stored) {
        return projects.store().find(stored.state().header().projectId()).orElseThrow();
    }

    private static String uscc(Stored<Project> project) {
        return project.state().facts().unit().uscc().value();
    }
}
