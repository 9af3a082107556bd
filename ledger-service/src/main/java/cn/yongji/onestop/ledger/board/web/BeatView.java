package cn.yongji.onestop.ledger.board.web;

import cn.yongji.onestop.ledger.board.Pulse;
import cn.yongji.onestop.ledger.board.WallBoard.Drawing;
import cn.yongji.onestop.ledger.board.web.BoardView.LastNightView;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** 心跳: every second, whether anything changed or not. */
@Schema(name = "BoardBeat")
record BeatView(
        @Schema(description = "Entries of all ledgers that the board rests on", example = "1204331")
        long entries,

        @Schema(description = "The day its lights and days are of", example = "2026-10-20")
        LocalDate day,

        @Schema(description = "By the clock of the machine") Instant serverTime,

        @Schema(
                description = "Which build of the service speaks; a page is loaded anew where it changes",
                example = "1.0.0")
        String build,

        FreshnessView freshness,
        @Nullable TreeView tree,

        @Schema(description = "What the last night has shown; absent before the first") @Nullable
        LastNightView night) {
    private static final String BUILD = ofThisBuild();

    static BeatView of(Drawing drawing, Pulse pulse) {
        return new BeatView(
                drawing.sheet().entries(),
                drawing.sheet().day(),
                pulse.serverTime(),
                BUILD,
                FreshnessView.of(pulse),
                pulse.tree().map(TreeView::of).orElse(null),
                pulse.night().map(LastNightView::of).orElse(null));
    }

    private static String ofThisBuild() {
        var version = BeatView.class.getPackage().getImplementationVersion();
        return version == null ? "local" : version;
    }
}
