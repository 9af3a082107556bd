package cn.yongji.onestop.intake.rules.planning.web;

import cn.yongji.onestop.intake.rules.planning.domain.Saving;
import io.swagger.v3.oas.annotations.media.Schema;

/** One figure of what a plan saves. */
@Schema(name = "Saving", description = "节省 = 基准 − 方案；formula 说明算法，calculation 逐项列出数字。")
public record SavingBody(
        @Schema(description = "串行基准", example = "97") int baseline,
        @Schema(description = "本方案", example = "8") int planned,
        @Schema(description = "节省", example = "89") int saved,
        @Schema(description = "减少百分比，向下取整", example = "91") int percent,
        @Schema(example = "逐项串行基准工作日之和 − 并联关键路径工作日") String formula,

        @Schema(example = "串行 M06 10 + M12 20 + M36 7 = 37；关键路径 M06 0 + M12 5 + M36 3 = 8；37 − 8 = 29")
        String calculation) {
    static SavingBody of(Saving saving) {
        return new SavingBody(
                saving.baseline(),
                saving.planned(),
                saving.saved(),
                saving.percent(),
                saving.formula(),
                saving.calculation());
    }
}
