package cn.yongji.onestop.local.stack.process;

import cn.yongji.onestop.local.stack.Folders;
import cn.yongji.onestop.local.stack.StackFailure;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;

/** One system per data folder. The operating system gives the lock back however the launcher ends. */
public final class DataLock implements AutoCloseable {

    private final FileChannel channel;

    private DataLock(FileChannel channel) {
        this.channel = channel;
    }

    public static DataLock take(Folders folders) throws StackFailure {
        try {
            Files.createDirectories(folders.run());
            keepToOwner(folders.data());
            var channel = FileChannel.open(
                    folders.run().resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (lock(channel) == null) {
                channel.close();
                throw new StackFailure("onestop is already running with the data in " + folders.data()
                        + ".\n./onestop status shows it, ./onestop stop stops it.");
            }
            return new DataLock(channel);
        } catch (IOException e) {
            throw new StackFailure("The data folder " + folders.data() + " cannot be used: " + e.getMessage(), e);
        }
    }

    /** There are keys and materials in it; who shares the machine has no business there. */
    private static void keepToOwner(Path data) throws IOException {
        var view = Files.getFileAttributeView(data, PosixFileAttributeView.class);
        if (view != null) view.setPermissions(PosixFilePermissions.fromString("rwx------"));
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException _) {
            return null; // Held by this very process.
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
