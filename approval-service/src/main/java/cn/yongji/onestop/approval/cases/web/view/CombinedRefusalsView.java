package cn.yongji.onestop.approval.cases.web.view;

import cn.yongji.onestop.approval.cases.domain.Case;
import cn.yongji.onestop.approval.cases.domain.review.Review;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** 不予许可汇总: every refusal of a case with ground and remedy, in one document, and what stands for another filing (D13). */
@Schema(name = "CombinedRefusals")
public record CombinedRefusalsView(
        @Schema(example = "0198f6d0-7c1e-7aaa-8b1f-3f6d5c2b1a00")
        String caseId,

        @Schema(example = "永济铝基新材料生产线项目") String projectName,
        @Schema(example = "永济铝基新材料有限公司") String unitName,

        @Schema(
                description = "办件办结时形成；办结前为空 / When the case was closed; absent before",
                example = "2026-12-01T01:30:00Z")
        @Nullable
        Instant combinedAt,

        List<RefusalLine> refusals,

        @Schema(description = "重新申报时继续有效的许可 / Granted, and reused when it is filed again")
        List<Standing> standing) {

    /** One refusal. */
    @Schema(name = "CombinedRefusalLine")
    public record RefusalLine(
            @Schema(example = "0198f6d0-7c1e-7aaa-8b1f-3f6d5c2b1a00-M16")
            String reviewId,

            @Schema(example = "生产建设项目水土保持方案审批") String matterName,
            @Schema(example = "水利局") String departmentName,
            @Schema(example = "弃土场位于河道管理范围") String ground,
            @Schema(example = "调整弃土场后重新申报") @Nullable String remedy,
            @Schema(example = "2026-12-01T01:30:00Z") Instant decidedAt) {}

    /** One grant that stands. */
    @Schema(name = "StandingResult")
    public record Standing(
            @Schema(example = "0198f6d0-7c1e-7aaa-8b1f-3f6d5c2b1a00-M06")
            String reviewId,

            @Schema(example = "企业投资项目备案") String matterName,
            @Schema(example = "永审备〔2026〕7号") @Nullable String resultNumber) {}

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
                rejection.act().at());
    }
}
