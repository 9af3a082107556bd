package cn.yongji.onestop.kernel.event;

/** A fact before and after a change 事实变更. */
public record FactDifference(String fact, String before, String after) {}
