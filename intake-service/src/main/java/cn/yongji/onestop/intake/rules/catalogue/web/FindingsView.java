package cn.yongji.onestop.intake.rules.catalogue.web;

import cn.yongji.onestop.intake.rules.catalogue.domain.CatalogueFinding;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything that is wrong with a draft. */
@Schema(name = "CatalogueFindings", description = "校验结果：类型、引用、循环、不可达，一次列全。")
record FindingsView(@Schema(description = "没有问题，可以发布") boolean sound, List<FindingView> findings) {

    /** One of them, with its place. */
    @Schema(name = "CatalogueFinding", description = "一处问题及其位置。")
    record FindingView(
            @Schema(description = "事项、规则或材料的编号") String subject,
            String field,
            CatalogueFinding.Kind kind,
            @Schema(description = "条件文本中的行，从 1 起") @Nullable Integer line,
            @Schema(description = "条件文本中的列，从 1 起") @Nullable Integer column,
            String text) {
        static FindingView of(CatalogueFinding finding) {
            var placed = finding.line() > 0;
            return new FindingView(
                    finding.subject(),
                    finding.field(),
                    finding.kind(),
                    placed ? finding.line() : null,
                    placed ? finding.column() : null,
                    finding.text());
        }
    }

    static FindingsView of(List<CatalogueFinding> findings) {
        return new FindingsView(
                findings.isEmpty(), findings.stream().map(FindingView::of).toList());
    }
}
