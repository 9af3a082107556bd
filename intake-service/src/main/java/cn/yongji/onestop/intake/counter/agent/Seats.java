package cn.yongji.onestop.intake.counter.agent;

import cn.yongji.onestop.intake.counter.agent.domain.Agency;
import cn.yongji.onestop.intake.counter.agent.domain.AgentChoice;
import cn.yongji.onestop.intake.counter.agent.domain.Assignment;
import cn.yongji.onestop.intake.counter.agent.domain.ServiceAgent;
import cn.yongji.onestop.intake.papers.project.Projects;
import cn.yongji.onestop.intake.papers.project.domain.Project;
import cn.yongji.onestop.intake.rules.facts.domain.Category;
import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import cn.yongji.onestop.kernel.decision.Decision;
import cn.yongji.onestop.platform.aggregate.AggregateBusy;
import cn.yongji.onestop.platform.aggregate.AggregateExists;
import cn.yongji.onestop.platform.aggregate.Command;
import cn.yongji.onestop.platform.aggregate.Stored;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Who sits where: takes a seat with an agent before a project is given to him, and brings the register and the project's
 * file in line with the agency afterwards. What a crash leaves half done is set right by doing the same again.
 */
@Component
final class Seats {
    private static final int ATTEMPTS = 50;
    private static final String SEATS = "agent-seats";

    private final Agents agents;
    private final Projects projects;

    Seats(Agents agents, Projects projects) {
        this.agents = agents;
        this.projects = projects;
    }

    /** The agency of a project, opened with the agent of its file if there was none. */
    Stored<Agency> ensured(String projectId, Instant at) {
        var id = Agency.idOf(projectId);
        return agents.agencies().find(id).orElseGet(() -> {
            try {
                agents.agencies().create(id, Command.ofRule(SEATS, at), unwritten(projectId));
            } catch (AggregateExists _) {
                // Somebody else opened it at the same moment, and it is the same one.
            }
            return agents.agencies().find(id).orElseThrow();
        });
    }

    /** The agency as the project's file alone tells it. */
    Agency unwritten(String projectId) {
        var project = projects.store().find(projectId).orElseThrow().state();
        return Agency.opened(
                projectId,
                project.agent()
                        .map(agent -> new Assignment(
                                agent, Assignment.How.AT_OPENING, "建档时指定", project.openedAt(), project.openedBy())));
    }

    /** Whom the choice falls on, with a seat taken for the project. */
    AgentChoice.Outcome choose(String projectId, Category field, Optional<String> current, Instant at) {
        for (var attempt = 0; attempt < ATTEMPTS; attempt++) {
            var register = agents.register().stream().map(Stored::state).toList();
            var outcome = AgentChoice.choose(register, field, WorkingCalendar.dateOf(at), current);
            switch (outcome) {
                case AgentChoice.Outcome.NobodyFree _ -> {
                    return outcome;
                }
                case AgentChoice.Outcome.Chosen(var choice, var _) -> {
                    if (taken(choice, projectId, at)) return outcome;
                }
            }
        }
        throw new AggregateBusy("the register of agents is contended");
    }

    /** Takes the seat, unless the agent's load is no longer what the choice rested on. */
    boolean taken(AgentChoice.Considered choice, String projectId, Instant at) {
        var carried =
                agents.agents().find(choice.agent()).filter(it -> it.state().carries(projectId));
        // Two who give the same project to the same agent share the seat; the agency decides between them.
        if (carried.isPresent()) return true;
        return agents.agents()
                .settle(
                        choice.agent(),
                        Command.ofRule(SEATS, at),
                        stored -> take(stored.state(), choice, projectId, at))
                .changed();
    }

    private static Decision<ServiceAgent, String> take(
            ServiceAgent agent, AgentChoice.Considered choice, String projectId, Instant at) {
        return agent.load() == choice.load() && agent.load() < agent.capacity() && !agent.carries(projectId)
                ? seated(agent, projectId, at)
                : Decision.refused("the load has moved");
    }

    /**
     * Brings the seats and the project's file in line with the agency. Whoever writes last has looked once more
     * afterwards, so of two hand-overs at once the later one stands everywhere.
     */
    void settle(String projectId, Optional<String> also, Instant at) {
        var agency = ensured(projectId, at).state();
        while (true) {
            settle(agency, also, at);
            var now = ensured(projectId, at).state();
            if (now.agent().equals(agency.agent())) return;
            agency = now;
        }
    }

    private void settle(Agency agency, Optional<String> also, Instant at) {
        var current = agency.agent();
        Stream.concat(agency.assignments().stream().map(Assignment::agent), also.stream())
                .distinct()
                .forEach(agent -> seat(
                        agent, agency.projectId(), current.filter(agent::equals).isPresent(), at));
        projects.store()
                .settle(
                        agency.projectId(),
                        Command.ofRule(SEATS, at),
                        stored -> stored.state().agent().equals(current)
                                ? Decision.<Project, String>unchanged()
                                : Decision.changed(stored.state().with(current)));
    }

    private void seat(String agent, String projectId, boolean sits, Instant at) {
        if (agents.agents().find(agent).isEmpty()) return;
        agents.agents().settle(agent, Command.ofRule(SEATS, at), stored -> {
            var state = stored.state();
            if (state.carries(projectId) == sits) return Decision.<ServiceAgent, String>unchanged();
            return sits ? seated(state, projectId, at) : Decision.changed(state.releasing(projectId));
        });
    }

    /** With the project, which hears who stands in for him. */
    private static Decision<ServiceAgent, String> seated(ServiceAgent agent, String projectId, Instant at) {
        var next = agent.taking(projectId, at);
        var today = WorkingCalendar.dateOf(at);
        return next.coversFrom(today).isEmpty()
                ? Decision.changed(next)
                : Decision.changed(next, AgentDesk.covers(projectId, next, today, Command.ofRule(SEATS, at)));
    }
}
