package cn.yongji.onestop.ledger.board.web;

import cn.yongji.onestop.ledger.board.TreeHead;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

/** 公开日志. */
@Schema(name = "BoardTree")
record TreeView(
        @Schema(description = "Entries in the log", example = "1204331")
        long size,

        @Schema(
                description = "Root of its tree, in hex",
                example = "7d1f0a9b3c5e8d2f4a6b9c0e1d3f5a7b8c9e0d2f4a6b8c1e3d5f7a9b0c2e4d6f")
        String root,

        @Schema(description = "When the checkpoint was put together")
        Instant checkpointAt,

        @Schema(description = "Witnesses that have signed it by now 见证", example = "2")
        int witnessesSigned,

        @Schema(description = "Witnesses that are asked", example = "2")
        int witnessesAsked) {
    static TreeView of(TreeHead it) {
        return new TreeView(it.size(), it.root(), it.at(), it.signed(), it.asked());
    }
}
