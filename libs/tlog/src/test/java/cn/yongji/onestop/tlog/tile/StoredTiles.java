package cn.yongji.onestop.tlog.tile;

import cn.yongji.onestop.tlog.TreeHash;
import cn.yongji.onestop.tlog.merkle.Growth;
import cn.yongji.onestop.tlog.merkle.RightEdge;
import java.io.ByteArrayOutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tiles as a store keeps them: one value per tile, which only grows. */
public final class StoredTiles implements TileReader {
    private final Map<String, ByteArrayOutputStream> tiles = new HashMap<>();

    /** @throws IllegalStateException if a tile is not as wide as the growth begins */
    public void put(Growth growth) {
        growth.added().stream().flatMap(added -> added.byTile().stream()).forEach(part -> {
            var tile = tiles.computeIfAbsent(name(part.level(), part.tile()), _ -> new ByteArrayOutputStream());
            if (tile.size() != part.widthBefore() * TreeHash.BYTES) throw new IllegalStateException("out of place");
            part.hashes().forEach(hash -> tile.writeBytes(hash.bytes()));
        });
    }

    @Override
    public Optional<byte[]> read(TilePath path) {
        return Optional.ofNullable(tiles.get(name(path.level(), path.number())))
                .map(ByteArrayOutputStream::toByteArray);
    }

    public void remove(int level, long number) {
        tiles.remove(name(level, number));
    }

    public static StoredTiles of(List<TreeHash> leaves) {
        var stored = new StoredTiles();
        stored.put(RightEdge.EMPTY.plus(leaves));
        return stored;
    }

    private static String name(int level, long number) {
        return level + "/" + number;
    }
}
