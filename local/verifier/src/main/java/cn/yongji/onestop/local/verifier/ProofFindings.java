package cn.yongji.onestop.local.verifier;

import cn.yongji.onestop.tlog.proof.LogPolicy;
import cn.yongji.onestop.tlog.proof.ProvedEntry;
import cn.yongji.onestop.tlog.proof.WitnessedCheckpoint;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.stream.Collectors;

/** What a proof file proves, in words: also what it does not. */
final class ProofFindings {
    private static final DateTimeFormatter BEIJING =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withZone(ZoneId.of("Asia/Shanghai"));

    private ProofFindings() {}

    static Finding proved(String name, ProvedEntry proved, LogPolicy policy) {
        var entry = proved.entry();
        var type = entry.text("type").orElse("?");
        var time = entry.text("time").map(ProofFindings::beijing).orElse("?");
        var index = entry.value("index").orElse("?");
        var log = proved.log().checkpoint();
        var content = entry.payload().isPresent();
        return new Finding.Proved(
                "%s：台账第 %s 号记录（%s，北京时间 %s）%s，是日志 %s 前 %d 条之一（第 %d 号叶子），%s。"
                        .formatted(
                                name,
                                index,
                                type,
                                time,
                                content ? "及其内容" : "",
                                log.origin(),
                                log.size(),
                                proved.index(),
                                seenZh(proved.log(), policy)),
                "%s: entry %s of its ledger (%s, %s Beijing time)%s is leaf %d of the first %d of the log %s, %s."
                        .formatted(
                                name,
                                index,
                                type,
                                time,
                                content ? " with its content" : "",
                                proved.index(),
                                log.size(),
                                log.origin(),
                                seenEn(proved.log(), policy)));
    }

    static Finding open(String name, ProvedEntry proved) {
        var content = proved.entry().payload().isPresent();
        return new Finding.Open(
                "%s：%s所记之事是否属实、此后是否另有记录，均不由此证明。".formatted(name, content ? "" : "记录内容（文件未附，或已依规销毁）、"),
                "%s: %swhether what it says is true, and whether something was recorded afterwards, is not proved by it."
                        .formatted(name, content ? "" : "what the entry contains (not told, or destroyed by rule), "));
    }

    static String seenZh(WitnessedCheckpoint log, LogPolicy policy) {
        if (log.witnesses().isEmpty()) return "未经见证";
        return "见证 %d/%d：%s".formatted(count(log), policy.witnesses().size(), names(log));
    }

    static String seenEn(WitnessedCheckpoint log, LogPolicy policy) {
        if (log.witnesses().isEmpty()) return "seen by no witness";
        return "seen by %d of %d witnesses: %s"
                .formatted(count(log), policy.witnesses().size(), names(log));
    }

    private static long count(WitnessedCheckpoint log) {
        return log.witnesses().stream()
                .map(WitnessedCheckpoint.SeenBy::witness)
                .distinct()
                .count();
    }

    private static String names(WitnessedCheckpoint log) {
        return log.witnesses().stream()
                .map(seen -> seen.witness() + " (" + at(seen.seconds()) + ")")
                .collect(Collectors.joining(", "));
    }

    private static String at(long seconds) {
        try {
            return BEIJING.format(Instant.ofEpochSecond(seconds));
        } catch (DateTimeException beyondAllYears) {
            return Long.toUnsignedString(seconds);
        }
    }

    private static String beijing(String time) {
        try {
            return BEIJING.format(Instant.parse(time));
        } catch (DateTimeException noTime) {
            return time;
        }
    }
}
