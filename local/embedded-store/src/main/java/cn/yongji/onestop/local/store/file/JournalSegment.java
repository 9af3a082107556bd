package cn.yongji.onestop.local.store.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.CRC32C;

/**
 * One file of the journal. Groups of entries follow one another, each with its length and its checksum; the first group
 * that is not whole is where the last crash struck, and it was never answered.
 *
 * <p>The file has its full length from the start: a sync that need not record a new length is several times faster.
 */
final class JournalSegment {

    static final int HEADER = 8;

    private static final String PREFIX = "journal-";
    private static final String SUFFIX = ".log";

    private final Path file;
    private final FileChannel channel;
    private final long number;
    private final int capacity;
    private final boolean synced;
    private long position;

    private JournalSegment(Path file, FileChannel channel, long number, int capacity, boolean synced) {
        this.file = file;
        this.channel = channel;
        this.number = number;
        this.capacity = capacity;
        this.synced = synced;
    }

    static JournalSegment create(Path folder, long number, int capacity, boolean synced) throws IOException {
        var file = folder.resolve(PREFIX + String.format("%016d", number) + SUFFIX);
        var channel = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING);
        if (synced) {
            fillWithZeroes(channel, capacity);
            channel.force(true);
            syncFolder(folder);
        }
        return new JournalSegment(file, channel, number, capacity, synced);
    }

    /** Oldest first. */
    static List<Path> files(Path folder) throws IOException {
        try (var all = Files.list(folder)) {
            return all.filter(file -> {
                        var name = file.getFileName().toString();
                        return name.startsWith(PREFIX) && name.endsWith(SUFFIX);
                    })
                    .sorted()
                    .toList();
        }
    }

    static long numberOf(Path file) {
        var name = file.getFileName().toString();
        return Long.parseLong(name.substring(PREFIX.length(), name.length() - SUFFIX.length()));
    }

    static void read(Path file, Consumer<JournalEntry> reader) throws IOException {
        var in = ByteBuffer.wrap(Files.readAllBytes(file));
        while (in.remaining() > HEADER) {
            var length = in.getInt();
            var checksum = in.getInt();
            if (length <= 0 || length > in.remaining()) {
                return;
            }
            var group = in.slice(in.position(), length);
            if (checksum(numberOf(file), group.duplicate()) != checksum) {
                return;
            }
            while (group.hasRemaining()) {
                reader.accept(JournalEntry.read(group));
            }
            in.position(in.position() + length);
        }
    }

    boolean hasRoomFor(int bytes) {
        return position + bytes <= capacity;
    }

    boolean isUntouched() {
        return position == 0;
    }

    /** Takes a group with room for the header in front; when this returns it is on disk. */
    void append(ByteBuffer group) throws IOException {
        var length = group.remaining() - HEADER;
        var checksum = checksum(number, group.slice(group.position() + HEADER, length));
        group.putInt(group.position(), length).putInt(group.position() + 4, checksum);
        while (group.hasRemaining()) {
            position += channel.write(group, position);
        }
        if (synced) {
            channel.force(false);
        }
    }

    void close() throws IOException {
        channel.close();
    }

    void delete() throws IOException {
        channel.close();
        Files.deleteIfExists(file);
    }

    /** The number of the file takes part, so what an earlier file left on the same blocks never counts. */
    private static int checksum(long number, ByteBuffer group) {
        var crc = new CRC32C();
        crc.update(ByteBuffer.allocate(8).putLong(0, number));
        crc.update(group);
        return (int) crc.getValue();
    }

    private static void fillWithZeroes(FileChannel channel, int capacity) throws IOException {
        var zeroes = ByteBuffer.allocate(Math.min(capacity, 1 << 18));
        for (long at = 0; at < capacity; at += zeroes.capacity()) {
            zeroes.clear().limit((int) Math.min(zeroes.capacity(), capacity - at));
            while (zeroes.hasRemaining()) {
                channel.write(zeroes, at + zeroes.position());
            }
        }
    }

    /** A new file survives a power cut only once its folder is on disk too. Not every system lets a folder be opened. */
    private static void syncFolder(Path folder) throws IOException {
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }
}
