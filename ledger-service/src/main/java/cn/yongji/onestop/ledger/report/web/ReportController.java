package cn.yongji.onestop.ledger.report.web;

import cn.yongji.onestop.edge.language.Language;
import cn.yongji.onestop.ledger.report.domain.Grouping;
import cn.yongji.onestop.ledger.report.web.ReportAsking.Question;
import cn.yongji.onestop.platform.web.Allowed;
import cn.yongji.onestop.platform.web.Answers;
import cn.yongji.onestop.platform.web.Caller;
import cn.yongji.onestop.platform.web.ProblemTypes;
import cn.yongji.onestop.platform.web.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
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
    private final ReportAsking asking;

    ReportController(ReportAsking asking) {
        this.asking = asking;
    }

    @GetMapping
    @Allowed({Role.LEADER, Role.AUDITOR, Role.COORDINATOR, Role.ADMIN, Role.DEPARTMENT_HEAD})
    @ProblemTypes("not-found report-period-invalid report-grouping-not-of-table report-not-of-a-department"
            + " department-missing as-of-ahead known-at-ahead")
    @Operation(
            summary = "A table over a period, each number with numerator, n and formula",
            description =
                    "Counted from all ledgers as they stand, beside the period before and the year before; of matters"
                            + " with a line of twelve months. Below five only the fraction is given, of nothing “—”. A"
                            + " head of department sees what lies with his own, and ledgers and entries are those of"
                            + " the projects in which it has a review. in-time counts each review once, on the day on"
                            + " which it became certain whether it is in time, so nothing is hidden by leaving it open."
                            + " With asOf of what had happened by that instant, with knownAt of what the public log"
                            + " held at that size, or at its last checkpoint by that instant. The working calendar is"
                            + " the one that is known now.",
            responses = @ApiResponse(responseCode = "200", description = "The table", useReturnTypeSchema = true))
    ResponseEntity<ReportView> getReport(
            @PathVariable String table,
            @RequestParam LocalDate from,
            @RequestParam LocalDate to,
            @RequestParam(required = false) @Nullable Grouping groupBy,
            @RequestParam(required = false) @Nullable Instant asOf,
            @RequestParam(required = false) @Nullable String knownAt,
            Language language,
            Caller caller) {
        var compared = asking.ask(caller, new Question(table, from, to, groupBy, asOf, knownAt));
        return Answers.in(language).body(ReportView.of(compared, language == Language.ZH));
    }
}
