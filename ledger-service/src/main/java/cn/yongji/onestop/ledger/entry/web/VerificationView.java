package cn.yongji.onestop.ledger.entry.web;

import cn.yongji.onestop.edge.language.Language;
import cn.yongji.onestop.ledger.entry.domain.Verification;
import cn.yongji.onestop.ledger.entry.domain.Verification.Flaw;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** 验证结果: valid with where the ledger stands, or the first entry that is not what was written. */
record VerificationView(
        String projectId,
        boolean valid,

        @Schema(description = "Number of entries; absent when broken") @Nullable
        Long length,

        @Schema(description = "Hash of the last entry; absent when broken") @Nullable
        String head,

        @Schema(description = "Entries whose payload a retention rule destroyed; the chain survives it") @Nullable
        Long destroyedPayloads,

        @Schema(
                description =
                        "Index of the last entry that stands in the public log as it does here; absent when broken")
        @Nullable
        Long logged,

        @Nullable BrokenEntry broken,

        @Schema(description = "What the result proves, and what it cannot")
        String proves) {

    /** The first entry that is not what was written. */
    record BrokenEntry(
            @Schema(description = "Where it is, or should be")
            long index,

            Flaw reason,
            @Schema(description = "The reason in words") String text,
            @Schema(description = "What was found") String found) {}

    static VerificationView of(String projectId, Verification verification, Language language) {
        return switch (verification) {
            case Verification.Valid(var length, var head, var destroyed, var logged) ->
                new VerificationView(
                        projectId,
                        true,
                        length,
                        head.hex(),
                        destroyed,
                        logged,
                        null,
                        logged == 0 ? proven(length, language) : proven(length, logged, language));
            case Verification.Broken(var index, var flaw, var found) ->
                new VerificationView(
                        projectId,
                        false,
                        null,
                        null,
                        null,
                        null,
                        new BrokenEntry(index, flaw, text(flaw, language), found),
                        provenBefore(index, language));
        };
    }

    /** A chain knows its beginning and not its end: who cuts off its tail leaves a shorter chain that is whole. */
    private static String proven(long length, Language language) {
        return switch (language) {
            case ZH -> "第 1 条至第 %d 条均与写入时一致，无改动、无插入、无缺失。末尾若被整体截去，仅凭本链看不出，须与另行保存的 length 和 head 核对。".formatted(length);
            case EN ->
                ("Entries 1 to %d are as they were written: none changed, inserted or missing. That entries were cut"
                    + " off the end a chain alone cannot show; compare with a length and head kept elsewhere.")
                        .formatted(length);
        };
    }

    /** What the public log holds of it cannot be cut off or written anew without being seen. */
    private static String proven(long length, long logged, Language language) {
        return switch (language) {
            case ZH ->
                "第 1 条至第 %d 条均与写入时一致，无改动、无插入、无缺失；至第 %d 条与公开日志相同，公开日志中没有更靠后的记录，末尾未被截去。日志本身须与见证方或另行保存的检查点核对。"
                        .formatted(length, logged);
            case EN ->
                ("Entries 1 to %d are as they were written: none changed, inserted or missing. Up to %d they are those"
                    + " of the public log, which holds none behind them: the end was not cut off. Compare the log"
                    + " itself with a witness, or a checkpoint kept elsewhere.")
                        .formatted(length, logged);
        };
    }

    private static String provenBefore(long index, Language language) {
        return switch (language) {
            case ZH -> "第 %d 条之前的记录与写入时一致；自该条起不再作证明。".formatted(index);
            case EN ->
                "What stands before entry %d is as it was written; nothing is proven from there on.".formatted(index);
        };
    }

    private static String text(Flaw flaw, Language language) {
        return switch (language) {
            case ZH -> chinese(flaw);
            case EN -> english(flaw);
        };
    }

    private static String chinese(Flaw flaw) {
        return switch (flaw) {
            case ENTRY_MISSING -> "此处应有的记录缺失";
            case ENTRY_UNREADABLE -> "记录已无法读取";
            case PREVIOUS_DIFFERS -> "记录未接在前一条之后";
            case HEADER_DIFFERS -> "记录要素被改动";
            case OLDER_FORM -> "记录以旧格式写入，而此前已有新格式记录";
            case PAYLOAD_DIFFERS -> "记录内容被改动";
            case PAYLOAD_MISSING -> "记录内容缺失，且无依规销毁的记录";
            case SEQUENCE_DIFFERS -> "同一对象的记录序号不连续";
            case HEAD_DIFFERS -> "台账末端与最后一条记录不符";
            case LEAF_DIFFERS -> "公开日志在此处是另一条记录，台账自此或更早被重写";
            case TAIL_LOST -> "公开日志中有更靠后的记录，台账末尾被截去";
        };
    }

    private static String english(Flaw flaw) {
        return switch (flaw) {
            case ENTRY_MISSING -> "The entry that belongs here is missing";
            case ENTRY_UNREADABLE -> "The entry cannot be read any more";
            case PREVIOUS_DIFFERS -> "The entry does not follow the one before it";
            case HEADER_DIFFERS -> "The entry was changed";
            case OLDER_FORM -> "The entry has an older form than one before it";
            case PAYLOAD_DIFFERS -> "What the entry says was changed";
            case PAYLOAD_MISSING -> "What the entry says is missing, and no entry says that a rule destroyed it";
            case SEQUENCE_DIFFERS -> "The entries of one aggregate have a hole or repeat";
            case HEAD_DIFFERS -> "The ledger does not end with its last entry";
            case LEAF_DIFFERS ->
                "The public log holds another entry here: the ledger was written anew from here or earlier";
            case TAIL_LOST -> "The public log holds entries behind the last one: the end of the ledger was taken away";
        };
    }
}
