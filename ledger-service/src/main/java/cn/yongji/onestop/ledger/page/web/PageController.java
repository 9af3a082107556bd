package cn.yongji.onestop.ledger.page.web;

import cn.yongji.onestop.edge.language.Language;
import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import cn.yongji.onestop.ledger.entry.FactReading;
import cn.yongji.onestop.ledger.entry.LedgerReading;
import cn.yongji.onestop.ledger.entry.LedgerReading.Standing;
import cn.yongji.onestop.ledger.entry.web.Viewers;
import cn.yongji.onestop.ledger.entry.web.Wordings;
import cn.yongji.onestop.ledger.page.domain.PageFold;
import cn.yongji.onestop.ledger.page.domain.ProjectPage;
import cn.yongji.onestop.ledger.page.domain.ShownLight.Today;
import cn.yongji.onestop.ledger.past.PastLedger;
import cn.yongji.onestop.ledger.past.web.PastLooks;
import cn.yongji.onestop.platform.web.Answers;
import cn.yongji.onestop.platform.web.Caller;
import cn.yongji.onestop.platform.web.ProblemTypes;
import cn.yongji.onestop.platform.web.role.Everybody;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/ledgers/{projectId}")
@Tag(name = "ledgers", description = "电子台账: what happened to a project, provably")
class PageController {
    private final LedgerReading reading;
    private final PastLooks looks;
    private final Clock clock;
    private final Viewers viewers;

    PageController(LedgerReading reading, PastLooks looks, Clock clock, Viewers viewers) {
        this.viewers = viewers;
        this.reading = reading;
        this.looks = looks;
        this.clock = clock;
    }

    @ProblemTypes("not-known-yet as-of-ahead known-at-ahead parameter-invalid")
    @GetMapping
    @Everybody
    @Operation(
            summary = "The project page: project, nodes, materials, problems",
            description = "What the ledger says today. Lights are computed when asked for, against the working"
                + " calendar. If-None-Match answers 304 while nothing has changed. With asOf it is the page of what"
                + " had happened by that instant, with the lights of that day; with knownAt only of what the public"
                + " log held at that size, or at its last checkpoint by that instant. A correction that came later"
                + " shows in the first and not in the second. Days are counted by the calendar of now, which restsOn"
                + " names.",
            responses = {
                @ApiResponse(responseCode = "200", description = "The page", useReturnTypeSchema = true),
                @ApiResponse(
                        responseCode = "304",
                        description = "The page is still what the client has",
                        content = @Content)
            })
    ResponseEntity<ProjectPage> getLedger(
            @PathVariable String projectId,
            @RequestParam(required = false) @Nullable Instant asOf,
            @RequestParam(required = false) @Nullable String knownAt,
            @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false) @Nullable String ifNoneMatch,
            Language language,
            Caller caller) {
        var capacities = viewers.of(caller);
        var today = WorkingCalendar.dateOf(clock.instant());
        if (ifNoneMatch != null && asOf == null && knownAt == null) {
            // Only where the client has a page: then the end of the ledger is enough to say that it still holds.
            var standing =
                    reading.standing(projectId, capacities).orElseThrow(() -> Viewers.unseen(reading, projectId));
            var etag = etag(standing, today, language);
            if (ifNoneMatch.contains(etag)) {
                return ResponseEntity.status(HttpStatus.NOT_MODIFIED).eTag(etag).build();
            }
        }
        var seen = looks.at(projectId, caller, asOf, knownAt);
        var standing = new Standing(seen.ledger().length(), seen.ledger().hash());
        return Answers.in(language)
                .eTag(etag(standing, seen.day(), language))
                .body(page(seen, new Today(seen.calendar(), seen.day(), Wordings.of(language))));
    }

    private static ProjectPage page(PastLedger seen, Today today) {
        var ledger = seen.ledger();
        var facts = FactReading.of(ledger.entries());
        var page =
                PageFold.of(ledger.projectId(), ledger.length(), ledger.hash().hex(), facts, today);
        return seen.restsOn().map(page::restingOn).orElse(page);
    }

    /** The lights change with the day, the texts with the language. */
    private static String etag(Standing standing, LocalDate today, Language language) {
        return "\"%d-%s-%d-%s\""
                .formatted(
                        standing.length(), standing.hash().hex().substring(0, 8), today.toEpochDay(), language.tag());
    }
}
