package cn.yongji.onestop.approval.agency;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * For whom and by whom a project is carried (建设单位, 代办员), after its applications were accepted.
 *
 * @param known what it is called and whose it is now; absent for one of earlier days that was not corrected since
 * @param covers who stands in for an agent of it, and when
 */
public record ProjectAgency(String projectId, Optional<KnownAs> known, Standing standing, List<Cover> covers) {
    public ProjectAgency {
        covers = List.copyOf(covers);
    }

    /**
     * 项目名称和单位: what a project is called, and whose it is.
     *
     * @param number 办件编号, where it has one
     */
    public record KnownAs(String name, String unitUscc, String unitName, Optional<String> number) {}

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
        return new ProjectAgency(projectId, Optional.empty(), new Standing.AsAccepted(), List.of());
    }

    /** With another name or unit: who may see it follows the unit, the agent stays. */
    public ProjectAgency restated(KnownAs now) {
        return new ProjectAgency(projectId, Optional.of(now), standing, covers);
    }

    public ProjectAgency givenTo(String agent) {
        return new ProjectAgency(projectId, known, new Standing.GivenTo(agent), covers);
    }

    /** Where it was given to somebody else meanwhile, he keeps it. */
    public ProjectAgency leftBy(String agent) {
        var others = standing instanceof Standing.GivenTo(var now) && !now.equals(agent);
        return others ? this : new ProjectAgency(projectId, known, new Standing.LeftBy(agent), covers);
    }

    /** With these covers of an agent instead of what was said of him before. */
    public ProjectAgency coveredBy(String agent, List<Cover> now) {
        var others = covers.stream().filter(it -> !it.agent().equals(agent));
        return new ProjectAgency(
                projectId, known, standing, Stream.concat(others, now.stream()).toList());
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
