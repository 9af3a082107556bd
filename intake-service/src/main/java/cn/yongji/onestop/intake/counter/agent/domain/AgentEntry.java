package cn.yongji.onestop.intake.counter.agent.domain;

import cn.yongji.onestop.intake.rules.facts.domain.Category;
import java.util.List;
import java.util.Set;

/** 名册登记: what the coordination office says of an agent. */
public record AgentEntry(String subject, String name, Set<Category> fields, int capacity, List<AgentAbsence> absences) {
    public AgentEntry {
        fields = Set.copyOf(fields);
        absences = List.copyOf(absences);
    }
}
