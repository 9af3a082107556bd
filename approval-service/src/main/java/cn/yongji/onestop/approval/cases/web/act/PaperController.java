package cn.yongji.onestop.approval.cases.web.act;

import cn.yongji.onestop.platform.web.ProblemTypes;
import cn.yongji.onestop.platform.web.SeenCall;
import cn.yongji.onestop.platform.web.role.Departments;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
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
            summary = "补发结果文书：逾期默认准予之后",
            description = "Where silence has granted, the paper is owed within one working day of the due day. It"
                    + " gives the decision its number; what was decided, and when, stays. A late paper is taken as"
                    + " well. Found in the inbox by kind=PAPER until it is there.")
    @Departments
    @ProblemTypes("review-not-granted paper-not-owed paper-brought review-with-another")
    @PostMapping("/v1/reviews/{reviewId}/paper")
    ResponseEntity<PaperReceipt> bringPaper(@PathVariable String reviewId, SeenCall call, @RequestBody PaperBody body) {
        return acts.number(call, reviewId, body.resultNumber(), body::command, PaperReceipt::of);
    }
}
