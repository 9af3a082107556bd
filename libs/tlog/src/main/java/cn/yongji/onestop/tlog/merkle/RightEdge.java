package cn.yongji.onestop.tlog.merkle;

import cn.yongji.onestop.tlog.TreeHash;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The right edge of a tree: the roots of the full subtrees it consists of, the largest first. It is all that is needed to
 * let the tree grow and to know its root.
 *
 * @param size leaves of the tree
 * @param roots one for each bit that is set in the size
 */
public record RightEdge(long size, List<TreeHash> roots) {
    public static final RightEdge EMPTY = new RightEdge(0, List.of());

    public RightEdge {
        roots = List.copyOf(roots);
        if (size < 0 || roots.size() != Long.bitCount(size)) {
            throw new IllegalArgumentException("%d roots for a tree of %d".formatted(roots.size(), size));
        }
    }

    /** The edge that was stored as {@link #bytes}; none where there are more or fewer bytes than this size has. */
    public static Optional<RightEdge> of(long size, byte[] bytes) {
        if (size < 0 || bytes.length != Long.bitCount(size) * TreeHash.BYTES) return Optional.empty();
        var roots = new ArrayList<TreeHash>();
        for (var i = 0; i < bytes.length / TreeHash.BYTES; i++) roots.add(TreeHash.at(bytes, i));
        return Optional.of(new RightEdge(size, roots));
    }

    /** The roots one behind the other. */
    public byte[] bytes() {
        var bytes = new ByteArrayOutputStream(roots.size() * TreeHash.BYTES);
        roots.forEach(root -> bytes.writeBytes(root.bytes()));
        return bytes.toByteArray();
    }

    /** The root of the whole tree. */
    public TreeHash root() {
        if (roots.isEmpty()) return TreeHash.EMPTY;
        var root = roots.getLast();
        for (var i = roots.size() - 2; i >= 0; i--) root = TreeHash.ofNode(roots.get(i), root);
        return root;
    }

    /** The tree with these leaves behind the ones it has, and what that adds to its tiles. */
    public Growth plus(List<TreeHash> leaves) {
        return Growth.of(this, leaves);
    }
}
