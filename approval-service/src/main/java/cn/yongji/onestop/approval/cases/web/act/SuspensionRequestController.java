package cn.yongji.onestop.approval.cases.web.act;

import cn.yongji.onestop.approval.cases.domain.ReviewCommand;
import cn.yongji.onestop.platform.aggregate.Ids;
import cn.yongji.onestop.platform.web.Allowed;
import cn.yongji.onestop.platform.web.ProblemTypes;
import cn.yongji.onestop.platform.web.Role;
import cn.yongji.onestop.platform.web.SeenCall;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A special procedure on its way from the reviewer who asks for it to the head who opens it or does not. */
@Tag(name = "reviews")
@RestController
@RequestMapping("/v1/reviews/{reviewId}/suspension-requests")
class SuspensionRequestController {
    private final ReviewActs acts;

    SuspensionRequestController(ReviewActs acts) {
        this.acts = acts;
    }

    @Operation(
            summary = "提请特别程序：由部门负责人审批",
            description = "With the kind, the reason and the length that the unit would be told. Only the head opens"
                    + " it; until then the clock runs on, and the review may be decided. One is asked for at a time."
                    + " The answer of the head is found in the review, under `pauses.requests`.")
    @Allowed({Role.REVIEWER})
    @ProblemTypes("review-not-started special-procedure-running special-procedure-proposed special-procedure-too-long"
            + " special-procedure-exempt joint-review-required joint-review-incomplete review-held"
            + " signature-pending withdrawal-pending review-closed review-with-another")
    @ResponseStatus(HttpStatus.CREATED)
    @PostMapping
    ResponseEntity<ReviewReceipt> proposeSuspension(
            @PathVariable String reviewId, SeenCall call, @RequestBody SuspensionRequestBody body) {
        return acts.carryOut(
                call,
                reviewId,
                act -> new ReviewCommand.ProposeProcedure(
                        Ids.next(),
                        body.kind(),
                        body.reason(),
                        body.workingDays(),
                        JointReviewBody.of(body.joint()),
                        act),
                ReviewReceipt::created);
    }

    @Operation(
            summary = "同意提请的特别程序：时限自当日起暂停",
            description = "The special procedure begins as it was asked for, under the same identity. Never by the"
                    + " one who asked for it.")
    @Allowed({Role.DEPARTMENT_HEAD})
    @ProblemTypes("own-request special-procedure-answered review-not-started special-procedure-running"
            + " special-procedure-too-long special-procedure-exempt joint-review-required joint-review-incomplete"
            + " review-held signature-pending withdrawal-pending review-closed")
    @PostMapping("/{suspensionId}/approval")
    ResponseEntity<ReviewReceipt> approveSuspension(
            @PathVariable String reviewId, @PathVariable String suspensionId, SeenCall call) {
        return acts.carryOut(
                call, reviewId, act -> new ReviewCommand.ApproveProcedure(suspensionId, act), ReviewReceipt::of);
    }

    @Operation(
            summary = "不同意提请的特别程序",
            description = "With the reason. The clock has run on all the time; another one may be asked for.")
    @Allowed({Role.DEPARTMENT_HEAD})
    @ProblemTypes("special-procedure-answered review-closed")
    @PostMapping("/{suspensionId}/denial")
    ResponseEntity<ReviewReceipt> denySuspension(
            @PathVariable String reviewId,
            @PathVariable String suspensionId,
            SeenCall call,
            @RequestBody ActBodies.Reason body) {
        return acts.carryOut(
                call,
                reviewId,
                act -> new ReviewCommand.DenyProcedure(suspensionId, body.reason(), act),
                ReviewReceipt::of);
    }
}
