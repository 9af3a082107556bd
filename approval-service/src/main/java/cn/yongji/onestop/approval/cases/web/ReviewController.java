package cn.yongji.onestop.approval.cases.web;

import cn.yongji.onestop.approval.cases.domain.ReviewCommand;
import cn.yongji.onestop.edge.problem.EdgeProblems;
import cn.yongji.onestop.edge.problem.Problem;
import cn.yongji.onestop.edge.problem.ProblemException;
import cn.yongji.onestop.platform.aggregate.Ids;
import cn.yongji.onestop.platform.web.Allowed;
import cn.yongji.onestop.platform.web.Caller;
import cn.yongji.onestop.platform.web.ETags;
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
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The reviews of a department, one by one. */
@Tag(name = "reviews", description = "部门审核：查看、作出结论、要求补正")
@RestController
@RequestMapping("/v1/reviews/{reviewId}")
class ReviewController {
    private final CaseDesk cases;
    private final ReviewActs acts;

    ReviewController(CaseDesk cases, ReviewActs acts) {
        this.cases = cases;
        this.acts = acts;
    }

    @Operation(
            operationId = "getReview",
            summary = "查看一项部门审核",
            description =
                    "The review with its clock, its problems, supplements and decision. Its ETag is needed to decide.")
    @Allowed({
        Role.ENTERPRISE,
        Role.AGENT,
        Role.WINDOW,
        Role.REVIEWER,
        Role.DEPARTMENT_HEAD,
        Role.DEPARTMENT_SYSTEM,
        Role.COORDINATOR,
        Role.LEADER,
        Role.AUDITOR,
        Role.ADMIN
    })
    @ProblemTypes({"not-found"})
    @GetMapping
    ResponseEntity<ReviewView> read(
            Caller caller,
            @Parameter(description = "审核标识 / Case and matter", example = "0198f6d0-7c1e-7aaa-8b1f-3f6d5c2b1a00-M16")
                    @PathVariable
                    String reviewId,
            @Parameter(description = "语言 / zh or en", example = "zh-CN")
                    @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false)
                    @Nullable
                    String language) {
        var seen = cases.review(caller, reviewId);
        var view = ReviewView.of(seen.of(), seen.review(), cases.looks(language));
        return ResponseEntity.ok().eTag(ETags.of(seen.review().version())).body(view);
    }

    @Operation(
            operationId = "decideReview",
            summary = "作出审核结论：准予、容缺通过或不予",
            description = "Closes the review; where a second signature is asked for, it is proposed and waits for it. A"
                    + " grant starts the reviews that waited for it; the last decision closes the case. A refusal"
                    + " needs its ground. A result after the due day is accepted and marked.")
    @Allowed({Role.REVIEWER, Role.DEPARTMENT_HEAD, Role.DEPARTMENT_SYSTEM})
    @ProblemTypes({
        "not-found",
        "precondition-required",
        "precondition-failed",
        "idempotency-key-missing",
        "idempotency-key-reused",
        "review-not-started",
        "review-suspended",
        "special-procedure-running",
        "signature-pending",
        "withdrawal-pending",
        "review-with-another",
        "review-closed",
        "review-blocked",
        "prerequisites-missing",
        "gaps-open",
        "commitment-false",
        "ground-missing"
    })
    @PostMapping("/decision")
    ResponseEntity<DecisionReceipt> decide(
            Caller caller,
            @Parameter(description = "审核标识 / Case and matter", example = "0198f6d0-7c1e-7aaa-8b1f-3f6d5c2b1a00-M16")
                    @PathVariable
                    String reviewId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody DecisionBody body) {
        return acts.carryOut(
                caller,
                reviewId,
                ifMatch,
                key,
                body,
                act -> new ReviewCommand.Decide(body.draft(), act),
                DecisionReceipt::of);
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
