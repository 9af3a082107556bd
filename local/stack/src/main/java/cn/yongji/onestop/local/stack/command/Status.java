package cn.yongji.onestop.local.stack.command;

import cn.yongji.onestop.local.stack.Settings;
import cn.yongji.onestop.local.stack.StackFailure;
import cn.yongji.onestop.local.stack.part.Part;
import cn.yongji.onestop.local.stack.part.Parts;
import cn.yongji.onestop.local.stack.process.Memory;
import cn.yongji.onestop.local.stack.process.PidFile;
import cn.yongji.onestop.local.stack.process.Probe;
import java.io.IOException;
import java.io.PrintStream;
import java.util.Locale;

/** {@code ./onestop status}: which processes are there, whether each can be used, what it holds in memory. */
public final class Status implements StackCommand {

    private final Settings settings;
    private final PrintStream out;

    public Status(Settings settings, PrintStream out) {
        this.settings = settings;
        this.out = out;
    }

    @Override
    public int run() throws StackFailure, InterruptedException {
        try {
            var launcher = new PidFile(settings.folders(), Up.LAUNCHER).alive();
            if (launcher.isEmpty()) {
                out.println("onestop is not running with the data in " + settings.data() + ". ./onestop starts it.");
                return 1;
            }
            out.println("onestop is running (process " + launcher.get().pid() + "), data in " + settings.data());
            return listParts();
        } catch (IOException e) {
            throw new StackFailure("The folder " + settings.folders().run() + " cannot be read: " + e.getMessage(), e);
        }
    }

    private int listParts() throws StackFailure, IOException, InterruptedException {
        var megabytes = 0L;
        var allReady = true;
        try (var probe = new Probe()) {
            for (var part : new Parts(settings).all()) {
                var process = new PidFile(settings.folders(), part.name()).alive();
                var ready = process.isPresent()
                        && probe.isReady(part.readiness(), settings.folders().log(part.name()));
                var held = process.map(ProcessHandle::pid)
                        .map(Memory::residentMegabytes)
                        .filter(found -> found.isPresent())
                        .map(found -> found.getAsLong())
                        .orElse(0L);
                print(part, process.isPresent(), ready, held);
                megabytes += held;
                allReady &= ready;
            }
        }
        out.printf(Locale.ROOT, "%-14s %26d MB%n", "together", megabytes);
        return allReady ? 0 : 1;
    }

    private void print(Part part, boolean there, boolean ready, long megabytes) {
        var state = ready ? "ready" : there ? "not ready" : "not there";
        out.printf(
                Locale.ROOT,
                "%-14s port %-6d %-12s %6d MB  %s%n",
                part.name(),
                part.port(),
                state,
                megabytes,
                part.purpose());
    }
}
