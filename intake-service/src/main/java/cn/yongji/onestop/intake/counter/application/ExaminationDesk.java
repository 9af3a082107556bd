package cn.yongji.onestop.intake.counter.application;

import cn.yongji.onestop.intake.counter.application.domain.promise.Pledges;
import cn.yongji.onestop.intake.counter.application.domain.rule.ApplicationCommand;
import cn.yongji.onestop.intake.counter.application.domain.rule.ApplicationRefusal;
import cn.yongji.onestop.intake.counter.application.domain.rule.Promised;
import cn.yongji.onestop.intake.counter.application.domain.state.Application;
import cn.yongji.onestop.intake.counter.application.domain.state.Notice;
import cn.yongji.onestop.intake.papers.project.Projects;
import cn.yongji.onestop.intake.papers.project.domain.Project;
import cn.yongji.onestop.intake.rules.commitment.CreditDesk;
import cn.yongji.onestop.intake.rules.commitment.domain.Credit;
import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import cn.yongji.onestop.kernel.event.RequestedItem;
import cn.yongji.onestop.platform.aggregate.Asked;
import cn.yongji.onestop.platform.aggregate.Command;
import cn.yongji.onestop.platform.aggregate.Ids;
import cn.yongji.onestop.platform.aggregate.Outcome;
import cn.yongji.onestop.platform.aggregate.Stored;
import cn.yongji.onestop.platform.trouble.OneByOne;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * 形式审查 at the window. An acceptance with gaps is two writes: places are kept with the unit's credit, then the
 * application is accepted. Whatever happens between them, {@link #settle} makes both say the same.
 */
@Component
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

    /** 受理 by a clerk. */
    public Outcome<Application, ApplicationRefusal> accept(String id, Asked<Application> asked) {
        var command = asked.command();
        var stored = find(id);
        var project = project(stored);
        var uscc = uscc(project);
        Optional<String> token = Optional.empty();
        if (stored.state() instanceof Application.Received received
                && received.pledges().gaps().isPresent()) {
            asked.seen().accept(stored.version());
            switch (credit.reserve(uscc, reservation(id, received, project, command.at()))) {
                case CreditDesk.Places.Refused(var refusal) -> {
                    return new Outcome.Refused<>(new ApplicationRefusal.NoCredit(refusal));
                }
                case CreditDesk.Places.Kept(var kept) -> token = Optional.of(kept);
            }
        }
        var places = token;
        // Keeping the places has changed nothing in the application, so the version that was seen still counts.
        var outcome = deciding.change(id, asked, now -> accept(id, now, places, project, command));
        places.ifPresent(it -> settled(outcome, uscc, id, it, command.at()));
        return outcome;
    }

    /** 一次性告知 by a clerk. */
    public Outcome<Application, ApplicationRefusal> askCorrection(
            String id, Asked<Application> asked, List<RequestedItem> items, Optional<Notice.Overruled> head) {
        var command = asked.command();
        var stored = find(id);
        var held = papers.held(stored, items, command.at());
        var wish = new ApplicationCommand.AskCorrection(
                stored.state().header().projectId(), id, items, held, head, command.actor(), command.at());
        var outcome = deciding.change(id, asked, wish);
        if (outcome instanceof Outcome.Refused<Application, ApplicationRefusal>(ApplicationRefusal.AskedBefore _)) {
            // D11: what was blocked is kept, for the review of how the windows work.
            deciding.settle(
                    id,
                    "second-ask-blocked",
                    new ApplicationCommand.NoteBlockedAsk(items, command.actor(), command.at()));
        }
        return outcome;
    }

    /** Confirms a withdrawal, or not. */
    public Outcome<Application, ApplicationRefusal> decideWithdrawal(
            String id, Asked<Application> asked, ApplicationCommand.DecideWithdrawal wish) {
        return deciding.change(id, asked, wish).then(now -> standings.tell(now, wish.at()));
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
        deciding.settle(
                stored.id(),
                "accepted-by-silence",
                new ApplicationCommand.AcceptBySilence(stored.id(), dossier, token, now));
        token.ifPresent(it -> settle(uscc(project), stored.id(), it, now));
    }

    private void settled(
            Outcome<Application, ApplicationRefusal> outcome, String uscc, String id, String token, Instant at) {
        switch (outcome) {
            case Outcome.Done<Application, ApplicationRefusal>(var now, var _) -> standings.tell(now, at);
            case Outcome.Refused<Application, ApplicationRefusal> _ -> settle(uscc, id, token, at);
        }
    }

    /**
     * First the application refuses this attempt for good, then the places go back. The other way round an acceptance
     * that was only slow could still use places that somebody else has by now.
     */
    private void settle(String uscc, String id, String token, Instant at) {
        var now = deciding.settle(id, "acceptance-called-off", new ApplicationCommand.VoidAttempt(token, at))
                .now();
        if (now.state().onceAccepted().isPresent()) standings.tell(now, at);
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
