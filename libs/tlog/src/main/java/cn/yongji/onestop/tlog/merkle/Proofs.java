package cn.yongji.onestop.tlog.merkle;

import cn.yongji.onestop.tlog.Checked;
import cn.yongji.onestop.tlog.Refusal;
import cn.yongji.onestop.tlog.TreeHash;
import java.util.List;

/** Whether a proof holds, computed as RFC 9162 says, sections 2.1.3.2 and 2.1.4.2. What is held is the root it leads to. */
public final class Proofs {
    private Proofs() {}

    /** That a leaf stands at this index of the tree with this size and root. */
    public static Checked<TreeHash> inclusion(
            TreeHash leaf, long index, long size, List<TreeHash> proof, TreeHash root) {
        if (index < 0 || index >= size) return Checked.denied(new Refusal.BeyondTree(index, size));
        var climb = new Climb(index, size - 1);
        var found = leaf;
        for (var sibling : proof) {
            if (climb.atTop()) return Checked.denied(new Refusal.WrongLength(proof.size()));
            found = climb.comesFromLeft() ? TreeHash.ofNode(sibling, found) : TreeHash.ofNode(found, sibling);
            climb = climb.up();
        }
        if (!climb.atTop()) return Checked.denied(new Refusal.WrongLength(proof.size()));
        return found.equals(root) ? Checked.held(root) : Checked.denied(new Refusal.OtherRoot(size));
    }

    /** That the tree of the larger size begins with the tree of the smaller one. Every tree begins with the empty one. */
    public static Checked<TreeHash> consistency(
            long before, TreeHash rootBefore, long after, TreeHash rootAfter, List<TreeHash> proof) {
        if (before < 0 || before > after) return Checked.denied(new Refusal.Shrunk(before, after));
        if (before == after || before == 0) {
            if (!proof.isEmpty()) return Checked.denied(new Refusal.WrongLength(proof.size()));
            if (before == after && !rootBefore.equals(rootAfter)) return Checked.denied(new Refusal.Fork(after));
            return before != 0 || rootBefore.equals(TreeHash.EMPTY)
                    ? Checked.held(rootAfter)
                    : Checked.denied(new Refusal.OtherRoot(0));
        }
        var startsWhole = Long.bitCount(before) == 1;
        if (proof.isEmpty()) return Checked.denied(new Refusal.WrongLength(0));
        var climb = new Climb(before - 1, after - 1).pastRightTurns();
        var first = startsWhole ? rootBefore : proof.getFirst();
        var old = first;
        var now = first;
        for (var sibling : startsWhole ? proof : proof.subList(1, proof.size())) {
            if (climb.atTop()) return Checked.denied(new Refusal.WrongLength(proof.size()));
            if (climb.comesFromLeft()) {
                old = TreeHash.ofNode(sibling, old);
                now = TreeHash.ofNode(sibling, now);
            } else {
                now = TreeHash.ofNode(now, sibling);
            }
            climb = climb.up();
        }
        if (!climb.atTop()) return Checked.denied(new Refusal.WrongLength(proof.size()));
        if (!old.equals(rootBefore)) return Checked.denied(new Refusal.OtherRoot(before));
        return now.equals(rootAfter) ? Checked.held(rootAfter) : Checked.denied(new Refusal.OtherRoot(after));
    }

    /** The way up: the number of the node, and of the last node of its row. */
    private record Climb(long node, long last) {
        boolean atTop() {
            return last == 0;
        }

        boolean comesFromLeft() {
            return (node & 1) == 1 || node == last;
        }

        /** One row up; where the last node has no sibling, past the rows in which it stays alone. */
        Climb up() {
            var up = this;
            if (comesFromLeft()) {
                while ((up.node & 1) == 0 && up.node != 0) up = up.halved();
            }
            return up.halved();
        }

        Climb pastRightTurns() {
            var up = this;
            while ((up.node & 1) == 1) up = up.halved();
            return up;
        }

        private Climb halved() {
            return new Climb(node >> 1, last >> 1);
        }
    }
}
