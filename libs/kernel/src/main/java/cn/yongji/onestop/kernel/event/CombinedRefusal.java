package cn.yongji.onestop.kernel.event;

import org.jspecify.annotations.Nullable;

/** One refusal of a combined document. */
public record CombinedRefusal(
        String reviewId,
        String department,
        String ground,
        @Nullable String remedy) {}
