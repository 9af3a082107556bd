package cn.yongji.onestop.local.stack.bench;

import cn.yongji.onestop.local.stack.Settings;
import cn.yongji.onestop.local.stack.StackFailure;
import java.io.PrintStream;

/**
 * The sweep of due rungs among a great many timers, on the database of the running system but in a database of its own,
 * which is emptied before and after.
 */
final class RungRun implements Measurement {
    private static final String DATABASE = "onestop_rungs";

    private final ApprovalProgram programs;

    RungRun(Settings settings, PrintStream out) {
        this.programs = new ApprovalProgram(settings, out);
    }

    static Offer offer(Settings settings, PrintStream out) {
        return new Offer(
                "rungs",
                "the sweep that tells so many due rungs among so many timers",
                "DUE",
                "TIMERS",
                10_000,
                1_000_000,
                new RungRun(settings, out));
    }

    @Override
    public void run(int due, int timers) throws StackFailure, InterruptedException {
        programs.run("RungRun", DATABASE, due, timers);
    }
}
