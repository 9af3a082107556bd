package cn.yongji.onestop.local.stack.process;

import cn.yongji.onestop.local.stack.Folders;
import cn.yongji.onestop.local.stack.StackFailure;
import cn.yongji.onestop.local.stack.part.Part;
import cn.yongji.onestop.local.stack.part.Part.Layer;
import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** All processes together: started side by side, watched, stopped from the entry down. */
public final class Stack implements AutoCloseable {

    private static final Duration TIME_TO_STOP = Duration.ofSeconds(30);

    private final Folders folders;
    private final Map<String, Running> running = new LinkedHashMap<>();
    private final BlockingQueue<News> news = new LinkedBlockingQueue<>();
    private final Probe probe = new Probe();
    private boolean stopped;

    public Stack(Folders folders) {
        this.folders = folders;
    }

    /** Starts one process. Its readiness or its death will be news. */
    public synchronized void start(Part part) throws StackFailure {
        if (stopped) {
            throw new StackFailure("Stopped before everything was started.");
        }
        try {
            var started = Running.start(part, folders);
            running.put(part.name(), started);
            started.whenEndsUnwanted(() -> news.add(new News.Died(part.name(), started.exitCode())));
            Thread.ofVirtual().name("await-" + part.name()).start(() -> awaitReady(started));
        } catch (IOException e) {
            throw new StackFailure("The " + part.purpose() + " cannot be started: " + e.getMessage(), e);
        }
    }

    private void awaitReady(Running process) {
        try {
            while (process.isAlive()) {
                if (probe.isReady(process.part().readiness(), process.log())) {
                    news.add(new News.Ready(process.part().name(), process.age()));
                    return;
                }
                process.pause();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Waits until all of these are ready; tells each, and now and then who is still missing. A slow machine is given the time
     * it needs: it ends only when for so long nobody got ready and nobody who is missing said anything.
     */
    public void awaitReady(
            List<Part> parts, Duration patience, Consumer<News.Ready> onReady, Consumer<Set<String>> onWait)
            throws StackFailure, InterruptedException {
        var missing = new TreeSet<String>();
        parts.forEach(part -> missing.add(part.name()));
        var progress = new Progress(folders, patience, System::nanoTime);
        while (!missing.isEmpty()) {
            if (progress.hasEnded(missing)) {
                throw new StackFailure("Not ready, and no progress for " + patience.toSeconds() + " s: "
                        + String.join(", ", missing) + ".\n" + lastWords(missing.first()));
            }
            switch (news.poll(5, TimeUnit.SECONDS)) {
                case News.Ready ready -> {
                    if (missing.remove(ready.name())) {
                        onReady.accept(ready);
                    }
                }
                case News.Died died -> throw death(died);
                case null -> onWait.accept(missing);
            }
        }
    }

    /**
     * Watches over all. A process that ends by itself is started again, and that is told; the others go on. Returns only when
     * one has ended too often. One that is away on purpose is started when it may be.
     */
    public StackFailure awaitDeath(Consumer<String> tell) throws StackFailure, InterruptedException {
        var away = new HashSet<String>();
        var restarts = new Restarts(System::nanoTime);
        var ended = new HashSet<String>();
        while (true) {
            switch (news.poll(200, TimeUnit.MILLISECONDS)) {
                case News.Died died when Outage.notice(folders, died.name()) -> away.add(died.name());
                case News.Died died -> {
                    var number = restarts.next(died.name());
                    if (number == 0) {
                        return death(died);
                    }
                    ended.add(died.name());
                    startAgain(died, number, tell);
                }
                case News.Ready ready -> {
                    if (ended.remove(ready.name())) {
                        tell.accept(ready.name() + " is ready again.");
                    }
                }
                case null -> {}
            }
            for (var name : Set.copyOf(away)) {
                if (!Outage.isMarked(folders, name)) {
                    away.remove(name);
                    start(partOf(name));
                }
            }
        }
    }

    private void startAgain(News.Died died, int number, Consumer<String> tell) throws StackFailure {
        tell.accept(death(died).sentence() + "\nIt is started again, " + number + " of " + Restarts.MOST
                + " times within " + Restarts.WITHIN.toMinutes() + " minutes; the others go on.");
        start(partOf(died.name()));
    }

    private synchronized Part partOf(String name) throws StackFailure {
        var last = running.get(name);
        if (last == null) {
            throw new StackFailure("Stopped before " + name + " was back.");
        }
        return last.part();
    }

    /** As {@code kill -9} does. It is not restarted by itself. */
    public synchronized Part kill(String name) throws InterruptedException {
        var victim = running.get(name);
        if (victim == null) {
            throw new IllegalArgumentException("There is no process " + name);
        }
        victim.kill();
        return victim.part();
    }

    public synchronized List<ProcessHandle> processes() {
        return running.values().stream().map(Running::handle).toList();
    }

    /** Stops everything from the entry down. Nothing can be started afterwards. */
    public synchronized void stop(Consumer<String> onStop) throws IOException, InterruptedException {
        stopped = true;
        for (var layer : Layer.values()) {
            var these = running.values().stream()
                    .filter(process -> process.part().layer() == layer)
                    .toList();
            these.forEach(Running::ask);
            for (var process : these) {
                process.awaitEnd(TIME_TO_STOP);
                onStop.accept(process.part().name());
            }
        }
        running.clear();
        probe.close();
    }

    @Override
    public void close() throws IOException, InterruptedException {
        stop(_ -> {});
    }

    private StackFailure death(News.Died died) {
        return new StackFailure("The process " + died.name() + " has ended by itself (exit code " + died.exitCode()
                + ").\n" + lastWords(died.name()));
    }

    private String lastWords(String name) {
        var log = folders.log(name);
        return "Last lines of " + log + ":\n" + LastLines.of(log, 15);
    }
}
