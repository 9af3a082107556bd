package cn.yongji.onestop.ledger.report.web;

import cn.yongji.onestop.edge.language.Language;
import cn.yongji.onestop.ledger.printout.Printout;
import cn.yongji.onestop.ledger.printout.web.PrintoutFiles;
import cn.yongji.onestop.ledger.report.Reports.Compared;
import cn.yongji.onestop.ledger.report.domain.Grouping;
import cn.yongji.onestop.ledger.report.web.ReportAsking.Question;
import cn.yongji.onestop.platform.web.Allowed;
import cn.yongji.onestop.platform.web.Caller;
import cn.yongji.onestop.platform.web.ProblemTypes;
import cn.yongji.onestop.platform.web.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
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

/** Reports as files; the numbers are those of the table itself. */
@RestController
@RequestMapping("/v1/reports/{table}")
@Tag(name = "reports")
class ReportFileController {
    private static final String PROBLEMS = "not-found report-period-invalid report-grouping-not-of-table"
            + " report-not-of-a-department department-missing as-of-ahead known-at-ahead";

    private final ReportAsking asking;
    private final PrintoutFiles files;

    ReportFileController(ReportAsking asking, PrintoutFiles files) {
        this.asking = asking;
        this.files = files;
    }

    @GetMapping(path = "/csv", produces = "text/csv")
    @Allowed({Role.LEADER, Role.AUDITOR, Role.COORDINATOR, Role.ADMIN, Role.DEPARTMENT_HEAD})
    @ProblemTypes(PROBLEMS)
    @Operation(
            summary = "The same numbers for a spreadsheet",
            description =
                    "UTF-8 with a byte order mark, lines ended by CRLF; a line per group and number, with the formula"
                            + " and the size and root of the log. A cell that a spreadsheet would take for a formula"
                            + " begins with '.",
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
            @RequestParam(required = false) @Nullable Instant asOf,
            @RequestParam(required = false) @Nullable String knownAt,
            Language language,
            Caller caller) {
        var chinese = language == Language.ZH;
        var compared = asking.ask(caller, new Question(table, from, to, groupBy, asOf, knownAt));
        var file = files.csv(nameOf(compared), ReportCsv.of(ReportView.of(compared, chinese), chinese));
        return ResponseEntity.ok()
                .headers(file.getHeaders())
                .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .body(file.getBody());
    }

    @GetMapping(path = "/xlsx", produces = PrintoutFiles.XLSX)
    @Allowed({Role.LEADER, Role.AUDITOR, Role.COORDINATOR, Role.ADMIN, Role.DEPARTMENT_HEAD})
    @ProblemTypes(PROBLEMS)
    @Operation(
            summary = "The same numbers as an Excel workbook",
            description =
                    "In Chinese. A sheet of the numbers beside those of the period and the year before, of matters one"
                        + " of twelve months, one of the formulas, one of what it rests on: period, size and root of"
                        + " the log. Headings are frozen; no cell is a formula.",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "The workbook",
                            content =
                                    @Content(
                                            mediaType = PrintoutFiles.XLSX,
                                            schema = @Schema(type = "string", format = "binary"))))
    ResponseEntity<byte[]> getReportExcel(
            @PathVariable String table,
            @RequestParam LocalDate from,
            @RequestParam LocalDate to,
            @RequestParam(required = false) @Nullable Grouping groupBy,
            @RequestParam(required = false) @Nullable Instant asOf,
            @RequestParam(required = false) @Nullable String knownAt,
            Caller caller) {
        var compared = asking.ask(caller, new Question(table, from, to, groupBy, asOf, knownAt));
        return files.excel(nameOf(compared), printout(compared));
    }

    @GetMapping(path = "/pdf", produces = MediaType.APPLICATION_PDF_VALUE)
    @Allowed({Role.LEADER, Role.AUDITOR, Role.COORDINATOR, Role.ADMIN, Role.DEPARTMENT_HEAD})
    @ProblemTypes(PROBLEMS)
    @Operation(
            summary = "The same numbers as a PDF",
            description =
                    "In Chinese, A4 across, its text selectable; with period, size and root of the log, and formulas.",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "The PDF",
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_PDF_VALUE,
                                            schema = @Schema(type = "string", format = "binary"))))
    ResponseEntity<byte[]> getReportPdf(
            @PathVariable String table,
            @RequestParam LocalDate from,
            @RequestParam LocalDate to,
            @RequestParam(required = false) @Nullable Grouping groupBy,
            @RequestParam(required = false) @Nullable Instant asOf,
            @RequestParam(required = false) @Nullable String knownAt,
            Caller caller) {
        var compared = asking.ask(caller, new Question(table, from, to, groupBy, asOf, knownAt));
        return files.pdf(nameOf(compared), printout(compared), caller);
    }

    private static Printout printout(Compared compared) {
        return ReportPrintout.of(
                ReportView.of(compared, true), compared.report().table().title());
    }

    private static String nameOf(Compared compared) {
        var report = compared.report();
        return "%s-%s-%s"
                .formatted(
                        report.table().slug(),
                        report.period().from(),
                        report.period().to());
    }
}
