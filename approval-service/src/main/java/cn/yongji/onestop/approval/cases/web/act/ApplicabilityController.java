package cn.yongji.onestop.approval.cases.web.act;

import cn.yongji.onestop.approval.cases.domain.ReviewCommand;
import cn.yongji.onestop.platform.web.ProblemTypes;
import cn.yongji.onestop.platform.web.SeenCall;
import cn.yongji.onestop.platform.web.role.DepartmentHeads;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
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
            summary = "认定本事项不适用",
            description = "By a rule and on evidence. It is not deleted; those who waited for it go on.")
    @DepartmentHeads
    @ProblemTypes("withdrawal-pending review-closed")
    @PostMapping("/not-applicable")
    ResponseEntity<ReviewReceipt> declareNotApplicable(
            @PathVariable String reviewId, SeenCall call, @RequestBody ActBodies.NotApplicable body) {
        return acts.carryOut(
                call,
                reviewId,
                act -> new ReviewCommand.DeclareNotApplicable(body.rule(), body.evidence(), act),
                ReviewReceipt::of);
    }

    @Operation(
            summary = "恢复本事项适用",
            description = "What the exemption rested on has changed. The review gets its whole limit from that day.")
    @DepartmentHeads
    @ProblemTypes("review-applicable case-closed")
    @PostMapping("/applicable")
    ResponseEntity<ReviewReceipt> declareApplicable(
            @PathVariable String reviewId, SeenCall call, @RequestBody ActBodies.Reason body) {
        return acts.carryOut(
                call, reviewId, act -> new ReviewCommand.DeclareApplicable(body.reason(), act), ReviewReceipt::of);
    }
}
