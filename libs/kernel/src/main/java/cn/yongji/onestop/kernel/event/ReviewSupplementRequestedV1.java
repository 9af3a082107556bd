package cn.yongji.onestop.kernel.event;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** {@code review.supplement-requested.v1} 补正开始: the clock of this review stops until the answer. */
public record ReviewSupplementRequestedV1(
        ReviewRef review,
        String supplementId,
        List<RequestedItem> items,
        String basis,
        LocalDate answerBy,
        Instant requestedAt,
        String requestedBy,
        ReviewProgress progress)
        implements ClockEvent {
    public ReviewSupplementRequestedV1 {
        items = List.copyOf(items);
    }
}
