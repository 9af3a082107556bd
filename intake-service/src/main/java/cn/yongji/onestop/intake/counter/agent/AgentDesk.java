package cn.yongji.onestop.intake.counter.agent;

import cn.yongji.onestop.intake.counter.agent.domain.AgentEntry;
import cn.yongji.onestop.intake.counter.agent.domain.ServiceAgent;
import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import cn.yongji.onestop.kernel.decision.Decision;
import cn.yongji.onestop.kernel.event.AgentCoverChangedV1;
import cn.yongji.onestop.platform.aggregate.Asked;
import cn.yongji.onestop.platform.aggregate.Command;
import cn.yongji.onestop.platform.aggregate.Outcome;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** Keeps the register of agents. */
@Component
public final class AgentDesk {
    private final Agents agents;

    AgentDesk(Agents agents) {
        this.agents = agents;
    }

    /** Enters somebody into the register. */
    public Outcome.Done<ServiceAgent, Void> register(Asked<ServiceAgent> asked, AgentEntry entry) {
        return agents.agents().create(entry.subject(), asked, ServiceAgent.registered(entry), List.of());
    }

    /** Changes what the register says of an agent; what he carries stays with him. */
    public Outcome.Done<ServiceAgent, Void> change(Asked<ServiceAgent> asked, AgentEntry entry) {
        return agents.agents()
                .<Void>change(entry.subject(), asked, stored -> changed(stored.state(), entry, asked.command()))
                .done();
    }

    // Each project that he carries hears who stands in for him; where nothing of that changed there is nothing to hear.
    private static Decision<ServiceAgent, Void> changed(ServiceAgent agent, AgentEntry entry, Command command) {
        var next = agent.with(entry);
        var today = WorkingCalendar.dateOf(command.at());
        if (next.coversFrom(today).equals(agent.coversFrom(today))) return Decision.changed(next);
        var told = next.projects().keySet().stream()
                .sorted()
                .map(project -> covers(project, next, today, command))
                .toList();
        return Decision.changed(next, told);
    }

    static AgentCoverChangedV1 covers(String projectId, ServiceAgent agent, LocalDate today, Command command) {
        return new AgentCoverChangedV1(
                projectId, agent.subject(), agent.coversFrom(today), command.at(), command.actor());
    }
}
