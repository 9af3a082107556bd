package cn.yongji.onestop.intake.rules.commitment.web;

import cn.yongji.onestop.kernel.calendar.Light;
import io.swagger.v3.oas.annotations.media.Schema;

/** 红黄灯 of a promised material: a colour, with the text and the number that always go with it (D2). */
@Schema(name = "Light", description = "红黄灯，读取时按工作日历计算。颜色总与文字、天数同时给出。")
public record GapLightView(
        Light.Colour colour,
        @Schema(description = "中文文字", example = "剩余 3 个工作日") String text,

        @Schema(description = "英文文字", example = "3 working days left")
        String textEn,

        @Schema(description = "剩余工作日，逾期为负", example = "3") int remainingWorkingDays,
        @Schema(description = "期限超出已公布的工作日历，为暂定") boolean provisional) {
    public static GapLightView of(Light light) {
        return new GapLightView(light.colour(), light.textZh(), light.textEn(), light.remaining(), light.provisional());
    }
}
