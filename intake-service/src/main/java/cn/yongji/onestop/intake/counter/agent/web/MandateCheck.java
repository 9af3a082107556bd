package cn.yongji.onestop.intake.counter.agent.web;

import cn.yongji.onestop.intake.counter.agent.Agents;
import cn.yongji.onestop.intake.counter.agent.domain.Agency;
import cn.yongji.onestop.intake.counter.agent.domain.ServiceAgent;
import cn.yongji.onestop.intake.papers.project.Agencies;
import cn.yongji.onestop.intake.papers.project.domain.MandatedAct;
import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Answers what the rights on projects ask about agents. */
@Component
final class MandateCheck implements Agencies {
    private final Agents agents;
    private final Clock clock;

    MandateCheck(Agents agents, Clock clock) {
        this.agents = agents;
        this.clock = clock;
    }

    @Override
    public Set<String> lookedAfterBy(String agent) {
        var today = today();
        var all = agents.coveredBy(agent).stream()
                .filter(it -> it.absentOn(today)
                        .filter(absence -> absence.cover().equals(agent))
                        .isPresent())
                .map(ServiceAgent::subject)
                .collect(Collectors.toSet());
        all.add(agent);
        return Set.copyOf(all);
    }

    @Override
    public void requireMandate(String projectId, Optional<MandatedAct> act) {
        var entrusted = agents.agencies()
                .find(Agency.idOf(projectId))
                .map(it -> it.state().entrusted(today()))
                .orElse(Set.of());
        if (entrusted.isEmpty()) throw AgentProblems.noMandate();
        act.filter(it -> !entrusted.contains(it)).ifPresent(it -> {
            throw AgentProblems.outside(it);
        });
    }

    private LocalDate today() {
        return WorkingCalendar.dateOf(clock.instant());
    }
}
