package cn.yongji.onestop.approval.cases.web.view;

import cn.yongji.onestop.approval.cases.domain.Case;
import cn.yongji.onestop.approval.cases.domain.CaseOutcome;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** 办件 with all its reviews. */
@Schema(name = "Case")
public record CaseView(
        String caseId,
        String projectId,
        String projectName,

        @Schema(description = "办件编号 / Number by which people speak of the project") @Nullable
        String number,

        String stage,
        String unitUscc,
        String unitName,
        Instant acceptedAt,

        @Schema(description = "受理日，不计入时限 / Legal day of acceptance, not counted")
        LocalDate acceptedOn,

        String catalogueVersion,

        @Schema(description = "全部办结后的结果 / Outcome once every review is closed") @Nullable
        CaseOutcome outcome,

        @Nullable Instant closedAt,

        @Schema(description = "退件；未退件的没有 / Where it was returned") @Nullable
        ReturnView returned,

        List<ReviewSummary> reviews,

        @Schema(description = "一次性补正通知 / Joint notices, the latest last")
        List<NoticeView> notices,

        @Schema(description = "条件矛盾 / Contradicting conditions")
        List<ContradictionView> contradictions,

        @Schema(description = "议定事项 / What meetings have resolved")
        List<CaseResolutionView> resolutions) {

    public static CaseView of(Case it, Optional<String> number, ReviewLooks looks) {
        var application = it.application();
        return new CaseView(
                it.id(),
                application.projectId(),
                application.projectName(),
                number.orElse(null),
                application.stage(),
                application.unitUscc(),
                application.unitName(),
                application.acceptedAt(),
                application.acceptedOn(),
                application.catalogueVersion(),
                it.outcome().orElse(null),
                it.closedAt().orElse(null),
                ReturnView.of(it),
                it.reviews().stream().map(review -> looks.summary(it, review)).toList(),
                NoticeView.of(it),
                ContradictionView.of(it),
                CaseResolutionView.of(it));
    }
}
