package cn.yongji.onestop.ledger.log.web;

import cn.yongji.onestop.ledger.entry.web.Viewers;
import cn.yongji.onestop.ledger.log.EntryProofs;
import cn.yongji.onestop.ledger.log.ProofAnswer;
import cn.yongji.onestop.platform.web.Caller;
import cn.yongji.onestop.platform.web.ProblemTypes;
import cn.yongji.onestop.platform.web.role.Everybody;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** A proof in the hand. */
@RestController
@Tag(name = "ledgers")
class ProofController {
    private static final MediaType TEXT = new MediaType("text", "plain", StandardCharsets.UTF_8);

    private final EntryProofs proofs;
    private final UnprovedEntries unproved;
    private final Viewers viewers;

    ProofController(EntryProofs proofs, UnprovedEntries unproved, Viewers viewers) {
        this.proofs = proofs;
        this.unproved = unproved;
        this.viewers = viewers;
    }

    @GetMapping(value = "/v1/ledgers/{projectId}/entries/{index}/proof", produces = "text/plain;charset=utf-8")
    @Everybody
    @ProblemTypes("not-known-yet entry-not-in-the-log-yet file-of-the-log-lost")
    @Operation(
            summary = "The proof that an entry is in the public log",
            description =
                    "A file (c2sp.org/tlog-proof) that anybody verifies without asking us, with a policy that came by"
                        + " another way: the entry with its payload and salt as long as they are there, the way from"
                        + " its leaf to the root, and the newest checkpoint that enough witnesses have signed, or the"
                        + " newest one while there is none. It stays valid when the log grows, and when the payload is"
                        + " destroyed.",
            responses = @ApiResponse(responseCode = "200", description = "The proof file", useReturnTypeSchema = true))
    ResponseEntity<String> readEntryProof(@PathVariable String projectId, @PathVariable long index, Caller caller) {
        return switch (proofs.of(projectId, index, viewers.of(caller))) {
            case ProofAnswer.Proved(var file) ->
                ResponseEntity.ok()
                        .contentType(TEXT)
                        .header(HttpHeaders.CONTENT_DISPOSITION, attachment(projectId, index))
                        .body(file);
            case ProofAnswer.Unproved why -> throw unproved.problem(projectId, why);
        };
    }

    private static String attachment(String projectId, long index) {
        return ContentDisposition.attachment()
                .filename("%s-%d.tlog-proof".formatted(projectId, index), StandardCharsets.UTF_8)
                .build()
                .toString();
    }
}
