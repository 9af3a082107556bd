package cn.yongji.onestop.ledger.retrospective.web;

import cn.yongji.onestop.kernel.event.ProposedChange;
import cn.yongji.onestop.kernel.event.RecordedEntry;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A pack as it goes out: canonical JSON, of which the digest is the SHA-256. */
@Schema(name = "RetrospectivePack")
record PackView(
        @Schema(description = "PERIOD or PROJECT") String kind,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String projectId,
        long treeSize,
        String root,
        String calendarVersion,
        int ledgers,
        long entries,
        List<Table> tables,

        @Schema(description = "Those that would have saved most working days first")
        List<Suggested> suggestions) {

    /** A table of a pack. */
    @Schema(name = "RetrospectiveTable")
    record Table(
            @Schema(
                    description = "NUMBERS, SPLIT, LONGEST, ASKED, GAPS, EXEMPTIONS, PROBLEMS, QUALITY; of a project"
                            + " TIMELINE, SPLIT, MATERIALS, MEETINGS, SAVED")
            String code,

            String title,
            List<Column> columns,

            @Schema(description = "By the names of the columns: a text or a whole number each")
            List<Map<String, Object>> rows) {}

    /** A column of a table. */
    @Schema(name = "RetrospectiveColumn")
    record Column(String name, String title) {}

    /** What the numbers suggest. */
    @Schema(name = "RetrospectiveSuggestion")
    record Suggested(
            String improvementId,

            @Schema(description = "Rule over the numbers, such as PROMISE_TOO_LONG")
            String rule,

            @Schema(description = "CATALOGUE, PROCESS or TRAINING")
            String kind,

            @Schema(description = "Code of the matter, slot or policy rule")
            String subject,

            String title,
            String metric,

            @Schema(description = "What the metric is, a decimal number")
            String from,

            @Schema(description = "What it is to become") String to,
            @Schema(description = "Of how many cases") int n,

            @Schema(description = "Working days that it would have saved in them")
            long daysSaved,

            @Schema(description = "Entries that show it, at most ten")
            List<RecordedEntry> evidence,

            @Schema(description = "The change in the words of the draft operations of the catalogue") @Nullable
            ProposedChange change) {}
}
