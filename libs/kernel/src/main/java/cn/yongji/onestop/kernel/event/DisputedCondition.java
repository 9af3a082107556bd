package cn.yongji.onestop.kernel.event;

/** A condition that another one contradicts. */
public record DisputedCondition(String reviewId, String department, String condition) {}
