package cn.yongji.onestop.local.store.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.yongji.onestop.local.store.bson.BsonBytes;
import de.bwaldvogel.mongo.bson.Document;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreFileTest {

    @TempDir
    Path folder;

    @Test
    void a_copy_taken_after_an_acknowledgement_holds_the_write() throws Exception {
        var store = open("live");
        var map = store.open("m");
        for (int i = 0; i < 20; i++) {
            map.put(i, bytes(i));
            awaitDurable(store);

            assertThat(content(copy("live", "copy" + i))).hasSize(i + 1);
        }
        store.close();
    }

    /** A crash can cut the journal anywhere. What is read then is what was there after some earlier write. */
    @Test
    void a_journal_cut_at_any_place_gives_an_earlier_state() throws Exception {
        var store = open("live");
        var map = store.open("m");
        var states = new ArrayList<Map<Object, Integer>>();
        states.add(Map.of());
        var now = new TreeMap<Object, Integer>();
        for (int i = 0; i < 30; i++) {
            change(store, map, now, i);
            awaitDurable(store);
            states.add(new TreeMap<>(now));
        }
        var journal = JournalSegment.files(folder.resolve("live")).getFirst();
        var length = lengthInUse(journal);

        var random = new SplittableRandom(3);
        for (int i = 0; i < 60; i++) {
            var cut = random.nextInt(length + 1);
            var copy = copy("live", "cut" + i);
            damage(copy.resolve(journal.getFileName()), cut, length, i % 2 == 0);

            assertThat(states).as("journal cut at %d of %d", cut, length).contains(content(copy));
        }
        assertThat(content(copy("live", "whole"))).isEqualTo(now);
        store.close();
    }

    private static void change(StoreFile store, StoredMap map, Map<Object, Integer> now, int i) {
        if (i == 17) {
            store.drop("m");
            now.clear();
        } else if (i < 17 && i % 3 == 2) {
            map.remove(i - 1);
            now.remove(i - 1);
        } else {
            store.open("m").put(i, bytes(i));
            now.put(i, i);
        }
    }

    private static void damage(Path journal, int cut, int length, boolean zeroed) throws IOException {
        var bytes = Files.readAllBytes(journal);
        if (zeroed) {
            Arrays.fill(bytes, cut, bytes.length, (byte) 0);
        } else if (cut < length) {
            bytes[cut] ^= 0x55;
            Arrays.fill(bytes, Math.min(cut + 1, bytes.length), bytes.length, (byte) 0);
        }
        Files.write(journal, bytes);
    }

    private static int lengthInUse(Path journal) throws IOException {
        var bytes = Files.readAllBytes(journal);
        var length = bytes.length;
        while (length > 0 && bytes[length - 1] == 0) {
            length--;
        }
        return length;
    }

    @Test
    void space_of_old_versions_is_used_again() throws Exception {
        var store = open("live");
        var map = store.open("m");
        var random = new SplittableRandom(1);
        for (int i = 0; i < 120_000; i++) {
            map.put(random.nextInt(500), bytes("x".repeat(400) + i));
            if (i % 200 == 0) {
                awaitDurable(store);
            }
        }
        store.close();

        assertThat(size(folder.resolve("live")))
                .as("200 KB of documents after 60 MB of changes")
                .isLessThan(16 << 20);
        assertThat(content(folder.resolve("live"))).hasSize(500);
    }

    @Test
    void a_folder_is_open_once() throws Exception {
        var store = open("live");

        assertThatThrownBy(() -> open("live"))
                .isInstanceOf(StoreFile.FolderInUse.class)
                .hasMessageContaining("in use by another process");
        store.close();
    }

    @Test
    void whoever_waits_is_told_when_the_disk_refuses() throws Exception {
        var failures = new ArrayList<Throwable>();
        var store = StoreFile.open(folder.resolve("live"), true, failures::add);
        var journal = new Journal(
                Files.createDirectories(folder.resolve("journal")), 1, new JournalSettings(1 << 16, true), noPages());
        journal.start();
        journal.fail(new IOException("disk full"));
        var lost = new ArrayList<Throwable>();

        journal.whenDurable(waiting(() -> {}, lost));

        assertThat(lost).singleElement().satisfies(cause -> assertThat(cause).hasMessage("disk full"));
        store.close();
    }

    private static Journal.Listener noPages() {
        return new Journal.Listener() {
            @Override
            public boolean pagesAreDue() {
                return false;
            }

            @Override
            public void segmentRetired() {}

            @Override
            public void failed(Throwable cause) {}
        };
    }

    private StoreFile open(String name) throws IOException, StoreFile.FolderInUse {
        return StoreFile.open(folder.resolve(name), true, cause -> {
            throw new AssertionError("the store failed", cause);
        });
    }

    private Path copy(String from, String to) throws IOException {
        var target = Files.createDirectories(folder.resolve(to));
        try (var files = Files.list(folder.resolve(from))) {
            for (var file : files.toList()) {
                Files.copy(file, target.resolve(file.getFileName()));
            }
        }
        return target;
    }

    private static Map<Object, Integer> content(Path folder) throws Exception {
        var store = StoreFile.open(folder, true, cause -> {
            throw new AssertionError("the store failed", cause);
        });
        var content = new TreeMap<Object, Integer>();
        store.open("m")
                .entries(null, null, false)
                .forEachRemaining(entry -> content.put(
                        entry.getKey(), BsonBytes.toDocument(entry.getValue()).get("v") instanceof Integer v ? v : -1));
        store.close();
        return content;
    }

    private static byte[] bytes(Object value) {
        return BsonBytes.of(new Document("v", value));
    }

    private static void awaitDurable(StoreFile store) throws InterruptedException {
        var done = new CountDownLatch(1);
        store.whenDurable(waiting(done::countDown, new ArrayList<>()));
        assertThat(done.await(30, TimeUnit.SECONDS)).isTrue();
    }

    private static Waiting waiting(Runnable durable, List<Throwable> lost) {
        return new Waiting() {
            @Override
            public void onDurable() {
                durable.run();
            }

            @Override
            public void onLost(Throwable cause) {
                lost.add(cause);
            }
        };
    }

    private static long size(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            long total = 0;
            for (var file : files.toList()) {
                total += Files.size(file);
            }
            return total;
        }
    }
}
