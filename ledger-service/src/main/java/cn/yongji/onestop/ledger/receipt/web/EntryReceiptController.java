package cn.yongji.onestop.ledger.receipt.web;

import cn.yongji.onestop.ledger.entry.web.Viewers;
import cn.yongji.onestop.ledger.log.EntryProofs;
import cn.yongji.onestop.ledger.log.ProofAnswer;
import cn.yongji.onestop.ledger.log.web.UnprovedEntries;
import cn.yongji.onestop.ledger.receipt.ReceiptPage;
import cn.yongji.onestop.ledger.receipt.ReceiptSheet;
import cn.yongji.onestop.ledger.receipt.Receipts;
import cn.yongji.onestop.platform.web.Caller;
import cn.yongji.onestop.platform.web.ProblemTypes;
import cn.yongji.onestop.platform.web.role.Everybody;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** 进度凭证: an entry on paper, its proof inside. */
@RestController
@Tag(name = "ledgers")
class EntryReceiptController {
    private static final String PROOF = "/v1/ledgers/{projectId}/entries/{index}/proof";

    private final EntryProofs proofs;
    private final Receipts receipts;
    private final ReceiptPrints prints;
    private final UnprovedEntries unproved;
    private final Viewers viewers;

    EntryReceiptController(
            EntryProofs proofs, Receipts receipts, ReceiptPrints prints, UnprovedEntries unproved, Viewers viewers) {
        this.proofs = proofs;
        this.receipts = receipts;
        this.prints = prints;
        this.unproved = unproved;
        this.viewers = viewers;
    }

    @GetMapping(value = "/v1/ledgers/{projectId}/entries/{index}/receipt", produces = MediaType.APPLICATION_PDF_VALUE)
    @Everybody
    @ProblemTypes("not-known-yet entry-not-in-the-log-yet file-of-the-log-lost")
    @Operation(
            summary = "进度凭证: an entry as a PDF, with its proof attached",
            description =
                    "What happened in a sentence, in Chinese; the checkpoint of the public log that the entry is in,"
                        + " and which witnesses have seen it, or 未见证 while too few have; a code that leads to the"
                        + " proof of the entry and holds size and the first sixteen digits of the root. The proof file"
                        + " is attached as entry.tlog-proof and is verified without asking anybody.")
    @ApiResponse(
            responseCode = "200",
            description = "The PDF",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_PDF_VALUE,
                            schema = @Schema(type = "string", format = "binary")))
    ResponseEntity<byte[]> getEntryReceipt(@PathVariable String projectId, @PathVariable long index, Caller caller) {
        var asking = viewers.of(caller);
        return switch (proofs.of(projectId, index, asking)) {
            case ProofAnswer.Proved(var file) ->
                receipts.of(projectId, index, file, asking)
                        .map(sheet -> printed(projectId, sheet, caller))
                        .orElseThrow(() -> unproved.problem(projectId, new ProofAnswer.NoEntry()));
            case ProofAnswer.Unproved why -> throw unproved.problem(projectId, why);
        };
    }

    private ResponseEntity<byte[]> printed(String projectId, ReceiptSheet sheet, Caller caller) {
        var index = sheet.moment().index();
        var address = ServletUriComponentsBuilder.fromCurrentContextPath()
                .path(PROOF)
                .buildAndExpand(projectId, index)
                .toUriString();
        var name = "进度凭证-%s-%d.pdf".formatted(projectId, index);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .cacheControl(CacheControl.noCache().cachePrivate())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(prints.print(ReceiptPage.of(sheet, address), sheet.proof(), caller));
    }
}
