package cn.yongji.onestop.intake.project.domain;

import cn.yongji.onestop.intake.facts.domain.ProjectFacts;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * 项目档案.
 *
 * @param agent subject of the 代办员, where one is assigned
 * @param factsVersion counts from 1; each change makes the next
 */
public record Project(
        String openedBy,
        Instant openedAt,
        Optional<String> agent,
        int factsVersion,
        ProjectFacts facts,
        UnitCode unitCode,
        List<FactsRevision> revisions,
        Optional<IssuedPlan> plan) {
    public Project {
        revisions = List.copyOf(revisions);
    }

    public static Project opened(ProjectFacts facts, UnitCode unitCode, Optional<String> agent, String by, Instant at) {
        return new Project(by, at, agent, 1, facts, unitCode, List.of(), Optional.empty());
    }

    /** Whether the facts have changed since the plan was issued, so that it has to be issued again. */
    public boolean planOutdated() {
        return plan.filter(issued -> issued.factsVersion() < factsVersion).isPresent();
    }

    Project with(UnitCode code) {
        return new Project(openedBy, openedAt, agent, factsVersion, facts, code, revisions, plan);
    }

    Project with(IssuedPlan issued) {
        return new Project(openedBy, openedAt, agent, factsVersion, facts, unitCode, revisions, Optional.of(issued));
    }
}
