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
        String contradictionId,
        String rule,
        String oneMatter,
        String oneCondition,
        String otherMatter,
        String otherCondition,
        Instant foundAt) {

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
