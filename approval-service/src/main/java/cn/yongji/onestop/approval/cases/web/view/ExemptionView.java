package cn.yongji.onestop.approval.cases.web.view;

import cn.yongji.onestop.approval.cases.domain.review.HandlingTerms;
import cn.yongji.onestop.approval.cases.domain.review.UndoneExemption;
import cn.yongji.onestop.kernel.event.FactDifference;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** 免予专家评审 (S21, S23), and how that was undone. */
@Schema(name = "Exemption")
public record ExemptionView(
        String rule,
        String basis,

        @Schema(description = "失效的，可以启动专家评审 / Once undone, the experts' review may be held") @Nullable
        UndoneView undone) {

    /** 豁免失效. */
    @Schema(name = "UndoneExemption")
    public record UndoneView(
            Instant undoneAt,
            String undoneBy,

            @Schema(description = "变化的事实 / The facts that changed")
            List<FactDifference> causes) {
        private static UndoneView of(UndoneExemption it) {
            return new UndoneView(it.act().at(), it.act().by(), it.causes());
        }
    }

    static List<ExemptionView> of(HandlingTerms terms) {
        return terms.exemptions().stream()
                .map(it -> new ExemptionView(
                        it.rule(),
                        it.basis(),
                        terms.undone(it.rule()).map(UndoneView::of).orElse(null)))
                .toList();
    }
}
