package cn.yongji.onestop.intake.counter.agent;

import cn.yongji.onestop.intake.counter.agent.domain.Agency;
import cn.yongji.onestop.intake.counter.agent.domain.AgencyCommand;
import cn.yongji.onestop.intake.counter.agent.domain.AgencyDecider;
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
import cn.yongji.onestop.platform.aggregate.Asked;
import cn.yongji.onestop.platform.aggregate.Command;
import cn.yongji.onestop.platform.aggregate.Outcome;
import cn.yongji.onestop.platform.aggregate.Stored;
import cn.yongji.onestop.platform.trouble.OneByOne;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Declares key projects, gives projects to agents, and keeps what units have entrusted. */
@Component
public final class AgencyDesk {
    private static final Duration IN_HAND = Duration.ofMinutes(1);
    private static final int WAITING = 100;

    private final Agents agents;
    private final Projects projects;
    private final Seats seats;
    private final WorkingCalendar calendar;

    AgencyDesk(Agents agents, Projects projects, Seats seats, WorkingCalendar calendar) {
        this.agents = agents;
        this.projects = projects;
        this.seats = seats;
        this.calendar = calendar;
    }

    /** What somebody wants of the agent of a project: this one, or whom the choice falls on. */
    public record Wish(Optional<String> seen, Optional<String> named, String reason) {}

    /** The agency for a reader; one that nobody has opened yet is as the project's file tells it. */
    public Stored<Agency> find(String projectId) {
        return agents.agencies()
                .find(Agency.idOf(projectId))
                .orElseGet(() -> new Stored<>(Agency.idOf(projectId), 0, seats.unwritten(projectId)));
    }

    /** 列为重点项目. */
    public Outcome<Agency, AgencyRefusal> declare(String projectId, Asked<Agency> asked, KeyDeclaration declaration) {
        var command = asked.command();
        var agency = seats.ensured(projectId, command.at()).state();
        var settled = settled(agency, command, new AgencyCommand.Declare(declaration, Optional.empty()));
        if (settled.isPresent()) return settled.get();
        var chosen = agency.agent().isPresent()
                ? Optional.<Assignment>empty()
                : assignmentOf(
                        seats.choose(projectId, categoryOf(projectId), Optional.empty(), command.at()),
                        "列为重点项目",
                        command);
        var outcome = carryOut(projectId, asked, new AgencyCommand.Declare(declaration, chosen));
        seats.settle(projectId, chosen.map(Assignment::agent), command.at());
        return outcome;
    }

    /** 指派, or 移交. */
    public Outcome<Agency, AgencyRefusal> assign(String projectId, Asked<Agency> asked, Wish wish) {
        var command = asked.command();
        var agency = seats.ensured(projectId, command.at()).state();
        var draft = new Assignment(
                wish.named().orElse(""), Assignment.How.NAMED, wish.reason(), command.at(), command.actor());
        var settled = settled(agency, command, new AgencyCommand.Assign(wish.seen(), draft));
        if (settled.isPresent()) return settled.get();
        var found = wish.named().isPresent()
                ? named(projectId, wish.named().get(), command.at())
                : new Found.Free(
                        seats.choose(projectId, categoryOf(projectId), agency.agent(), command.at()),
                        Assignment.How.CHOSEN);
        return switch (found) {
            case Found.No(var refusal) -> new Outcome.Refused<>(refusal);
            case Found.Free(AgentChoice.Outcome.NobodyFree(var considered), var _) ->
                new Outcome.Refused<>(new AgencyRefusal.NobodyFree(considered));
            case Found.Free(AgentChoice.Outcome.Chosen(var choice, var _), var how) ->
                given(projectId, asked, wish, choice, how);
        };
    }

    private Outcome<Agency, AgencyRefusal> given(
            String projectId, Asked<Agency> asked, Wish wish, AgentChoice.Considered choice, Assignment.How how) {
        var command = asked.command();
        var assignment =
                new Assignment(choice.agent(), how, reason(wish.reason(), choice, how), command.at(), command.actor());
        var outcome = carryOut(projectId, asked, new AgencyCommand.Assign(wish.seen(), assignment));
        seats.settle(projectId, Optional.of(choice.agent()), command.at());
        return outcome;
    }

    // A repetition gets its answer, and what is refused is refused, before anybody's seat is taken.
    private Optional<Outcome<Agency, AgencyRefusal>> settled(Agency agency, Command command, AgencyCommand wish) {
        var before = agents.agencies().<AgencyRefusal>changedBy(Agency.idOf(agency.projectId()), command);
        if (before.isPresent()) return Optional.of(before.get());
        return AgencyDecider.decide(agency, wish) instanceof Decision.Refused<Agency, AgencyRefusal>(var refusal)
                ? Optional.of(new Outcome.Refused<>(refusal))
                : Optional.empty();
    }

    /** What somebody says who lets an agent go. */
    public record Leaving(String agent, Release.Ground ground, String reason, boolean handedBack) {}

    /** 退出 without a successor: the seat is free, and the unit goes on by itself. */
    public Outcome<Agency, AgencyRefusal> leave(
            String projectId, Asked<Agency> asked, Leaving leaving, List<Stored<Application>> running) {
        var command = asked.command();
        seats.ensured(projectId, command.at());
        var today = WorkingCalendar.dateOf(command.at());
        var wish = new AgencyCommand.Leave(
                leaving.agent(),
                new Release(leaving.ground(), leaving.reason(), command.at(), command.actor()),
                running.stream()
                        .flatMap(it -> AgentWork.openWork(it, calendar, today))
                        .toList(),
                leaving.handedBack(),
                running.stream().filter(AgentWork::running).map(Stored::id).toList());
        var outcome = carryOut(projectId, asked, wish);
        seats.settle(projectId, Optional.empty(), command.at());
        return outcome;
    }

    /** Signs or takes back a mandate. */
    public Outcome<Agency, AgencyRefusal> mandate(String projectId, Asked<Agency> asked, AgencyCommand wish) {
        seats.ensured(projectId, asked.command().at());
        return carryOut(projectId, asked, wish);
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
            var wish = new AgencyCommand.Assign(Optional.empty(), assignment);
            agents.agencies()
                    .settle(Agency.idOf(projectId), command, stored -> AgencyDecider.decide(stored.state(), wish));
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

    private Outcome<Agency, AgencyRefusal> carryOut(String projectId, Asked<Agency> asked, AgencyCommand wish) {
        return agents.agencies()
                .change(Agency.idOf(projectId), asked, stored -> AgencyDecider.decide(stored.state(), wish));
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
