package cn.yongji.onestop.approval.cases.web.act;

import cn.yongji.onestop.approval.cases.domain.ReviewCommand;
import cn.yongji.onestop.approval.reviewer.KnownReviewers;
import cn.yongji.onestop.edge.problem.InputError;
import cn.yongji.onestop.edge.problem.Problem;
import cn.yongji.onestop.edge.problem.ProblemException;
import cn.yongji.onestop.kernel.id.DepartmentCode;
import cn.yongji.onestop.platform.aggregate.Ids;
import cn.yongji.onestop.platform.web.Allowed;
import cn.yongji.onestop.platform.web.Call;
import cn.yongji.onestop.platform.web.ProblemTypes;
import cn.yongji.onestop.platform.web.Role;
import cn.yongji.onestop.platform.web.SeenCall;
import cn.yongji.onestop.platform.web.role.Departments;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** How a department works on a review: who has it, whom it asks, what it follows up. */
@Tag(name = "reviews")
@RestController
@RequestMapping("/v1/reviews/{reviewId}")
class DeskController {
    private final ReviewActs acts;
    private final KnownReviewers reviewers;

    DeskController(ReviewActs acts, KnownReviewers reviewers) {
        this.acts = acts;
        this.reviewers = reviewers;
    }

    @Operation(
            summary = "核对完毕，材料齐全",
            description = "Nothing is missing as far as this department can see. The joint notice goes out when"
                    + " everybody has looked.")
    @Departments
    @ProblemTypes("review-not-started review-suspended special-procedure-running withdrawal-pending review-closed"
            + " review-with-another")
    @PostMapping("/check")
    ResponseEntity<ReviewReceipt> finishCheck(@PathVariable String reviewId, SeenCall call) {
        return acts.carryOut(call, reviewId, ReviewCommand.FinishCheck::new, ReviewReceipt::of);
    }

    @Operation(
            summary = "认领",
            description = "The reviewer takes the review; then only the reviewer, the cover, the head and the system"
                    + " work on it.")
    @Allowed({Role.REVIEWER, Role.DEPARTMENT_HEAD})
    @ProblemTypes("review-with-another review-closed")
    @PostMapping("/claim")
    ResponseEntity<ReviewReceipt> claimReview(@PathVariable String reviewId, SeenCall call) {
        return acts.carryOut(call, reviewId, ReviewCommand.Claim::new, ReviewReceipt::of);
    }

    @Operation(
            summary = "分办",
            description =
                    "The head gives the review to somebody of the department who has signed in before. What was done"
                            + " before keeps the name of who did it.")
    @Allowed({Role.DEPARTMENT_HEAD})
    @ProblemTypes("review-closed")
    @PostMapping("/assignment")
    ResponseEntity<ReviewReceipt> assignReview(
            @PathVariable String reviewId, SeenCall call, @RequestBody ActBodies.Assignment body) {
        var to = reviewers.known(call.caller().requiredDepartment(), body.reviewer());
        return acts.carryOut(
                call,
                reviewId,
                act -> new ReviewCommand.Assign(to, Optional.ofNullable(body.reason()), act),
                ReviewReceipt::of);
    }

    @Operation(
            summary = "转办或代办",
            description = "To somebody of the department who has signed in before: for good, or to a cover until a day,"
                    + " after which the reviewer has it back without anybody doing anything.")
    @Allowed({Role.REVIEWER, Role.DEPARTMENT_HEAD})
    @ProblemTypes("review-with-another review-closed cover-over")
    @PostMapping("/delegation")
    ResponseEntity<ReviewReceipt> delegateReview(
            @PathVariable String reviewId, SeenCall call, @RequestBody ActBodies.Delegation body) {
        var to = reviewers.known(call.caller().requiredDepartment(), body.reviewer());
        return acts.carryOut(
                call,
                reviewId,
                act -> new ReviewCommand.Delegate(to, body.reason(), Optional.ofNullable(body.until()), act),
                ReviewReceipt::of);
    }

    @Operation(
            summary = "征求其他部门意见",
            description = "It has seven working days; silence is no objection. The clock runs on.")
    @Departments
    @ProblemTypes("withdrawal-pending review-closed own-opinion review-with-another")
    @ResponseStatus(HttpStatus.CREATED)
    @PostMapping("/opinions")
    ResponseEntity<ReviewReceipt> requestOpinion(
            @PathVariable String reviewId, SeenCall call, @RequestBody ActBodies.Question body) {
        return acts.carryOut(
                call,
                reviewId,
                act -> new ReviewCommand.Consult(Ids.next(), department(body.department()), body.question(), act),
                ReviewReceipt::created);
    }

    @Operation(
            summary = "登记许可条件已落实",
            description = "Conditions bind the unit after the decision; this says that one of them is met.")
    @Departments
    @ProblemTypes("review-not-granted condition-fulfilled review-with-another")
    @PostMapping("/conditions/{number}/fulfilment")
    ResponseEntity<ReviewReceipt> fulfilCondition(
            @PathVariable String reviewId,
            @PathVariable int number,
            SeenCall call,
            @RequestBody ActBodies.Fulfilment body) {
        return acts.carryOut(
                call, reviewId, act -> new ReviewCommand.FulfilCondition(number, body.note(), act), ReviewReceipt::of);
    }

    @Operation(
            summary = "反馈意见",
            description = "By the department that was asked. After its seven working days its silence has answered.")
    @Departments
    @ProblemTypes("opinion-given review-closed")
    @PostMapping("/opinions/{opinionId}")
    ResponseEntity<OpinionReceipt> giveOpinion(
            @PathVariable String reviewId,
            @PathVariable String opinionId,
            Call call,
            @RequestBody ActBodies.Opinion body) {
        return acts.advise(
                call,
                reviewId,
                act -> new ReviewCommand.Advise(
                        opinionId,
                        call.caller().requiredDepartment(),
                        body.position().said(),
                        body.text(),
                        act),
                (it, review, at) -> OpinionReceipt.of(it, review, opinionId, at));
    }

    private static DepartmentCode department(String code) {
        return DepartmentCode.parse(code)
                .value()
                .orElseThrow(() -> new ProblemException(Problem.invalidBody(InputError.at(
                        "/department", "department-code-malformed", "部门代码不正确", "This is no department code"))));
    }
}
