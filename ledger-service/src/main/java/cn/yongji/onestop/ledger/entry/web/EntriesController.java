package cn.yongji.onestop.ledger.entry.web;

import cn.yongji.onestop.edge.language.Language;
import cn.yongji.onestop.ledger.entry.LedgerReading;
import cn.yongji.onestop.ledger.entry.domain.Verification;
import cn.yongji.onestop.platform.dear.WorkLine;
import cn.yongji.onestop.platform.dear.WorkLines;
import cn.yongji.onestop.platform.web.Answers;
import cn.yongji.onestop.platform.web.Caller;
import cn.yongji.onestop.platform.web.Page;
import cn.yongji.onestop.platform.web.Paging;
import cn.yongji.onestop.platform.web.ProblemTypes;
import cn.yongji.onestop.platform.web.role.Everybody;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/ledgers/{projectId}")
@Tag(name = "ledgers", description = "电子台账: what happened to a project, provably")
class EntriesController {
    private record Place(long index) {}

    private final LedgerReading reading;
    private final WorkLine verifications;
    private final Viewers viewers;

    EntriesController(LedgerReading reading, WorkLines lines, Viewers viewers) {
        this.viewers = viewers;
        this.reading = reading;
        this.verifications = lines.of("verification");
    }

    @ProblemTypes("not-known-yet")
    @GetMapping("/entries")
    @Everybody
    @Operation(
            summary = "Entries of a ledger, oldest first",
            description = "Each entry seals an event of the other services. The header (all members but hash,"
                    + " payload and salt that are there) in canonical JSON (RFC 8785) hashes with SHA-256 to hash;"
                    + " previous is the hash of the entry before, and for the first entry that of"
                    + " {\"ledger\":\"<projectId>\"}. Where v is 2, the HMAC-SHA-256 of the payload in canonical JSON"
                    + " with the 32 bytes of salt as key is payloadCommitment; an older entry has no v and its"
                    + " payload hashes to payloadHash.",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "A part of the entries",
                            useReturnTypeSchema = true))
    Page<EntryView> listLedgerEntries(@PathVariable String projectId, Paging paging, Caller caller) {
        var stretch = paging.by(Place.class, "ledger-entries", projectId);
        if (reading.standing(projectId, viewers.of(caller)).isEmpty()) throw Viewers.unseen(reading, projectId);
        return stretch.page(
                        (after, most) ->
                                reading.after(projectId, after.map(Place::index).orElse(0L), most),
                        it -> new Place(it.index()))
                .map(EntryView::of);
    }

    @ProblemTypes("not-known-yet")
    @GetMapping("/verification")
    @Everybody
    @Operation(
            summary = "Compute the whole chain of a ledger anew",
            description = "Says valid with where the ledger stands, or the first entry that is not what was written,"
                + " and why. Valid means: from the first entry to the last one there is, none was changed, inserted or"
                + " taken out, and up to logged they are the entries of the public log, which holds none behind them:"
                + " an end that was cut off, or a chain that was written anew, is found. What the log itself is worth"
                + " is told by its witnesses, or by a checkpoint that was kept elsewhere.",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "The result; a broken ledger is an answer, not a problem",
                            useReturnTypeSchema = true))
    ResponseEntity<VerificationView> verifyLedger(@PathVariable String projectId, Language language, Caller caller) {
        var verification = verification(projectId, caller).orElseThrow(() -> Viewers.unseen(reading, projectId));
        return Answers.in(language).body(VerificationView.of(projectId, verification, language));
    }

    private Optional<Verification> verification(String projectId, Caller caller) {
        try (var _ = verifications.enter(caller)) {
            return reading.verification(projectId, viewers.of(caller));
        }
    }
}
