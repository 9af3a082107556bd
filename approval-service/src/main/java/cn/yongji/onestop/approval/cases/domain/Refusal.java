package cn.yongji.onestop.approval.cases.domain;

import cn.yongji.onestop.kernel.id.MatterCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Why something is not done, with the facts. */
public sealed interface Refusal {
    /** The case has no such review, or it is another department's: what you may not see does not exist. */
    record UnknownReview(ReviewId id) implements Refusal {}

    /** Somebody has changed the review since the caller saw it. */
    record ChangedMeanwhile(int version) implements Refusal {}

    /** It waits for prerequisites that are not granted. */
    record NotStartedYet(List<MatterCode> waitsFor) implements Refusal {
        public NotStartedYet {
            waitsFor = List.copyOf(waitsFor);
        }
    }

    /** The clock stands still until the unit has answered. */
    record SupplementOpen(String supplementId, LocalDate answerBy) implements Refusal {}

    /** It is decided, and stays so. */
    record AlreadyClosed(Verdict verdict, int statusCode, Instant closedAt) implements Refusal {}

    /** Problems stand against granting it. */
    record Blocked(List<String> problems) implements Refusal {
        public Blocked {
            problems = List.copyOf(problems);
        }
    }

    /** A refusal of the licence without a ground (D13). */
    record GroundMissing() implements Refusal {}
}
