package cn.yongji.onestop.approval.cases.web.act;

import cn.yongji.onestop.approval.cases.domain.ReviewCommand;
import cn.yongji.onestop.platform.web.Allowed;
import cn.yongji.onestop.platform.web.ProblemTypes;
import cn.yongji.onestop.platform.web.Role;
import cn.yongji.onestop.platform.web.SeenCall;
import cn.yongji.onestop.platform.web.role.DepartmentHeads;
import cn.yongji.onestop.platform.web.role.Departments;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What can be done with decisions: take, sign, send back, take back, revoke. */
@Tag(name = "reviews")
@RestController
@RequestMapping("/v1/reviews/{reviewId}")
class DecisionController {
    private final ReviewActs acts;

    DecisionController(ReviewActs acts) {
        this.acts = acts;
    }

    @Operation(
            summary = "作出审核结论：准予、容缺通过或不予",
            description = "Closes the review; where a second signature is asked for, it is proposed and waits for it."
                    + " With gaps (12) each missing material gets a timer of its own: the working days in gaps."
                    + " A grant starts the reviews that waited for it; the last decision closes the case. A refusal"
                    + " needs its ground. A result after the due day is accepted and marked. A number that another"
                    + " decision of the department has in the year is taken, with a warning.")
    @Departments
    @ProblemTypes("review-not-started review-suspended special-procedure-running signature-pending withdrawal-pending"
            + " review-with-another review-closed review-blocked prerequisites-missing gaps-open joint-review-missing"
            + " expert-review-missing papers-flagged commitment-false ground-missing gap-not-promised")
    @PostMapping("/decision")
    ResponseEntity<DecisionReceipt> decideReview(
            @PathVariable String reviewId, SeenCall call, @RequestBody DecisionBody body) {
        body.checkedFor(call.caller());
        return acts.number(
                call,
                reviewId,
                body.resultNumber(),
                act -> new ReviewCommand.Decide(body.draft(), act),
                DecisionReceipt::of);
    }

    @Operation(
            summary = "复核签署拟办意见",
            description = "The proposed decision becomes the decision, signed by another person of the department"
                    + " than the one who proposed it.")
    @Allowed({Role.REVIEWER, Role.DEPARTMENT_HEAD})
    @ProblemTypes("nothing-proposed own-proposal review-blocked prerequisites-missing gaps-open joint-review-missing"
        + " expert-review-missing papers-flagged commitment-false ground-missing review-not-started review-suspended"
        + " special-procedure-running withdrawal-pending review-closed")
    @PostMapping("/decision/signature")
    ResponseEntity<ReviewReceipt> signDecision(@PathVariable String reviewId, SeenCall call) {
        return acts.carryOut(call, reviewId, ReviewCommand.Sign::new, ReviewReceipt::of);
    }

    @Operation(
            summary = "退回拟办意见",
            description = "What was proposed is not signed; it stays in the history, and the review goes on.")
    @Allowed({Role.REVIEWER, Role.DEPARTMENT_HEAD})
    @ProblemTypes("nothing-proposed review-not-started review-suspended special-procedure-running withdrawal-pending"
            + " review-closed")
    @PostMapping("/decision/sending-back")
    ResponseEntity<ReviewReceipt> sendBackDecision(
            @PathVariable String reviewId, SeenCall call, @RequestBody ActBodies.Reason body) {
        return acts.carryOut(call, reviewId, act -> new ReviewCommand.SendBack(body.reason(), act), ReviewReceipt::of);
    }

    @Operation(
            summary = "撤回结论",
            description = "The review is open again, and the decision stays in the history. Only while the case is"
                    + " open and nothing has started because of it.")
    @DepartmentHeads
    @ProblemTypes("review-not-decided review-closed case-closed decision-depended-upon review-with-another")
    @PostMapping("/decision/withdrawal")
    ResponseEntity<ReviewReceipt> withdrawDecision(
            @PathVariable String reviewId, SeenCall call, @RequestBody ActBodies.Reason body) {
        return acts.carryOut(
                call, reviewId, act -> new ReviewCommand.WithdrawDecision(body.reason(), act), ReviewReceipt::of);
    }

    @Operation(
            summary = "撤销许可",
            description = "Only what was granted, and only by the head; also when the case is closed.")
    @Allowed({Role.DEPARTMENT_HEAD})
    @ProblemTypes("review-not-granted review-closed")
    @PostMapping("/revocation")
    ResponseEntity<ReviewReceipt> revokeDecision(
            @PathVariable String reviewId, SeenCall call, @RequestBody ActBodies.Ground body) {
        return acts.carryOut(call, reviewId, act -> new ReviewCommand.Revoke(body.ground(), act), ReviewReceipt::of);
    }

    @Operation(
            summary = "维持决定：撤销审查后不予撤销",
            description = "Where what was granted does not rest any more on what it was granted on (a promised material"
                    + " that did not come, a false commitment), the head has ten working days to revoke it or to"
                    + " uphold it with a reason. Found in the inbox by kind=REVOCATION.")
    @Allowed({Role.DEPARTMENT_HEAD})
    @ProblemTypes("review-not-granted review-closed no-revocation-open")
    @PostMapping("/revocation/upholding")
    ResponseEntity<ReviewReceipt> upholdDecision(
            @PathVariable String reviewId, SeenCall call, @RequestBody ActBodies.Reason body) {
        return acts.carryOut(call, reviewId, act -> new ReviewCommand.Uphold(body.reason(), act), ReviewReceipt::of);
    }
}
