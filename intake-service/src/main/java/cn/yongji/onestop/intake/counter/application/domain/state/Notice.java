package cn.yongji.onestop.intake.counter.application.domain.state;

import cn.yongji.onestop.kernel.event.RequestedItem;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * 一次性告知书: every gap in one notice (行政许可法 art. 32).
 *
 * @param dueOn the last day the law leaves for telling
 * @param askedBy the clerk, where it was no rule
 * @param overruled why a head let something be asked that was visible before (D11)
 */
public record Notice(
        List<RequestedItem> items,
        LocalDate dueOn,
        Instant requestedAt,
        Optional<String> askedBy,
        Optional<Overruled> overruled) {
    public static final String BASIS = "行政许可法第三十二条";
    public static final int WORKING_DAYS = 5;

    public Notice {
        items = List.copyOf(items);
    }

    public Notice(List<RequestedItem> items, LocalDate dueOn, Instant requestedAt) {
        this(items, dueOn, requestedAt, Optional.empty(), Optional.empty());
    }

    /** A head's leave to ask again. */
    public record Overruled(String reason, String by) {}
}
