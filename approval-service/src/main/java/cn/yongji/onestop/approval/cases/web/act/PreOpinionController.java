package cn.yongji.onestop.approval.cases.web.act;

import cn.yongji.onestop.approval.cases.domain.ReviewCommand;
import cn.yongji.onestop.platform.web.ProblemTypes;
import cn.yongji.onestop.platform.web.SeenCall;
import cn.yongji.onestop.platform.web.role.Departments;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** 容缺预审意见: what a department says ahead of time, and what becomes of it. */
@Tag(name = "reviews")
@RestController
@RequestMapping("/v1/reviews/{reviewId}")
class PreOpinionController {
    private final ReviewActs acts;

    PreOpinionController(ReviewActs acts) {
        this.acts = acts;
    }

    @Operation(
            summary = "容缺预审：前置事项未齐时先行出具意见",
            description = "The opinion becomes the decision of the day on which the last prerequisite is granted.")
    @Departments
    @ProblemTypes("review-started review-suspended special-procedure-running signature-pending withdrawal-pending"
            + " review-closed ground-missing review-with-another")
    @PostMapping("/pre-opinion")
    ResponseEntity<ReviewReceipt> preReview(
            @PathVariable String reviewId, SeenCall call, @RequestBody DecisionBody body) {
        return acts.carryOut(call, reviewId, act -> new ReviewCommand.PreReview(body.draft(), act), ReviewReceipt::of);
    }

    @Operation(
            summary = "确认前置事项不予许可后的预审意见",
            description = "A refusal that stands becomes formal at once; a grant that stands waits for the"
                    + " prerequisite to be granted in another case; what does not stand closes the review as not"
                    + " started.")
    @Departments
    @ProblemTypes("nothing-to-confirm review-closed review-with-another")
    @PostMapping("/pre-opinion/confirmation")
    ResponseEntity<ReviewReceipt> confirmPreOpinion(
            @PathVariable String reviewId, SeenCall call, @RequestBody ActBodies.Confirmation body) {
        return acts.carryOut(
                call, reviewId, act -> new ReviewCommand.ConfirmPreOpinion(body.stands(), act), ReviewReceipt::of);
    }
}
