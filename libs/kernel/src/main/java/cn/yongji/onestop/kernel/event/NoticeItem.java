package cn.yongji.onestop.kernel.event;

import org.jspecify.annotations.Nullable;

/** One item of a joint notice 一次性告知. */
public record NoticeItem(
        String reviewId,
        String department,
        String supplementId,
        String item,
        @Nullable String slot,
        String basis) {}
