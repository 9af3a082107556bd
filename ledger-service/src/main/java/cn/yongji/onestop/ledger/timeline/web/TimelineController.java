package cn.yongji.onestop.ledger.timeline.web;

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
import cn.yongji.onestop.ledger.entry.FactReading;
import cn.yongji.onestop.ledger.entry.LedgerReading;
import cn.yongji.onestop.ledger.entry.web.Examples;
import cn.yongji.onestop.ledger.entry.web.Viewers;
import cn.yongji.onestop.ledger.entry.web.Wordings;
import cn.yongji.onestop.ledger.timeline.domain.Moment;
import cn.yongji.onestop.ledger.timeline.domain.Names;
import cn.yongji.onestop.platform.web.Allowed;
import cn.yongji.onestop.platform.web.Caller;
import cn.yongji.onestop.platform.web.Cursors;
import cn.yongji.onestop.platform.web.Page;
import cn.yongji.onestop.platform.web.PageSize;
import cn.yongji.onestop.platform.web.ProblemTypes;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "ledgers", description = "电子台账: what happened to a project, provably")
class TimelineController {
    private static final String EXAMPLE = """
        {"items":[{"index":9,"time":"2026-10-14T01:20:00Z","actor":"review-ecology","type":"review.decided.v1",\
        "text":"生态环境局对环境影响评价审批作出结论：通过，用时 2 个工作日，文号 永环审〔2026〕15 号"}]}\
        """;

    private record Place(long index) {}

    private final LedgerReading reading;
    private final Cursors cursors;

    TimelineController(LedgerReading reading, Cursors cursors) {
        this.reading = reading;
        this.cursors = cursors;
    }

    @GetMapping(path = "/v1/ledgers/{projectId}/timeline", produces = MediaType.APPLICATION_JSON_VALUE)
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
    @ProblemTypes({"not-found", "cursor-invalid", "parameter-invalid"})
    @Operation(
            operationId = "getLedgerTimeline",
            summary = "A ledger in sentences, oldest first",
            description = "One sentence per entry with who and when, in Chinese or English by Accept-Language.",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "A part of the timeline",
                            useReturnTypeSchema = true,
                            content = @Content(examples = @ExampleObject(EXAMPLE))))
    ResponseEntity<Page<Moment>> timeline(
            @PathVariable @Parameter(description = "The project", example = Examples.PROJECT) String projectId,
            @RequestParam(required = false) @Parameter(description = "1 to 200, else 50", example = "50") @Nullable
                    Integer limit,
            @RequestParam(required = false) @Parameter(description = "Where the last part ended: its next") @Nullable
                    String cursor,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false)
                    @Parameter(description = "zh (default) or en", example = "zh-CN")
                    @Nullable
                    String acceptLanguage,
            @Parameter(hidden = true) Caller caller) {
        var size = PageSize.of(limit).value();
        var list = "ledger-timeline " + projectId;
        var after =
                cursor == null ? 0 : cursors.decode(list, cursor, Place.class).index();
        // The whole ledger, since what a code is called is said by other entries than the one that uses it.
        var ledger = reading.whole(projectId, Viewers.of(caller))
                .orElseThrow(() -> new ProblemException(Problem.notFound()));
        var facts = FactReading.of(ledger.entries());
        var names = Names.in(facts);
        var wording = Wordings.of(acceptLanguage);
        var moments = facts.stream()
                .filter(fact -> fact.header().index() > after)
                .limit(size)
                .map(fact -> Moment.of(fact, names, wording))
                .toList();
        var more = !moments.isEmpty() && moments.getLast().index() < ledger.length();
        var next = more ? cursors.encode(list, new Place(moments.getLast().index())) : null;
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_LANGUAGE,
                        Language.of(acceptLanguage).tag())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .body(new Page<>(moments, next));
    }
}
