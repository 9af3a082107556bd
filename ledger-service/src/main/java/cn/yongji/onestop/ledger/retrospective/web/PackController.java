package cn.yongji.onestop.ledger.retrospective.web;

import cn.yongji.onestop.edge.problem.Problem;
import cn.yongji.onestop.edge.problem.ProblemException;
import cn.yongji.onestop.ledger.printout.Printout;
import cn.yongji.onestop.ledger.printout.web.PrintoutFiles;
import cn.yongji.onestop.ledger.retrospective.PackJson;
import cn.yongji.onestop.ledger.retrospective.RetrospectiveDesk;
import cn.yongji.onestop.ledger.retrospective.domain.Retrospective;
import cn.yongji.onestop.platform.aggregate.Answer;
import cn.yongji.onestop.platform.aggregate.RawJson;
import cn.yongji.onestop.platform.aggregate.Stored;
import cn.yongji.onestop.platform.dear.WorkLine;
import cn.yongji.onestop.platform.web.Allowed;
import cn.yongji.onestop.platform.web.Answers;
import cn.yongji.onestop.platform.web.Caller;
import cn.yongji.onestop.platform.web.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The pack of a retrospective, in its formats; all are made of the bytes that were sealed. */
@RestController
@RequestMapping("/v1/retrospectives/{retrospectiveId}")
@Tag(name = "retrospectives")
class PackController {
    private final RetrospectiveDesk desk;
    private final PrintoutFiles files;
    private final WorkLine line;

    PackController(RetrospectiveDesk desk, PrintoutFiles files, PackAsking asking) {
        this.desk = desk;
        this.files = files;
        this.line = asking.line();
    }

    /** Whether a pack comes out the same again. */
    @Schema(name = "RetrospectiveVerification")
    record VerificationView(
            @Schema(description = "As it was sealed") String digest,

            @Schema(
                    description =
                            "As it is computed now, of the same size of the log; empty where the project is not there")
            String computed,

            boolean equal) {}

    @GetMapping("/pack")
    @Allowed({Role.LEADER, Role.AUDITOR, Role.COORDINATOR, Role.ADMIN})
    @Operation(
            summary = "The pack in canonical JSON",
            description =
                    "The bytes of which the digest is the SHA-256; the entity tag is theirs. After a destruction by"
                            + " rule what was destroyed is not in them any more, and they have another digest than was"
                            + " sealed.",
            responses = @ApiResponse(responseCode = "200", description = "The pack", useReturnTypeSchema = true))
    ResponseEntity<PackView> getRetrospectivePack(@PathVariable String retrospectiveId) {
        var bytes = bytesOf(retrospectiveId);
        return Answers.respond(new Answer(200, null, '"' + PackJson.digest(bytes) + '"', new RawJson(bytes)));
    }

    @GetMapping(path = "/csv", produces = "text/csv")
    @Allowed({Role.LEADER, Role.AUDITOR, Role.COORDINATOR, Role.ADMIN})
    @Operation(
            summary = "The pack for a spreadsheet",
            description =
                    "In Chinese, UTF-8 with a byte order mark: what it rests on, then table after table. A cell that a"
                            + " spreadsheet would take for a formula begins with '.",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "The tables",
                            content = @Content(mediaType = "text/csv", schema = @Schema(type = "string"))))
    ResponseEntity<byte[]> getRetrospectiveCsv(@PathVariable String retrospectiveId) {
        return files.csv(nameOf(retrospectiveId), printout(retrospectiveId));
    }

    @GetMapping(path = "/xlsx", produces = PrintoutFiles.XLSX)
    @Allowed({Role.LEADER, Role.AUDITOR, Role.COORDINATOR, Role.ADMIN})
    @Operation(
            summary = "The pack as an Excel workbook",
            description = "In Chinese: a sheet per table, headings frozen, one of digest, size and root of the log.",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "The workbook",
                            content =
                                    @Content(
                                            mediaType = PrintoutFiles.XLSX,
                                            schema = @Schema(type = "string", format = "binary"))))
    ResponseEntity<byte[]> getRetrospectiveExcel(@PathVariable String retrospectiveId) {
        return files.excel(nameOf(retrospectiveId), printout(retrospectiveId));
    }

    @GetMapping(path = "/pdf", produces = MediaType.APPLICATION_PDF_VALUE)
    @Allowed({Role.LEADER, Role.AUDITOR, Role.COORDINATOR, Role.ADMIN})
    @Operation(
            summary = "The pack as a PDF",
            description = "In Chinese, A4 across, its text selectable; with digest, size and root of the log.",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "The PDF",
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_PDF_VALUE,
                                            schema = @Schema(type = "string", format = "binary"))))
    ResponseEntity<byte[]> getRetrospectivePdf(@PathVariable String retrospectiveId, Caller caller) {
        return files.pdf(nameOf(retrospectiveId), printout(retrospectiveId), caller);
    }

    @GetMapping("/verification")
    @Allowed({Role.LEADER, Role.AUDITOR, Role.COORDINATOR, Role.ADMIN})
    @Operation(
            summary = "Compute the pack anew and compare",
            description =
                    "Of the same size of the public log. It differs where a payload was destroyed since, or a calendar"
                            + " published that counts its days otherwise.")
    VerificationView verifyRetrospective(@PathVariable String retrospectiveId, Caller caller) {
        var stored = found(retrospectiveId);
        var sealed = stored.state().header().digest();
        try (var _ = line.enter(caller)) {
            var computed = desk.anew(stored).map(PackJson::digest).orElse("");
            return new VerificationView(sealed, computed, sealed.equals(computed));
        }
    }

    private Printout printout(String id) {
        var bytes = bytesOf(id);
        return PackPrintout.of(bytes, PackJson.digest(bytes));
    }

    private static String nameOf(String id) {
        return "retrospective-" + id;
    }

    private Stored<Retrospective> found(String id) {
        return desk.find(id).orElseThrow(() -> new ProblemException(Problem.notFound()));
    }

    private String bytesOf(String id) {
        return desk.packOf(found(id)).orElseThrow(() -> new ProblemException(Problem.notFound()));
    }
}
