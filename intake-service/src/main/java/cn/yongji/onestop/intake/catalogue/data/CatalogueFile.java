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
        List<MatterEntry> matters) {

    record SlotEntry(
            String code,
            String name,
            String description,
            boolean reusable,
            @Nullable String filledBy) {}

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
            BaselineEntry baseline) {}

    record ExemptionEntry(String rule, String basis, String reason, String when) {}

    record BaselineEntry(int workingDays, int submitVisits, int collectVisits) {}
}
