package cn.yongji.onestop.intake.papers.material.domain;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;

/**
 * The end record of a ZIP: where its directory is, how long, of how many entries (APPNOTE.TXT 4.3.14 to 4.3.16, ZIP64
 * included).
 *
 * @param said where the directory begins by the record
 * @param found where it begins if it ends where the record does; another place where something stands before the ZIP
 */
record ZipEnd(long said, long found, long bytes, long entries) {
    private static final int END = 0x06054b50;
    private static final int END_BYTES = 22;
    private static final int LOCATOR = 0x07064b50;
    private static final int LOCATOR_BYTES = 20;
    private static final int LARGE_END = 0x06064b50;
    private static final int LARGE_END_BYTES = 56;
    private static final int SMALL = 0xFFFF;
    private static final long LARGE = 0xFFFFFFFFL;

    /** The record in the last bytes of a file; none where the file was cut. */
    static Optional<ZipEnd> in(Tail tail) {
        var bytes = ByteBuffer.wrap(tail.bytes()).order(ByteOrder.LITTLE_ENDIAN);
        for (var at = bytes.limit() - END_BYTES; at >= 0; at--) {
            if (bytes.getInt(at) == END && at + END_BYTES + small(bytes, at + 20) <= bytes.limit()) {
                return of(bytes, at, tail.begins());
            }
        }
        return Optional.empty();
    }

    private static Optional<ZipEnd> of(ByteBuffer bytes, int at, long begins) {
        var entries = small(bytes, at + 10);
        var size = large(bytes, at + 12);
        var said = large(bytes, at + 16);
        if (entries == SMALL || size == LARGE || said == LARGE) {
            var large = largeEnd(bytes, at, begins);
            if (large.isPresent()) return large;
        }
        return sound(said, begins + at - size, size, entries);
    }

    private static Optional<ZipEnd> largeEnd(ByteBuffer bytes, int end, long begins) {
        var locator = end - LOCATOR_BYTES;
        if (locator < LARGE_END_BYTES || bytes.getInt(locator) != LOCATOR) return Optional.empty();
        var told = bytes.getLong(locator + 8) - begins;
        var at = told >= 0 && told <= locator - LARGE_END_BYTES ? (int) told : locator - LARGE_END_BYTES;
        if (bytes.getInt(at) != LARGE_END) at = locator - LARGE_END_BYTES;
        if (bytes.getInt(at) != LARGE_END) return Optional.empty();
        var size = bytes.getLong(at + 40);
        return sound(bytes.getLong(at + 48), begins + at - size, size, bytes.getLong(at + 32));
    }

    private static Optional<ZipEnd> sound(long said, long found, long size, long entries) {
        return said < 0 || found < 0 || size < 0 || entries < 0
                ? Optional.empty()
                : Optional.of(new ZipEnd(said, found, size, entries));
    }

    private static int small(ByteBuffer bytes, int at) {
        return bytes.getShort(at) & SMALL;
    }

    private static long large(ByteBuffer bytes, int at) {
        return bytes.getInt(at) & LARGE;
    }
}
