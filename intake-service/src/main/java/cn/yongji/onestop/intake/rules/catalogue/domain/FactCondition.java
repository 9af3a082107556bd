package cn.yongji.onestop.intake.rules.catalogue.domain;

import cn.yongji.onestop.intake.rules.facts.domain.ProjectFacts;
import java.time.LocalDate;
import java.util.Set;

/** A condition over the facts of a project. It was checked when its catalogue was read, so it can always be answered. */
public interface FactCondition {
    boolean holds(Situation situation);

    /** Whoever asks many conditions about the same facts makes one {@link Situation} for all of them. */
    default boolean holds(ProjectFacts facts, LocalDate on) {
        return holds(Situation.of(facts, on));
    }

    /** The names of the facts that it looks at: the evidence for its answer. */
    Set<String> facts();

    /** The condition as it is written in the catalogue. */
    String text();
}
