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
import java.util.Optional;

/** Why a command on an application is refused. */
public sealed interface ApplicationRefusal {
    /** There is no such thing. */
    sealed interface Unseen extends ApplicationRefusal {}

    /** It is not where this can be done with it. */
    sealed interface OfState extends ApplicationRefusal {}

    /** What is handed in cannot be taken as it is. */
    sealed interface OfFiling extends ApplicationRefusal {}

    /** About what is asked of the unit, and what it answers. */
    sealed interface OfAsking extends ApplicationRefusal {}

    /** About a withdrawal 撤件. */
    sealed interface OfWithdrawal extends ApplicationRefusal {}

    /** About what was promised: a gap 容缺 or a commitment 告知承诺. */
    sealed interface OfPromise extends ApplicationRefusal {}

    /** It is accepted: what was handed in stays as it is. */
    record AcceptedBefore(Instant acceptedAt) implements OfState {}

    /** It is closed. */
    record ClosedBefore(String outcome, Instant closedAt) implements OfState {}

    /** It ended: withdrawn, refused, returned or, as a draft, expired. */
    record EndedBefore(End end) implements OfState {}

    /** It is not accepted yet, so nobody can have asked for a supplement or promised anything. */
    record NotAccepted() implements OfState {}

    /** It is with the clerk: what was handed in stays as it is until he asks for more. */
    record UnderExamination(LocalDate answerBy) implements OfState {}

    /** There is nothing for a clerk to look at. */
    record NotReceived() implements OfState {}

    /** Some of it was filed, and that is still open. */
    record FiledAlready(String applicationId, List<MatterCode> matters) implements OfFiling {
        public FiledAlready {
            matters = List.copyOf(matters);
        }
    }

    /** It is granted, and the grant stands. */
    record GrantedBefore(MatterCode matter, Optional<String> resultNumber, String applicationId, Instant decidedAt)
            implements OfFiling {}

    /** The unit's code fails its check digit and no clerk has confirmed it (D18). */
    record UnitCodeInDoubt(String uscc, char expectedCheckDigit) implements OfFiling {}

    /** The project does not need this matter. */
    record MatterNotNeeded(MatterCode matter, String name, String reason) implements OfFiling {}

    /** Promises that cannot be made, all at once. */
    record PledgesInvalid(List<PledgeFault> faults) implements OfFiling {
        public PledgesInvalid {
            faults = List.copyOf(faults);
        }
    }

    /** The unit may not promise. */
    record NoCredit(CreditRefusal refusal) implements OfFiling {}

    /** Since it was handed in, something turned out to be missing; it has to be asked for. */
    record IncompleteNow(List<RequestedItem> items) implements OfFiling {
        public IncompleteNow {
            items = List.copyOf(items);
        }
    }

    /** The places kept for its gaps were taken back meanwhile; asking again gets new ones. */
    record AttemptVoid() implements OfFiling {}

    /** It was visible before and is not asked a second time, unless a head says why (D11). */
    record AskedBefore(Instant askedAt, List<String> items) implements OfAsking {
        public AskedBefore {
            items = List.copyOf(items);
        }
    }

    /** A department holds the paper already: nobody is asked for it (S30). */
    record HeldAlready(Held held) implements OfAsking {}

    /** The last lawful day for asking is over: it counts as accepted. */
    record TooLateToAsk(LocalDate answerBy) implements OfAsking {}

    /** Every matter is decided, or none is left that could be withdrawn. */
    record NothingToWithdraw() implements OfWithdrawal {}

    /** A withdrawal is asked for already. */
    record WithdrawalPending(Instant requestedAt) implements OfWithdrawal {}

    /** No withdrawal waits for a decision. */
    record NoWithdrawal() implements OfWithdrawal {}

    /** Nothing with that id was asked for. */
    record SupplementUnknown(String supplementId) implements Unseen {}

    /** It was answered before. */
    record SupplementAnswered(String supplementId, Instant suppliedAt) implements OfAsking {}

    /** Not everything that was asked for is there; without a slot, neither words nor a material were given. */
    record SupplementIncomplete(List<String> missingSlots) implements OfAsking {
        public SupplementIncomplete {
            missingSlots = List.copyOf(missingSlots);
        }
    }

    /** There is no such gap. */
    record GapUnknown(String gapId) implements Unseen {}

    /** The gap is not where this could be done with it. */
    record GapNotThere(String gapId, GapStanding standing) implements OfPromise {}

    /** The matter rests on no promise. */
    record CommitmentUnknown(MatterCode matter) implements Unseen {}

    /** It was checked before. */
    record CommitmentChecked(MatterCode matter, Instant checkedAt) implements OfPromise {}
}
