package cn.yongji.onestop.local.stack.process;

import cn.yongji.onestop.local.stack.Folders;
import cn.yongji.onestop.local.stack.part.Part;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A process that was started, with its log and its pid file. */
final class Running {

    private final Part part;
    private final Process process;
    private final Path log;
    private final PidFile pid;
    private final long startedAt = System.nanoTime();
    private volatile boolean wanted = true;

    private Running(Part part, Process process, Path log, PidFile pid) {
        this.part = part;
        this.process = process;
        this.log = log;
        this.pid = pid;
    }

    static Running start(Part part, Folders folders) throws IOException {
        var log = freshLog(folders, part.name());
        var builder = new ProcessBuilder(deafToCtrlC(part.command()))
                .directory(folders.data().toFile())
                .redirectErrorStream(true)
                .redirectInput(new File("/dev/null"))
                .redirectOutput(log.toFile());
        builder.environment().putAll(part.environment());
        // Each memory arena of the C library is paid for in resident memory; a few threads need few.
        builder.environment().putIfAbsent("MALLOC_ARENA_MAX", "2");
        var process = builder.start();
        var pid = new PidFile(folders, part.name());
        pid.write(process.toHandle());
        return new Running(part, process, log, pid);
    }

    /** A terminal sends Ctrl-C to every process in it. The order of stopping is ours to choose, so they must not hear it. */
    private static List<String> deafToCtrlC(List<String> command) {
        var wrapped = new ArrayList<>(List.of("/bin/sh", "-c", "trap '' INT HUP; exec \"$@\"", "onestop"));
        wrapped.addAll(command);
        return wrapped;
    }

    private static Path freshLog(Folders folders, String name) throws IOException {
        var log = folders.log(name);
        Files.createDirectories(log.getParent());
        if (Files.exists(log)) {
            Files.move(log, log.resolveSibling(name + ".log.1"), StandardCopyOption.REPLACE_EXISTING);
        }
        return log;
    }

    Part part() {
        return part;
    }

    Path log() {
        return log;
    }

    ProcessHandle handle() {
        return process.toHandle();
    }

    int exitCode() {
        return process.exitValue();
    }

    Duration age() {
        return Duration.ofNanos(System.nanoTime() - startedAt);
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Waits a moment; an early end of the process ends the wait. */
    void pause() throws InterruptedException {
        process.waitFor(200, TimeUnit.MILLISECONDS);
    }

    void whenEndsUnwanted(Runnable then) {
        var _ = process.onExit().thenRun(() -> {
            if (wanted) {
                then.run();
            }
        });
    }

    void ask() {
        wanted = false;
        process.destroy();
    }

    void kill() throws InterruptedException {
        wanted = false;
        process.destroyForcibly().waitFor();
    }

    /** Waits for its end, and ends it by force when the time is over. */
    void awaitEnd(Duration limit) throws IOException, InterruptedException {
        if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
            process.destroyForcibly().waitFor();
        }
        pid.remove();
    }
}
