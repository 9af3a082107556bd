package cn.yongji.onestop.ledger.entry.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an answer about the past rests on.
 *
 * @param asOf only what had happened by then
 * @param treeSize only entries whose leaves stand before this index of the public log
 * @param root root of the log at that size in base64, where that is the size of a checkpoint that was asked for by its time
 * @param calendarVersion the working calendar that was counted with: the one that is known now
 * @param calendarEdition how many publications it holds
 */
public record RestsOn(
        @Nullable Instant asOf,
        @Nullable Long treeSize,
        @Nullable String root,
        String calendarVersion,
        int calendarEdition) {}
