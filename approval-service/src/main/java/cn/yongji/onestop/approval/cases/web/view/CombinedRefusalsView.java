package cn.yongji.onestop.approval.cases.web.view;

import cn.yongji.onestop.approval.cases.domain.Case;
import cn.yongji.onestop.approval.cases.domain.review.Review;
import cn.yongji.onestop.platform.web.RedressView;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** 不予许可汇总: every refusal of a case with ground and remedy, in one document, and what stands for another filing (D13). */
@Schema(name = "CombinedRefusals")
public record CombinedRefusalsView(
        String caseId,
        String projectName,
        String unitName,

        @Schema(description = "办件办结时形成；办结前为空 / When the case was closed; absent before") @Nullable
        Instant combinedAt,

        List<RefusalLine> refusals,

        @Schema(description = "重新申报时继续有效的许可 / Granted, and reused when it is filed again")
        List<Standing> standing) {

    /** One refusal. */
    @Schema(name = "CombinedRefusalLine")
    public record RefusalLine(
            String reviewId,
            String matterName,
            String departmentName,
            String ground,
            @Nullable String remedy,

            @Schema(description = "救济途径 / How it may be contested, and until when") @Nullable
            RedressView redress,

            Instant decidedAt) {}

    /** One grant that stands. */
    @Schema(name = "StandingResult")
    public record Standing(
            String reviewId, String matterName, @Nullable String resultNumber) {}

    public static CombinedRefusalsView of(Case it) {
        return new CombinedRefusalsView(
                it.id(),
                it.application().projectName(),
                it.application().unitName(),
                it.closedAt().orElse(null),
                it.refused().stream().map(review -> line(it, review)).toList(),
                it.reviews().stream()
                        .filter(Review.Passed.class::isInstance)
                        .map(Review.Passed.class::cast)
                        .map(review -> new Standing(
                                it.idOf(review).value(),
                                review.assignment().matterName(),
                                review.approval().resultNumber().orElse(null)))
                        .toList());
    }

    private static RefusalLine line(Case it, Review.Refused review) {
        var rejection = review.rejection();
        return new RefusalLine(
                it.idOf(review).value(),
                review.assignment().matterName(),
                review.assignment().departmentName(),
                rejection.ground(),
                rejection.remedy().orElse(null),
                rejection.redress().map(RedressView::of).orElse(null),
                rejection.act().at());
    }
}
