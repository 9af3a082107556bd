package cn.yongji.onestop.intake.papers.project.web;

import cn.yongji.onestop.intake.papers.project.domain.UnitCode;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Where the unit's code stands. */
@Schema(name = "UnitCode", description = "统一社会信用代码的核对情况。IN_DOUBT 时可以建档，但确认前不能提交申报。")
record UnitCodeView(
        State state,
        @Schema(description = "按前 17 位算得的校验位") @Nullable String expectedCheckDigit,
        @Schema(description = "确认人") @Nullable String confirmedBy,
        @Schema(description = "确认理由") @Nullable String reason,
        @Nullable Instant confirmedAt) {

    /** State of the code. */
    @Schema(name = "UnitCodeState")
    enum State {
        SOUND,
        IN_DOUBT,
        CONFIRMED
    }

    static UnitCodeView of(UnitCode code) {
        return switch (code) {
            case UnitCode.Sound _ -> new UnitCodeView(State.SOUND, null, null, null, null);
            case UnitCode.InDoubt(var expected, var _) ->
                new UnitCodeView(State.IN_DOUBT, String.valueOf(expected), null, null, null);
            case UnitCode.Confirmed(var expected, var by, var reason, var at) ->
                new UnitCodeView(State.CONFIRMED, String.valueOf(expected), by, reason, at);
        };
    }
}
