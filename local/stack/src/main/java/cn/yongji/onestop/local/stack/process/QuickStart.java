package cn.yongji.onestop.local.stack.process;

import cn.yongji.onestop.local.stack.Folders;
import cn.yongji.onestop.local.stack.part.AotCache;
import cn.yongji.onestop.local.stack.part.Part;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Makes the caches of the next start, one application after the other, with what the processor has left over. */
public final class QuickStart implements AutoCloseable {

    private final Folders folders;
    private final Consumer<String> tell;
    private @Nullable Process training;
    private boolean closed;

    public QuickStart(Folders folders, Consumer<String> tell) {
        this.folders = folders;
        this.tell = tell;
    }

    public void begin(List<Part> parts) {
        // Instances of a service share its jar, and so the cache.
        var jars = new HashSet<Path>();
        var lacking = parts.stream()
                .filter(this::lacksCache)
                .filter(part -> jars.add(AotCache.of(part).jar()))
                .toList();
        if (!lacking.isEmpty()) {
            Thread.ofVirtual().name("quick-start").start(() -> prepare(lacking));
        }
    }

    private boolean lacksCache(Part part) {
        return part.command().contains("-jar")
                && AotCache.of(part).jar().startsWith(folders.app())
                && !Files.exists(AotCache.of(part).file());
    }

    /** Makes them all, unless closed. */
    void prepare(List<Part> parts) {
        try {
            tell.accept("In the background: preparing quicker starts (once per build) …");
            for (var part : parts) {
                var process = start(part);
                if (process == null) {
                    return;
                }
                var cache = AotCache.of(part);
                if (process.waitFor() == 0 && Files.exists(cache.draft())) {
                    Files.move(cache.draft(), cache.file(), StandardCopyOption.ATOMIC_MOVE);
                }
            }
            tell.accept("The next start will be quicker.");
        } catch (IOException e) {
            tell.accept("No quicker starts: " + e.getMessage());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized @Nullable Process start(Part part) throws IOException {
        if (closed) {
            return null;
        }
        var command = new ArrayList<>(List.of("nice", "-n", "19"));
        command.addAll(AotCache.of(part).training(part));
        var builder = new ProcessBuilder(command)
                .directory(folders.data().toFile())
                .redirectErrorStream(true)
                .redirectInput(new File("/dev/null"))
                .redirectOutput(folders.log(part.name() + "-quick-start").toFile());
        builder.environment().putAll(part.environment());
        builder.environment().put("SERVER_PORT", "0");
        training = builder.start();
        return training;
    }

    /** Ends what is being made; the JVM does the last part of it in a child of its own. */
    @Override
    public synchronized void close() throws InterruptedException {
        closed = true;
        if (training != null) {
            var all = training.descendants().toList();
            training.destroyForcibly().waitFor();
            all.forEach(ProcessHandle::destroyForcibly);
            all.forEach(child -> child.onExit().join());
        }
    }
}
