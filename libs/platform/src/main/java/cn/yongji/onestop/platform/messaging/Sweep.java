package cn.yongji.onestop.platform.messaging;

import java.time.Duration;

/**
 * Work that time asks for. It runs on one instance at a time; if that one dies, on another after a minute.
 *
 * @param name unique within the service; names the lease
 * @param every pause between the runs
 * @param work must be harmless when it runs twice
 */
public record Sweep(String name, Duration every, Runnable work) {}
