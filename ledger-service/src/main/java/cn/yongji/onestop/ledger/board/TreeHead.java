package cn.yongji.onestop.ledger.board;

import java.time.Instant;

/**
 * 公开日志 as it was published last.
 *
 * @param size number of leaves
 * @param root SHA-256 of the tree in hex
 * @param at when the checkpoint was put together
 * @param signed witnesses that have signed it by now
 * @param asked witnesses that are asked
 */
public record TreeHead(long size, String root, Instant at, int signed, int asked) {}
