package cn.yongji.onestop.ledger.log.web;

import cn.yongji.onestop.edge.language.Language;
import cn.yongji.onestop.ledger.log.LogVerifying;
import cn.yongji.onestop.platform.dear.WorkLine;
import cn.yongji.onestop.platform.dear.WorkLines;
import cn.yongji.onestop.platform.web.Allowed;
import cn.yongji.onestop.platform.web.Answers;
import cn.yongji.onestop.platform.web.Caller;
import cn.yongji.onestop.platform.web.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The log computed anew. */
@RestController
@Tag(name = "log")
class LogVerificationController {
    private static final String MOST = "50000";
    private static final long MOST_AT_ONCE = 200_000;

    private final LogVerifying verifying;
    private final WorkLine verifications;

    LogVerificationController(LogVerifying verifying, WorkLines lines) {
        this.verifying = verifying;
        this.verifications = lines.of("log-verification");
    }

    @GetMapping("/v1/log/verification")
    @Allowed({Role.AUDITOR, Role.ADMIN})
    @Operation(
            summary = "Compute the log anew",
            description =
                    "Goes through the batches of the log in order: that one follows the other, that the root is the"
                        + " one that was signed, that tiles and bundles hold what they should, and that behind each"
                        + " leaf its entry is there and is the one that the leaf holds. Says what is wrong first, and"
                        + " where: a batch, a file, or an entry of a ledger that was taken away or changed. A part at"
                        + " a time: where complete is false, ask again from next. That nothing was put between the"
                        + " entries of a ledger is told by the verification of that ledger.",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "The result; a broken log is an answer, not a problem",
                            useReturnTypeSchema = true))
    ResponseEntity<LogVerificationView> verifyLog(
            @RequestParam(defaultValue = "0") @Min(0) long from,
            @RequestParam(defaultValue = MOST) @Min(1) @Max(MOST_AT_ONCE) long most,
            Language language,
            Caller caller) {
        try (var _ = verifications.enter(caller)) {
            return Answers.in(language).body(LogVerificationView.of(verifying.part(from, most), language));
        }
    }
}
