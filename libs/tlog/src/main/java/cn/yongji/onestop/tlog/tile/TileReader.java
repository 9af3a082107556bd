package cn.yongji.onestop.tlog.tile;

import java.util.Optional;

/** Where tiles lie: a collection, a folder, a server. */
@FunctionalInterface
public interface TileReader {
    /** The bytes of the file, at least as wide as asked: a tile only grows, so what is behind does not matter. */
    Optional<byte[]> read(TilePath path);
}
