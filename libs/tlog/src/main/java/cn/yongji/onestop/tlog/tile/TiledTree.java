package cn.yongji.onestop.tlog.tile;

import cn.yongji.onestop.tlog.Checked;
import cn.yongji.onestop.tlog.Refusal;
import cn.yongji.onestop.tlog.TreeHash;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** The tree of one size as its tiles hold it: makes proofs, and the root. Reads each tile once, three for a million leaves. */
public final class TiledTree {
    private static final int HEIGHT = 8;

    private final long size;
    private final TileReader tiles;
    private final Map<TilePath, byte[]> read = new HashMap<>();

    public TiledTree(long size, TileReader tiles) {
        this.size = size;
        this.tiles = tiles;
    }

    /** The root, computed from the right edge. */
    public Checked<TreeHash> root() {
        return size == 0 ? Checked.held(TreeHash.EMPTY) : whole(() -> hash(0, size));
    }

    public Checked<TreeHash> leaf(long index) {
        return index < 0 || index >= size
                ? Checked.denied(new Refusal.BeyondTree(index, size))
                : whole(() -> hash(index, index + 1));
    }

    /** The hashes from the leaf's sibling upwards that lead from it to the root. */
    public Checked<List<TreeHash>> inclusion(long index) {
        if (index < 0 || index >= size) return Checked.denied(new Refusal.BeyondTree(index, size));
        return whole(() -> {
            var proof = new ArrayList<TreeHash>();
            path(index, 0, size, proof);
            return proof;
        });
    }

    /** The hashes that show how this tree begins with the smaller one. */
    public Checked<List<TreeHash>> consistencyFrom(long before) {
        if (before < 0 || before > size) return Checked.denied(new Refusal.Shrunk(before, size));
        return whole(() -> {
            var proof = new ArrayList<TreeHash>();
            if (before > 0) subproof(before, 0, size, true, proof);
            return proof;
        });
    }

    private void path(long index, long from, long to, List<TreeHash> proof) {
        if (to - from == 1) return;
        var middle = from + split(to - from);
        if (index < middle) {
            path(index, from, middle, proof);
            proof.add(hash(middle, to));
        } else {
            path(index, middle, to, proof);
            proof.add(hash(from, middle));
        }
    }

    private void subproof(long before, long from, long to, boolean known, List<TreeHash> proof) {
        if (before == to) {
            if (!known) proof.add(hash(from, to));
            return;
        }
        var middle = from + split(to - from);
        if (before <= middle) {
            subproof(before, from, middle, known, proof);
            proof.add(hash(middle, to));
        } else {
            subproof(before, middle, to, false, proof);
            proof.add(hash(from, middle));
        }
    }

    /** The hash over the leaves in this range, which begins where a subtree of this length may begin. */
    private TreeHash hash(long from, long to) {
        var leaves = to - from;
        if (Long.bitCount(leaves) == 1) return full(from, Long.numberOfTrailingZeros(leaves));
        var middle = from + split(leaves);
        return TreeHash.ofNode(hash(from, middle), hash(middle, to));
    }

    private TreeHash full(long from, int height) {
        var level = height / HEIGHT;
        var row = from >> (HEIGHT * level);
        var tile = tile(level, row / TilePath.FULL);
        return folded(tile, (int) (row % TilePath.FULL), 1 << (height % HEIGHT));
    }

    private static TreeHash folded(byte[] tile, int from, int hashes) {
        if (hashes == 1) return TreeHash.at(tile, from);
        var half = hashes / 2;
        return TreeHash.ofNode(folded(tile, from, half), folded(tile, from + half, half));
    }

    private byte[] tile(int level, long number) {
        var width = TilePath.widthIn(size, level, number).orElseThrow();
        return read.computeIfAbsent(
                TilePath.hashes(level, number, width),
                path -> tiles.read(path)
                        .filter(bytes -> bytes.length >= width * TreeHash.BYTES)
                        .orElseThrow(() -> new Gone(path)));
    }

    /** The largest power of two below the number of leaves. */
    private static long split(long leaves) {
        return Long.highestOneBit(leaves - 1);
    }

    private static <T> Checked<T> whole(Supplier<T> work) {
        try {
            return Checked.held(work.get());
        } catch (Gone gone) {
            return Checked.denied(new Refusal.TileMissing(gone.path.text()));
        }
    }

    /** Leaves the recursion; never leaves this class. */
    private static final class Gone extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient TilePath path;

        Gone(TilePath path) {
            super(path.text(), null, false, false);
            this.path = path;
        }
    }
}
