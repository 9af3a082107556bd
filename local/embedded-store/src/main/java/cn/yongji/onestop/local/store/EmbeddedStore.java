package cn.yongji.onestop.local.store;

import cn.yongji.onestop.local.store.engine.DurableBackend;
import cn.yongji.onestop.local.store.file.StoreFile;
import cn.yongji.onestop.local.store.wire.WireServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A running store inside this process. */
public final class EmbeddedStore implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedStore.class);

    private final StoreFile file;
    private final WireServer server;
    private final @Nullable Path thrownAway;

    private EmbeddedStore(StoreFile file, WireServer server, @Nullable Path thrownAway) {
        this.file = file;
        this.server = server;
        this.thrownAway = thrownAway;
    }

    /** In a folder of its own that is deleted at the end; writes do not wait for the disk. */
    public static EmbeddedStore start() {
        try {
            var folder = Files.createTempDirectory("onestop-store");
            return start(folder, 0, false, folder, EmbeddedStore::log);
        } catch (IOException | StoreFile.FolderInUse failed) {
            throw new IllegalStateException("cannot start the store in a new folder", failed);
        }
    }

    /** As durable as the process of its own: what was acknowledged is there at the next start, after a crash too. */
    public static EmbeddedStore start(Path folder) throws IOException, StoreFile.FolderInUse {
        return start(folder, 0, EmbeddedStore::log);
    }

    static EmbeddedStore start(Path folder, int port, Consumer<Throwable> onFailure)
            throws IOException, StoreFile.FolderInUse {
        return start(folder, port, true, null, onFailure);
    }

    private static EmbeddedStore start(
            Path folder, int port, boolean synced, @Nullable Path thrownAway, Consumer<Throwable> onFailure)
            throws IOException, StoreFile.FolderInUse {
        var file = StoreFile.open(folder, synced, onFailure);
        try {
            var server = WireServer.start(new DurableBackend(file), file, port);
            return new EmbeddedStore(file, server, thrownAway);
        } catch (IOException | RuntimeException failed) {
            close(file);
            throw failed;
        }
    }

    public int port() {
        return server.port();
    }

    /** What goes into {@code MONGODB_URI}. */
    public String uri() {
        return "mongodb://127.0.0.1:" + port();
    }

    void awaitClosed() {
        server.awaitClosed();
    }

    @Override
    public void close() {
        server.close();
        close(file);
        if (thrownAway != null) {
            delete(thrownAway);
        }
    }

    private static void close(StoreFile file) {
        try {
            file.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static void delete(Path folder) {
        try (var all = Files.walk(folder)) {
            for (var path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void log(Throwable cause) {
        LOG.error("the store can no longer write; its clients are cut off", cause);
    }
}
