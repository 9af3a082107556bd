package cn.yongji.onestop.approval.cases.web.view;

import cn.yongji.onestop.approval.cases.domain.Case;
import cn.yongji.onestop.approval.cases.domain.Outcome;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** 办件 with all its reviews. */
@Schema(name = "Case")
public record CaseView(
        @Schema(example = "0198f6d0-7c1e-7aaa-8b1f-3f6d5c2b1a00")
        String caseId,

        @Schema(example = "0198f6cf-1111-7aaa-8b1f-3f6d5c2b1a00")
        String projectId,

        @Schema(example = "永济铝基新材料生产线项目") String projectName,
        @Schema(example = "STAGE_1") String stage,
        @Schema(example = "91140881MA0GT4BX39") String unitUscc,
        @Schema(example = "永济铝基新材料有限公司") String unitName,
        @Schema(example = "2026-11-24T01:00:00Z") Instant acceptedAt,

        @Schema(description = "受理日，不计入时限 / Legal day of acceptance, not counted", example = "2026-11-24")
        LocalDate acceptedOn,

        @Schema(example = "2026-11-01") String catalogueVersion,

        @Schema(description = "全部办结后的结果 / Outcome once every review is closed", example = "GRANTED") @Nullable
        Outcome outcome,

        @Schema(example = "2026-12-01T01:30:00Z") @Nullable Instant closedAt,
        List<ReviewSummary> reviews,

        @Schema(description = "一次性补正通知 / Joint notices, the latest last")
        List<NoticeView> notices,

        @Schema(description = "条件矛盾 / Contradicting conditions")
        List<ContradictionView> contradictions,

        @Schema(description = "议定事项 / What meetings have resolved")
        List<ResolutionView> resolutions) {

    public static CaseView of(Case it, ReviewLooks looks) {
        var application = it.application();
        return new CaseView(
                it.id(),
                application.projectId(),
                application.projectName(),
                application.stage(),
                application.unitUscc(),
                application.unitName(),
                application.acceptedAt(),
                application.acceptedOn(),
                application.catalogueVersion(),
                it.outcome().orElse(null),
                it.closedAt().orElse(null),
                it.reviews().stream().map(review -> looks.summary(it, review)).toList(),
                NoticeView.of(it),
                ContradictionView.of(it),
                ResolutionView.of(it));
    }
}
