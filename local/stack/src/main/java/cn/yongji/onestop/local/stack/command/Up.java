package cn.yongji.onestop.local.stack.command;

import cn.yongji.onestop.local.stack.Settings;
import cn.yongji.onestop.local.stack.StackFailure;
import cn.yongji.onestop.local.stack.part.Part;
import cn.yongji.onestop.local.stack.part.Parts;
import cn.yongji.onestop.local.stack.process.DataLock;
import cn.yongji.onestop.local.stack.process.LeftOvers;
import cn.yongji.onestop.local.stack.process.Memory;
import cn.yongji.onestop.local.stack.process.Outage;
import cn.yongji.onestop.local.stack.process.PidFile;
import cn.yongji.onestop.local.stack.process.PortCheck;
import cn.yongji.onestop.local.stack.process.QuickStart;
import cn.yongji.onestop.local.stack.process.Stack;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;

/** {@code ./onestop}: starts everything, plays the sample case, stays until it is asked to stop. */
public final class Up implements StackCommand {

    static final String LAUNCHER = "onestop";

    private final Settings settings;
    private final Story story;
    private final PrintStream out;
    private volatile boolean stopping;

    public Up(Settings settings, Story story, PrintStream out) {
        this.settings = settings;
        this.story = story;
        this.out = out;
    }

    /** What is told once everything can be used. */
    @FunctionalInterface
    public interface Story {
        void tell() throws StackFailure, InterruptedException;
    }

    @Override
    public int run() throws StackFailure, InterruptedException {
        try (var _ = DataLock.take(settings.folders())) {
            return runAlone();
        } catch (IOException e) {
            throw new StackFailure("The folder " + settings.data() + " cannot be used: " + e.getMessage(), e);
        }
    }

    private int runAlone() throws StackFailure, IOException, InterruptedException {
        var pid = new PidFile(settings.folders(), LAUNCHER);
        stopLeftOvers();
        Outage.forgetAll(settings.folders());
        var parts = new Parts(settings);
        PortCheck.allFree(parts.all());
        parts.unpack();
        var all = parts.all(); // Anew: whether a start has a cache is known only now.
        var stack = new Stack(settings.folders());
        var quickStart = new QuickStart(settings.folders(), out::println);
        var hook = new Thread(() -> stop(stack, quickStart, pid), "stop");
        Runtime.getRuntime().addShutdownHook(hook);
        pid.write(ProcessHandle.current());
        Files.writeString(
                settings.folders().port(), String.valueOf(settings.ports().gateway()));
        Files.writeString(
                settings.folders().instances(), settings.ports().instances().text());
        try {
            start(stack, all, parts.databaseInWords());
            story.tell();
            out.println("\nRunning. Ctrl-C stops everything; the data stays in " + settings.data());
            quickStart.begin(all);
            throw stack.awaitDeath(out::println);
        } catch (StackFailure failure) {
            if (!stopping) {
                out.println("\n" + failure.sentence());
            }
            stop(stack, quickStart, pid);
            return 1;
        }
    }

    private void stopLeftOvers() throws IOException, InterruptedException {
        var left = LeftOvers.stop(settings.folders());
        if (!left.isEmpty()) {
            out.println("Stopped what an earlier start had left over: " + String.join(", ", left));
        }
    }

    private void start(Stack stack, List<Part> parts, String database) throws StackFailure, InterruptedException {
        var begin = System.nanoTime();
        out.println("Starting " + parts.size() + " processes on " + database + "; logs in "
                + settings.folders().logs());
        for (var part : parts) {
            stack.start(part);
        }
        stack.awaitReady(
                parts,
                settings.patience(),
                ready -> out.printf(Locale.ROOT, "  %-14s ready after %4.1f s%n", ready.name(), seconds(ready.after())),
                missing -> out.printf(
                        Locale.ROOT, "  %-14s %4.0f s so far: %s%n", "waiting", since(begin), inOrder(missing)));
        out.printf(Locale.ROOT, "All ready after %.1f s, %s resident.%n", since(begin), resident(stack));
    }

    private static String inOrder(Set<String> names) {
        return String.join(", ", new TreeSet<>(names));
    }

    private static double since(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }

    private static String resident(Stack stack) {
        var megabytes = stack.processes().stream()
                .map(process -> Memory.residentMegabytes(process.pid()))
                .filter(OptionalLong::isPresent)
                .mapToLong(OptionalLong::getAsLong)
                .sum();
        return megabytes == 0 ? "unknown memory" : megabytes + " MB";
    }

    /** Runs on Ctrl-C, on SIGTERM and after a failure; the second caller finds nothing left to do. */
    private synchronized void stop(Stack stack, QuickStart quickStart, PidFile pid) {
        if (stopping) {
            return;
        }
        stopping = true;
        try {
            out.println("Stopping …");
            quickStart.close();
            stack.stop(name -> out.println("  " + name + " stopped"));
            pid.remove();
        } catch (IOException e) {
            out.println("A pid file in " + settings.folders().run() + " could not be removed: " + e.getMessage());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
