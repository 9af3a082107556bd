package cn.yongji.onestop.kernel.event;

import java.time.Instant;
import java.util.List;

/**
 * {@code review.supplement-blocked.v1} 反复补正已拦截. A department asked for what it could see at its first look; it was refused, and
 * that it asked is on record (D11). The clock of the review runs on.
 *
 * @param items what was asked for
 * @param visibleSince when its first look was over
 */
public record ReviewSupplementBlockedV1(
        ReviewRef review,
        List<String> items,
        Instant visibleSince,
        Instant askedAt,
        String askedBy,
        ReviewProgress progress)
        implements DeskEvent {
    public ReviewSupplementBlockedV1 {
        items = List.copyOf(items);
    }
}
