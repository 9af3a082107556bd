package cn.yongji.onestop.approval.cases.web;

import cn.yongji.onestop.approval.cases.domain.Block;
import cn.yongji.onestop.approval.cases.domain.Case;
import cn.yongji.onestop.approval.cases.domain.Review;
import cn.yongji.onestop.kernel.event.MaterialRef;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** 部门审核 as the department that has it, and the unit it concerns, may see it. */
@Schema(name = "Review")
public record ReviewView(
        @Schema(description = "审核版本，即 ETag / Version of this review, its ETag", example = "2")
        int version,

        @Schema(example = "0198f6d0-7c1e-7aaa-8b1f-3f6d5c2b1a00")
        String caseId,

        @Schema(example = "0198f6cf-1111-7aaa-8b1f-3f6d5c2b1a00")
        String projectId,

        @Schema(example = "永济铝基新材料生产线项目") String projectName,
        @Schema(example = "STAGE_1") String stage,
        ReviewSummary summary,

        @Schema(description = "已用工作日，不含暂停 / Working days consumed, pauses left out", example = "3") @Nullable
        Integer usedWorkingDays,

        List<ProblemInTheWay> blockedBy,

        @Schema(description = "全部补正，最近的在后 / All supplements, the latest last")
        List<SupplementView> supplements,

        @Schema(description = "申报材料 / Materials as handed in")
        List<MaterialRef> materials,

        @Nullable DecisionView decision) {

    /** A problem that stands against granting. */
    public record ProblemInTheWay(
            @Schema(example = "0198f6d0-aaaa-7aaa-8b1f-3f6d5c2b1a00")
            String problemId,

            @Schema(example = "2026-11-25T02:00:00Z") Instant since) {
        static ProblemInTheWay of(Block.Standing block) {
            return new ProblemInTheWay(block.problemId(), block.since());
        }
    }

    static ReviewView of(Case it, Review review, ReviewLooks looks) {
        var docket = review.docket();
        var open = review.beneath() instanceof Review.Asking asking
                ? Stream.of(SupplementView.of(asking.supplement()))
                : Stream.<SupplementView>empty();
        return new ReviewView(
                review.version(),
                it.id(),
                it.application().projectId(),
                it.application().projectName(),
                it.application().stage(),
                looks.summary(it, review),
                looks.used(review).orElse(null),
                docket.blocks().standing().stream().map(ProblemInTheWay::of).toList(),
                Stream.concat(docket.supplements().stream().map(SupplementView::of), open)
                        .toList(),
                docket.materials(),
                review.closed().map(DecisionView::of).orElse(null));
    }
}
