package cn.yongji.onestop.intake.catalogue.data;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A catalogue as it is written in its file. */
record CatalogueFile(
        String version,
        LocalDate effectiveFrom,
        int oneStopVisits,
        Map<String, String> departments,
        List<SlotEntry> slots,
        List<MatterEntry> matters,
        @Nullable List<RuleEntry> rules) {

    record SlotEntry(
            String code,
            String name,
            String description,
            @Nullable String kind,
            boolean reusable,
            @Nullable List<String> filledBy,
            @Nullable Integer validityMonths,
            @Nullable List<EvidenceEntry> evidence) {}

    record EvidenceEntry(String name, String issuer) {}

    record MatterEntry(
            String code,
            String name,
            String department,
            String stage,
            String basis,
            int statutoryWorkingDays,
            int promisedWorkingDays,
            String appliesWhen,
            String appliesReason,
            List<ExemptionEntry> exemptions,
            List<String> prerequisites,
            List<String> mainMaterials,
            List<String> secondaryMaterials,
            @Nullable List<String> deferrableMaterials,
            BaselineEntry baseline,
            @Nullable TraitsEntry traits,
            @Nullable List<ResultEntry> results) {}

    record ExemptionEntry(String rule, String basis, String reason, String when) {}

    record BaselineEntry(int workingDays, int submitVisits, int collectVisits) {}

    record TraitsEntry(
            @Nullable String nature,
            @Nullable String parallelGroup,
            @Nullable Integer expertReviewWorkingDays,
            @Nullable Integer extensionWorkingDays,
            @Nullable Boolean notificationCommitment,
            @Nullable Boolean secondSignature,
            @Nullable Boolean silenceGrants,
            @Nullable Boolean grantableWithGaps) {}

    record ResultEntry(String name, @Nullable Integer validityMonths) {}

    record RuleEntry(
            String id,
            String measure,
            String title,
            String basis,
            String reason,
            LocalDate effectiveFrom,
            @Nullable LocalDate effectiveUntil,
            String when,
            EffectEntry effect) {}

    /** What a rule does, by its kind; what the kind does not have is absent. */
    record EffectEntry(
            EffectKind kind,
            @Nullable List<String> matters,
            @Nullable String group,
            @Nullable String name,
            @Nullable Integer promisedWorkingDays,
            @Nullable String slot,
            @Nullable String evidence,
            @Nullable Integer workingDaysBeforeLimit,
            @Nullable Integer atMostWorkingDays) {}

    enum EffectKind {
        MERGE,
        EXEMPT_MATTERS,
        WAIVE_REVIEW,
        ADOPT_SUPERIOR_OPINION,
        JOINT_REVIEW,
        SUBSTITUTE,
        COVER_BY_AREA_ASSESSMENT,
        DEFER,
        MARK
    }
}
