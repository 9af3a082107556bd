package cn.yongji.onestop.tlog.merkle;

import cn.yongji.onestop.tlog.TreeHash;
import java.util.ArrayList;
import java.util.List;

/**
 * What becomes of a tree when leaves are put behind those it has. The same edge and the same leaves give the same growth,
 * so whoever was stopped halfway does it again.
 *
 * @param edge the right edge afterwards
 * @param added the hashes that tiles have gained, by level from 0 up, without levels that gained none
 */
public record Growth(RightEdge edge, List<AddedHashes> added) {
    private static final int TILE_HEIGHT = 8;

    public Growth {
        added = List.copyOf(added);
    }

    static Growth of(RightEdge edge, List<TreeHash> leaves) {
        var roots = new ArrayList<>(edge.roots());
        var levels = new ArrayList<List<TreeHash>>();
        var size = edge.size();
        for (var leaf : leaves) {
            note(levels, 0, leaf);
            var root = leaf;
            // Two full subtrees of one height become one: as often as the size so far ends in ones.
            for (var height = 1; height <= Long.numberOfTrailingZeros(~size); height++) {
                root = TreeHash.ofNode(roots.removeLast(), root);
                if (height % TILE_HEIGHT == 0) note(levels, height / TILE_HEIGHT, root);
            }
            roots.add(root);
            size++;
        }
        var added = new ArrayList<AddedHashes>();
        for (var level = 0; level < levels.size(); level++) {
            added.add(new AddedHashes(level, edge.size() >> (TILE_HEIGHT * level), levels.get(level)));
        }
        return new Growth(new RightEdge(size, roots), added);
    }

    private static void note(List<List<TreeHash>> levels, int level, TreeHash hash) {
        if (levels.size() == level) levels.add(new ArrayList<>());
        levels.get(level).add(hash);
    }
}
