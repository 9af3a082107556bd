package cn.yongji.onestop.intake.counter.agent;

import cn.yongji.onestop.intake.counter.agent.domain.AgentEntry;
import cn.yongji.onestop.intake.counter.agent.domain.ServiceAgent;
import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import cn.yongji.onestop.kernel.decision.Decision;
import cn.yongji.onestop.kernel.event.AgentCoverChangedV1;
import cn.yongji.onestop.platform.aggregate.Answer;
import cn.yongji.onestop.platform.aggregate.Command;
import cn.yongji.onestop.platform.aggregate.Result;
import cn.yongji.onestop.platform.aggregate.Stored;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** Keeps the register of agents. */
public final class AgentDesk {
    private final Agents agents;

    AgentDesk(Agents agents) {
        this.agents = agents;
    }

    public Answer register(Command command, AgentEntry entry, Function<Stored<ServiceAgent>, Answer> answer) {
        return agents.agents().create(entry.subject(), command, ServiceAgent.registered(entry), List.of(), answer);
    }

    /**
     * Changes what the register says of an agent; what he carries stays with him.
     *
     * @param expecting looks at the version that the client saw
     */
    public Answer change(
            Command command,
            AgentEntry entry,
            Consumer<Stored<ServiceAgent>> expecting,
            Function<Stored<ServiceAgent>, Answer> answer) {
        var result = agents.agents()
                .<String>change(
                        entry.subject(),
                        command,
                        stored -> {
                            expecting.accept(stored);
                            return changed(stored.state(), entry, command);
                        },
                        answer);
        return switch (result) {
            case Result.Done<String>(var done) -> done;
            case Result.Refused<String>(var refusal) -> throw new IllegalStateException(refusal);
        };
    }

    // Each project that he carries hears who stands in for him; where nothing of that changed there is nothing to hear.
    private static Decision<ServiceAgent, String> changed(ServiceAgent agent, AgentEntry entry, Command command) {
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
