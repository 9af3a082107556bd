package cn.yongji.onestop.ledger.report.web;

import cn.yongji.onestop.ledger.report.Reports.Compared;
import cn.yongji.onestop.ledger.report.domain.Figure;
import cn.yongji.onestop.ledger.report.domain.Grouping;
import cn.yongji.onestop.ledger.report.domain.Report;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A table over a period, each number with what it is made of. */
@Schema(name = "Report")
record ReportView(
        @Schema(description = "Its name in the address") String table,
        LocalDate from,
        LocalDate to,

        @Schema(description = "NONE, DEPARTMENT, MATTER, TRACK, STAGE, MONTH or KIND")
        String groupBy,

        @Schema(description = "Number of ledgers that it rests on")
        int ledgers,

        @Schema(description = "Number of their entries") long entries,

        @Schema(description = "The working calendar that was counted with")
        String calendarVersion,

        List<Row> rows,

        @Schema(description = "Only what had happened by then; absent where nothing of the past was asked for")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        Instant asOf,

        @Schema(
                description =
                        "Size of the public log that it rests on. Without knownAt that which was shown when it was"
                                + " counted; what was recorded since its last checkpoint is then in as well")
        long treeSize,

        @Schema(description = "Root of the log at that size, in base64; absent where no checkpoint has that size")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        String root) {

    static ReportView of(Compared compared, boolean chinese) {
        var report = compared.report();
        return new ReportView(
                report.table().slug(),
                report.period().from(),
                report.period().to(),
                report.grouping().name(),
                compared.ledgers(),
                compared.entries(),
                compared.calendarVersion(),
                report.rows().stream().map(it -> Row.of(it, compared, chinese)).toList(),
                compared.point().asOf().orElse(null),
                compared.tree().size(),
                compared.tree().root().orElse(null));
    }

    /** A group of the table. */
    @Schema(name = "ReportRow")
    record Row(
            @Schema(description = "Code of the group; ALL where nothing is divided")
            String group,

            @Schema(description = "What it is called") String name,
            List<Number> figures,

            @Schema(description = "The same of the period before, of the same length; absent where it has no such row")
            @JsonInclude(JsonInclude.Include.NON_NULL)
            @Nullable
            List<Number> before,

            @Schema(description = "The same days of the year before; absent where it has no such row")
            @JsonInclude(JsonInclude.Include.NON_NULL)
            @Nullable
            List<Number> yearBefore,

            @Schema(
                    description =
                            "Of matters: the same of each of the twelve months that end with the period, oldest first;"
                                    + " absent elsewhere")
            @JsonInclude(JsonInclude.Include.NON_NULL)
            @Nullable
            List<Month> months) {
        static Row of(Report.Row row, Compared compared, boolean chinese) {
            return new Row(
                    row.code(),
                    row.name(),
                    numbers(row, chinese),
                    same(before(row.code(), compared), compared.before(), chinese),
                    same(yearBefore(row.code(), compared), compared.yearBefore(), chinese),
                    months(row, compared, chinese));
        }

        /** A month is beside the one before its period by as many months; what is no month is beside itself. */
        private static String before(String code, Compared compared) {
            var period = compared.report().period();
            if (compared.report().grouping() != Grouping.MONTH) return code;
            var months = YearMonth.from(period.from())
                    .until(YearMonth.from(period.to()).plusMonths(1), ChronoUnit.MONTHS);
            return YearMonth.parse(code).minusMonths(months).toString();
        }

        private static String yearBefore(String code, Compared compared) {
            return compared.report().grouping() == Grouping.MONTH
                    ? YearMonth.parse(code).minusYears(1).toString()
                    : code;
        }

        private static @Nullable List<Number> same(String code, Report other, boolean chinese) {
            return other.rows().stream()
                    .filter(it -> it.code().equals(code))
                    .findFirst()
                    .map(it -> numbers(it, chinese))
                    .orElse(null);
        }

        private static @Nullable List<Month> months(Report.Row row, Compared compared, boolean chinese) {
            if (compared.months().isEmpty()) return null;
            return compared.months().stream()
                    .map(it -> new Month(
                            YearMonth.from(it.period().from()).toString(),
                            Optional.ofNullable(same(row.code(), it, chinese)).orElse(List.of())))
                    .toList();
        }

        private static List<Number> numbers(Report.Row row, boolean chinese) {
            return row.figures().stream().map(it -> Number.of(it, chinese)).toList();
        }
    }

    /** A month of a matter. */
    @Schema(name = "ReportMonth")
    record Month(
            @Schema(description = "Year and month", example = "2026-10")
            String month,

            @Schema(description = "Nothing where the matter has no row in that month")
            List<Number> figures) {}

    /** A number, its parts and its formula. */
    @Schema(name = "ReportFigure")
    record Number(
            @Schema(description = "What it is, such as IN_TIME")
            String figure,

            String title,

            @Schema(description = "What is counted; of a quantile the value")
            long numerator,

            @Schema(description = "Of how many; of visits saved the baseline")
            long n,

            @Schema(description = "The number; absent where n is below 5, since it would say more than it knows")
            @Nullable
            BigDecimal value,

            @Schema(description = "As it is shown: — of nothing, the fraction only below 5")
            String text,

            @Schema(description = "How it is counted, with its edges")
            String formula) {
        static Number of(Figure it, boolean chinese) {
            return new Number(
                    it.formula().name(),
                    it.formula().title(chinese),
                    it.numerator(),
                    it.n(),
                    it.value().orElse(null),
                    it.text(),
                    it.formula().text(chinese));
        }
    }
}
