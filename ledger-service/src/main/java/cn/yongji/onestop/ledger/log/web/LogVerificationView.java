package cn.yongji.onestop.ledger.log.web;

import cn.yongji.onestop.edge.language.Language;
import cn.yongji.onestop.ledger.log.LogVerifying;
import cn.yongji.onestop.ledger.log.domain.LogFlaw;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** 日志核验结果 of a part of the log. */
record LogVerificationView(
        boolean valid,

        @Schema(description = "Index of the first leaf that was checked")
        long from,

        @Schema(description = "Index behind the last leaf up to which all is whole; ask from there for the next part")
        long next,

        @Schema(description = "Entries that were checked") long entries,

        @Schema(description = "Root of the log up to next, in hex: that of the checkpoint of this size")
        String root,

        @Schema(description = "Whether next is the end of the log")
        boolean complete,

        @Nullable LogFlawView broken) {

    /** What is wrong first, and where. */
    @Schema(name = "LogFlaw")
    record LogFlawView(
            LogFlaw.Kind kind,

            @Schema(description = "Index of the first leaf that is concerned")
            long leaf,

            @Schema(description = "The file below /log/, the batch, or the ledger and the index of its entry")
            String where,

            @Schema(description = "The same in words") String text) {}

    static LogVerificationView of(LogVerifying.Part part, Language language) {
        return new LogVerificationView(
                part.flaw().isEmpty(),
                part.from(),
                part.edge().size(),
                part.entries(),
                part.edge().root().hex(),
                part.complete(),
                part.flaw().map(it -> of(it, language)).orElse(null));
    }

    private static LogFlawView of(LogFlaw flaw, Language language) {
        var text = language == Language.ZH ? chinese(flaw.kind()) : english(flaw.kind());
        return new LogFlawView(flaw.kind(), flaw.leaf(), flaw.where(), text);
    }

    private static String chinese(LogFlaw.Kind kind) {
        return switch (kind) {
            case BATCH_MISSING -> "此处应有的一批叶子缺失";
            case BATCH_DIFFERS -> "一批叶子被改动";
            case CHECKPOINT_DIFFERS -> "检查点被改动或不是本日志所签";
            case FILE_DIFFERS -> "日志文件缺失或被改动";
            case FILE_TOO_WIDE -> "日志文件多出内容";
            case ENTRY_LOST -> "叶子所对应的台账记录缺失";
            case ENTRY_DIFFERS -> "台账记录与叶子不符";
        };
    }

    private static String english(LogFlaw.Kind kind) {
        return switch (kind) {
            case BATCH_MISSING -> "The leaves that belong here are missing";
            case BATCH_DIFFERS -> "A batch of leaves was changed";
            case CHECKPOINT_DIFFERS -> "The checkpoint was changed, or this log has not signed it";
            case FILE_DIFFERS -> "A file of the log is missing or was changed";
            case FILE_TOO_WIDE -> "A file of the log holds more than the log has";
            case ENTRY_LOST -> "The entry of this leaf is missing";
            case ENTRY_DIFFERS -> "The entry is not the one that its leaf holds";
        };
    }
}
