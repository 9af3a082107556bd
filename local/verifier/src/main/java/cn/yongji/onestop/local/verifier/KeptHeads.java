package cn.yongji.onestop.local.verifier;

import cn.yongji.onestop.tlog.Refusal;
import cn.yongji.onestop.tlog.TreeHash;
import cn.yongji.onestop.tlog.merkle.RightEdge;
import java.util.ArrayList;
import java.util.List;

/** All checkpoints that were given, held against each other and against the leaves that are known. */
final class KeptHeads {
    private final List<KeptHead> heads = new ArrayList<>();
    private final FindingList findings;

    KeptHeads(FindingList findings) {
        this.findings = findings;
    }

    void add(KeptHead head) {
        heads.add(head);
    }

    boolean isEmpty() {
        return heads.isEmpty();
    }

    /** Two notes for one size with two roots: whoever has both can show to anybody that the log has forked. */
    void forks() {
        for (var i = 0; i < heads.size(); i++) {
            for (var other : heads.subList(i + 1, heads.size())) {
                if (heads.get(i).contradicts(other)) {
                    var both = heads.get(i).name() + " / " + other.name();
                    findings.add(Finding.refused(
                            both, new Refusal.Fork(other.checkpoint().size())));
                }
            }
        }
    }

    /** Without the leaves nobody can say whether the larger log continues the smaller one. */
    void apart() {
        var sizes =
                heads.stream().map(head -> head.checkpoint().size()).distinct().count();
        if (sizes > 1) {
            findings.add(new Finding.Open(
                    "这些检查点规模不同；后者是否延续前者，须另附日志文件夹（或其网址）或完整导出。",
                    "These checkpoints are of different sizes; whether the larger continue the smaller ones takes the"
                            + " log (folder or address) or a whole export beside them."));
        }
    }

    /** Whether each is a checkpoint of the log that has these leaves. */
    void against(String name, List<TreeHash> leaves) {
        for (var head : heads) {
            var size = head.checkpoint().size();
            var both = head.name() + " / " + name;
            if (size > leaves.size()) {
                findings.add(new Finding.Wrong(
                        "%s：检查点有 %d 条，而这里只到第 %d 号叶子之前：尾部缺失。".formatted(both, size, leaves.size()),
                        "%s: the checkpoint is of %d and this ends before leaf %d: its tail is lost."
                                .formatted(both, size, leaves.size())));
            } else if (RightEdge.EMPTY
                    .plus(leaves.subList(0, (int) size))
                    .edge()
                    .root()
                    .equals(head.checkpoint().root())) {
                findings.add(new Finding.Proved(
                        "%s：检查点（%d 条，根 %s…）正是这份日志开头的样子。"
                                .formatted(
                                        both,
                                        size,
                                        head.checkpoint().root().hex().substring(0, 16)),
                        "%s: the checkpoint (of %d, root %s…) is how this log begins."
                                .formatted(
                                        both,
                                        size,
                                        head.checkpoint().root().hex().substring(0, 16))));
            } else {
                findings.add(Finding.refused(both, new Refusal.OtherRoot(size)));
            }
        }
    }
}
