package cn.yongji.onestop.intake.rules.commitment.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What one application says about the promises of its unit.
 *
 * @param version of the application; an older word never replaces a newer one
 * @param open gaps that are still to be filled
 * @param records what was not kept
 */
public record PromiseStanding(
        String applicationId, String projectId, long version, List<OpenGap> open, List<CreditRecord> records) {
    public PromiseStanding {
        open = List.copyOf(open);
        records = List.copyOf(records);
    }

    Optional<CreditRecord> record(String recordId) {
        return records.stream().filter(it -> it.recordId().equals(recordId)).findFirst();
    }

    /**
     * A gap that still runs.
     *
     * @param handedIn whether its material is there and only the check is not over
     */
    public record OpenGap(String gapId, String matter, String slot, LocalDate dueOn, boolean handedIn) {}

    /**
     * 失信记录.
     *
     * @param recordId the gap, or the application and matter of a false promise
     * @param repaired whether the application itself says that it was made good
     */
    public record CreditRecord(
            String recordId, Kind kind, String matter, String finding, Instant recordedAt, boolean repaired) {
        /** What was not kept. */
        public enum Kind {
            GAP_BREACHED,
            COMMITMENT_FALSE
        }
    }
}
