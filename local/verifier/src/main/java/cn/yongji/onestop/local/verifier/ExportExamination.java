package cn.yongji.onestop.local.verifier;

import cn.yongji.onestop.tlog.Checked;
import cn.yongji.onestop.tlog.TreeHash;
import cn.yongji.onestop.tlog.proof.ExportedEntry;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Goes through an export line by line: each chain holds, each payload is the one that was sealed, each entry has its leaf.
 * Stops at the first line that is wrong, and names it.
 */
final class ExportExamination {
    private final String name;
    /** Leaves of the log, where the log was given beside the export. */
    private final Optional<List<TreeHash>> log;

    private final Map<String, Link> chains = new HashMap<>();
    /** By ledger, what says nothing and was not yet said to be destroyed. */
    private final Map<String, TreeSet<Long>> silent = new TreeMap<>();

    private final List<TreeHash> leaves = new ArrayList<>();
    private long lines;
    private long untold;
    private long waiting;
    private long last = -1;
    private boolean whole = true;

    ExportExamination(String name, Optional<List<TreeHash>> log) {
        this.name = name;
        this.log = log;
    }

    /** The newest entry of a chain, its hash and whether it was sealed with a salt. */
    private record Link(long index, String hash, boolean salted) {}

    /** What is wrong with the export, if anything is. */
    Optional<Finding> flaw(BufferedReader export) throws IOException {
        for (var line = export.readLine(); line != null; line = export.readLine()) {
            lines++;
            var flaw = switch (ExportedEntry.parse(line)) {
                case Checked.Denied<ExportedEntry>(var why) -> wrong(why.zh(), why.en());
                case Checked.Held<ExportedEntry>(var entry) -> flawOf(entry);
            };
            if (flaw.isPresent()) return flaw;
        }
        if (!silent.isEmpty()) return Optional.of(missing());
        return whole || chains.size() == 1
                ? Optional.empty()
                : Optional.of(new Finding.Wrong(
                        "%s：含多个项目却不完整：缺第 %d 号叶子的记录。".formatted(name, leaves.size()),
                        "%s: it holds several projects and is not whole: there is no entry for leaf %d."
                                .formatted(name, leaves.size())));
    }

    /** Every leaf from the first on has its entry here. */
    boolean isWhole() {
        return whole;
    }

    List<TreeHash> leaves() {
        return leaves;
    }

    Finding proved() {
        return new Finding.Proved(
                "%s：%d 条记录、%d 个项目的链完整无缺；%d 条内容已依规销毁，%d 条尚未入日志。".formatted(name, lines, chains.size(), untold, waiting),
                "%s: %d entries in the chains of %d projects hold; of %d the content was destroyed by rule, %d wait for the log."
                        .formatted(name, lines, chains.size(), untold, waiting));
    }

    private Optional<Finding> flawOf(ExportedEntry line) {
        var entry = line.entry();
        var before = chains.getOrDefault(line.project(), new Link(0, ExportedEntry.genesis(line.project()), false));
        if (line.index() != before.index() + 1) {
            return wrong(
                    "%s 之后应为第 %d 号记录。".formatted(line, before.index() + 1),
                    "%s stands where entry %d is due.".formatted(line, before.index() + 1));
        }
        if (!entry.text("previous").equals(Optional.of(before.hash()))) {
            return wrong("%s 没有接上前一条记录。".formatted(line), "%s does not follow the entry before.".formatted(line));
        }
        var salted = entry.value("v").isPresent();
        if (before.salted() && !salted) {
            return wrong("%s 退回了旧的封存方式。".formatted(line), "%s goes back to the old seal.".formatted(line));
        }
        chains.put(line.project(), new Link(line.index(), HexFormat.of().formatHex(entry.hash()), salted));
        content(line);
        return leafFlaw(line);
    }

    /** A payload is destroyed by an entry behind it, or it is missing. */
    private void content(ExportedEntry line) {
        if (line.entry().payload().isEmpty()) {
            untold++;
            silent.computeIfAbsent(line.project(), _ -> new TreeSet<>()).add(line.index());
        }
        silent.computeIfPresent(line.project(), (_, indexes) -> {
            line.destroyed().stream().filter(index -> index < line.index()).forEach(indexes::remove);
            return indexes.isEmpty() ? null : indexes;
        });
    }

    private Finding missing() {
        var first = silent.entrySet().iterator().next();
        var entry = first.getKey() + "#" + first.getValue().first();
        return new Finding.Wrong(
                "%s：%s 的内容缺失，且其后没有依规销毁的记录。".formatted(name, entry),
                "%s: what %s says is missing, and no entry behind it says that a rule destroyed it."
                        .formatted(name, entry));
    }

    private Optional<Finding> leafFlaw(ExportedEntry line) {
        if (line.leaf().isEmpty()) {
            waiting++;
            return Optional.empty();
        }
        var leaf = line.leaf().getAsLong();
        if (leaf <= last || waiting > 0) {
            return wrong("%s 的叶子次序不对。".formatted(line), "The leaf of %s is out of order.".formatted(line));
        }
        last = leaf;
        whole &= leaf == leaves.size();
        if (whole) leaves.add(line.entry().leaf());
        var other = log.filter(all ->
                leaf < all.size() && !all.get((int) leaf).equals(line.entry().leaf()));
        return other.isEmpty()
                ? Optional.empty()
                : wrong(
                        "%s 与日志第 %d 号叶子不符。".formatted(line, leaf),
                        "%s is not what leaf %d of the log holds.".formatted(line, leaf));
    }

    private Optional<Finding> wrong(String zh, String en) {
        return Optional.of(new Finding.Wrong(
                "%s 第 %d 行：%s".formatted(name, lines, zh), "%s, line %d: %s".formatted(name, lines, en)));
    }
}
