package cn.yongji.onestop.coordination.problem.domain;

import cn.yongji.onestop.kernel.decision.Decision;
import cn.yongji.onestop.kernel.event.ProblemClosedV1;
import java.util.List;

/** What may be done to a problem in each state. */
public final class ProblemDecider {
    private static final String DEADLINE_PASSED = "逾期未解决，自动升级";

    private final Ladder ladder;

    public ProblemDecider(Ladder ladder) {
        this.ladder = ladder;
    }

    public Decision<Problem, Refusal> decide(Problem problem, ProblemCommand command) {
        return switch (problem) {
            case Problem.Open open ->
                switch (command) {
                    case ProblemCommand.Escalate it -> escalate(open, it);
                    case ProblemCommand.CheckDeadline it -> checkDeadline(open, it);
                    case ProblemCommand.NoteMeeting it -> noteMeeting(open, it);
                    case ProblemCommand.NoteResolution it -> noteResolution(open, it);
                    case ProblemCommand.HandOver it -> handOver(open, it);
                    case ProblemCommand.Close it -> close(open, it);
                };
            case Problem.Closed closed ->
                switch (command) {
                    case ProblemCommand.Escalate _, ProblemCommand.Close _ ->
                        denied(new Refusal.AlreadyClosed(closed.result(), closed.closed()));
                    // What comes after the end changes nothing: the ledger has it from the meeting itself.
                    case ProblemCommand.CheckDeadline _,
                            ProblemCommand.NoteMeeting _,
                            ProblemCommand.HandOver _,
                            ProblemCommand.NoteResolution _ -> new Decision.Unchanged<>();
                };
        };
    }

    private Decision<Problem, Refusal> escalate(Problem.Open open, ProblemCommand.Escalate command) {
        var from = open.standing().level();
        return from.above()
                .<Decision<Problem, Refusal>>map(to -> done(moved(open, to, command.act(), command.reason())))
                .orElseGet(() -> denied(new Refusal.AtTheTop(from)));
    }

    private Decision<Problem, Refusal> checkDeadline(Problem.Open open, ProblemCommand.CheckDeadline command) {
        if (!open.standing().overdue(command.act().on())) return new Decision.Unchanged<>();
        return open.standing()
                .level()
                .above()
                .<Decision<Problem, Refusal>>map(to -> done(moved(open, to, command.act(), DEADLINE_PASSED)))
                .orElseGet(Decision.Unchanged::new);
    }

    private Problem.Open moved(Problem.Open open, Level to, Act act, String reason) {
        return open.with(new Step.Escalated(act, open.standing().level(), to, reason))
                .at(ladder.standing(open.file(), to, act.on()));
    }

    private Decision<Problem, Refusal> noteMeeting(Problem.Open open, ProblemCommand.NoteMeeting command) {
        var known = open.steps().stream()
                .anyMatch(step ->
                        step instanceof Step.MeetingPlaced it && it.meetingId().equals(command.meetingId()));
        if (known) return new Decision.Unchanged<>();
        var noted = open.with(new Step.MeetingPlaced(
                command.act(), command.meetingId(), command.level(), command.start(), command.departments()));
        // A meeting below the rung the problem has reached helps, but never takes it down again.
        if (command.level().compareTo(open.standing().level()) <= 0) return done(noted);
        return done(noted.at(
                ladder.standing(open.file(), command.level(), command.act().on())));
    }

    private Decision<Problem, Refusal> noteResolution(Problem.Open open, ProblemCommand.NoteResolution command) {
        var known = open.steps().stream()
                .anyMatch(step ->
                        step instanceof Step.Resolved it && it.resolutionId().equals(command.resolutionId()));
        if (known) return new Decision.Unchanged<>();
        return done(open.with(new Step.Resolved(
                command.act(), command.meetingId(), command.resolutionId(), command.text(), command.releases())));
    }

    // The deadline stays: another agent does not give the project more time.
    private static Decision<Problem, Refusal> handOver(Problem.Open open, ProblemCommand.HandOver command) {
        var standing = open.standing();
        if (!standing.owner().equals(Owner.agent(command.from()))) return new Decision.Unchanged<>();
        var next =
                new Standing(standing.level(), Owner.named(command.to()), standing.deadline(), standing.provisional());
        return done(open.with(new Step.HandedOver(command.act(), command.from(), command.to()))
                .at(next));
    }

    private Decision<Problem, Refusal> close(Problem.Open open, ProblemCommand.Close command) {
        var file = open.file();
        if (!command.office() && !file.raised().by().equals(command.act().by())) {
            return denied(new Refusal.NotYoursToClose(file.raised().by()));
        }
        var result = command.result().map(String::strip).filter(text -> !text.isEmpty());
        if (result.isEmpty()) return denied(new Refusal.ResultMissing());
        if (open.blocksNow())
            return denied(new Refusal.StillBlocks(file.reviewId().orElseThrow()));
        var closed = new Problem.Closed(file, open.standing(), open.steps(), result.get(), command.act());
        var event = new ProblemClosedV1(
                file.projectId(),
                file.id(),
                result.get(),
                command.act().by(),
                command.act().at());
        return new Decision.Changed<>(closed, List.of(event));
    }

    private static Decision<Problem, Refusal> done(Problem next) {
        return new Decision.Changed<>(next, List.of());
    }

    private static Decision<Problem, Refusal> denied(Refusal refusal) {
        return new Decision.Refused<>(refusal);
    }
}
