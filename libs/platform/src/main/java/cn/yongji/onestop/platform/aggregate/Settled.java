package cn.yongji.onestop.platform.aggregate;

/**
 * How a change that no client waits for has ended.
 *
 * @param now the aggregate after it
 * @param changed whether it changed anything
 */
public record Settled<S>(Stored<S> now, boolean changed) {}
