package cn.yongji.onestop.approval.cases.web.read;

import cn.yongji.onestop.approval.cases.web.view.ReviewView;
import cn.yongji.onestop.platform.web.Allowed;
import cn.yongji.onestop.platform.web.Caller;
import cn.yongji.onestop.platform.web.ETags;
import cn.yongji.onestop.platform.web.ProblemTypes;
import cn.yongji.onestop.platform.web.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The reviews of a department, one by one, to read. */
@Tag(name = "reviews", description = "部门审核：查看、作出结论、要求补正")
@RestController
@RequestMapping("/v1/reviews/{reviewId}")
class ReviewController {
    private final CaseDesk cases;

    ReviewController(CaseDesk cases) {
        this.cases = cases;
    }

    @Operation(
            operationId = "getReview",
            summary = "查看一项部门审核",
            description =
                    "The review with its clock, its problems, supplements and decision. Its ETag is needed to decide.")
    @Allowed({
        Role.ENTERPRISE,
        Role.AGENT,
        Role.WINDOW,
        Role.REVIEWER,
        Role.DEPARTMENT_HEAD,
        Role.DEPARTMENT_SYSTEM,
        Role.COORDINATOR,
        Role.LEADER,
        Role.AUDITOR,
        Role.ADMIN
    })
    @ProblemTypes({"not-found"})
    @GetMapping
    ResponseEntity<ReviewView> read(
            Caller caller,
            @Parameter(description = "审核标识 / Case and matter", example = "0198f6d0-7c1e-7aaa-8b1f-3f6d5c2b1a00-M16")
                    @PathVariable
                    String reviewId,
            @Parameter(description = "语言 / zh or en", example = "zh-CN")
                    @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false)
                    @Nullable
                    String language) {
        var seen = cases.review(caller, reviewId);
        var view = ReviewView.of(seen.of(), seen.review(), cases.looks(language));
        return ResponseEntity.ok().eTag(ETags.of(seen.review().version())).body(view);
    }
}
