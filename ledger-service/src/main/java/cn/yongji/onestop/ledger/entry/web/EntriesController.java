package cn.yongji.onestop.ledger.entry.web;

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
import cn.yongji.onestop.ledger.entry.LedgerReading;
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
class EntriesController {
    private record Place(long index) {}

    private final LedgerReading reading;
    private final Cursors cursors;

    EntriesController(LedgerReading reading, Cursors cursors) {
        this.reading = reading;
        this.cursors = cursors;
    }

    @GetMapping(path = "/v1/ledgers/{projectId}/entries", produces = MediaType.APPLICATION_JSON_VALUE)
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
            operationId = "listLedgerEntries",
            summary = "Entries of a ledger, oldest first",
            description =
                    "Each entry seals an event of the other services. The header (all members but hash and payload) in"
                        + " canonical JSON (RFC 8785) hashes with SHA-256 to hash; previous is the hash of the entry"
                        + " before, and for the first entry that of {\"ledger\":\"<projectId>\"}; the payload in"
                        + " canonical JSON hashes to payloadHash.",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "A part of the entries",
                            useReturnTypeSchema = true,
                            content = @Content(examples = @ExampleObject(Examples.ENTRIES))))
    Page<EntryView> entries(
            @PathVariable @Parameter(description = "The project", example = Examples.PROJECT) String projectId,
            @RequestParam(required = false) @Parameter(description = "1 to 200, else 50", example = "50") @Nullable
                    Integer limit,
            @RequestParam(required = false) @Parameter(description = "Where the last part ended: its next") @Nullable
                    String cursor,
            @Parameter(hidden = true) Caller caller) {
        var size = PageSize.of(limit).value();
        var list = "ledger-entries " + projectId;
        var after =
                cursor == null ? 0 : cursors.decode(list, cursor, Place.class).index();
        if (reading.standing(projectId, Viewers.of(caller)).isEmpty()) throw new ProblemException(Problem.notFound());
        var found = reading.after(projectId, after, size + 1);
        var more = found.size() > size;
        var shown = more ? found.subList(0, size) : found;
        var next = more ? cursors.encode(list, new Place(shown.getLast().index())) : null;
        return new Page<>(shown.stream().map(EntryView::of).toList(), next);
    }

    @GetMapping(path = "/v1/ledgers/{projectId}/verification", produces = MediaType.APPLICATION_JSON_VALUE)
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
            operationId = "verifyLedger",
            summary = "Compute the whole chain of a ledger anew",
            description =
                    "Says valid with where the ledger stands, or the first entry that is not what was written, and"
                            + " why. Valid means: from the first entry to the last one there is, none was changed,"
                            + " inserted or taken out. It does not mean that the last one there is was the last one"
                            + " written: whoever cuts off the end, or writes the whole chain anew, leaves a chain that"
                            + " is whole. Keep length and head elsewhere and compare.",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "The result; a broken ledger is an answer, not a problem",
                            useReturnTypeSchema = true,
                            content =
                                    @Content(
                                            examples = {
                                                @ExampleObject(name = "valid", value = Examples.VALID),
                                                @ExampleObject(name = "broken", value = Examples.BROKEN)
                                            })))
    ResponseEntity<VerificationView> verification(
            @PathVariable @Parameter(description = "The project", example = Examples.PROJECT) String projectId,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false)
                    @Parameter(description = "zh (default) or en", example = "zh-CN")
                    @Nullable
                    String acceptLanguage,
            @Parameter(hidden = true) Caller caller) {
        var verification = reading.verification(projectId, Viewers.of(caller))
                .orElseThrow(() -> new ProblemException(Problem.notFound()));
        var language = Language.of(acceptLanguage);
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .body(VerificationView.of(projectId, verification, language));
    }
}
