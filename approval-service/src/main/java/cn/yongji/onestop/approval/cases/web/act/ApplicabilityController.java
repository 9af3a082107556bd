package cn.yongji.onestop.approval.cases.web.act;

import cn.yongji.onestop.approval.cases.domain.ReviewCommand;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** 不适用 and 恢复适用 of a matter. */
@Tag(name = "reviews")
@RestController
@RequestMapping("/v1/reviews/{reviewId}")
class ApplicabilityController {
    private final ReviewActs acts;

    ApplicabilityController(ReviewActs acts) {
        this.acts = acts;
    }

    @Operation(
            operationId = "declareNotApplicable",
            summary = "认定本事项不适用",
            description = "By a rule and on evidence. It is not deleted; those who waited for it go on.")
    @Allowed({Role.DEPARTMENT_HEAD, Role.DEPARTMENT_SYSTEM})
    @ProblemTypes({
        "not-found",
        "precondition-required",
        "precondition-failed",
        "idempotency-key-missing",
        "idempotency-key-reused",
        "withdrawal-pending",
        "review-closed"
    })
    @PostMapping("/not-applicable")
    ResponseEntity<ReviewReceipt> notApplicable(
            Caller caller,
            @Parameter(description = "审核标识 / Case and matter", example = "0198f6d0-7c1e-7aaa-8b1f-3f6d5c2b1a00-M16")
                    @PathVariable
                    String reviewId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody ActBodies.NotApplicable body) {
        return acts.carryOut(
                caller,
                reviewId,
                ifMatch,
                key,
                body,
                act -> new ReviewCommand.DeclareNotApplicable(body.rule(), body.evidence(), act),
                ReviewReceipt::of);
    }

    @Operation(
            operationId = "declareApplicable",
            summary = "恢复本事项适用",
            description = "What the exemption rested on has changed. The review gets its whole limit from that day.")
    @Allowed({Role.DEPARTMENT_HEAD, Role.DEPARTMENT_SYSTEM})
    @ProblemTypes({
        "not-found",
        "precondition-required",
        "precondition-failed",
        "idempotency-key-missing",
        "idempotency-key-reused",
        "review-applicable",
        "case-closed"
    })
    @PostMapping("/applicable")
    ResponseEntity<ReviewReceipt> applicableAgain(
            Caller caller,
            @Parameter(description = "审核标识 / Case and matter", example = "0198f6d0-7c1e-7aaa-8b1f-3f6d5c2b1a00-M16")
                    @PathVariable
                    String reviewId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody ActBodies.Reason body) {
        return acts.carryOut(
                caller,
                reviewId,
                ifMatch,
                key,
                body,
                act -> new ReviewCommand.DeclareApplicable(body.reason(), act),
                ReviewReceipt::of);
    }
}
