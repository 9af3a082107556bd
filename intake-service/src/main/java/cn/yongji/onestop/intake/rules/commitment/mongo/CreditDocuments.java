package cn.yongji.onestop.intake.rules.commitment.mongo;

import cn.yongji.onestop.intake.rules.commitment.domain.Credit;
import cn.yongji.onestop.intake.rules.commitment.domain.PromiseStanding;
import cn.yongji.onestop.platform.aggregate.AggregateMapping;
import cn.yongji.onestop.platform.written.WrittenNames;
import java.time.Instant;

/** The written names of a unit's credit. One field is only there to be found by. */
public final class CreditDocuments {
    static final String OLDEST_RESERVATION = "oldestReservation";

    private static final WrittenNames NAMES = WrittenNames.table()
            .row(Credit.class, "standings", "reservations", "repairs")
            .derived(Credit.class, OLDEST_RESERVATION, Instant.class, Credit::oldestReservation)
            .row(Credit.Reservation.class, "applicationId", "token", "gapIds", "at")
            .row(Credit.Repair.class, "by", "name", "reason", "at")
            .row(PromiseStanding.class, "applicationId", "projectId", "version", "open", "records")
            .row(PromiseStanding.OpenGap.class, "gapId", "matter", "slot", "dueOn", "handedIn")
            .absent(PromiseStanding.OpenGap.class, "handedIn", false)
            .row(PromiseStanding.CreditRecord.class, "recordId", "kind", "matter", "finding", "recordedAt", "repaired")
            .row(PromiseStanding.CreditRecord.Kind.class, "GAP_BREACHED", "COMMITMENT_FALSE");

    public static final AggregateMapping<Credit> MAPPING = AggregateMapping.of("credits", NAMES.of(Credit.class));

    private CreditDocuments() {}
}
