package cn.yongji.onestop.ledger.log;

import cn.yongji.onestop.tlog.note.SignedNote;
import java.time.Instant;

/**
 * A checkpoint that is shown.
 *
 * @param first index of the first leaf of the batch that it closes: its identity
 * @param note with the lines of the log and of the witnesses who have signed it by now
 * @param at when it was put together
 */
public record PublishedCheckpoint(long first, long size, SignedNote note, Instant at) {}
