package cn.yongji.onestop.platform.aggregate;

/** A body that is JSON text already. */
public record RawJson(String text) {}
