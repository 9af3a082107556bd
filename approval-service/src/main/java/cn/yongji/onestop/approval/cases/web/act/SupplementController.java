package cn.yongji.onestop.approval.cases.web.act;

import cn.yongji.onestop.edge.problem.EdgeProblems;
import cn.yongji.onestop.edge.problem.Problem;
import cn.yongji.onestop.edge.problem.ProblemException;
import cn.yongji.onestop.platform.aggregate.Ids;
import cn.yongji.onestop.platform.web.Allowed;
import cn.yongji.onestop.platform.web.Caller;
import cn.yongji.onestop.platform.web.ProblemTypes;
import cn.yongji.onestop.platform.web.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Asking the unit for what is still needed. */
@Tag(name = "reviews")
@RestController
@RequestMapping("/v1/reviews/{reviewId}")
class SupplementController {
    private final ReviewActs acts;

    SupplementController(ReviewActs acts) {
        this.acts = acts;
    }

    @Operation(
            operationId = "requestSupplement",
            summary = "要求补正：时限自当日起暂停",
            description = "Asks the unit for what is still needed, as part of the joint notice. The clock of this "
                    + "review stands still until the answer; those of the other departments run on. What was "
                    + "visible at the first look is not asked for again, unless a head says why.")
    @Allowed({Role.REVIEWER, Role.DEPARTMENT_HEAD, Role.DEPARTMENT_SYSTEM})
    @ProblemTypes({
        "not-found",
        "precondition-required",
        "precondition-failed",
        "idempotency-key-missing",
        "idempotency-key-reused",
        "review-not-started",
        "review-suspended",
        "signature-pending",
        "withdrawal-pending",
        "review-with-another",
        "supplement-repeated",
        "review-closed"
    })
    @ResponseStatus(HttpStatus.CREATED)
    @PostMapping("/supplement-requests")
    ResponseEntity<SupplementReceipt> requestSupplement(
            Caller caller,
            @Parameter(description = "审核标识 / Case and matter", example = "0198f6d0-7c1e-7aaa-8b1f-3f6d5c2b1a00-M16")
                    @PathVariable
                    String reviewId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody SupplementBody body) {
        if (body.overrideReason() != null && !caller.is(Role.DEPARTMENT_HEAD)) {
            throw new ProblemException(Problem.of(
                    EdgeProblems.ROLE_NOT_ALLOWED,
                    "仅部门负责人可以说明理由后再次要求补正",
                    "Only a head may ask again with a reason",
                    "allowedRoles",
                    List.of(Role.DEPARTMENT_HEAD.wireName())));
        }
        return acts.carryOut(
                caller,
                reviewId,
                ifMatch,
                key,
                body,
                act -> body.command(Ids.next(), act),
                (it, review, _) -> SupplementReceipt.of(it, review));
    }
}
