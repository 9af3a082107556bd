package cn.yongji.onestop.approval.cases.web.act;

import cn.yongji.onestop.approval.cases.domain.ReviewCommand;
import cn.yongji.onestop.edge.problem.InputError;
import cn.yongji.onestop.edge.problem.Problem;
import cn.yongji.onestop.edge.problem.ProblemException;
import cn.yongji.onestop.platform.aggregate.Ids;
import cn.yongji.onestop.platform.web.Allowed;
import cn.yongji.onestop.platform.web.Caller;
import cn.yongji.onestop.platform.web.ProblemTypes;
import cn.yongji.onestop.platform.web.Role;
import cn.yongji.onestop.platform.web.SeenCall;
import cn.yongji.onestop.platform.web.role.DepartmentHeads;
import cn.yongji.onestop.platform.web.role.Departments;
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

/** What stops the clock of a review beside a supplement, and what gives it more time. */
@Tag(name = "reviews")
@RestController
@RequestMapping("/v1/reviews/{reviewId}")
class SuspensionController {
    private final ReviewActs acts;

    SuspensionController(ReviewActs acts) {
        this.acts = acts;
    }

    @Operation(
            summary = "启动特别程序：时限自当日起暂停",
            description = "Needs a kind, a reason, an approver and the length that the unit was told in writing"
                    + " (行政许可法 art. 45). The head approves by doing it; a system names the approver.")
    @DepartmentHeads
    @ProblemTypes("review-not-started special-procedure-running special-procedure-too-long special-procedure-exempt"
            + " joint-review-required joint-review-incomplete review-held signature-pending withdrawal-pending"
            + " review-closed")
    @ResponseStatus(HttpStatus.CREATED)
    @PostMapping("/suspensions")
    ResponseEntity<ReviewReceipt> startSuspension(
            @PathVariable String reviewId, SeenCall call, @RequestBody ActBodies.Suspension body) {
        return acts.carryOut(
                call,
                reviewId,
                act -> new ReviewCommand.StartProcedure(
                        Ids.next(),
                        body.kind(),
                        body.reason(),
                        approver(call.caller(), body),
                        body.workingDays(),
                        JointReviewBody.of(body.joint()),
                        act),
                ReviewReceipt::created);
    }

    @Operation(
            summary = "结束特别程序",
            description = "With its result. The clock runs again, unless a supplement is still out.")
    @Departments
    @ProblemTypes("no-special-procedure joint-review-incomplete review-closed review-with-another")
    @PostMapping("/suspensions/{suspensionId}/end")
    ResponseEntity<ReviewReceipt> endSuspension(
            @PathVariable String reviewId,
            @PathVariable String suspensionId,
            SeenCall call,
            @RequestBody ActBodies.SuspensionEnd body) {
        return acts.carryOut(
                call,
                reviewId,
                act -> new ReviewCommand.EndProcedure(suspensionId, body.result(), body.opinion(), act),
                ReviewReceipt::of);
    }

    @Operation(summary = "延期一次", description = "By the head, with the reason that the unit is told (行政许可法 art. 42).")
    @Allowed({Role.DEPARTMENT_HEAD})
    @ProblemTypes("review-not-started review-extended extension-too-long extension-too-late withdrawal-pending"
            + " review-closed")
    @PostMapping("/extensions")
    ResponseEntity<ReviewReceipt> extendReview(
            @PathVariable String reviewId, SeenCall call, @RequestBody ActBodies.Extension body) {
        return acts.carryOut(
                call,
                reviewId,
                act -> new ReviewCommand.Extend(body.workingDays(), body.reason(), act),
                ReviewReceipt::of);
    }

    @Operation(
            summary = "督办回复：说明原因和承诺办结日",
            description = "By the head, once for each supervision notice: why the review is overdue, and until when"
                    + " it will be decided. Past that day the leader hears of it. After the grant: what is done about"
                    + " an exemption that fell, and until when.")
    @Allowed({Role.DEPARTMENT_HEAD})
    @ProblemTypes("supervision-not-issued supervision-answered review-closed")
    @ResponseStatus(HttpStatus.CREATED)
    @PostMapping("/supervision-replies")
    ResponseEntity<ReviewReceipt> answerSupervision(
            @PathVariable String reviewId, SeenCall call, @RequestBody ActBodies.SupervisionReply body) {
        return acts.carryOut(
                call,
                reviewId,
                act -> new ReviewCommand.AnswerSupervision(body.text(), body.decideBy(), act),
                ReviewReceipt::created);
    }

    /** The head approves by acting; a system says who approved. */
    private static String approver(Caller caller, ActBodies.Suspension body) {
        if (caller.is(Role.DEPARTMENT_HEAD)) return caller.subject();
        if (body.approver() != null && !body.approver().isBlank()) return body.approver();
        throw new ProblemException(Problem.invalidBody(
                InputError.at("/approver", "required", "由业务系统报送的特别程序须注明批准人", "A system has to name the approver")));
    }
}
