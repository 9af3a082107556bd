package cn.yongji.onestop.intake.rules.planning.web;

import cn.yongji.onestop.intake.rules.planning.domain.Saving;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;

/** One figure of what a plan saves. */
@Schema(name = "Saving", description = "节省 = 基准 − 方案；formula 说明算法，calculation 逐项列出数字。")
public record SavingView(
        @Schema(description = "串行基准") int baseline,
        @Schema(description = "本方案") int planned,
        @Schema(description = "节省") int saved,
        @Schema(description = "减少百分比，保留一位小数，向下取整") BigDecimal percent,
        String formula,
        String calculation) {
    static SavingView of(Saving saving) {
        return new SavingView(
                saving.baseline(),
                saving.planned(),
                saving.saved(),
                saving.percent(),
                saving.formula(),
                saving.calculation());
    }
}
