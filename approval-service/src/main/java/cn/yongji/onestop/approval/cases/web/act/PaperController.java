package cn.yongji.onestop.approval.cases.web.act;

import cn.yongji.onestop.platform.web.Allowed;
import cn.yongji.onestop.platform.web.Caller;
import cn.yongji.onestop.platform.web.ProblemTypes;
import cn.yongji.onestop.platform.web.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** The paper that a department still owes after its silence has granted. */
@Tag(name = "reviews")
@RestController
class PaperController {
    private final ReviewActs acts;

    PaperController(ReviewActs acts) {
        this.acts = acts;
    }

    @Operation(
            operationId = "bringPaper",
            summary = "补发结果文书：逾期默认准予之后",
            description =
                    "Where silence has granted, the paper is owed within one working day of the due day. It gives the"
                            + " decision its number; what was decided, and when, stays. A late paper is taken as well."
                            + " Found in the inbox by kind=PAPER until it is there.")
    @Allowed({Role.REVIEWER, Role.DEPARTMENT_HEAD, Role.DEPARTMENT_SYSTEM})
    @ProblemTypes({
        "not-found",
        "precondition-required",
        "precondition-failed",
        "idempotency-key-missing",
        "idempotency-key-reused",
        "review-not-granted",
        "paper-not-owed",
        "paper-brought",
        "review-with-another"
    })
    @PostMapping("/v1/reviews/{reviewId}/paper")
    ResponseEntity<ReviewReceipt> bring(
            Caller caller,
            @Parameter(description = "审核标识 / Case and matter", example = "0198f6d0-7c1e-7aaa-8b1f-3f6d5c2b1a00-M16")
                    @PathVariable
                    String reviewId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody PaperBody body) {
        return acts.carryOut(caller, reviewId, ifMatch, key, body, body::command, ReviewReceipt::of);
    }
}
