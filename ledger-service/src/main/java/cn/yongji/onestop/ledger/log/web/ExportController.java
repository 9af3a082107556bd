package cn.yongji.onestop.ledger.log.web;

import cn.yongji.onestop.edge.problem.Problem;
import cn.yongji.onestop.edge.problem.ProblemException;
import cn.yongji.onestop.ledger.log.LedgerExport;
import cn.yongji.onestop.platform.web.Allowed;
import cn.yongji.onestop.platform.web.ProblemTypes;
import cn.yongji.onestop.platform.web.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Min;
import java.io.InputStream;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Ledgers as files, for auditors. */
@RestController
@Tag(name = "log")
class ExportController {
    private static final String NDJSON = "application/x-ndjson;charset=utf-8";
    private static final String LINES =
            " Each line is an entry in canonical JSON: header, leaf (its index in the log; absent while it has none),"
                    + " payload and salt (absent once destroyed), project. An offline verifier checks each chain, each"
                    + " seal and each leaf, and the root against every checkpoint that was kept.";

    private final LedgerExport export;

    ExportController(LedgerExport export) {
        this.export = export;
    }

    @GetMapping(value = "/v1/log/export", produces = NDJSON)
    @Allowed({Role.AUDITOR, Role.ADMIN})
    @Operation(
            summary = "All entries of all ledgers",
            description =
                    "In the order of the log, as far as it has grown when this is asked. An export that breaks off is"
                            + " gone on with behind the last leaf that was received." + LINES,
            responses =
                    @ApiResponse(responseCode = "200", description = "One line an entry", useReturnTypeSchema = true))
    ResponseEntity<Resource> exportLog(@RequestParam(defaultValue = "0") @Min(0) long from) {
        return lines(export.all(from));
    }

    @GetMapping(value = "/v1/ledgers/{projectId}/export", produces = NDJSON)
    @ProblemTypes("not-known-yet")
    @Allowed({Role.AUDITOR, Role.ADMIN})
    @Operation(
            summary = "All entries of one ledger",
            description = "In their order." + LINES,
            responses =
                    @ApiResponse(responseCode = "200", description = "One line an entry", useReturnTypeSchema = true))
    ResponseEntity<Resource> exportLedger(@PathVariable String projectId) {
        return lines(export.of(projectId).orElseThrow(() -> new ProblemException(Problem.notFound())));
    }

    private static ResponseEntity<Resource> lines(InputStream lines) {
        return ResponseEntity.ok().contentType(MediaType.parseMediaType(NDJSON)).body(new InputStreamResource(lines));
    }
}
