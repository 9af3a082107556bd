package cn.yongji.onestop.kernel.event;

import java.time.Instant;
import java.util.List;

/**
 * {@code review.supplement-refused.v1} 反复补正未予办理: somebody asked again for what could be seen at the first look (D11), and
 * was refused. The clock runs on.
 *
 * @param visible texts of the items that could be seen
 * @param visibleSince when the first look was over
 */
public record ReviewSupplementRefusedV1(
        ReviewRef review,
        List<RequestedItem> items,
        String basis,
        List<String> visible,
        Instant visibleSince,
        Instant requestedAt,
        String requestedBy,
        ReviewProgress progress)
        implements DeskEvent {
    public ReviewSupplementRefusedV1 {
        items = List.copyOf(items);
        visible = List.copyOf(visible);
    }
}
