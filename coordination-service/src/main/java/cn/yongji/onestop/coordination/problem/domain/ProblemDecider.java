package cn.yongji.onestop.coordination.problem.domain;

import cn.yongji.onestop.kernel.event.ProblemClosedV1;
import java.util.List;
import java.util.function.LongPredicate;

/** What may be done to a problem in each state. */
public final class ProblemDecider {
    private static final String DEADLINE_PASSED = "逾期未解决，自动升级";

    private final Ladder ladder;

    public ProblemDecider(Ladder ladder) {
        this.ladder = ladder;
    }

    /** As {@link #decide(Problem, ProblemCommand)}, for somebody who acts on a version that was seen. */
    public Ruling decideSeen(LongPredicate seen, long version, Problem problem, ProblemCommand command) {
        if (!seen.test(version)) return new Ruling.Denied(new Refusal.ChangedMeanwhile(version));
        return decide(problem, command);
    }

    public Ruling decide(Problem problem, ProblemCommand command) {
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
                            ProblemCommand.NoteResolution _ -> new Ruling.Unchanged();
                };
        };
    }

    private Ruling escalate(Problem.Open open, ProblemCommand.Escalate command) {
        var from = open.standing().level();
        return from.above()
                .<Ruling>map(to -> done(moved(open, to, command.act(), command.reason())))
                .orElseGet(() -> denied(new Refusal.AtTheTop(from)));
    }

    private Ruling checkDeadline(Problem.Open open, ProblemCommand.CheckDeadline command) {
        if (!open.standing().overdue(command.act().on())) return new Ruling.Unchanged();
        return open.standing()
                .level()
                .above()
                .<Ruling>map(to -> done(moved(open, to, command.act(), DEADLINE_PASSED)))
                .orElseGet(Ruling.Unchanged::new);
    }

    private Problem.Open moved(Problem.Open open, Level to, Act act, String reason) {
        return open.with(new Step.Escalated(act, open.standing().level(), to, reason))
                .at(ladder.standing(open.file(), to, act.on()));
    }

    private Ruling noteMeeting(Problem.Open open, ProblemCommand.NoteMeeting command) {
        var known = open.steps().stream()
                .anyMatch(step ->
                        step instanceof Step.MeetingPlaced it && it.meetingId().equals(command.meetingId()));
        if (known) return new Ruling.Unchanged();
        var noted = open.with(new Step.MeetingPlaced(
                command.act(), command.meetingId(), command.level(), command.start(), command.departments()));
        // A meeting below the rung the problem has reached helps, but never takes it down again.
        if (command.level().compareTo(open.standing().level()) <= 0) return done(noted);
        return done(noted.at(
                ladder.standing(open.file(), command.level(), command.act().on())));
    }

    private Ruling noteResolution(Problem.Open open, ProblemCommand.NoteResolution command) {
        var known = open.steps().stream()
                .anyMatch(step ->
                        step instanceof Step.Resolved it && it.resolutionId().equals(command.resolutionId()));
        if (known) return new Ruling.Unchanged();
        return done(open.with(new Step.Resolved(
                command.act(), command.meetingId(), command.resolutionId(), command.text(), command.releases())));
    }

    // The deadline stays: another agent does not give the project more time.
    private static Ruling handOver(Problem.Open open, ProblemCommand.HandOver command) {
        var standing = open.standing();
        if (!standing.owner().equals(Owner.agent(command.from()))) return new Ruling.Unchanged();
        var next =
                new Standing(standing.level(), Owner.named(command.to()), standing.deadline(), standing.provisional());
        return done(open.with(new Step.HandedOver(command.act(), command.from(), command.to()))
                .at(next));
    }

    private Ruling close(Problem.Open open, ProblemCommand.Close command) {
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
        return new Ruling.Done(closed, List.of(event));
    }

    private static Ruling done(Problem next) {
        return new Ruling.Done(next, List.of());
    }

    private static Ruling denied(Refusal refusal) {
        return new Ruling.Denied(refusal);
    }
}
