package cn.yongji.onestop.intake.counter.agent.domain;

import cn.yongji.onestop.intake.rules.facts.domain.Category;
import cn.yongji.onestop.kernel.event.AgentCover;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * 代办员, as registered.
 *
 * @param fields 业务专长: the categories of projects that he knows best
 * @param capacity projects he can carry at once
 * @param projects those he carries, each with the time he got it; their number is his load
 */
public record ServiceAgent(
        String subject,
        String name,
        Set<Category> fields,
        int capacity,
        List<AgentAbsence> absences,
        Map<String, Instant> projects) {
    public ServiceAgent {
        fields = Set.copyOf(fields);
        absences = List.copyOf(absences);
        projects = Map.copyOf(projects);
    }

    public static ServiceAgent registered(AgentEntry entry) {
        return new ServiceAgent(
                entry.subject(), entry.name(), entry.fields(), entry.capacity(), entry.absences(), Map.of());
    }

    /** With another entry; the projects stay. */
    public ServiceAgent with(AgentEntry entry) {
        return new ServiceAgent(subject, entry.name(), entry.fields(), entry.capacity(), entry.absences(), projects);
    }

    public int load() {
        return projects.size();
    }

    public Optional<AgentAbsence> absentOn(LocalDate day) {
        return absences.stream().filter(it -> it.on(day)).findFirst();
    }

    /** Who stands in for him from a day on, for those who look after his projects with him. */
    public List<AgentCover> coversFrom(LocalDate today) {
        return absences.stream()
                .filter(it -> !it.to().isBefore(today))
                .map(it -> new AgentCover(it.cover(), it.from(), it.to()))
                .toList();
    }

    public boolean carries(String projectId) {
        return projects.containsKey(projectId);
    }

    public ServiceAgent taking(String projectId, Instant at) {
        var more = new LinkedHashMap<>(projects);
        more.putIfAbsent(projectId, at);
        return new ServiceAgent(subject, name, fields, capacity, absences, more);
    }

    public ServiceAgent releasing(String projectId) {
        var fewer = new LinkedHashMap<>(projects);
        fewer.remove(projectId);
        return new ServiceAgent(subject, name, fields, capacity, absences, fewer);
    }
}
