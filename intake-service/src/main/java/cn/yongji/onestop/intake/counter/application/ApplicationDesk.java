package cn.yongji.onestop.intake.counter.application;

import cn.yongji.onestop.intake.counter.application.domain.promise.Pledges;
import cn.yongji.onestop.intake.counter.application.domain.rule.ApplicationCommand;
import cn.yongji.onestop.intake.counter.application.domain.rule.ApplicationDecider;
import cn.yongji.onestop.intake.counter.application.domain.rule.ApplicationOutcome;
import cn.yongji.onestop.intake.counter.application.domain.rule.ApplicationRefusal;
import cn.yongji.onestop.intake.counter.application.domain.state.Application;
import cn.yongji.onestop.intake.counter.application.domain.state.Header;
import cn.yongji.onestop.intake.counter.application.domain.state.Sheet;
import cn.yongji.onestop.intake.papers.project.domain.Project;
import cn.yongji.onestop.kernel.event.MaterialRef;
import cn.yongji.onestop.platform.aggregate.Answer;
import cn.yongji.onestop.platform.aggregate.Command;
import cn.yongji.onestop.platform.aggregate.Ids;
import cn.yongji.onestop.platform.aggregate.Result;
import cn.yongji.onestop.platform.aggregate.Stored;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** Drafts, submissions, supplements and withdrawals: each command is one write. */
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
    public Answer draft(
            Command command, Stored<Project> project, Sheet sheet, Function<Stored<Application>, Answer> answer) {
        var draft = new Application.Draft(header(project, command), sheet);
        return applications.store().create(Ids.next(), command, draft, List.of(), answer);
    }

    /** Creates and submits at once, in the same write. */
    public Result<ApplicationRefusal> submitNew(
            Command command,
            Stored<Project> project,
            Sheet sheet,
            Submitting submitting,
            Function<Stored<Application>, Answer> answer) {
        var id = Ids.next();
        var draft = new Application.Draft(header(project, command), sheet);
        var submit = submit(id, command, project, sheet, submitting);
        return switch (ApplicationDecider.decide(draft, submit)) {
            case ApplicationOutcome.Changed(var next, var events) ->
                once(
                        project,
                        sheet,
                        command,
                        () -> new Result.Done<>(applications.store().create(id, command, next, events, answer)));
            // What was submitted once may be refused by now; the repetition still gets the first answer.
            case ApplicationOutcome.Refused(var refusal) -> replayed(command, () -> refusal);
            case ApplicationOutcome.Unchanged _ -> throw new IllegalStateException("a submission changes a draft");
        };
    }

    public Result<ApplicationRefusal> submit(
            String id,
            Command command,
            Stored<Project> project,
            Submitting submitting,
            Consumer<Stored<Application>> expecting,
            Function<Stored<Application>, Answer> answer) {
        var sheet = applications.store().find(id).map(it -> it.state().sheet()).orElseThrow();
        return once(
                project,
                sheet,
                command,
                () -> deciding.change(
                        id,
                        command,
                        expecting,
                        stored -> submit(id, command, project, stored.state().sheet(), submitting),
                        answer));
    }

    public Result<ApplicationRefusal> revise(
            String id,
            Command command,
            Sheet sheet,
            Consumer<Stored<Application>> expecting,
            Function<Stored<Application>, Answer> answer) {
        return deciding.change(id, command, expecting, _ -> new ApplicationCommand.Revise(sheet, command.at()), answer);
    }

    public Result<ApplicationRefusal> answerSupplement(
            String id,
            Command command,
            String supplementId,
            List<MaterialRef> materials,
            Optional<String> note,
            Function<Stored<Application>, Answer> answer) {
        var wish = new ApplicationCommand.AnswerSupplement(
                id, supplementId, materials, note, command.actor(), command.at());
        return deciding.change(id, command, _ -> {}, _ -> wish, answer);
    }

    /** Answers everything that a joint notice asks, in one act. */
    public Result<ApplicationRefusal> answerNotice(
            String id,
            Command command,
            String noticeId,
            List<MaterialRef> materials,
            Optional<String> note,
            Function<Stored<Application>, Answer> answer) {
        var wish = new ApplicationCommand.AnswerNotice(id, noticeId, materials, note, command.actor(), command.at());
        return deciding.change(id, command, _ -> {}, _ -> wish, answer);
    }

    public Result<ApplicationRefusal> withdraw(
            String id, Command command, String reason, Function<Stored<Application>, Answer> answer) {
        var wish = new ApplicationCommand.Withdraw(id, reason, command.actor(), command.at());
        return deciding.change(id, command, _ -> {}, _ -> wish, answer);
    }

    // The index decides, not a look before: two clicks at the same instant both see nothing filed.
    private Result<ApplicationRefusal> once(
            Stored<Project> project, Sheet sheet, Command command, Supplier<Result<ApplicationRefusal>> write) {
        try {
            return applications.filing(write);
        } catch (FiledTwice e) {
            return replayed(
                    command,
                    () -> applications
                            .open(project.id(), sheet.matters())
                            .<ApplicationRefusal>map(it -> new ApplicationRefusal.FiledAlready(it.id()))
                            .orElseThrow(() -> e));
        }
    }

    private Result<ApplicationRefusal> replayed(Command command, Supplier<ApplicationRefusal> refusal) {
        return applications
                .store()
                .replayOfCreation(command)
                .<Result<ApplicationRefusal>>map(Result.Done::new)
                .orElseGet(() -> new Result.Refused<>(refusal.get()));
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
