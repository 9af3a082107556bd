package cn.yongji.onestop.ledger.board.web;

import cn.yongji.onestop.ledger.board.domain.MatterLight;
import cn.yongji.onestop.ledger.board.domain.Signal;
import cn.yongji.onestop.ledger.entry.domain.Wording;
import cn.yongji.onestop.ledger.page.domain.NodeTimes.Stop;
import cn.yongji.onestop.ledger.timeline.domain.OfficialWords;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A light: its code, its shape, its word and its number belong together; none stands for the others. */
@Schema(name = "BoardLight")
record BoardLightView(
        @Schema(description = "The light") Signal signal,

        @Schema(description = "Its shape, for who does not see colours", example = "▲")
        String shape,

        @Schema(description = "Its word", example = "临期") String word,

        @Schema(description = "What it says, without the word; empty where nothing runs", example = "剩 1 天")
        String text,

        @Schema(
                description = "Working days left, negative once they are over; absent where no clock runs",
                example = "1")
        @Nullable
        Integer workingDays,

        @Schema(description = "停止计时的原因: SUPPLEMENT, or the special procedure; while the clock stands") @Nullable
        String stoppedFor,

        @Schema(description = "Since when the clock stands") @Nullable
        LocalDate stoppedSince,

        @Schema(description = "When it is expected to go on") @Nullable
        LocalDate expectedUntil) {
    private static final String SUPPLEMENT = "SUPPLEMENT";

    static BoardLightView none(Wording wording) {
        return of(Signal.NONE, "", null, null, wording);
    }

    static BoardLightView of(MatterLight light, Wording wording) {
        var stop = light.stop().orElse(null);
        var runs = light.signal() != Signal.NONE && light.signal() != Signal.STOPPED;
        var days = light.light().remainingWorkingDays();
        return of(light.signal(), text(light, wording), runs ? days : null, stop, wording);
    }

    private static BoardLightView of(
            Signal signal, String text, @Nullable Integer days, @Nullable Stop stop, Wording wording) {
        return new BoardLightView(
                signal,
                signal.shape(),
                wording == Wording.ZH ? signal.zh() : signal.en(),
                text,
                days,
                stop == null ? null : stop.kind(),
                stop == null ? null : stop.since(),
                stop == null ? null : stop.until());
    }

    private static String text(MatterLight light, Wording wording) {
        var days = light.light().remainingWorkingDays();
        var zh = wording == Wording.ZH;
        return switch (light.signal()) {
            case OVERDUE -> zh ? Math.abs(days) + " 天" : days(Math.abs(days));
            case DUE_SOON, NORMAL -> zh ? "剩 " + days + " 天" : days(days) + " left";
            case PROVISIONAL ->
                days < 0
                        ? zh ? "暂定期限已过 " + -days + " 天" : days(-days) + " past a provisional day"
                        : zh ? "剩 " + days + " 天" : days(days) + " left";
            case STOPPED -> light.stop().map(it -> reason(it.kind(), wording)).orElse("");
            case NONE -> "";
        };
    }

    private static String days(int days) {
        return days == 1 ? "1 day" : days + " days";
    }

    private static String reason(String kind, Wording wording) {
        if (kind.equals(SUPPLEMENT)) return wording == Wording.ZH ? "补正" : "supplement";
        return OfficialWords.procedure(kind, wording);
    }
}
