package cn.yongji.onestop.intake.papers.project.web;

import cn.yongji.onestop.intake.papers.project.domain.UnitCode;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** Something that is taken, but should be looked at. In both languages, since a kept answer is the same for everybody. */
@Schema(name = "Warning", description = "警告：已受理，但需要核对。")
record WarningView(String pointer, String code, String zh, String en) {
    static List<WarningView> of(UnitCode code) {
        return switch (code) {
            case UnitCode.InDoubt(var _, var reason) ->
                List.of(new WarningView("/facts/unit/uscc", reason.code(), reason.zh(), reason.en()));
            case UnitCode.Sound _, UnitCode.Confirmed _ -> List.of();
        };
    }
}
