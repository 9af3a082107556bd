package cn.yongji.onestop.intake.rules.commitment.domain;

import java.time.Instant;
import java.util.List;

/** Why a unit may not promise, or a record not be made good. */
public sealed interface CreditRefusal {
    /** 失信未修复: normal filing stays possible, promising does not. */
    record Barred(String uscc, List<PromiseStanding.CreditRecord> records) implements CreditRefusal {
        public Barred {
            records = List.copyOf(records);
        }
    }

    /** The unit has as many open gaps as it may have over all its projects. */
    record LimitReached(String uscc, int limit, int taken, int wanted) implements CreditRefusal {}

    /** There is no such record. */
    record RecordUnknown(String recordId) implements CreditRefusal {}

    /** It was made good before. */
    record RepairedBefore(String recordId, Instant at) implements CreditRefusal {}

    /** A missed gap is made good where it was missed, so that the department learns of it. */
    record RepairedAtItsGap(String gapId) implements CreditRefusal {}
}
