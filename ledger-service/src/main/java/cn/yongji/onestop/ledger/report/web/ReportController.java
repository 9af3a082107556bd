package cn.yongji.onestop.ledger.report.web;

import cn.yongji.onestop.edge.language.Language;
import cn.yongji.onestop.ledger.report.domain.Grouping;
import cn.yongji.onestop.platform.web.Allowed;
import cn.yongji.onestop.platform.web.Answers;
import cn.yongji.onestop.platform.web.Caller;
import cn.yongji.onestop.platform.web.ProblemTypes;
import cn.yongji.onestop.platform.web.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/reports/{table}")
@Tag(name = "reports", description = "统计: what all ledgers say about a period")
class ReportController {
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final ReportAsking asking;

    ReportController(ReportAsking asking) {
        this.asking = asking;
    }

    @GetMapping
    @Allowed({Role.LEADER, Role.AUDITOR, Role.COORDINATOR, Role.ADMIN, Role.DEPARTMENT_HEAD})
    @ProblemTypes("not-found report-period-invalid report-grouping-not-of-table report-not-of-a-department"
            + " department-missing")
    @Operation(
            summary = "A table over a period, each number with numerator, n and formula",
            description = "Counted from all ledgers as they stand, beside the period before and the year before. Below"
                    + " five only the fraction is given, of nothing “—”. A head of department sees what lies with his"
                    + " own. in-time counts each review once, on the day on which it became certain whether it is in"
                    + " time, so nothing is hidden by leaving it open.",
            responses = @ApiResponse(responseCode = "200", description = "The table", useReturnTypeSchema = true))
    ResponseEntity<ReportView> getReport(
            @PathVariable String table,
            @RequestParam LocalDate from,
            @RequestParam LocalDate to,
            @RequestParam(required = false) @Nullable Grouping groupBy,
            Language language,
            Caller caller) {
        var compared = asking.ask(caller, table, from, to, groupBy);
        return Answers.in(language).body(ReportView.of(compared, language == Language.ZH));
    }

    @GetMapping(path = "/csv", produces = "text/csv")
    @Allowed({Role.LEADER, Role.AUDITOR, Role.COORDINATOR, Role.ADMIN, Role.DEPARTMENT_HEAD})
    @ProblemTypes("not-found report-period-invalid report-grouping-not-of-table report-not-of-a-department"
            + " department-missing")
    @Operation(
            summary = "The same numbers for a spreadsheet",
            description =
                    "UTF-8 with a byte order mark, lines ended by CRLF; a line per group and number. A cell that a"
                            + " spreadsheet would take for a formula begins with '.",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "The table",
                            content = @Content(mediaType = "text/csv", schema = @Schema(type = "string"))))
    ResponseEntity<byte[]> getReportCsv(
            @PathVariable String table,
            @RequestParam LocalDate from,
            @RequestParam LocalDate to,
            @RequestParam(required = false) @Nullable Grouping groupBy,
            Language language,
            Caller caller) {
        var chinese = language == Language.ZH;
        var compared = asking.ask(caller, table, from, to, groupBy);
        var name = "attachment; filename=\"%s-%s-%s.csv\""
                .formatted(compared.report().table().slug(), from, to);
        return Answers.in(language)
                .contentType(CSV)
                .header(HttpHeaders.CONTENT_DISPOSITION, name)
                .body(ReportCsv.of(ReportView.of(compared, chinese), chinese).getBytes(StandardCharsets.UTF_8));
    }
}
