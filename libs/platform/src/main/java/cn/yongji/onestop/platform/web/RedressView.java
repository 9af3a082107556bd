package cn.yongji.onestop.platform.web;

import cn.yongji.onestop.kernel.calendar.Redress;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;

/** 救济途径, in both languages, since a kept answer is the same for everybody. */
@Schema(name = "Redress")
public record RedressView(
        String zh,
        String en,

        @Schema(description = "申请行政复议的最后一日，按作出之日起算 / Last day of reconsideration, counted from the decision")
        LocalDate reconsiderationBy,

        @Schema(description = "提起行政诉讼的最后一日，按作出之日起算 / Last day of a lawsuit, counted from the decision")
        LocalDate lawsuitBy) {
    public static RedressView of(Redress it) {
        return new RedressView(it.textZh(), it.textEn(), it.reconsiderationBy(), it.lawsuitBy());
    }
}
