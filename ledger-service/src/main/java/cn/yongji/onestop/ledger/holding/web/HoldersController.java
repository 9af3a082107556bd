package cn.yongji.onestop.ledger.holding.web;

import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import cn.yongji.onestop.ledger.entry.FactReading;
import cn.yongji.onestop.ledger.entry.LedgerReading;
import cn.yongji.onestop.ledger.entry.web.Viewers;
import cn.yongji.onestop.ledger.holding.domain.Holding;
import cn.yongji.onestop.ledger.page.domain.PageFold;
import cn.yongji.onestop.platform.web.Caller;
import cn.yongji.onestop.platform.web.role.Everybody;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/ledgers/{projectId}")
@Tag(name = "ledgers", description = "电子台账: what happened to a project, provably")
class HoldersController {
    private final LedgerReading reading;
    private final WorkingCalendar calendar;
    private final Clock clock;

    HoldersController(LedgerReading reading, WorkingCalendar calendar, Clock clock) {
        this.reading = reading;
        this.calendar = calendar;
        this.clock = clock;
    }

    @GetMapping("/holders")
    @Everybody
    @Operation(
            summary = "Who held each day of a project and of its reviews",
            description = "A day belongs to whoever held at its first instant in China: a special procedure, else the"
                    + " applicant who owes a supplement, else a problem that blocks, else the department. That is the"
                    + " rule of the clock, so DEPARTMENT and PROBLEM of a decided review are the working days it used,"
                    + " and APPLICANT and EXCLUDED those on which its clock stood. Spans are half-open: from is not"
                    + " among the days, to is.",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "Runs of days, and their totals",
                            useReturnTypeSchema = true))
    HoldersView getLedgerHolders(@PathVariable String projectId, Caller caller) {
        var ledger = reading.whole(projectId, Viewers.of(caller)).orElseThrow(() -> Viewers.unseen(reading, projectId));
        var days = calendar.asItIsNow();
        var course = PageFold.courseOf(FactReading.of(ledger.entries()));
        var held = Holding.of(course, days, WorkingCalendar.dateOf(clock.instant()));
        return HoldersView.of(projectId, ledger.length(), ledger.hash().hex(), days.version(), held);
    }
}
