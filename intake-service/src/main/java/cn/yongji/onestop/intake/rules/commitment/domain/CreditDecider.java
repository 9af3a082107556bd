package cn.yongji.onestop.intake.rules.commitment.domain;

import cn.yongji.onestop.intake.rules.commitment.domain.PromiseStanding.CreditRecord;
import cn.yongji.onestop.kernel.decision.Decision;
import cn.yongji.onestop.kernel.event.CommitmentRepairedV1;
import java.util.Optional;

/** What may become of a unit's credit. */
public final class CreditDecider {
    private CreditDecider() {}

    /**
     * Keeps places for an application before it is accepted. Two windows that accept for one unit meet here: the credit
     * is one document, so the second sees the places of the first.
     */
    public static Decision<Credit, CreditRefusal> reserve(
            Credit credit, String uscc, Credit.Reservation wanted, int limit) {
        // A second clerk on the same application joins the first: one of them will find it accepted.
        if (credit.reservation(wanted.applicationId()).isPresent()) return Decision.unchanged();
        var barred = barred(credit, uscc);
        if (barred.isPresent()) return Decision.refused(barred.get());
        var taken = credit.taken();
        if (taken + wanted.gapIds().size() > limit)
            return Decision.refused(new CreditRefusal.LimitReached(
                    uscc, limit, taken, wanted.gapIds().size()));
        return Decision.changed(credit.with(wanted));
    }

    /** Keeps places whatever the limit: the law has accepted by silence, and the house's limit does not undo that. */
    public static Decision<Credit, CreditRefusal> reserveByLaw(Credit credit, Credit.Reservation wanted) {
        return credit.reservation(wanted.applicationId()).isPresent()
                ? Decision.unchanged()
                : Decision.changed(credit.with(wanted));
    }

    /** Gives places back that no acceptance used. */
    public static Decision<Credit, CreditRefusal> release(Credit credit, String applicationId, String token) {
        return credit.reservation(applicationId)
                .filter(it -> it.token().equals(token))
                .<Decision<Credit, CreditRefusal>>map(_ -> Decision.changed(credit.withoutReservation(applicationId)))
                .orElseGet(Decision::unchanged);
    }

    /** Takes in what an application says now. It replaces places that were kept for it. */
    public static Decision<Credit, CreditRefusal> take(Credit credit, PromiseStanding standing) {
        var known = credit.standings().get(standing.applicationId());
        if (known != null && known.version() >= standing.version()) {
            // Nothing new, but it is accepted: places that a late clerk kept for it again are of no use to anybody.
            return credit.reservation(standing.applicationId()).isPresent()
                    ? Decision.changed(credit.withoutReservation(standing.applicationId()))
                    : Decision.unchanged();
        }
        return Decision.changed(
                credit.withoutReservation(standing.applicationId()).with(standing));
    }

    /** 信用修复 of a false promise. */
    public static Decision<Credit, CreditRefusal> repair(
            Credit credit, String uscc, String recordId, Credit.Repair repair) {
        var standing = credit.standings().values().stream()
                .filter(it -> it.record(recordId).isPresent())
                .findFirst();
        var found = standing.flatMap(it -> it.record(recordId));
        if (found.isEmpty()) return Decision.refused(new CreditRefusal.RecordUnknown(recordId));
        if (found.get().kind() == CreditRecord.Kind.GAP_BREACHED)
            return Decision.refused(new CreditRefusal.RepairedAtItsGap(recordId));
        var before = credit.repairs().get(recordId);
        if (before != null) return Decision.refused(new CreditRefusal.RepairedBefore(recordId, before.at()));
        var told = new CommitmentRepairedV1(
                standing.get().projectId(),
                standing.get().applicationId(),
                found.get().matter(),
                uscc,
                repair.reason(),
                repair.at(),
                repair.by());
        return Decision.changed(credit.with(recordId, repair), told);
    }

    /** Whether the unit may promise at all. */
    public static Optional<CreditRefusal> barred(Credit credit, String uscc) {
        var bar = credit.bar();
        return bar.isEmpty() ? Optional.empty() : Optional.of(new CreditRefusal.Barred(uscc, bar));
    }
}
