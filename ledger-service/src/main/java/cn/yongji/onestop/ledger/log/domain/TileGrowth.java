package cn.yongji.onestop.ledger.log.domain;

import cn.yongji.onestop.tlog.TreeHash;
import cn.yongji.onestop.tlog.tile.TilePath.Kind;
import java.io.ByteArrayOutputStream;
import java.util.List;

/**
 * What one tile gains: it only grows, so what it had stays as it is.
 *
 * @param kind hashes of the tree, or the contents of leaves
 * @param number of the tile within its level
 * @param widthBefore how many hashes it has without this
 * @param added the hashes behind those
 */
public record TileGrowth(Kind kind, int level, long number, int widthBefore, List<TreeHash> added) {
    public TileGrowth {
        added = List.copyOf(added);
    }

    static TileGrowth ofHashes(int level, long number, int widthBefore, List<TreeHash> added) {
        return new TileGrowth(Kind.HASHES, level, number, widthBefore, added);
    }

    static TileGrowth ofEntries(long number, int widthBefore, List<TreeHash> added) {
        return new TileGrowth(Kind.ENTRIES, 0, number, widthBefore, added);
    }

    public int width() {
        return widthBefore + added.size();
    }

    /** The whole tile, of what it had. */
    public byte[] on(byte[] had) {
        var bytes = new ByteArrayOutputStream(width() * TreeHash.BYTES);
        bytes.write(had, 0, widthBefore * TreeHash.BYTES);
        added.forEach(hash -> bytes.writeBytes(hash.bytes()));
        return bytes.toByteArray();
    }
}
