package cn.yongji.onestop.ledger.log;

import cn.yongji.onestop.tlog.tile.TilePath;

/** What became of asking for a file of the log. */
public sealed interface TileAnswer {
    /** It is there. */
    record Found(TilePath path, byte[] bytes) implements TileAnswer {}

    /** The path is none of the log's. */
    record NoPath() implements TileAnswer {}

    /** The log has not grown so far. */
    record Beyond(long size) implements TileAnswer {}

    /** It should be there, and is not: somebody took it away. */
    record Lost(TilePath path) implements TileAnswer {}
}
