package cn.yongji.onestop.intake.application.domain;

import cn.yongji.onestop.kernel.event.RequestedItem;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * 一次性告知书: every gap in one notice (行政许可法 art. 32).
 *
 * @param dueOn the last day the law leaves for telling; ours is told at once
 */
public record Notice(List<RequestedItem> items, LocalDate dueOn, Instant requestedAt) {
    public static final String BASIS = "行政许可法第三十二条";
    static final int WORKING_DAYS = 5;

    public Notice {
        items = List.copyOf(items);
    }
}
