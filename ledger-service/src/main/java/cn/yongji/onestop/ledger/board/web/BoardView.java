package cn.yongji.onestop.ledger.board.web;

import cn.yongji.onestop.ledger.board.Pulse;
import cn.yongji.onestop.ledger.board.WallBoard.Drawing;
import cn.yongji.onestop.ledger.board.domain.BoardHead;
import cn.yongji.onestop.ledger.board.domain.BoardSide;
import cn.yongji.onestop.ledger.board.domain.BoardStage;
import cn.yongji.onestop.ledger.board.domain.InTimeRate;
import cn.yongji.onestop.ledger.board.domain.Signal;
import cn.yongji.onestop.ledger.entry.domain.Wording;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** 挂图: the board of one day; its head counts the rows that stand in it. */
@Schema(name = "Board")
record BoardView(
        @Schema(description = "For whom it is drawn") BoardSide view,

        @Schema(description = "The day its lights and days are of, in Asia/Shanghai", example = "2026-10-20")
        LocalDate day,

        HeadView head,

        @Schema(description = "Every project, the worst first: overdue, due soon, stopped longest, then by due day")
        List<BoardRowView> rows,

        FootView foot) {

    static BoardView of(Drawing drawing, BoardSide side, Pulse pulse, Wording wording) {
        var sheet = drawing.sheet();
        return new BoardView(
                side,
                sheet.day(),
                HeadView.of(sheet.head(), wording),
                sheet.rows().stream()
                        .map(row -> BoardRowView.of(row, side, wording))
                        .toList(),
                FootView.of(drawing, pulse));
    }

    /** 汇总. */
    @Schema(name = "BoardHead")
    record HeadView(
            @Schema(description = "How many projects there are, which is how many rows", example = "128")
            int projects,

            @Schema(description = "Projects by the stage that they are in")
            List<StageCount> byStage,

            @Schema(description = "Projects of which all is granted", example = "12")
            int done,

            @Schema(description = "Projects without a plan", example = "3")
            int withoutPlan,

            @Schema(description = "Projects by their light, the worst first")
            List<LightCount> byLight,

            MonthRate inTime) {
        static HeadView of(BoardHead head, Wording wording) {
            return new HeadView(
                    head.projects(),
                    head.byStage().entrySet().stream()
                            .map(it -> new StageCount(it.getKey(), it.getKey().title(), it.getValue()))
                            .toList(),
                    head.done(),
                    head.withoutPlan(),
                    head.bySignal().entrySet().stream()
                            .map(it -> LightCount.of(it.getKey(), it.getValue(), wording))
                            .toList(),
                    MonthRate.of(head.inTime()));
        }
    }

    /** Projects in a stage. */
    @Schema(name = "BoardStageCount")
    record StageCount(
            @Schema(description = "审批阶段") BoardStage stage,

            @Schema(description = "Its name", example = "立项用地规划许可")
            String name,

            @Schema(description = "How many projects", example = "41")
            int projects) {}

    /** Projects with a light. */
    @Schema(name = "BoardLightCount")
    record LightCount(
            Signal signal,

            @Schema(description = "Its shape", example = "■")
            String shape,

            @Schema(description = "Its word", example = "超期")
            String word,

            @Schema(description = "How many projects", example = "2")
            int projects) {
        static LightCount of(Signal signal, int projects, Wording wording) {
            return new LightCount(signal, signal.shape(), wording == Wording.ZH ? signal.zh() : signal.en(), projects);
        }
    }

    /** 本月按期率. */
    @Schema(name = "BoardInTimeRate")
    record MonthRate(
            @Schema(description = "The month", example = "2026-10")
            String month,

            @Schema(
                    description = "Reviews that were settled in time in it: decided on or before their due day",
                    example = "45")
            int inTime,

            @Schema(
                    description =
                            "n: reviews of which it became certain in it, by a decision in time or by a due day that"
                                    + " passed, decided or not",
                    example = "47")
            int settled,

            @Schema(
                    description =
                            "inTime of settled in percent, to one place, rounded down; absent for fewer than five",
                    example = "95.7")
            @Nullable
            BigDecimal percent) {
        static MonthRate of(InTimeRate rate) {
            return new MonthRate(
                    rate.month().toString(),
                    rate.inTime(),
                    rate.settled(),
                    rate.percent().orElse(null));
        }
    }

    /** 昨夜: whether what the services hold and what the ledger has agreed, and whether the ledger was whole. */
    @Schema(name = "BoardNight")
    record LastNightView(
            @Schema(description = "The day on which the night ended", example = "2026-11-08")
            LocalDate day,

            @Schema(description = "对账一致 (true) or 有差异", example = "true")
            boolean equal,

            @Schema(description = "核验通过: all chains and the public log were whole", example = "true")
            boolean whole) {
        static LastNightView of(Pulse.LastNight it) {
            return new LastNightView(it.day(), it.equal(), it.whole());
        }
    }

    /** What the board rests on. */
    @Schema(name = "BoardFoot")
    record FootView(
            @Schema(description = "Entries of all ledgers that it rests on 台账条数", example = "1204331")
            long entries,

            @Schema(description = "When the latest of them happened") @Nullable
            Instant asOf,

            @Schema(description = "When the answer was made, by the clock of the machine")
            Instant serverTime,

            @Schema(
                    description = "SHA-256 over where every ledger stands: boards from the same entries have the same",
                    example = "7d1f0a9b3c5e8d2f4a6b9c0e1d3f5a7b8c9e0d2f4a6b8c1e3d5f7a9b0c2e4d6f")
            String digest,

            FreshnessView freshness,

            @Schema(description = "The city log 公开日志 as it was published last; absent before its first checkpoint")
            @Nullable
            TreeView tree,

            @Schema(description = "What the last night has shown 昨夜对账与核验; absent before the first") @Nullable
            LastNightView night,

            @Schema(
                    description = "Ledgers of projects whose opening nobody has told yet; they have no row",
                    example = "0")
            int withoutFile) {
        static FootView of(Drawing drawing, Pulse pulse) {
            var sheet = drawing.sheet();
            return new FootView(
                    sheet.entries(),
                    sheet.asOf().orElse(null),
                    pulse.serverTime(),
                    drawing.digest(),
                    FreshnessView.of(pulse),
                    pulse.tree().map(TreeView::of).orElse(null),
                    pulse.night().map(LastNightView::of).orElse(null),
                    sheet.withoutFile());
        }
    }
}
