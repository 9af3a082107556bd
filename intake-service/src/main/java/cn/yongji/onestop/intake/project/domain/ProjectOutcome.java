package cn.yongji.onestop.intake.project.domain;

import cn.yongji.onestop.intake.facts.domain.FactChange;
import java.util.List;

/** What a command does to a project. */
public sealed interface ProjectOutcome {
    record FactsChanged(Project next, List<FactChange> changes, String reason, String by) implements ProjectOutcome {}

    record UnitCodeConfirmed(Project next) implements ProjectOutcome {}

    record PlanIssued(Project next, IssuedPlan plan) implements ProjectOutcome {}

    /** Nothing differs. */
    record Unchanged() implements ProjectOutcome {}

    record Refused(ProjectRefusal refusal) implements ProjectOutcome {}
}
