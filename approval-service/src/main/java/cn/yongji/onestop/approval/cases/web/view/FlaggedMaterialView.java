package cn.yongji.onestop.approval.cases.web.view;

import cn.yongji.onestop.approval.cases.domain.review.Docket;
import cn.yongji.onestop.approval.cases.domain.review.FlaggedPaper;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** 异常材料: a material of a review that may not be used now, and why. */
@Schema(name = "FlaggedMaterial")
public record FlaggedMaterialView(
        String materialId,

        @Schema(description = "所对应的应交材料 / The slots that it fills")
        List<String> slots,

        String name,

        @Schema(description = "EXPIRED 过期、REVOKED 已注销、QUARANTINED 被隔离；以后可能增加 / The list may grow")
        String flag,

        String reason,

        @Schema(description = "标记之日 / Day on which it was flagged")
        LocalDate flaggedOn,

        Instant flaggedAt,
        String flaggedBy,

        @Schema(description = "是否本事项的主件；主件异常时须说明理由方可准予 / Whether it is a main material of this matter")
        boolean main) {

    public static List<FlaggedMaterialView> of(Docket docket) {
        return docket.hindrances().flagged().stream()
                .map(paper -> of(docket, paper))
                .toList();
    }

    private static FlaggedMaterialView of(Docket docket, FlaggedPaper paper) {
        return new FlaggedMaterialView(
                paper.materialId(),
                docket.slotsOf(paper.materialId()),
                paper.name(),
                paper.flag(),
                paper.reason(),
                paper.act().on(),
                paper.act().at(),
                paper.act().by(),
                docket.flaggedMainPapers().contains(paper));
    }
}
