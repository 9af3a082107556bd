package cn.yongji.onestop.intake.rules.planning.web;

import cn.yongji.onestop.intake.rules.planning.domain.LatestPromise;
import cn.yongji.onestop.kernel.id.MatterCode;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;

/** Until when a secondary material may be promised. */
@Schema(name = "LatestPromise", description = "容缺材料最迟可承诺的补交日期：自收件日起的工作日数，和据此算出的日期。")
public record LatestPromiseView(
        @Schema(type = "string") MatterCode matter,
        @Schema(description = "自收件日起的工作日数") int workingDays,
        @Schema(description = "当日（方案为起算日）收件时的最迟日期") LocalDate day) {
    public static LatestPromiseView of(LatestPromise it) {
        return new LatestPromiseView(it.matter(), it.workingDays(), it.day());
    }
}
