package cn.yongji.onestop.intake.counter.application.domain.rule;

import cn.yongji.onestop.intake.counter.application.domain.promise.GapStanding;
import cn.yongji.onestop.intake.counter.application.domain.promise.PledgeFault;
import cn.yongji.onestop.intake.counter.application.domain.state.End;
import cn.yongji.onestop.intake.papers.material.domain.Held;
import cn.yongji.onestop.intake.rules.commitment.domain.CreditRefusal;
import cn.yongji.onestop.kernel.event.RequestedItem;
import cn.yongji.onestop.kernel.id.MatterCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Why a command on an application is refused. */
public sealed interface ApplicationRefusal {
    /** It is accepted: what was handed in stays as it is. */
    record AcceptedBefore(Instant acceptedAt) implements ApplicationRefusal {}

    /** It is closed. */
    record ClosedBefore(String outcome, Instant closedAt) implements ApplicationRefusal {}

    /** It ended: withdrawn, refused, returned or, as a draft, expired. */
    record EndedBefore(End end) implements ApplicationRefusal {}

    /** It is not accepted yet, so nobody can have asked for a supplement or promised anything. */
    record NotAccepted() implements ApplicationRefusal {}

    /** It is with the clerk: what was handed in stays as it is until he asks for more. */
    record UnderExamination(LocalDate answerBy) implements ApplicationRefusal {}

    /** There is nothing for a clerk to look at. */
    record NotReceived() implements ApplicationRefusal {}

    /** The same was filed, and that is still open. */
    record FiledAlready(String applicationId) implements ApplicationRefusal {}

    /** The unit's code fails its check digit and no clerk has confirmed it (D18). */
    record UnitCodeInDoubt(String uscc, char expectedCheckDigit) implements ApplicationRefusal {}

    /** The project does not need this matter. */
    record MatterNotNeeded(MatterCode matter, String name, String reason) implements ApplicationRefusal {}

    /** Promises that cannot be made, all at once. */
    record PledgesInvalid(List<PledgeFault> faults) implements ApplicationRefusal {
        public PledgesInvalid {
            faults = List.copyOf(faults);
        }
    }

    /** The unit may not promise. */
    record NoCredit(CreditRefusal refusal) implements ApplicationRefusal {}

    /** Since it was handed in, something turned out to be missing; it has to be asked for. */
    record IncompleteNow(List<RequestedItem> items) implements ApplicationRefusal {
        public IncompleteNow {
            items = List.copyOf(items);
        }
    }

    /** The places kept for its gaps were taken back meanwhile; asking again gets new ones. */
    record AttemptVoid() implements ApplicationRefusal {}

    /** It was visible before and is not asked a second time, unless a head says why (D11). */
    record AskedBefore(Instant askedAt, List<String> items) implements ApplicationRefusal {
        public AskedBefore {
            items = List.copyOf(items);
        }
    }

    /** A department holds the paper already: nobody is asked for it (S30). */
    record HeldAlready(Held held) implements ApplicationRefusal {}

    /** The last lawful day for asking is over: it counts as accepted. */
    record TooLateToAsk(LocalDate answerBy) implements ApplicationRefusal {}

    /** Every matter is decided, or none is left that could be withdrawn. */
    record NothingToWithdraw() implements ApplicationRefusal {}

    /** A withdrawal is asked for already. */
    record WithdrawalPending(Instant requestedAt) implements ApplicationRefusal {}

    /** No withdrawal waits for a decision. */
    record NoWithdrawal() implements ApplicationRefusal {}

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

    /** There is no such gap. */
    record GapUnknown(String gapId) implements ApplicationRefusal {}

    /** The gap is not where this could be done with it. */
    record GapNotThere(String gapId, GapStanding standing) implements ApplicationRefusal {}

    /** The matter rests on no promise. */
    record CommitmentUnknown(MatterCode matter) implements ApplicationRefusal {}

    /** It was checked before. */
    record CommitmentChecked(MatterCode matter, Instant at) implements ApplicationRefusal {}
}
