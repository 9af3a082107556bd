package cn.yongji.onestop.local.stack.process;

import cn.yongji.onestop.local.stack.Folders;
import cn.yongji.onestop.local.stack.StackFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * A process that is stopped for a while on purpose, to see how the others do without it. The launcher finds the mark and
 * does not take the end of the process for a failure; when the mark is gone it starts the process again.
 */
public final class Outage {
    private static final String AWAY = ".away";
    private static final String NOTICED = "noticed";
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(20);
    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(50);

    private final Folders folders;
    private final String name;

    private Outage(Folders folders, String name) {
        this.folders = folders;
        this.name = name;
    }

    /** Stops a process of the running system. */
    public static Outage begin(Folders folders, String name) throws StackFailure, InterruptedException {
        try {
            var process = new PidFile(folders, name)
                    .alive()
                    .orElseThrow(() -> new StackFailure(
                            "There is no process " + name + " with the data in " + folders.data() + "."));
            Files.writeString(folders.away(name), "");
            LeftOvers.end(process);
            var absence = new Outage(folders, name);
            absence.awaitNoticed();
            return absence;
        } catch (IOException e) {
            throw failure(folders, e);
        }
    }

    /** Until then the mark must stand, or the launcher takes the end of the process for what it looks like. */
    private void awaitNoticed() throws StackFailure, IOException {
        for (var end = System.nanoTime() + PATIENCE; System.nanoTime() < end; LockSupport.parkNanos(PAUSE)) {
            if (Files.readString(folders.away(name)).equals(NOTICED)) {
                return;
            }
        }
        end();
        throw new StackFailure("The launcher of the data in " + folders.data() + " does not see that " + name
                + " has ended. Is it running?");
    }

    /** Has the launcher start it again. */
    public void end() throws StackFailure {
        try {
            Files.deleteIfExists(folders.away(name));
        } catch (IOException e) {
            throw failure(folders, e);
        }
    }

    static boolean isMarked(Folders folders, String name) {
        return Files.exists(folders.away(name));
    }

    /** Says that the launcher knows; false if the process ended by itself. */
    static boolean notice(Folders folders, String name) throws StackFailure {
        if (!isMarked(folders, name)) {
            return false;
        }
        try {
            Files.writeString(folders.away(name), NOTICED);
            return true;
        } catch (IOException e) {
            throw failure(folders, e);
        }
    }

    /** Of an earlier run: nobody is away when everything starts. */
    public static void forgetAll(Folders folders) throws IOException {
        if (!Files.isDirectory(folders.run())) {
            return;
        }
        try (var marks = Files.newDirectoryStream(folders.run(), "*" + AWAY)) {
            for (var mark : marks) {
                Files.delete(mark);
            }
        }
    }

    private static StackFailure failure(Folders folders, IOException e) {
        return new StackFailure("The folder " + folders.run() + " cannot be used: " + e.getMessage(), e);
    }
}
