package cn.yongji.onestop.intake.rules.commitment;

import cn.yongji.onestop.intake.rules.commitment.domain.Credit;
import cn.yongji.onestop.intake.rules.commitment.domain.CreditDecider;
import cn.yongji.onestop.intake.rules.commitment.domain.CreditRefusal;
import cn.yongji.onestop.intake.rules.commitment.domain.PromiseStanding;
import cn.yongji.onestop.kernel.decision.Decision;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** Credits of a unit, and what is told of its applications. */
public final class SampleCredits {
    public static final String USCC = "91350200MA2YJ1XR9G";
    public static final Instant NOW = Instant.parse("2026-11-25T02:00:00Z");

    private SampleCredits() {}

    public static Credit after(Credit credit, Decision<Credit, CreditRefusal> outcome) {
        return switch (outcome) {
            case Decision.Changed<Credit, CreditRefusal>(var next, var _) -> next;
            case Decision.Unchanged<Credit, CreditRefusal> _, Decision.Refused<Credit, CreditRefusal> _ -> credit;
        };
    }

    public static Credit.Reservation places(String applicationId, String token, String... gaps) {
        return new Credit.Reservation(applicationId, token, Set.of(gaps), NOW);
    }

    public static PromiseStanding open(String applicationId, long version, String... gaps) {
        var open = List.of(gaps).stream()
                .map(id -> new PromiseStanding.OpenGap(id, "M16", "boundary-map", LocalDate.of(2026, 11, 30), false))
                .toList();
        return new PromiseStanding(applicationId, "project", version, open, List.of());
    }

    public static PromiseStanding breached(String applicationId, long version, String gap, boolean repaired) {
        return new PromiseStanding(
                applicationId,
                "project",
                version,
                List.of(),
                List.of(record(gap, PromiseStanding.CreditRecord.Kind.GAP_BREACHED, repaired)));
    }

    public static PromiseStanding foundFalse(String applicationId, long version, String recordId) {
        return new PromiseStanding(
                applicationId,
                "project",
                version,
                List.of(),
                List.of(record(recordId, PromiseStanding.CreditRecord.Kind.COMMITMENT_FALSE, false)));
    }

    private static PromiseStanding.CreditRecord record(
            String id, PromiseStanding.CreditRecord.Kind kind, boolean repaired) {
        return new PromiseStanding.CreditRecord(id, kind, "M16", "未按期补齐", NOW, repaired);
    }

    /** Something of everything. */
    public static Credit busy() {
        var credit = Credit.clean();
        credit = after(credit, CreditDecider.take(credit, open("a", 3, "a-1", "a-2")));
        credit = after(credit, CreditDecider.take(credit, foundFalse("b", 4, "b-M16")));
        var repair = new Credit.Repair("window1", "张敏", "已整改", NOW);
        credit = after(credit, CreditDecider.repair(credit, USCC, "b-M16", repair));
        return after(credit, CreditDecider.reserve(credit, USCC, places("c", "token", "c-1"), 6));
    }
}
