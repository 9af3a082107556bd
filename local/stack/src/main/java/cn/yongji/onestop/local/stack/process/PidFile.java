package cn.yongji.onestop.local.stack.process;

import cn.yongji.onestop.local.stack.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Which process we started under a name. The start time is kept beside the number, since the system gives numbers out
 * again: only a process that has both is ours.
 */
public final class PidFile {

    // The system tells start times in hundredths of a second, counted from a boot time that it may correct a little.
    private static final Duration SAME = Duration.ofSeconds(2);

    private final Path file;

    public PidFile(Folders folders, String name) {
        this.file = folders.run().resolve(name + ".pid");
    }

    public void write(ProcessHandle process) throws IOException {
        var started = process.info().startInstant().orElseGet(Instant::now);
        Files.createDirectories(file.getParent());
        Files.writeString(file, process.pid() + " " + started.toEpochMilli() + "\n");
    }

    /** The process, if it is still there. */
    public Optional<ProcessHandle> alive() throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        var words = Files.readString(file).strip().split(" ");
        if (words.length != 2) {
            return Optional.empty(); // A write that was cut off: the process it meant never got further either.
        }
        var started = Instant.ofEpochMilli(Long.parseLong(words[1]));
        return ProcessHandle.of(Long.parseLong(words[0]))
                .filter(ProcessHandle::isAlive)
                .filter(process -> process.info()
                        .startInstant()
                        .map(at -> Duration.between(at, started).abs().compareTo(SAME) < 0)
                        .orElse(true));
    }

    public void remove() throws IOException {
        Files.deleteIfExists(file);
    }
}
