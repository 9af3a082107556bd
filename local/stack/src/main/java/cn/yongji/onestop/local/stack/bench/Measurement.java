package cn.yongji.onestop.local.stack.bench;

import cn.yongji.onestop.local.stack.StackFailure;

/** Something that {@code ./onestop bench} measures and prints. */
interface Measurement {
    /** Does it so many times, with so many clients at once; what the two numbers mean else, its {@link Offer} says. */
    void run(int count, int clients) throws StackFailure, InterruptedException;
}
