package cn.yongji.onestop.approval.cases.web.read;

import cn.yongji.onestop.approval.cases.web.view.OpinionTask;
import cn.yongji.onestop.platform.web.Allowed;
import cn.yongji.onestop.platform.web.Caller;
import cn.yongji.onestop.platform.web.ProblemTypes;
import cn.yongji.onestop.platform.web.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
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
            operationId = "getOpinionTask",
            summary = "查看一项征求意见",
            description =
                    "For the department that is asked: the question, the materials it rests on, the last day for the"
                            + " answer, and the answer once it is given. It sees nothing else of the review. The"
                            + " department that asks sees the same. Answer it with `giveOpinion` at the same address.")
    @Allowed({Role.REVIEWER, Role.DEPARTMENT_HEAD, Role.DEPARTMENT_SYSTEM})
    @ProblemTypes({"not-found"})
    @GetMapping("/v1/reviews/{reviewId}/opinions/{opinionId}")
    OpinionTask read(
            Caller caller,
            @Parameter(description = "审核标识 / Case and matter", example = "0198f6d0-7c1e-7aaa-8b1f-3f6d5c2b1a00-M16")
                    @PathVariable
                    String reviewId,
            @Parameter(description = "征求意见标识 / Question", example = "0198f6d0-8888-7aaa-8b1f-3f6d5c2b1a00")
                    @PathVariable
                    String opinionId,
            @Parameter(description = "语言 / zh or en", example = "zh-CN")
                    @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false)
                    @Nullable
                    String language) {
        var found = cases.opinion(caller, reviewId, opinionId);
        return OpinionTask.of(found.of(), found.review(), found.asked(), cases.looks(language));
    }
}
