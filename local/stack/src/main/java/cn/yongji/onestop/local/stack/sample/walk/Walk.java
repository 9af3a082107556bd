package cn.yongji.onestop.local.stack.sample.walk;

import cn.yongji.onestop.local.stack.StackFailure;

/** One story. It tells what it does, and fails where the system does not do what the rules say. */
public interface Walk {

    /** The word after {@code ./onestop demo}. */
    String name();

    /** What it is about, in a line. */
    String title();

    /** Returns the project it was about. */
    String walk(WalkStage stage) throws StackFailure, InterruptedException;
}
