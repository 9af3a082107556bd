package cn.yongji.onestop.intake.planning.web;

import cn.yongji.onestop.intake.planning.domain.Saving;
import io.swagger.v3.oas.annotations.media.Schema;

/** One figure of what a plan saves. */
@Schema(name = "Saving", description = "节省 = 基准 − 方案；formula 说明算法。")
public record SavingBody(
        @Schema(description = "串行基准", example = "90") int baseline,
        @Schema(description = "本方案", example = "15") int planned,
        @Schema(description = "节省", example = "75") int saved,
        @Schema(description = "减少百分比，向下取整", example = "83") int percent,
        @Schema(example = "逐项串行基准工作日之和 − 并联关键路径承诺工作日") String formula) {
    static SavingBody of(Saving saving) {
        return new SavingBody(saving.baseline(), saving.planned(), saving.saved(), saving.percent(), saving.formula());
    }
}
