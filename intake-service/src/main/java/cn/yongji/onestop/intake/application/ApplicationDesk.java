package cn.yongji.onestop.intake.application;

import cn.yongji.onestop.intake.application.domain.Application;
import cn.yongji.onestop.intake.application.domain.ApplicationCommand;
import cn.yongji.onestop.intake.application.domain.ApplicationDecider;
import cn.yongji.onestop.intake.application.domain.ApplicationOutcome;
import cn.yongji.onestop.intake.application.domain.ApplicationRefusal;
import cn.yongji.onestop.intake.application.domain.Header;
import cn.yongji.onestop.intake.application.domain.Sheet;
import cn.yongji.onestop.intake.project.domain.Project;
import cn.yongji.onestop.kernel.event.MaterialRef;
import cn.yongji.onestop.platform.aggregate.Answer;
import cn.yongji.onestop.platform.aggregate.Change;
import cn.yongji.onestop.platform.aggregate.Command;
import cn.yongji.onestop.platform.aggregate.Ids;
import cn.yongji.onestop.platform.aggregate.Result;
import cn.yongji.onestop.platform.aggregate.Stored;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** Drafts, submissions and supplements: each command is one write. */
public final class ApplicationDesk {
    private final Applications applications;
    private final Dossiers dossiers;

    ApplicationDesk(Applications applications, Dossiers dossiers) {
        this.applications = applications;
        this.dossiers = dossiers;
    }

    /** Keeps a draft. */
    public Answer draft(
            Command command, Stored<Project> project, Sheet sheet, Function<Stored<Application>, Answer> answer) {
        var draft = new Application.Draft(header(project, command), sheet);
        return applications.store().create(Ids.next(), command, draft, List.of(), answer);
    }

    /** Creates and submits at once, in the same write. */
    public Result<ApplicationRefusal> submitNew(
            Command command, Stored<Project> project, Sheet sheet, Function<Stored<Application>, Answer> answer) {
        var id = Ids.next();
        var draft = new Application.Draft(header(project, command), sheet);
        var submit = submit(id, command, project, sheet);
        return switch (ApplicationDecider.decide(draft, submit)) {
            case ApplicationOutcome.Changed(var next, var events) ->
                new Result.Done<>(applications.store().create(id, command, next, events, answer));
            // What was submitted once may be refused by now; the repetition still gets the first answer.
            case ApplicationOutcome.Refused(var refusal) ->
                applications
                        .store()
                        .replayOfCreation(command)
                        .<Result<ApplicationRefusal>>map(Result.Done::new)
                        .orElseGet(() -> new Result.Refused<>(refusal));
        };
    }

    public Result<ApplicationRefusal> submit(
            String id,
            Command command,
            Stored<Project> project,
            Consumer<Stored<Application>> expecting,
            Function<Stored<Application>, Answer> answer) {
        return change(
                id,
                command,
                expecting,
                stored -> submit(id, command, project, stored.state().sheet()),
                answer);
    }

    public Result<ApplicationRefusal> revise(
            String id,
            Command command,
            Sheet sheet,
            Consumer<Stored<Application>> expecting,
            Function<Stored<Application>, Answer> answer) {
        return change(id, command, expecting, _ -> new ApplicationCommand.Revise(sheet), answer);
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
        return change(id, command, _ -> {}, _ -> wish, answer);
    }

    private Result<ApplicationRefusal> change(
            String id,
            Command command,
            Consumer<Stored<Application>> expecting,
            Function<Stored<Application>, ApplicationCommand> wish,
            Function<Stored<Application>, Answer> answer) {
        return applications
                .store()
                .change(
                        id,
                        command,
                        stored -> {
                            expecting.accept(stored);
                            return switch (ApplicationDecider.decide(stored.state(), wish.apply(stored))) {
                                case ApplicationOutcome.Changed(var next, var events) -> Change.apply(next, events);
                                case ApplicationOutcome.Refused(var refusal) -> Change.refuse(refusal);
                            };
                        },
                        answer);
    }

    private ApplicationCommand.Submit submit(String id, Command command, Stored<Project> project, Sheet sheet) {
        var dossier = dossiers.of(project, sheet, command.at());
        return new ApplicationCommand.Submit(id, dossier, command.actor(), command.at());
    }

    private static Header header(Stored<Project> project, Command command) {
        return new Header(project.id(), command.actor(), command.at());
    }
}
