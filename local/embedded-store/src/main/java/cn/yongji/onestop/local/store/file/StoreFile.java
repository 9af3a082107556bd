package cn.yongji.onestop.local.store.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.h2.mvstore.type.ByteArrayDataType;
import org.jspecify.annotations.Nullable;

/**
 * The maps of the store and their two files. A change goes into its map and into the journal, and is safe when the
 * journal is synced. Every few megabytes the maps are written to the page file and the journal starts afresh.
 */
public final class StoreFile {

    private static final String PAGES = "store.pages";
    /** Smaller in the crash test, so that a kill falls into the writing of pages as well. */
    private static final int SEGMENT_BYTES = Integer.getInteger("onestop.store.segmentBytes", 8 << 20);

    private static final int MAX_UNWRITTEN_PAGES = 12 << 20;
    private static final int CACHE_MEGABYTES = 16;
    private static final int PAGE_BYTES = 4 << 10;
    /** Space that fell free is written over only after this long, when the sync that freed it is surely over. */
    private static final int RETENTION_MILLIS = 5_000;

    private static final int WANTED_FILL_PERCENT = 60;
    private static final int COMPACTED_AT_ONCE = 4 << 20;
    private static final int CLOSING_MILLIS = 200;

    private final MVStore pages;
    private final Journal journal;
    private final boolean synced;
    private final Consumer<Throwable> onFailure;
    private final ExecutorService writer = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("store-pages").factory());

    private StoreFile(MVStore pages, Path folder, boolean synced, Consumer<Throwable> onFailure) throws IOException {
        this.pages = pages;
        this.synced = synced;
        this.onFailure = onFailure;
        var old = JournalSegment.files(folder);
        for (var segment : old) {
            JournalSegment.read(segment, this::replay);
        }
        if (!old.isEmpty()) {
            pages.commit();
            pages.sync();
        }
        for (var segment : old) {
            Files.delete(segment);
        }
        var first = old.isEmpty() ? 1 : JournalSegment.numberOf(old.getLast()) + 1;
        this.journal = new Journal(folder, first, new JournalSettings(SEGMENT_BYTES, synced), listener());
        journal.start();
    }

    /**
     * @param synced false for a store that is thrown away with the process that opened it
     * @throws FolderInUse when another process has the folder open
     */
    public static StoreFile open(Path folder, boolean synced, Consumer<Throwable> onFailure)
            throws IOException, FolderInUse {
        Files.createDirectories(folder);
        var pages = openPages(folder);
        try {
            return new StoreFile(pages, folder, synced, onFailure);
        } catch (IOException | RuntimeException failed) {
            pages.closeImmediately();
            throw failed;
        }
    }

    private static MVStore openPages(Path folder) throws IOException, FolderInUse {
        try {
            var pages = new MVStore.Builder()
                    .fileName(folder.resolve(PAGES).toString())
                    .autoCommitDisabled()
                    .autoCommitBufferSize(0)
                    .pageSplitSize(PAGE_BYTES)
                    .cacheSize(CACHE_MEGABYTES)
                    .open();
            pages.setVersionsToKeep(0);
            pages.setRetentionTime(RETENTION_MILLIS);
            return pages;
        } catch (MVStoreException failed) {
            if (failed.getErrorCode() == DataUtils.ERROR_FILE_LOCKED) {
                throw new FolderInUse(folder, failed);
            }
            throw new IOException("cannot open " + folder.resolve(PAGES) + ": " + failed.getMessage(), failed);
        }
    }

    public Set<String> mapNames() {
        return pages.getMapNames();
    }

    public StoredMap open(String name) {
        return new StoredMap(name, openPages(name), journal);
    }

    public void drop(String name) {
        pages.removeMap(openPages(name));
        journal.append(new JournalEntry.Drop(name));
    }

    /** Calls back once everything written up to now is on disk. */
    public void whenDurable(Waiting who) {
        journal.whenDurable(who);
    }

    public long size() {
        return pages.getFileStore().size();
    }

    public void close() throws IOException, InterruptedException {
        journal.stop();
        writer.shutdown();
        if (!writer.awaitTermination(30, TimeUnit.SECONDS)) {
            throw new IOException("the page file is still being written");
        }
        if (pages.isClosed()) {
            journal.closeFiles();
            return;
        }
        pages.commit();
        pages.sync();
        pages.close(synced ? CLOSING_MILLIS : 0);
        journal.deleteAll();
    }

    private MVMap<Object, byte[]> openPages(String name) {
        return pages.openMap(
                name,
                new MVMap.Builder<Object, byte[]>().keyType(KeyType.INSTANCE).valueType(ByteArrayDataType.INSTANCE));
    }

    private void replay(JournalEntry entry) {
        switch (entry) {
            case JournalEntry.Put put -> openPages(put.map()).put(KeyType.wrap(put.key()), put.document());
            case JournalEntry.Remove remove -> openPages(remove.map()).remove(KeyType.wrap(remove.key()));
            case JournalEntry.Drop drop -> pages.removeMap(openPages(drop.map()));
        }
    }

    /** Nothing is acknowledged any more: a change may be half done in memory. What was acknowledged is in the journal. */
    public void fail(Throwable cause) {
        journal.fail(cause);
        onFailure.accept(cause);
    }

    private Journal.Listener listener() {
        return new Journal.Listener() {
            @Override
            public boolean pagesAreDue() {
                return pages.getUnsavedMemory() > MAX_UNWRITTEN_PAGES;
            }

            @Override
            public void segmentRetired() {
                writer.execute(() -> writePages());
            }

            @Override
            public void failed(Throwable cause) {
                onFailure.accept(cause);
            }
        };
    }

    private void writePages() {
        try {
            List<JournalSegment> covered = journal.retired();
            if (covered.isEmpty()) {
                return;
            }
            pages.commit();
            pages.sync();
            journal.discard(covered);
            journal.prepareSpare();
            if (pages.compact(WANTED_FILL_PERCENT, COMPACTED_AT_ONCE)) {
                // What compaction freed may be written over only when the pages that replace it are on disk.
                pages.sync();
            }
        } catch (IOException | UncheckedIOException | MVStoreException | OutOfMemoryError failed) {
            fail(failed);
        }
    }

    /** Another process has the folder open. */
    public static final class FolderInUse extends Exception {

        private static final long serialVersionUID = 1;

        FolderInUse(Path folder, @Nullable Throwable cause) {
            super("the data folder " + folder.toAbsolutePath() + " is in use by another process", cause);
        }
    }
}
