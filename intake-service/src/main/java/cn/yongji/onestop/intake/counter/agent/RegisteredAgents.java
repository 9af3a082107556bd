package cn.yongji.onestop.intake.counter.agent;

import cn.yongji.onestop.edge.problem.InputError;
import cn.yongji.onestop.edge.problem.Problem;
import cn.yongji.onestop.edge.problem.ProblemException;
import cn.yongji.onestop.intake.counter.agent.domain.AgentEntry;
import cn.yongji.onestop.kernel.fact.Nearest;
import cn.yongji.onestop.platform.aggregate.Stored;
import java.util.ArrayList;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Looks an account up that is named as that of an agent. */
@Component
public final class RegisteredAgents {
    private final Agents agents;

    RegisteredAgents(Agents agents) {
        this.agents = agents;
    }

    /** What is said of an account that is not in the register; nothing where it is. */
    public Optional<InputError> check(String pointer, String account) {
        if (agents.agents().find(account).isPresent()) return Optional.empty();
        var known = agents.register().stream().map(Stored::id).toList();
        var nearest = Nearest.to(account, known);
        return Optional.of(InputError.at(
                pointer,
                "agent-unknown",
                "代办员名册中没有账号 " + account + (nearest.isEmpty() ? "" : "；相近的有 " + String.join("、", nearest)),
                "No agent has the account " + account
                        + (nearest.isEmpty() ? "" : "; the nearest are " + String.join(", ", nearest))));
    }

    /**
     * Hands on what the register is to say, where everybody who covers is in it too.
     *
     * @param at where in the body the entry stands
     */
    public AgentEntry covering(AgentEntry entry, String at) {
        var errors = new ArrayList<InputError>();
        for (var i = 0; i < entry.absences().size(); i++) {
            check(at + "/absences/" + i + "/cover", entry.absences().get(i).cover())
                    .ifPresent(errors::add);
        }
        if (errors.isEmpty()) return entry;
        throw new ProblemException(Problem.invalidBody(errors.toArray(InputError[]::new)));
    }
}
