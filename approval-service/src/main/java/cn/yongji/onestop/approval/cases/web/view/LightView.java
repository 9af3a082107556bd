package cn.yongji.onestop.approval.cases.web.view;

import cn.yongji.onestop.edge.language.Language;
import cn.yongji.onestop.kernel.calendar.Light;
import io.swagger.v3.oas.annotations.media.Schema;

/** 红黄灯: a colour, with the text and the number that always go with it (D2). */
@Schema(description = "红黄灯，读取时按工作日历计算 / Light, computed when read")
public record LightView(
        Light.Colour colour,
        String text,

        @Schema(description = "剩余工作日，超期为负 / Working days left, negative when overdue")
        int remainingWorkingDays,

        @Schema(description = "期限超出已公布的工作日历，为暂定 / Beyond the known calendar")
        boolean provisional) {

    static LightView of(Light light, Language language) {
        var text = language == Language.EN ? light.textEn() : light.textZh();
        return new LightView(light.colour(), text, light.remaining(), light.provisional());
    }
}
