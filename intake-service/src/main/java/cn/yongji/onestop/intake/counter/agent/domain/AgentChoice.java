package cn.yongji.onestop.intake.counter.agent.domain;

import cn.yongji.onestop.intake.rules.facts.domain.Category;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * 择定代办员: by load and field of expertise. Whoever knows the field comes first, among them whoever carries least; of
 * two who are equal the one whose account comes first, so that the same register always gives the same answer.
 */
public final class AgentChoice {
    private static final Comparator<Considered> ORDER = Comparator.comparing((Considered it) -> !it.knowsField())
            .thenComparingInt(Considered::load)
            .thenComparing(Considered::agent);

    private AgentChoice() {}

    /** Why somebody cannot be chosen. */
    public enum Obstacle {
        /** 离岗. */
        ABSENT,
        /** 满负荷. */
        FULL,
        /** 现任代办员. */
        CURRENT
    }

    /** 候选: one agent as the choice saw him. */
    public record Considered(String agent, boolean knowsField, int load, int capacity, Optional<Obstacle> obstacle) {}

    /** What came of it; everybody who was looked at is told, in the order of preference. */
    public sealed interface Outcome {
        List<Considered> considered();

        record Chosen(Considered choice, List<Considered> considered) implements Outcome {}

        record NobodyFree(List<Considered> considered) implements Outcome {}
    }

    public static Outcome choose(
            List<ServiceAgent> register, Category field, LocalDate today, Optional<String> current) {
        var considered = register.stream()
                .map(agent -> look(agent, field, today, current))
                .sorted(ORDER)
                .toList();
        return considered.stream()
                .filter(it -> it.obstacle().isEmpty())
                .findFirst()
                .<Outcome>map(choice -> new Outcome.Chosen(choice, considered))
                .orElseGet(() -> new Outcome.NobodyFree(considered));
    }

    /** One agent as the choice sees him. */
    public static Considered look(ServiceAgent agent, Category field, LocalDate today, Optional<String> current) {
        return new Considered(
                agent.subject(),
                agent.fields().contains(field),
                agent.load(),
                agent.capacity(),
                obstacle(agent, today, current));
    }

    private static Optional<Obstacle> obstacle(ServiceAgent agent, LocalDate today, Optional<String> current) {
        if (current.filter(agent.subject()::equals).isPresent()) return Optional.of(Obstacle.CURRENT);
        if (agent.absentOn(today).isPresent()) return Optional.of(Obstacle.ABSENT);
        return agent.load() < agent.capacity() ? Optional.empty() : Optional.of(Obstacle.FULL);
    }
}
