package cn.yongji.onestop.intake.rules.commitment.domain;

import cn.yongji.onestop.intake.rules.commitment.domain.Standing.CreditRecord;
import java.util.Optional;

/** What may become of a unit's credit. */
public final class CreditDecider {
    private CreditDecider() {}

    /** What a decision makes of a credit. */
    public sealed interface Outcome {
        record Changed(Credit next) implements Outcome {}

        /** 信用修复, told to the others. */
        record Repaired(Credit next, Standing of, Standing.CreditRecord made, Credit.Repair repair)
                implements Outcome {}

        record Unchanged() implements Outcome {}

        record Refused(CreditRefusal refusal) implements Outcome {}
    }

    /**
     * Keeps places for an application before it is accepted. Two windows that accept for one unit meet here: the credit
     * is one document, so the second sees the places of the first.
     */
    public static Outcome reserve(Credit credit, String uscc, Credit.Reservation wanted, int limit) {
        // A second clerk on the same application joins the first: one of them will find it accepted.
        if (credit.reservation(wanted.applicationId()).isPresent()) return new Outcome.Unchanged();
        var barred = barred(credit, uscc);
        if (barred.isPresent()) return new Outcome.Refused(barred.get());
        var taken = credit.taken();
        if (taken + wanted.gapIds().size() > limit)
            return new Outcome.Refused(new CreditRefusal.LimitReached(
                    uscc, limit, taken, wanted.gapIds().size()));
        return new Outcome.Changed(credit.with(wanted));
    }

    /** Keeps places whatever the limit: the law has accepted by silence, and the house's limit does not undo that. */
    public static Outcome reserveByLaw(Credit credit, Credit.Reservation wanted) {
        return credit.reservation(wanted.applicationId()).isPresent()
                ? new Outcome.Unchanged()
                : new Outcome.Changed(credit.with(wanted));
    }

    /** Gives places back that no acceptance used. */
    public static Outcome release(Credit credit, String applicationId, String token) {
        return credit.reservation(applicationId)
                .filter(it -> it.token().equals(token))
                .<Outcome>map(_ -> new Outcome.Changed(credit.withoutReservation(applicationId)))
                .orElseGet(Outcome.Unchanged::new);
    }

    /** Takes in what an application says now. It replaces places that were kept for it. */
    public static Outcome take(Credit credit, Standing standing) {
        var known = credit.standings().get(standing.applicationId());
        if (known != null && known.version() >= standing.version()) {
            // Nothing new, but it is accepted: places that a late clerk kept for it again are of no use to anybody.
            return credit.reservation(standing.applicationId()).isPresent()
                    ? new Outcome.Changed(credit.withoutReservation(standing.applicationId()))
                    : new Outcome.Unchanged();
        }
        return new Outcome.Changed(
                credit.withoutReservation(standing.applicationId()).with(standing));
    }

    /** 信用修复 of a false promise. */
    public static Outcome repair(Credit credit, String recordId, Credit.Repair repair) {
        var standing = credit.standings().values().stream()
                .filter(it -> it.record(recordId).isPresent())
                .findFirst();
        var found = standing.flatMap(it -> it.record(recordId));
        if (found.isEmpty()) return new Outcome.Refused(new CreditRefusal.RecordUnknown(recordId));
        if (found.get().kind() == CreditRecord.Kind.GAP_BREACHED)
            return new Outcome.Refused(new CreditRefusal.RepairedAtItsGap(recordId));
        var before = credit.repairs().get(recordId);
        if (before != null) return new Outcome.Refused(new CreditRefusal.RepairedBefore(recordId, before.at()));
        return new Outcome.Repaired(credit.with(recordId, repair), standing.get(), found.get(), repair);
    }

    /** Whether the unit may promise at all. */
    public static Optional<CreditRefusal> barred(Credit credit, String uscc) {
        var bar = credit.bar();
        return bar.isEmpty() ? Optional.empty() : Optional.of(new CreditRefusal.Barred(uscc, bar));
    }
}
