package cn.yongji.onestop.approval.cases.web.read;

import cn.yongji.onestop.approval.cases.web.view.ReviewView;
import cn.yongji.onestop.edge.language.Language;
import cn.yongji.onestop.platform.web.Caller;
import cn.yongji.onestop.platform.web.ETags;
import cn.yongji.onestop.platform.web.ProblemTypes;
import cn.yongji.onestop.platform.web.role.Everybody;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
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
            summary = "查看一项部门审核",
            description = "The review with its clock, its problems, supplements and decision. Its ETag is needed to"
                    + " decide.")
    @Everybody
    @ProblemTypes("not-known-yet")
    @GetMapping
    ResponseEntity<ReviewView> getReview(Caller caller, @PathVariable String reviewId, Language language) {
        var seen = cases.review(caller, reviewId);
        var view = ReviewView.of(seen.of(), seen.review(), cases.looks(language), cases.warnings(caller, seen));
        return ResponseEntity.ok().eTag(ETags.of(seen.review().version())).body(view);
    }
}
