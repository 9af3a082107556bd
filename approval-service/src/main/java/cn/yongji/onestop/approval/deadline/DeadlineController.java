package cn.yongji.onestop.approval.deadline;

import cn.yongji.onestop.approval.cases.web.read.CaseDesk;
import cn.yongji.onestop.edge.language.Language;
import cn.yongji.onestop.platform.web.Caller;
import cn.yongji.onestop.platform.web.ProblemTypes;
import cn.yongji.onestop.platform.web.role.Everybody;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The clock of a review, explained day by day. */
@Tag(name = "reviews")
@RestController
class DeadlineController {
    private final CaseDesk desk;

    DeadlineController(CaseDesk desk) {
        this.desk = desk;
    }

    @Operation(
            summary = "逐日说明到期日如何得出",
            description = "Every day from the start to the due day: counted, weekend, holiday by name, make-up day, or"
                    + " suspended and why: a supplement, a special procedure, a matter that has to come first."
                    + " While the clock stands still, the days until today.")
    @Everybody
    @ProblemTypes("not-known-yet")
    @GetMapping("/v1/reviews/{reviewId}/deadline")
    DeadlineView explainDeadline(Caller caller, @PathVariable String reviewId, Language language) {
        return new DeadlineExplanation(desk.review(caller, reviewId), desk.looks(language)).view();
    }
}
