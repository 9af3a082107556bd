package cn.yongji.onestop.tlog.merkle;

import cn.yongji.onestop.tlog.TreeHash;
import java.util.ArrayList;
import java.util.List;

/**
 * Hashes that one level of the tiles has gained.
 *
 * @param level of the tiles, from 0
 * @param from number of the first of them within the level, from 0
 */
public record AddedHashes(int level, long from, List<TreeHash> hashes) {
    private static final int TILE_WIDTH = 256;

    public AddedHashes {
        hashes = List.copyOf(hashes);
    }

    /** The same, cut where a tile ends and the next begins. */
    public List<AddedHashes> byTile() {
        var parts = new ArrayList<AddedHashes>();
        for (var done = 0; done < hashes.size(); ) {
            var first = from + done;
            var end = Math.min(hashes.size(), done + TILE_WIDTH - (int) (first % TILE_WIDTH));
            parts.add(new AddedHashes(level, first, hashes.subList(done, end)));
            done = end;
        }
        return parts;
    }

    /** Number of the tile in which the first of them lies. */
    public long tile() {
        return from / TILE_WIDTH;
    }

    /** How many hashes that tile had before. */
    public int widthBefore() {
        return (int) (from % TILE_WIDTH);
    }
}
