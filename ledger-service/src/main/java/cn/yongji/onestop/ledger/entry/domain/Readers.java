package cn.yongji.onestop.ledger.entry.domain;

import cn.yongji.onestop.kernel.event.AgentAssignedV1;
import cn.yongji.onestop.kernel.event.AgentCoverChangedV1;
import cn.yongji.onestop.kernel.event.AgentEvent;
import cn.yongji.onestop.kernel.event.AgentReleasedV1;
import cn.yongji.onestop.kernel.event.ApplicationAcceptedV1;
import cn.yongji.onestop.kernel.event.ApprovalEvent;
import cn.yongji.onestop.kernel.event.CoordinationEvent;
import cn.yongji.onestop.kernel.event.EventContract;
import cn.yongji.onestop.kernel.event.IntakeEvent;
import cn.yongji.onestop.kernel.event.LedgerEvent;
import cn.yongji.onestop.kernel.event.ProjectFactsChangedV1;
import cn.yongji.onestop.kernel.event.ProjectKeyDeclaredV1;
import cn.yongji.onestop.kernel.event.ProjectOpenedV1;
import cn.yongji.onestop.kernel.event.ReferenceEvent;
import cn.yongji.onestop.kernel.event.ReviewOrder;
import cn.yongji.onestop.kernel.event.VisitRecordedV1;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whose ledger it is, as the ledger itself knows it: the unit, its agents, and the departments that review.
 *
 * @param orgs USCC of the unit
 * @param agents subjects of the 代办员 of the project and of its applications
 * @param standIns 顶岗: who stands in for an agent, and when; it counts while the project is that agent's
 */
public record Readers(Set<String> orgs, Set<String> agents, Set<String> departments, Set<StandIn> standIns) {
    public static final Readers NOBODY = new Readers(Set.of(), Set.of(), Set.of());

    public Readers {
        orgs = Set.copyOf(orgs);
        agents = Set.copyOf(agents);
        departments = Set.copyOf(departments);
        standIns = Set.copyOf(standIns);
    }

    /** Without anybody who stands in. */
    public Readers(Set<String> orgs, Set<String> agents, Set<String> departments) {
        this(orgs, agents, departments, Set.of());
    }

    /** 顶岗, both days included. */
    public record StandIn(String agent, String cover, LocalDate from, LocalDate to) {
        private boolean on(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(to);
        }
    }

    /** Who reads the ledger once a fact is in it. */
    public Readers after(EventContract fact) {
        return switch (fact) {
            case ProjectOpenedV1 e -> new Readers(Set.of(e.unitUscc()), ofNullable(e.agent()), departments, standIns);
            // 项目单位 was corrected: who had it before no longer reads it.
            case ProjectFactsChangedV1 e ->
                e.now() == null ? this : new Readers(Set.of(e.now().unitUscc()), agents, departments, standIns);
            case AgentEvent e -> after(e);
            case ApplicationAcceptedV1 e -> accepted(e);
            case IntakeEvent _, ApprovalEvent _, CoordinationEvent _, LedgerEvent _, ReferenceEvent _ -> this;
        };
    }

    private Readers after(AgentEvent fact) {
        return switch (fact) {
            // After a hand-over the agent before no longer reads it.
            case AgentAssignedV1 e -> new Readers(orgs, Set.of(e.agent()), departments, standIns);
            case AgentReleasedV1 _ -> new Readers(orgs, Set.of(), departments, standIns);
            case AgentCoverChangedV1 e -> new Readers(orgs, agents, departments, standingIn(e));
            case ProjectKeyDeclaredV1 _, VisitRecordedV1 _ -> this;
        };
    }

    /** What is said of an agent takes the place of what was said of him before. */
    private Set<StandIn> standingIn(AgentCoverChangedV1 e) {
        var others = standIns.stream().filter(it -> !it.agent().equals(e.agent()));
        var now = e.covers().stream().map(it -> new StandIn(e.agent(), it.cover(), it.from(), it.to()));
        return Stream.concat(others, now).collect(Collectors.toUnmodifiableSet());
    }

    /** An application says whose it was when it was filed; what the project itself says goes before it, whichever comes first. */
    private Readers accepted(ApplicationAcceptedV1 e) {
        var reviewers =
                Set.copyOf(e.reviews().stream().map(ReviewOrder::department).toList());
        return orgs.isEmpty()
                ? with(Set.of(e.unitUscc()), ofNullable(e.agent()), reviewers)
                : with(Set.of(), Set.of(), reviewers);
    }

    /** Whether the ledger shows itself to a viewer; to others it does not exist. */
    public boolean include(Viewer viewer) {
        return switch (viewer) {
            case Viewer.Overseer _, Viewer.Counter _ -> true;
            case Viewer.Unit(var org) -> orgs.contains(org);
            case Viewer.Agent(var subject, var on) -> agents.contains(subject) || standsIn(subject, on);
            case Viewer.Department(var code) -> departments.contains(code);
        };
    }

    private boolean standsIn(String subject, LocalDate day) {
        return standIns.stream()
                .anyMatch(it -> it.cover().equals(subject) && agents.contains(it.agent()) && it.on(day));
    }

    private Readers with(Set<String> moreOrgs, Set<String> moreAgents, Set<String> moreDepartments) {
        return new Readers(
                union(orgs, moreOrgs), union(agents, moreAgents), union(departments, moreDepartments), standIns);
    }

    private static Set<String> union(Set<String> some, Set<String> more) {
        var all = new TreeSet<>(some);
        all.addAll(more);
        return all;
    }

    private static Set<String> ofNullable(@Nullable String value) {
        return value == null ? Set.of() : Set.of(value);
    }
}
