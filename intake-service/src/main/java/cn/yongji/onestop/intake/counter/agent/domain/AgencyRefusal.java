package cn.yongji.onestop.intake.counter.agent.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Why something is refused about agents. */
public sealed interface AgencyRefusal {
    /** Somebody else was quicker. */
    record AgentChanged(Optional<String> now) implements AgencyRefusal {}

    /** Somebody waits for an answer, and nobody would give it. */
    record WorkOpen(List<OpenWork> openWork) implements AgencyRefusal {
        public WorkOpen {
            openWork = List.copyOf(openWork);
        }
    }

    /** He carries it already. */
    record AlreadyTheAgent(String agent) implements AgencyRefusal {}

    /** The register does not know him. */
    record NotRegistered(String agent) implements AgencyRefusal {}

    /** He is away, or carries as much as he can. */
    record NotFree(AgentChoice.Considered agent) implements AgencyRefusal {}

    /** Nobody is free. */
    record NobodyFree(List<AgentChoice.Considered> considered) implements AgencyRefusal {}

    /** It is on this list already. */
    record AlreadyDeclared(KeyLevel level) implements AgencyRefusal {}

    /** The wording has changed since it was read. */
    record TextOutdated(String signed, String current) implements AgencyRefusal {}

    /** The term would be over before it begins. */
    record TermOver(LocalDate validUntil) implements AgencyRefusal {}

    /** There is no such mandate. */
    record NoSuchMandate(String mandateId) implements AgencyRefusal {}

    /** It has ended: taken back, or its term is over. */
    record MandateEnded(String mandateId) implements AgencyRefusal {}
}
