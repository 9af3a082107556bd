package cn.yongji.onestop.intake.counter.agent.domain;

import cn.yongji.onestop.kernel.decision.Decision;
import cn.yongji.onestop.kernel.event.AgentAssignedV1;
import cn.yongji.onestop.kernel.event.AgentReleasedV1;
import cn.yongji.onestop.kernel.event.EventContract;
import cn.yongji.onestop.kernel.event.ProjectKeyDeclaredV1;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The rules of an agency. */
public final class AgencyDecider {
    private AgencyDecider() {}

    public static Decision<Agency, AgencyRefusal> decide(Agency agency, AgencyCommand command) {
        return switch (command) {
            case AgencyCommand.Declare c -> declare(agency, c);
            case AgencyCommand.Assign c -> assign(agency, c);
            case AgencyCommand.Leave c -> leave(agency, c);
            case AgencyCommand.Sign c -> sign(agency, c);
            case AgencyCommand.Revoke c -> revoke(agency, c);
        };
    }

    private static Decision<Agency, AgencyRefusal> declare(Agency agency, AgencyCommand.Declare c) {
        var level = c.declaration().level();
        if (agency.keyLevel().filter(level::equals).isPresent()) {
            return refused(new AgencyRefusal.AlreadyDeclared(level));
        }
        var declared = new Agency(
                agency.projectId(),
                and(agency.declarations(), c.declaration()),
                agency.assignments(),
                agency.mandates());
        var told = new ProjectKeyDeclaredV1(
                agency.projectId(),
                level.name(),
                c.declaration().reason(),
                c.declaration().declaredAt(),
                c.declaration().declaredBy());
        return c.chosen()
                .filter(_ -> agency.agent().isEmpty())
                .map(assignment -> assigned(declared, assignment, told))
                .orElseGet(() -> Decision.changed(declared, told));
    }

    private static Decision<Agency, AgencyRefusal> assign(Agency agency, AgencyCommand.Assign c) {
        if (!agency.agent().equals(c.seen())) return refused(new AgencyRefusal.AgentChanged(agency.agent()));
        var agent = c.assignment().agent();
        if (agency.agent().filter(agent::equals).isPresent()) {
            return refused(new AgencyRefusal.AlreadyTheAgent(agent));
        }
        return assigned(agency, c.assignment());
    }

    private static Decision<Agency, AgencyRefusal> leave(Agency agency, AgencyCommand.Leave c) {
        if (agency.agent().filter(c.agent()::equals).isEmpty()) {
            return refused(new AgencyRefusal.AgentChanged(agency.agent()));
        }
        var awaited = c.openWork().stream().filter(OpenWork::awaited).toList();
        if (!awaited.isEmpty() && !c.handedBack()) return refused(new AgencyRefusal.WorkOpen(awaited));
        var assignments = new ArrayList<>(agency.assignments());
        assignments.set(assignments.size() - 1, assignments.getLast().ended(c.release()));
        var next = new Agency(agency.projectId(), agency.declarations(), assignments, agency.mandates());
        var told = new AgentReleasedV1(
                next.projectId(),
                c.agent(),
                c.release().reason(),
                c.openApplications(),
                c.release().releasedAt(),
                c.release().releasedBy());
        return Decision.changed(next, told);
    }

    /** @param before what was decided in the same act and is told before it */
    private static Decision<Agency, AgencyRefusal> assigned(
            Agency agency, Assignment assignment, EventContract... before) {
        var next = new Agency(
                agency.projectId(), agency.declarations(), and(agency.assignments(), assignment), agency.mandates());
        var told = new AgentAssignedV1(
                next.projectId(),
                assignment.agent(),
                agency.agent().orElse(null),
                assignment.reason(),
                assignment.assignedAt(),
                assignment.assignedBy());
        var all = new ArrayList<>(List.of(before));
        all.add(told);
        return Decision.changed(next, all);
    }

    private static Decision<Agency, AgencyRefusal> sign(Agency agency, AgencyCommand.Sign c) {
        var mandate = c.mandate();
        var current = MandateText.CURRENT.version();
        if (!mandate.textVersion().equals(current)) {
            return refused(new AgencyRefusal.TextOutdated(mandate.textVersion(), current));
        }
        if (mandate.validUntil().isBefore(c.today())) {
            return refused(new AgencyRefusal.TermOver(mandate.validUntil()));
        }
        return Decision.changed(with(agency, and(agency.mandates(), mandate)));
    }

    private static Decision<Agency, AgencyRefusal> revoke(Agency agency, AgencyCommand.Revoke c) {
        var wanted = agency.mandates().stream()
                .filter(it -> it.mandateId().equals(c.mandateId()))
                .findFirst();
        if (wanted.isEmpty()) return refused(new AgencyRefusal.NoSuchMandate(c.mandateId()));
        if (!wanted.get().inForce(c.today())) return refused(new AgencyRefusal.MandateEnded(c.mandateId()));
        var taken = wanted.get().revoked(new Mandate.Revocation(c.reason(), c.by(), c.at()));
        var mandates = new ArrayList<>(agency.mandates());
        mandates.replaceAll(it -> it.mandateId().equals(c.mandateId()) ? taken : it);
        return Decision.changed(with(agency, mandates));
    }

    private static Agency with(Agency agency, List<Mandate> mandates) {
        return new Agency(agency.projectId(), agency.declarations(), agency.assignments(), mandates);
    }

    private static <T> List<T> and(List<T> known, T one) {
        return Stream.concat(known.stream(), Stream.of(one)).toList();
    }

    private static Decision<Agency, AgencyRefusal> refused(AgencyRefusal refusal) {
        return Decision.refused(refusal);
    }
}
