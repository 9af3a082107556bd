package cn.yongji.onestop.ledger.report.web;

import cn.yongji.onestop.ledger.report.Reports.Compared;
import cn.yongji.onestop.ledger.report.domain.Figure;
import cn.yongji.onestop.ledger.report.domain.Report;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
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

        List<Row> rows) {

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
                report.rows().stream().map(it -> Row.of(it, compared, chinese)).toList());
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
            List<Number> yearBefore) {
        static Row of(Report.Row row, Compared compared, boolean chinese) {
            return new Row(
                    row.code(),
                    row.name(),
                    numbers(row, chinese),
                    same(row, compared.before(), chinese),
                    same(row, compared.yearBefore(), chinese));
        }

        private static @Nullable List<Number> same(Report.Row row, Report other, boolean chinese) {
            return other.rows().stream()
                    .filter(it -> it.code().equals(row.code()))
                    .findFirst()
                    .map(it -> numbers(it, chinese))
                    .orElse(null);
        }

        private static List<Number> numbers(Report.Row row, boolean chinese) {
            return row.figures().stream().map(it -> Number.of(it, chinese)).toList();
        }
    }

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
