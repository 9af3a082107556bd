package cn.yongji.onestop.ledger.holding.web;

import cn.yongji.onestop.ledger.entry.FactReading;
import cn.yongji.onestop.ledger.holding.domain.Holding;
import cn.yongji.onestop.ledger.page.domain.PageFold;
import cn.yongji.onestop.ledger.past.web.PastLooks;
import cn.yongji.onestop.platform.web.Caller;
import cn.yongji.onestop.platform.web.ProblemTypes;
import cn.yongji.onestop.platform.web.role.Everybody;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/ledgers/{projectId}")
@Tag(name = "ledgers", description = "电子台账: what happened to a project, provably")
class HoldersController {
    private final PastLooks looks;

    HoldersController(PastLooks looks) {
        this.looks = looks;
    }

    @ProblemTypes("not-known-yet as-of-ahead known-at-ahead")
    @GetMapping("/holders")
    @Everybody
    @Operation(
            summary = "Who held each day of a project and of its reviews",
            description = "A day belongs to whoever held at its first instant in China: a special procedure, else the"
                    + " applicant who owes a supplement, else a problem that blocks, else the department. That is the"
                    + " rule of the clock, so DEPARTMENT and PROBLEM of a decided review are the working days it used,"
                    + " and APPLICANT and EXCLUDED those on which its clock stood. Spans are half-open: from is not"
                    + " among the days, to is. With asOf of what had happened by that instant, with knownAt of what the"
                    + " public log held at that size, or at its last checkpoint by that instant.",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "Runs of days, and their totals",
                            useReturnTypeSchema = true))
    HoldersView getLedgerHolders(
            @PathVariable String projectId,
            @RequestParam(required = false) @Nullable Instant asOf,
            @RequestParam(required = false) @Nullable String knownAt,
            Caller caller) {
        var seen = looks.at(projectId, caller, asOf, knownAt);
        var course = PageFold.courseOf(FactReading.of(seen.ledger().entries()));
        return HoldersView.of(seen, Holding.of(course, seen.calendar(), seen.day()));
    }
}
