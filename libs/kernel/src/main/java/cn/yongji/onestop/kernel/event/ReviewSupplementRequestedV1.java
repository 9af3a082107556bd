package cn.yongji.onestop.kernel.event;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code review.supplement-requested.v1} 补正开始: the clock of this review stops until the answer.
 *
 * @param overrideReason why a head lets it be asked for though it could be seen at the first look (D11)
 */
public record ReviewSupplementRequestedV1(
        ReviewRef review,
        String supplementId,
        List<RequestedItem> items,
        String basis,
        LocalDate answerBy,
        Instant requestedAt,
        String requestedBy,
        @Nullable String overrideReason,
        ReviewProgress progress)
        implements ClockEvent {
    public ReviewSupplementRequestedV1 {
        items = List.copyOf(items);
    }

    /** A request that needed no reason of its own. */
    public ReviewSupplementRequestedV1(
            ReviewRef review,
            String supplementId,
            List<RequestedItem> items,
            String basis,
            LocalDate answerBy,
            Instant requestedAt,
            String requestedBy,
            ReviewProgress progress) {
        this(review, supplementId, items, basis, answerBy, requestedAt, requestedBy, null, progress);
    }
}
