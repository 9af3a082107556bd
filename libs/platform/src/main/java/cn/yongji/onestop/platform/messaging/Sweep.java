package cn.yongji.onestop.platform.messaging;

import java.time.Duration;

/**
 * Work that time asks for. It runs on one instance at a time; if that one dies, on another after a minute.
 *
 * @param name unique within the service; names the lease
 * @param every pause between the runs
 * @param work must be harmless when it runs twice; what it does to many things it does with {@code OneByOne}, so that
 *     one that fails does not keep it from the others
 */
public record Sweep(String name, Duration every, Runnable work) {}
