package cn.yongji.onestop.approval.cases.web.view;

import cn.yongji.onestop.approval.cases.domain.Case;
import cn.yongji.onestop.approval.cases.domain.Contradiction;
import cn.yongji.onestop.approval.cases.domain.review.Review;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;

/** 条件矛盾: conditions of two departments that cannot both be met. */
@Schema(name = "Contradiction")
public record ContradictionView(
        @Schema(example = "0198f6d0-7c1e-7aaa-8b1f-3f6d5c2b1a00-C01-M12-M25")
        String contradictionId,

        @Schema(example = "C01") String rule,
        @Schema(example = "M12") String oneMatter,
        @Schema(example = "建筑退让道路红线 10 米") String oneCondition,
        @Schema(example = "M25") String otherMatter,
        @Schema(example = "建筑退让道路红线 15 米") String otherCondition,
        @Schema(example = "2026-12-01T01:30:00Z") Instant foundAt) {

    static List<ContradictionView> of(Case it) {
        return it.dossier().contradictions().stream().map(ContradictionView::of).toList();
    }

    static List<ContradictionView> of(Case it, Review review) {
        return it.dossier().contradictions().stream()
                .filter(found -> found.one().matter().equals(review.matter())
                        || found.other().matter().equals(review.matter()))
                .map(ContradictionView::of)
                .toList();
    }

    private static ContradictionView of(Contradiction it) {
        return new ContradictionView(
                it.id(),
                it.rule(),
                it.one().matter().value(),
                it.one().text(),
                it.other().matter().value(),
                it.other().text(),
                it.foundAt());
    }
}
