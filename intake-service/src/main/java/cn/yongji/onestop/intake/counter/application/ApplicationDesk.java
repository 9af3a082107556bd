package cn.yongji.onestop.intake.counter.application;

import cn.yongji.onestop.intake.counter.application.domain.promise.Pledges;
import cn.yongji.onestop.intake.counter.application.domain.rule.ApplicationCommand;
import cn.yongji.onestop.intake.counter.application.domain.rule.ApplicationDecider;
import cn.yongji.onestop.intake.counter.application.domain.rule.ApplicationRefusal;
import cn.yongji.onestop.intake.counter.application.domain.state.Application;
import cn.yongji.onestop.intake.counter.application.domain.state.Header;
import cn.yongji.onestop.intake.counter.application.domain.state.Sheet;
import cn.yongji.onestop.intake.papers.project.domain.Project;
import cn.yongji.onestop.kernel.decision.Decision;
import cn.yongji.onestop.platform.aggregate.Asked;
import cn.yongji.onestop.platform.aggregate.Command;
import cn.yongji.onestop.platform.aggregate.Ids;
import cn.yongji.onestop.platform.aggregate.Outcome;
import cn.yongji.onestop.platform.aggregate.Stored;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Drafts and submissions: each is one write. */
@Component
public final class ApplicationDesk {
    private final Applications applications;
    private final Dossiers dossiers;
    private final Deciding deciding;

    ApplicationDesk(Applications applications, Dossiers dossiers, Deciding deciding) {
        this.applications = applications;
        this.dossiers = dossiers;
        this.deciding = deciding;
    }

    /** What is handed in with a submission: promises, and whether a clerk is to look at it. */
    public record Submitting(Pledges pledges, boolean byClerk) {}

    /** Keeps a draft. */
    public Outcome.Done<Application, ApplicationRefusal> draft(
            Asked<Application> asked, Stored<Project> project, Sheet sheet) {
        var draft = new Application.Draft(header(project, asked.command()), sheet);
        return applications.store().create(Ids.next(), asked, draft, List.of());
    }

    /** Creates and submits at once, in the same write. */
    public Outcome<Application, ApplicationRefusal> submitNew(
            Asked<Application> asked, Stored<Project> project, Sheet sheet, Submitting submitting) {
        var id = Ids.next();
        var command = asked.command();
        var draft = new Application.Draft(header(project, command), sheet);
        return switch (ApplicationDecider.decide(draft, submit(id, command, project, sheet, submitting))) {
            case Decision.Changed<Application, ApplicationRefusal>(var next, var events) ->
                once(project, sheet, command, () -> applications.store().create(id, asked, next, events));
            // What was submitted once may be refused by now; the repetition still gets the first answer.
            case Decision.Refused<Application, ApplicationRefusal>(var refusal) -> replayed(command, () -> refusal);
            case Decision.Unchanged<Application, ApplicationRefusal> _ ->
                throw new IllegalStateException("a submission changes a draft");
        };
    }

    /** Submits a draft, or what was corrected. */
    public Outcome<Application, ApplicationRefusal> submit(
            String id, Asked<Application> asked, Stored<Project> project, Submitting submitting) {
        var command = asked.command();
        var sheet = applications.store().find(id).map(it -> it.state().sheet()).orElseThrow();
        return once(
                project,
                sheet,
                command,
                () -> deciding.change(
                        id,
                        asked,
                        stored -> submit(id, command, project, stored.state().sheet(), submitting)));
    }

    // The index decides, not a look before: two clicks at the same instant both see nothing filed.
    private Outcome<Application, ApplicationRefusal> once(
            Stored<Project> project,
            Sheet sheet,
            Command command,
            Supplier<Outcome<Application, ApplicationRefusal>> write) {
        try {
            return applications.filing(write);
        } catch (FiledTwice e) {
            return replayed(
                    command,
                    () -> applications
                            .holding(project.id(), sheet.matters())
                            .map(it -> FiledBefore.refusal(it, sheet.matters()))
                            .orElseThrow(() -> e));
        }
    }

    private Outcome<Application, ApplicationRefusal> replayed(Command command, Supplier<ApplicationRefusal> refusal) {
        var before = applications.store().<ApplicationRefusal>createdBy(command);
        return before.isPresent() ? before.get() : new Outcome.Refused<>(refusal.get());
    }

    private ApplicationCommand.Submit submit(
            String id, Command command, Stored<Project> project, Sheet sheet, Submitting submitting) {
        var dossier = dossiers.ofSubmission(id, project, sheet, submitting.pledges(), command.at());
        return new ApplicationCommand.Submit(
                id, dossier, submitting.pledges(), submitting.byClerk(), command.actor(), command.at());
    }

    private static Header header(Stored<Project> project, Command command) {
        return new Header(project.id(), command.actor(), command.at());
    }
}
