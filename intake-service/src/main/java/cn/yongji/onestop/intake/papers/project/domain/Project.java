package cn.yongji.onestop.intake.papers.project.domain;

import cn.yongji.onestop.intake.rules.facts.domain.FactChange;
import cn.yongji.onestop.intake.rules.facts.domain.ProjectFacts;
import cn.yongji.onestop.intake.rules.planning.domain.UndoneExemption;
import cn.yongji.onestop.kernel.id.ProjectCode;
import cn.yongji.onestop.kernel.id.TrackingNumber;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * 项目档案.
 *
 * @param agent subject of the 代办员, where one is assigned
 * @param factsVersion counts from 1; each change makes the next
 * @param revisions 事实变更记录: the latest, the oldest first; those before lie beside the project
 * @param undone 豁免失效: the latest exemptions that a change of facts or an expiry undid, the oldest first; the ledger has all
 * @param works 开工, once it is reported
 * @param number 办件编号; projects of before there were any have none
 */
public record Project(
        String openedBy,
        Instant openedAt,
        Optional<String> agent,
        int factsVersion,
        ProjectFacts facts,
        UnitCode unitCode,
        List<FactsRevision> revisions,
        Optional<IssuedPlan> plan,
        List<UndoneExemption> undone,
        Optional<TrackingNumber> number,
        Optional<WorksStart> works) {
    private static final int UNDONE = 60;

    public Project {
        revisions = List.copyOf(revisions);
        undone = List.copyOf(undone);
    }

    public static Project opened(
            ProjectFacts facts,
            UnitCode unitCode,
            Optional<String> agent,
            TrackingNumber number,
            String by,
            Instant at) {
        return new Project(
                by,
                at,
                agent,
                1,
                facts,
                unitCode,
                List.of(),
                Optional.empty(),
                List.of(),
                Optional.of(number),
                Optional.empty());
    }

    /**
     * 项目代码 that no other project may have beside it. A project without a number is older than that rule and may share its
     * code with another.
     */
    public Optional<ProjectCode> codeOfItsOwn() {
        return number.flatMap(_ -> facts.code());
    }

    /** Whether the facts have changed since the plan was issued, so that it has to be issued again. */
    public boolean planOutdated() {
        return plan.filter(issued -> issued.factsVersion() < factsVersion).isPresent();
    }

    /** What the facts differ by from an earlier version: each as it was then, and as it is now. */
    List<FactChange> changesSince(int version) {
        var first = new LinkedHashMap<String, FactChange>();
        for (var revision : revisions) {
            if (revision.factsVersion() <= version) continue;
            for (var it : revision.changes()) {
                first.merge(it.fact(), it, (was, is) -> new FactChange(it.fact(), was.before(), is.after()));
            }
        }
        return first.values().stream()
                .filter(it -> !it.before().equals(it.after()))
                .toList();
    }

    /** With another agent, or none any more; who did what before stays as it is written. */
    public Project with(Optional<String> anAgent) {
        return new Project(
                openedBy, openedAt, anAgent, factsVersion, facts, unitCode, revisions, plan, undone, number, works);
    }

    Project with(TrackingNumber aNumber) {
        return new Project(
                openedBy,
                openedAt,
                agent,
                factsVersion,
                facts,
                unitCode,
                revisions,
                plan,
                undone,
                Optional.of(aNumber),
                works);
    }

    Project with(UnitCode code) {
        return new Project(
                openedBy, openedAt, agent, factsVersion, facts, code, revisions, plan, undone, number, works);
    }

    Project with(IssuedPlan issued, List<UndoneExemption> more) {
        var all = new ArrayList<>(undone);
        all.addAll(more);
        var latest = all.subList(Math.max(0, all.size() - UNDONE), all.size());
        return new Project(
                openedBy,
                openedAt,
                agent,
                factsVersion,
                facts,
                unitCode,
                revisions,
                Optional.of(issued),
                latest,
                number,
                works);
    }

    /** With an undone exemption in another light; none is taken away by it. */
    Project undoing(UnaryOperator<UndoneExemption> repaired) {
        return new Project(
                openedBy,
                openedAt,
                agent,
                factsVersion,
                facts,
                unitCode,
                revisions,
                plan,
                undone.stream().map(repaired).toList(),
                number,
                works);
    }

    Project begun(WorksStart start) {
        return new Project(
                openedBy,
                openedAt,
                agent,
                factsVersion,
                facts,
                unitCode,
                revisions,
                plan,
                undone,
                number,
                Optional.of(start));
    }

    /** With only those of its revisions that stay in it. */
    public Project withRevisions(List<FactsRevision> latest) {
        return new Project(
                openedBy, openedAt, agent, factsVersion, facts, unitCode, latest, plan, undone, number, works);
    }

    /** How many changes of facts lie beside it. */
    public int earlierRevisions() {
        // The first change makes the second version.
        return revisions.isEmpty() ? 0 : revisions.getFirst().factsVersion() - 2;
    }

    Project with(ProjectFacts changed, UnitCode code, FactsRevision revision) {
        var all = new ArrayList<>(revisions);
        all.add(revision);
        return new Project(
                openedBy, openedAt, agent, revision.factsVersion(), changed, code, all, plan, undone, number, works);
    }
}
