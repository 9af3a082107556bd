package cn.yongji.onestop.approval.agency;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * 代办 of a project after its applications were accepted.
 *
 * @param covers who stands in for an agent of it, and when
 */
public record ProjectAgency(String projectId, Standing standing, List<Cover> covers) {
    public ProjectAgency {
        covers = List.copyOf(covers);
    }

    /** Who carries the project. */
    public sealed interface Standing {
        /** Nothing was said since: it is as each application says. */
        record AsAccepted() implements Standing {}

        record GivenTo(String agent) implements Standing {}

        /** 退出: who left, and nobody took his place. */
        record LeftBy(String agent) implements Standing {}
    }

    /** 顶岗, both days included. */
    public record Cover(String agent, String cover, LocalDate from, LocalDate to) {
        boolean on(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(to);
        }
    }

    public static ProjectAgency unheard(String projectId) {
        return new ProjectAgency(projectId, new Standing.AsAccepted(), List.of());
    }

    public ProjectAgency givenTo(String agent) {
        return new ProjectAgency(projectId, new Standing.GivenTo(agent), covers);
    }

    /** Where it was given to somebody else meanwhile, he keeps it. */
    public ProjectAgency leftBy(String agent) {
        var others = standing instanceof Standing.GivenTo(var now) && !now.equals(agent);
        return others ? this : new ProjectAgency(projectId, new Standing.LeftBy(agent), covers);
    }

    /** With these covers of an agent instead of what was said of him before. */
    public ProjectAgency coveredBy(String agent, List<Cover> now) {
        var others = covers.stream().filter(it -> !it.agent().equals(agent));
        return new ProjectAgency(
                projectId, standing, Stream.concat(others, now.stream()).toList());
    }

    /**
     * Whether somebody looks after the project on a day: as its agent, or standing in for him.
     *
     * @param accepted the agent that the application names
     */
    public boolean looksAfter(String subject, Optional<String> accepted, LocalDate day) {
        var agent = agent(accepted);
        return agent.filter(subject::equals).isPresent()
                || covers.stream()
                        .filter(it -> agent.filter(it.agent()::equals).isPresent() && it.on(day))
                        .anyMatch(it -> it.cover().equals(subject));
    }

    private Optional<String> agent(Optional<String> accepted) {
        return switch (standing) {
            case Standing.AsAccepted _ -> accepted;
            case Standing.GivenTo(var agent) -> Optional.of(agent);
            case Standing.LeftBy _ -> Optional.empty();
        };
    }
}
