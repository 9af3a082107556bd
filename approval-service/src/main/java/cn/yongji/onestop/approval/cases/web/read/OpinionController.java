package cn.yongji.onestop.approval.cases.web.read;

import cn.yongji.onestop.approval.cases.web.view.OpinionTask;
import cn.yongji.onestop.edge.language.Language;
import cn.yongji.onestop.platform.web.Caller;
import cn.yongji.onestop.platform.web.role.Departments;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What a department is asked for its opinion on. */
@Tag(name = "reviews")
@RestController
class OpinionController {
    private final CaseDesk cases;

    OpinionController(CaseDesk cases) {
        this.cases = cases;
    }

    @Operation(
            summary = "查看一项征求意见",
            description = "For the department that is asked: the question, the materials it rests on, the last day"
                    + " for the answer, and the answer once it is given. It sees nothing else of the review. The"
                    + " department that asks sees the same. Answer it with `giveOpinion` at the same address.")
    @Departments
    @GetMapping("/v1/reviews/{reviewId}/opinions/{opinionId}")
    OpinionTask getOpinionTask(
            Caller caller, @PathVariable String reviewId, @PathVariable String opinionId, Language language) {
        var found = cases.opinion(caller, reviewId, opinionId);
        return OpinionTask.of(found.of(), found.review(), found.asked(), cases.looks(language));
    }
}
