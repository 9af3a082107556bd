package cn.yongji.onestop.intake.papers.project.domain;

import cn.yongji.onestop.intake.rules.facts.domain.FactChange;
import cn.yongji.onestop.intake.rules.planning.domain.UndoneExemption;
import java.util.List;
import java.util.Optional;

/** What a command does to a project. */
public sealed interface ProjectOutcome {
    /** Facts changed; where a plan was issued before, a new one is issued with them. */
    record FactsChanged(Project next, List<FactChange> changes, String reason, String by, Optional<PlanIssued> plan)
            implements ProjectOutcome {}

    record UnitCodeConfirmed(Project next) implements ProjectOutcome {}

    /** A plan was issued, and with it exemptions of the plan before may be undone. */
    record PlanIssued(Project next, IssuedPlan plan, List<UndoneExemption> undone) implements ProjectOutcome {}

    /** Nothing differs. */
    record Unchanged() implements ProjectOutcome {}

    record Refused(ProjectRefusal refusal) implements ProjectOutcome {}
}
