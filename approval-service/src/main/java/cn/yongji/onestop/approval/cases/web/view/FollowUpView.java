package cn.yongji.onestop.approval.cases.web.view;

import cn.yongji.onestop.approval.cases.domain.Case;
import cn.yongji.onestop.approval.cases.domain.review.Review;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** 许可条件落实清单: all conditions of a case, open ones and those that are done. */
@Schema(name = "ConditionFollowUp")
public record FollowUpView(
        String caseId,

        @Schema(description = "尚未落实的条件数 / Conditions that are open")
        int open,

        List<Line> conditions,
        List<ContradictionView> contradictions,
        List<CaseResolutionView> resolutions) {

    /** One condition with the review it belongs to. */
    @Schema(name = "ConditionFollowUpLine")
    public record Line(String reviewId, String departmentName, ConditionView condition) {}

    public static FollowUpView of(Case it) {
        var lines = it.reviews().stream()
                .filter(Review.Passed.class::isInstance)
                .map(Review.Passed.class::cast)
                .flatMap(review -> ConditionView.of(review.approval().conditions()).stream()
                        .map(condition -> new Line(
                                it.idOf(review).value(), review.assignment().departmentName(), condition)))
                .toList();
        var open = (int)
                lines.stream().filter(line -> !line.condition().fulfilled()).count();
        return new FollowUpView(it.id(), open, lines, ContradictionView.of(it), CaseResolutionView.of(it));
    }
}
