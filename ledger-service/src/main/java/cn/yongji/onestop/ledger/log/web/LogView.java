package cn.yongji.onestop.ledger.log.web;

import cn.yongji.onestop.edge.language.Language;
import cn.yongji.onestop.ledger.entry.domain.City;
import cn.yongji.onestop.ledger.log.PublicLog;
import cn.yongji.onestop.ledger.log.PublishedCheckpoint;
import cn.yongji.onestop.ledger.log.WitnessRecord;
import cn.yongji.onestop.ledger.log.WitnessSaid;
import cn.yongji.onestop.ledger.log.domain.LogContradiction;
import cn.yongji.onestop.tlog.note.Checkpoint;
import cn.yongji.onestop.tlog.note.SignedNote;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How the public log stands. */
record LogView(
        @Schema(description = "Name of the log; it never changes")
        String origin,

        @Schema(description = "Entries in the newest checkpoint")
        long size,

        @Schema(description = "Root of the newest checkpoint, in hex; absent while there is no entry") @Nullable
        String root,

        @Schema(description = "When the newest checkpoint was put together") @Nullable
        Instant at,

        @Schema(description = "Entries in the newest checkpoint that enough witnesses have signed")
        long witnessedSize,

        @Schema(description = "How many witnesses have signed a log of this size or one not smaller")
        int cosigned,

        List<LogWitnessView> witnesses,

        @Schema(description = "The log before this one, which had to end; absent for a first log") @Nullable
        EndedLogView succeeds,

        @Schema(description = "Why nothing is signed any more; absent while all is well") @Nullable
        HaltView halted) {

    /** How a witness stands. */
    @Schema(name = "LogWitness")
    record LogWitnessView(
            String name,
            WitnessSaid said,
            @Schema(description = "The same in words") String text,

            @Schema(description = "Entries in the checkpoint that it signed last")
            long size,

            @Schema(description = "When it did, by its own clock") @Nullable
            Instant cosignedAt) {}

    /** A log that ended, by its last checkpoint that was kept. */
    @Schema(name = "EndedLog")
    record EndedLogView(
            String origin,

            @Schema(description = "Entries in that checkpoint")
            long size,

            @Schema(description = "Its root, in hex") String root,

            @Schema(description = "The ledger whose first entry, the first leaf of this log, names it")
            String ledger) {}

    /** Why the log is not signed. */
    @Schema(name = "LogHalt")
    record HaltView(
            @Schema(description = "Who knows of another log: a witness, or the process itself")
            String by,

            @Schema(description = "The size that is known there")
            long size,

            String text) {}

    static LogView of(PublicLog.Standing standing, Language language) {
        var newest = standing.newest();
        var size = newest.map(PublishedCheckpoint::size).orElse(0L);
        return new LogView(
                standing.origin().name(),
                size,
                newest.map(it -> Checkpoint.parse(it.note().text())
                                .orThrow()
                                .root()
                                .hex())
                        .orElse(null),
                newest.map(PublishedCheckpoint::at).orElse(null),
                standing.witnessed().map(PublishedCheckpoint::size).orElse(0L),
                (int) standing.witnesses().stream()
                        .filter(it -> it.said() == WitnessSaid.COSIGNED && it.size() >= size)
                        .count(),
                standing.witnesses().stream().map(it -> of(it, language)).toList(),
                standing.origin()
                        .succeeds()
                        .map(it -> ended(it, standing.origin().number()))
                        .orElse(null),
                standing.halted().map(it -> of(it, language)).orElse(null));
    }

    private static EndedLogView ended(String note, int number) {
        var last = SignedNote.parse(note)
                .then(signed -> Checkpoint.parse(signed.text()))
                .orThrow();
        return new EndedLogView(last.origin(), last.size(), last.root().hex(), City.ofLog(number));
    }

    private static LogWitnessView of(WitnessRecord record, Language language) {
        var text = language == Language.ZH ? chinese(record.said()) : english(record.said());
        return new LogWitnessView(
                record.name(),
                record.said(),
                text,
                record.size(),
                record.cosignedAt().orElse(null));
    }

    private static HaltView of(LogContradiction why, Language language) {
        var text = switch (why) {
            case LogContradiction.Larger(var by, var size, var ours) ->
                language == Language.ZH
                        ? "%s 已见过 %d 条记录的日志，而库中仅有 %d 条；数据可能被恢复到较早的时点，故停止签署。".formatted(by, size, ours)
                        : "%s has seen a log of %d, and there are %d: an older database was probably restored, so nothing is signed."
                                .formatted(by, size, ours);
            case LogContradiction.OtherRoot(var by, var size) ->
                language == Language.ZH
                        ? "%s 见过的 %d 条记录的日志与库中不一致，故停止签署。".formatted(by, size)
                        : "%s has seen another log of %d than there is, so nothing is signed.".formatted(by, size);
        };
        var way = language == Language.ZH
                ? "恢复较新的备份，或按运维手册以新的标识续立日志（ONESTOP_LEDGER_LOG_SUCCEEDS）。"
                : " Restore a younger backup, or let the log go on under another name (ONESTOP_LEDGER_LOG_SUCCEEDS).";
        return new HaltView(why.by(), why.size(), text + way);
    }

    private static String chinese(WitnessSaid said) {
        return switch (said) {
            case NOTHING -> "尚未询问";
            case COSIGNED -> "已见证";
            case UNREACHABLE -> "无法联系";
            case RUBBISH -> "答复无法识别";
            case STRANGER -> "不认识本日志或其公钥";
            case KNOWS_MORE -> "见过更大的日志";
            case KNOWS_OTHER -> "见过与之不一致的日志";
        };
    }

    private static String english(WitnessSaid said) {
        return switch (said) {
            case NOTHING -> "Not asked yet";
            case COSIGNED -> "Has signed";
            case UNREACHABLE -> "Cannot be reached";
            case RUBBISH -> "Answers what no witness says";
            case STRANGER -> "Does not know this log, or not its key";
            case KNOWS_MORE -> "Has seen a larger log";
            case KNOWS_OTHER -> "Has seen another log";
        };
    }
}
