package cn.yongji.onestop.local.stack.process;

import java.time.Duration;

/** What is worth telling about a process. */
public sealed interface News {

    String name();

    /** It can be used. */
    record Ready(String name, Duration after) implements News {}

    /** It has ended although nobody asked it to. */
    record Died(String name, int exitCode) implements News {}
}
