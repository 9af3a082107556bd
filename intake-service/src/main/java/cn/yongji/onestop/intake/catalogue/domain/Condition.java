package cn.yongji.onestop.intake.catalogue.domain;

import cn.yongji.onestop.intake.facts.domain.ProjectFacts;
import java.util.Set;

/** A condition over the facts of a project. It was checked when its catalogue was read, so it can always be answered. */
public interface Condition {
    boolean holds(ProjectFacts facts);

    /** The names of the facts that it looks at: the evidence for its answer. */
    Set<String> facts();

    /** The condition as it is written in the catalogue. */
    String text();
}
