package cn.yongji.onestop.intake.application.domain;

import cn.yongji.onestop.kernel.id.MatterCode;
import java.time.Instant;
import java.util.List;

/** Why a command on an application is refused. */
public sealed interface ApplicationRefusal {
    /** It is accepted: what was handed in stays as it is. */
    record AcceptedBefore(Instant acceptedAt) implements ApplicationRefusal {}

    /** It is closed. */
    record ClosedBefore(String outcome, Instant closedAt) implements ApplicationRefusal {}

    /** It is not accepted yet, so nobody can have asked for a supplement. */
    record NotAccepted() implements ApplicationRefusal {}

    /** The unit's code fails its check digit and no clerk has confirmed it (D18). */
    record UnitCodeInDoubt(String uscc, char expectedCheckDigit) implements ApplicationRefusal {}

    /** The project does not need this matter. */
    record MatterNotNeeded(MatterCode matter, String name, String reason) implements ApplicationRefusal {}

    /** Nothing with that id was asked for. */
    record SupplementUnknown(String supplementId) implements ApplicationRefusal {}

    /** It was answered before. */
    record SupplementAnswered(String supplementId, Instant suppliedAt) implements ApplicationRefusal {}

    /** Not everything that was asked for is there; without a slot, neither words nor a material were given. */
    record SupplementIncomplete(List<String> slots) implements ApplicationRefusal {
        public SupplementIncomplete {
            slots = List.copyOf(slots);
        }
    }
}
