package cn.yongji.onestop.local.stack.command;

import cn.yongji.onestop.local.stack.StackFailure;

/** What one word after {@code ./onestop} does. */
public interface StackCommand {

    /** Returns the exit code. */
    int run() throws StackFailure, InterruptedException;
}
