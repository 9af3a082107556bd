package cn.yongji.onestop.intake.counter.application.web;

import cn.yongji.onestop.intake.counter.application.domain.promise.Promisable;
import cn.yongji.onestop.kernel.id.MatterCode;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;

/** What may be promised, and until when. */
@Schema(name = "PromisableMaterial", description = "可容缺的材料及最迟可承诺的补交日期。")
record PromisableView(
        String slot,
        String slotName,
        @Schema(type = "string") MatterCode matter,
        @Schema(description = "自收件日起的工作日数") int workingDays,
        @Schema(description = "最迟可承诺至；尚未提交的，按今日收件计算") LocalDate latestDay) {
    static PromisableView of(Promisable it) {
        return new PromisableView(
                it.slot(),
                it.slotName(),
                it.latest().matter(),
                it.latest().workingDays(),
                it.latest().day());
    }
}
