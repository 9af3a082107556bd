package cn.yongji.onestop.ledger.board.web;

import cn.yongji.onestop.ledger.board.web.BoardView.FootView;
import cn.yongji.onestop.ledger.board.web.BoardView.HeadView;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** 项目列表: a part of the projects that the caller may see, with the counts of all that pass the filters. */
@Schema(name = "LedgerList")
record LedgerListView(
        @Schema(description = "What is in this part") List<BoardRowView> items,

        @Schema(description = "Cursor of the next part; absent on the last one") @Nullable
        String next,

        @Schema(description = "Counts of all that pass the filters, on whichever part they stand")
        HeadView head,

        @Schema(description = "What the answer rests on: the same as the board's foot")
        FootView foot) {}
