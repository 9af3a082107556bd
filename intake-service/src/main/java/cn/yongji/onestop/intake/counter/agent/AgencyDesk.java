package cn.yongji.onestop.intake.counter.agent;

import cn.yongji.onestop.intake.counter.agent.domain.Agency;
import cn.yongji.onestop.intake.counter.agent.domain.AgencyCommand;
import cn.yongji.onestop.intake.counter.agent.domain.AgencyDecider;
import cn.yongji.onestop.intake.counter.agent.domain.AgencyOutcome;
import cn.yongji.onestop.intake.counter.agent.domain.AgencyRefusal;
import cn.yongji.onestop.intake.counter.agent.domain.AgentChoice;
import cn.yongji.onestop.intake.counter.agent.domain.Assignment;
import cn.yongji.onestop.intake.counter.agent.domain.KeyDeclaration;
import cn.yongji.onestop.intake.counter.agent.domain.Release;
import cn.yongji.onestop.intake.counter.application.domain.state.Application;
import cn.yongji.onestop.intake.papers.project.Projects;
import cn.yongji.onestop.intake.rules.facts.domain.Category;
import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import cn.yongji.onestop.kernel.decision.Decision;
import cn.yongji.onestop.kernel.event.AgentAssignedV1;
import cn.yongji.onestop.kernel.event.AgentReleasedV1;
import cn.yongji.onestop.platform.aggregate.Answer;
import cn.yongji.onestop.platform.aggregate.Command;
import cn.yongji.onestop.platform.aggregate.Result;
import cn.yongji.onestop.platform.aggregate.Stored;
import cn.yongji.onestop.platform.trouble.OneByOne;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Declares key projects, gives projects to agents, and keeps what units have entrusted. */
public final class AgencyDesk {
    private static final Duration IN_HAND = Duration.ofMinutes(1);
    private static final int WAITING = 100;

    private final Agents agents;
    private final Projects projects;
    private final Seats seats;

    AgencyDesk(Agents agents, Projects projects) {
        this.agents = agents;
        this.projects = projects;
        this.seats = new Seats(agents, projects);
    }

    /** What somebody wants of the agent of a project: this one, or whom the choice falls on. */
    public record Wish(Optional<String> seen, Optional<String> named, String reason) {}

    /** The agency for a reader; one that nobody has opened yet is as the project's file tells it. */
    public Stored<Agency> find(String projectId) {
        return agents.agencies()
                .find(Agency.idOf(projectId))
                .orElseGet(() -> new Stored<>(Agency.idOf(projectId), 0, seats.unwritten(projectId)));
    }

    public Result<AgencyRefusal> declare(
            String projectId, Command command, KeyDeclaration declaration, Function<Stored<Agency>, Answer> answer) {
        var agency = seats.ensured(projectId, command.at()).state();
        // A repetition gets its answer, and what is refused is refused, before anybody's seat is taken.
        var looked = probe(projectId, command, new AgencyCommand.Declare(declaration, Optional.empty()));
        if (looked.isPresent()) return looked.get();
        var chosen = agency.agent().isPresent()
                ? Optional.<Assignment>empty()
                : assignmentOf(
                        seats.choose(projectId, categoryOf(projectId), Optional.empty(), command.at()),
                        "列为重点项目",
                        command);
        var result = carryOut(projectId, command, new AgencyCommand.Declare(declaration, chosen), answer);
        seats.settle(projectId, chosen.map(Assignment::agent), command.at());
        return result;
    }

    public Result<AgencyRefusal> assign(
            String projectId, Command command, Wish wish, Function<Stored<Agency>, Answer> answer) {
        var agency = seats.ensured(projectId, command.at()).state();
        var draft = new Assignment(
                wish.named().orElse(""), Assignment.How.NAMED, wish.reason(), command.at(), command.actor());
        var looked = probe(projectId, command, new AgencyCommand.Assign(wish.seen(), draft));
        if (looked.isPresent()) return looked.get();
        var outcome = wish.named().isPresent()
                ? named(projectId, wish.named().get(), command.at())
                : new Found.Free(
                        seats.choose(projectId, categoryOf(projectId), agency.agent(), command.at()),
                        Assignment.How.CHOSEN);
        return switch (outcome) {
            case Found.No(var refusal) -> new Result.Refused<>(refusal);
            case Found.Free(AgentChoice.Outcome.NobodyFree(var considered), var _) ->
                new Result.Refused<>(new AgencyRefusal.NobodyFree(considered));
            case Found.Free(AgentChoice.Outcome.Chosen(var choice, var _), var how) ->
                given(projectId, command, wish, choice, how, answer);
        };
    }

    private Result<AgencyRefusal> given(
            String projectId,
            Command command,
            Wish wish,
            AgentChoice.Considered choice,
            Assignment.How how,
            Function<Stored<Agency>, Answer> answer) {
        var assignment =
                new Assignment(choice.agent(), how, reason(wish.reason(), choice, how), command.at(), command.actor());
        var result = carryOut(projectId, command, new AgencyCommand.Assign(wish.seen(), assignment), answer);
        seats.settle(projectId, Optional.of(choice.agent()), command.at());
        return result;
    }

    /** What somebody says who lets an agent go. */
    public record Leaving(String agent, Release.Ground ground, String reason, boolean handedBack) {}

    /** 退出 without a successor: the seat is free, and the unit goes on by itself. */
    public Result<AgencyRefusal> leave(
            String projectId,
            Command command,
            Leaving leaving,
            List<Stored<Application>> running,
            Function<Stored<Agency>, Answer> answer) {
        seats.ensured(projectId, command.at());
        var wish = new AgencyCommand.Leave(
                leaving.agent(),
                new Release(leaving.ground(), leaving.reason(), command.at(), command.actor()),
                running.stream().flatMap(AgentWork::openWork).toList(),
                leaving.handedBack(),
                running.stream().filter(AgentWork::running).map(Stored::id).toList());
        var result = carryOut(projectId, command, wish, answer);
        seats.settle(projectId, Optional.empty(), command.at());
        return result;
    }

    /** Signs or takes back a mandate. */
    public Result<AgencyRefusal> mandate(
            String projectId, Command command, AgencyCommand wish, Function<Stored<Agency>, Answer> answer) {
        seats.ensured(projectId, command.at());
        return carryOut(projectId, command, wish, answer);
    }

    /** Gives waiting key projects to whoever has become free, and sets right what a crash left. */
    void catchUp(Instant now) {
        for (var stored : agents.register()) {
            // A seat that was just taken belongs to somebody who is about to write the assignment.
            OneByOne.each(stored.state().projects().entrySet(), Map.Entry::getKey, seat -> {
                if (seat.getValue().plus(IN_HAND).isBefore(now))
                    seats.settle(seat.getKey(), Optional.of(stored.id()), now);
            });
        }
        OneByOne.each(agents.waiting(WAITING), Agency::projectId, agency -> giveWaiting(agency.projectId(), now));
    }

    private void giveWaiting(String projectId, Instant now) {
        var command = Command.ofRule("rule:key-project-agent", now);
        var outcome = seats.choose(projectId, categoryOf(projectId), Optional.empty(), now);
        assignmentOf(outcome, "重点项目待指派", command).ifPresent(assignment -> {
            agents.agencies()
                    .sweep(
                            Agency.idOf(projectId),
                            command,
                            stored -> changed(AgencyDecider.decide(
                                    stored.state(), new AgencyCommand.Assign(Optional.empty(), assignment))));
            seats.settle(projectId, Optional.of(assignment.agent()), now);
        });
    }

    /** As often as it is heard: the seats and the file follow the agency. */
    public void follow(String projectId, Instant at) {
        seats.settle(projectId, Optional.empty(), at);
    }

    private sealed interface Found {
        record Free(AgentChoice.Outcome outcome, Assignment.How how) implements Found {}

        record No(AgencyRefusal refusal) implements Found {}
    }

    private Found named(String projectId, String agent, Instant at) {
        var registered = agents.agents().find(agent).map(Stored::state);
        if (registered.isEmpty()) return new Found.No(new AgencyRefusal.NotRegistered(agent));
        var look =
                AgentChoice.look(registered.get(), categoryOf(projectId), WorkingCalendar.dateOf(at), Optional.empty());
        if (look.obstacle().isPresent()) return new Found.No(new AgencyRefusal.NotFree(look));
        // Where the load moves meanwhile the seat is looked at anew: the last free seat is given away once.
        return seats.taken(look, projectId, at)
                ? new Found.Free(new AgentChoice.Outcome.Chosen(look, List.of(look)), Assignment.How.NAMED)
                : named(projectId, agent, at);
    }

    private Optional<Result<AgencyRefusal>> probe(String projectId, Command command, AgencyCommand wish) {
        var result = agents.agencies()
                .<Optional<AgencyRefusal>>change(
                        Agency.idOf(projectId),
                        command,
                        stored -> Decision.refused(
                                AgencyDecider.decide(stored.state(), wish) instanceof AgencyOutcome.Refused(var refusal)
                                        ? Optional.of(refusal)
                                        : Optional.empty()),
                        _ -> new Answer(200, null, null, ""));
        return switch (result) {
            case Result.Done<Optional<AgencyRefusal>>(var answer) -> Optional.of(new Result.Done<>(answer));
            case Result.Refused<Optional<AgencyRefusal>>(var refusal) -> refusal.map(Result.Refused::new);
        };
    }

    private Result<AgencyRefusal> carryOut(
            String projectId, Command command, AgencyCommand wish, Function<Stored<Agency>, Answer> answer) {
        return agents.agencies()
                .change(
                        Agency.idOf(projectId),
                        command,
                        stored -> changed(AgencyDecider.decide(stored.state(), wish)),
                        answer);
    }

    private static Decision<Agency, AgencyRefusal> changed(AgencyOutcome outcome) {
        return switch (outcome) {
            case AgencyOutcome.Changed(var next) -> Decision.changed(next);
            case AgencyOutcome.Assigned(var next, var it, var previous) ->
                Decision.changed(
                        next,
                        new AgentAssignedV1(
                                next.projectId(),
                                it.agent(),
                                previous.orElse(null),
                                it.reason(),
                                it.assignedAt(),
                                it.assignedBy()));
            case AgencyOutcome.Left(var next, var agent, var release, var openApplications) ->
                Decision.changed(
                        next,
                        new AgentReleasedV1(
                                next.projectId(),
                                agent,
                                release.reason(),
                                openApplications,
                                release.releasedAt(),
                                release.releasedBy()));
            case AgencyOutcome.Refused(var refusal) -> Decision.refused(refusal);
        };
    }

    private static Optional<Assignment> assignmentOf(AgentChoice.Outcome outcome, String words, Command command) {
        return outcome instanceof AgentChoice.Outcome.Chosen(var choice, var _)
                ? Optional.of(new Assignment(
                        choice.agent(),
                        Assignment.How.CHOSEN,
                        reason(words, choice, Assignment.How.CHOSEN),
                        command.at(),
                        command.actor()))
                : Optional.empty();
    }

    /** The words of a person, and what the choice looked at. */
    private static String reason(String words, AgentChoice.Considered choice, Assignment.How how) {
        if (how == Assignment.How.NAMED) return words;
        return words + "（按负荷和专长择定：" + (choice.knowsField() ? "专长相符" : "无专长相符者空闲") + "，在办 " + choice.load() + " 个，可承担 "
                + choice.capacity() + " 个）";
    }

    private Category categoryOf(String projectId) {
        return projects.store().find(projectId).orElseThrow().state().facts().category();
    }
}
