package cn.yongji.onestop.intake.papers.material.domain;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The last bytes of a stream, kept while it passes. The directory of a ZIP is at its end, so what a container holds can
 * be told without keeping the whole.
 */
public final class Tail {
    private static final int KEPT = 128 * 1024;
    private static final int END_RECORD = 22;
    private static final int ENTRY_HEADER = 46;
    private static final int NAME_LENGTH_AT = 28;

    private final byte[] ring = new byte[KEPT];
    private long total;

    public void add(byte[] bytes, int length) {
        for (var done = 0; done < length; ) {
            var at = (int) (total % KEPT);
            var part = Math.min(length - done, KEPT - at);
            System.arraycopy(bytes, done, ring, at, part);
            done += part;
            total += part;
        }
    }

    /** The names in the directory of a ZIP, as far as they are within the kept bytes; none where there is no directory. */
    public Set<String> zipEntries() {
        var bytes = last();
        if (!hasEndRecord(bytes)) return Set.of();
        var names = new LinkedHashSet<String>();
        for (var at = 0; at + ENTRY_HEADER <= bytes.length; at++) {
            if (!isAt(bytes, at, 1, 2)) continue;
            var length = (bytes[at + NAME_LENGTH_AT] & 0xFF) | (bytes[at + NAME_LENGTH_AT + 1] & 0xFF) << 8;
            var from = at + ENTRY_HEADER;
            if (from + length <= bytes.length) names.add(new String(bytes, from, length, StandardCharsets.UTF_8));
        }
        return names;
    }

    private byte[] last() {
        if (total <= KEPT) return Arrays.copyOf(ring, (int) total);
        var oldest = (int) (total % KEPT);
        var bytes = new byte[KEPT];
        System.arraycopy(ring, oldest, bytes, 0, KEPT - oldest);
        System.arraycopy(ring, 0, bytes, KEPT - oldest, oldest);
        return bytes;
    }

    private static boolean hasEndRecord(byte[] bytes) {
        for (var at = bytes.length - END_RECORD; at >= 0; at--) {
            if (isAt(bytes, at, 5, 6)) return true;
        }
        return false;
    }

    private static boolean isAt(byte[] bytes, int at, int third, int fourth) {
        return bytes[at] == 'P' && bytes[at + 1] == 'K' && bytes[at + 2] == third && bytes[at + 3] == fourth;
    }
}
