package cn.yongji.onestop.ledger.page.web;

import static cn.yongji.onestop.platform.web.Role.ADMIN;
import static cn.yongji.onestop.platform.web.Role.AGENT;
import static cn.yongji.onestop.platform.web.Role.AUDITOR;
import static cn.yongji.onestop.platform.web.Role.COORDINATOR;
import static cn.yongji.onestop.platform.web.Role.DEPARTMENT_HEAD;
import static cn.yongji.onestop.platform.web.Role.DEPARTMENT_SYSTEM;
import static cn.yongji.onestop.platform.web.Role.ENTERPRISE;
import static cn.yongji.onestop.platform.web.Role.LEADER;
import static cn.yongji.onestop.platform.web.Role.REVIEWER;
import static cn.yongji.onestop.platform.web.Role.WINDOW;

import cn.yongji.onestop.edge.language.Language;
import cn.yongji.onestop.edge.problem.Problem;
import cn.yongji.onestop.edge.problem.ProblemException;
import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import cn.yongji.onestop.ledger.entry.FactReading;
import cn.yongji.onestop.ledger.entry.LedgerReading;
import cn.yongji.onestop.ledger.entry.LedgerReading.Ledger;
import cn.yongji.onestop.ledger.entry.LedgerReading.Standing;
import cn.yongji.onestop.ledger.entry.web.Examples;
import cn.yongji.onestop.ledger.entry.web.Viewers;
import cn.yongji.onestop.ledger.entry.web.Wordings;
import cn.yongji.onestop.ledger.page.domain.PageFold;
import cn.yongji.onestop.ledger.page.domain.ProjectPage;
import cn.yongji.onestop.ledger.page.domain.ShownLight.Today;
import cn.yongji.onestop.platform.web.Allowed;
import cn.yongji.onestop.platform.web.Caller;
import cn.yongji.onestop.platform.web.ProblemTypes;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "ledgers", description = "电子台账: what happened to a project, provably")
class PageController {
    private final LedgerReading reading;
    private final WorkingCalendar calendar;
    private final Clock clock;

    PageController(LedgerReading reading, WorkingCalendar calendar, Clock clock) {
        this.reading = reading;
        this.calendar = calendar;
        this.clock = clock;
    }

    @GetMapping(path = "/v1/ledgers/{projectId}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Allowed({
        ENTERPRISE,
        AGENT,
        WINDOW,
        REVIEWER,
        DEPARTMENT_HEAD,
        DEPARTMENT_SYSTEM,
        COORDINATOR,
        LEADER,
        AUDITOR,
        ADMIN
    })
    @ProblemTypes({"not-found"})
    @Operation(
            operationId = "getLedger",
            summary = "The project page: project, nodes, materials, problems",
            description =
                    "What the ledger says today. Lights are computed when asked for, against the working calendar."
                            + " If-None-Match answers 304 while nothing has changed.",
            responses = {
                @ApiResponse(
                        responseCode = "200",
                        description = "The page",
                        useReturnTypeSchema = true,
                        content = @Content(examples = @ExampleObject(PageExamples.PAGE))),
                @ApiResponse(
                        responseCode = "304",
                        description = "The page is still what the client has",
                        content = @Content)
            })
    ResponseEntity<ProjectPage> page(
            @PathVariable @Parameter(description = "The project", example = Examples.PROJECT) String projectId,
            @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false)
                    @Parameter(
                            description = "ETag of the page that the client has",
                            example = "\"15-7d1f0a9b-20751-zh\"")
                    @Nullable
                    String ifNoneMatch,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false)
                    @Parameter(description = "zh (default) or en", example = "zh-CN")
                    @Nullable
                    String acceptLanguage,
            @Parameter(hidden = true) Caller caller) {
        var viewers = Viewers.of(caller);
        var today = WorkingCalendar.dateOf(clock.instant());
        var language = Language.of(acceptLanguage);
        if (ifNoneMatch != null) {
            // Only where the client has a page: then the end of the ledger is enough to say that it still holds.
            var standing = reading.standing(projectId, viewers).orElseThrow(PageController::notFound);
            var etag = etag(standing, today, language);
            if (ifNoneMatch.contains(etag)) {
                return ResponseEntity.status(HttpStatus.NOT_MODIFIED).eTag(etag).build();
            }
        }
        var ledger = reading.whole(projectId, viewers).orElseThrow(PageController::notFound);
        return ResponseEntity.ok()
                .eTag(etag(new Standing(ledger.length(), ledger.hash()), today, language))
                .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .body(page(ledger, new Today(calendar, today, Wordings.of(acceptLanguage))));
    }

    private static ProjectPage page(Ledger ledger, Today today) {
        var facts = FactReading.of(ledger.entries());
        return PageFold.of(ledger.projectId(), ledger.length(), ledger.hash().hex(), facts, today);
    }

    /** The lights change with the day, the texts with the language. */
    private static String etag(Standing standing, LocalDate today, Language language) {
        return "\"%d-%s-%d-%s\""
                .formatted(
                        standing.length(), standing.hash().hex().substring(0, 8), today.toEpochDay(), language.tag());
    }

    private static ProblemException notFound() {
        return new ProblemException(Problem.notFound());
    }
}
