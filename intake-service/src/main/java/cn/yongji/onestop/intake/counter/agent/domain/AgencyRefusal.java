package cn.yongji.onestop.intake.counter.agent.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Why something is refused about agents. */
public sealed interface AgencyRefusal {
    /** Who should carry the project cannot. */
    sealed interface OfCarrier extends AgencyRefusal {}

    /** The mandate does not serve. */
    sealed interface OfMandate extends AgencyRefusal {}

    /** Somebody else was quicker. */
    record AgentChanged(Optional<String> now) implements AgencyRefusal {}

    /** Somebody waits for an answer, and nobody would give it. */
    record WorkOpen(List<OpenWork> openWork) implements AgencyRefusal {
        public WorkOpen {
            openWork = List.copyOf(openWork);
        }
    }

    /** He carries it already. */
    record AlreadyTheAgent(String agent) implements OfCarrier {}

    /** The register does not know him. */
    record NotRegistered(String agent) implements OfCarrier {}

    /** He is away, or carries as much as he can. */
    record NotFree(AgentChoice.Considered agent) implements OfCarrier {}

    /** Nobody is free. */
    record NobodyFree(List<AgentChoice.Considered> considered) implements OfCarrier {}

    /** It is on this list already. */
    record AlreadyDeclared(KeyLevel level) implements AgencyRefusal {}

    /** The wording has changed since it was read. */
    record TextOutdated(String signed, String current) implements OfMandate {}

    /** The term would be over before it begins. */
    record TermOver(LocalDate validUntil) implements OfMandate {}

    /** There is no such mandate. */
    record NoSuchMandate(String mandateId) implements OfMandate {}

    /** It has ended: taken back, or its term is over. */
    record MandateEnded(String mandateId) implements OfMandate {}
}
