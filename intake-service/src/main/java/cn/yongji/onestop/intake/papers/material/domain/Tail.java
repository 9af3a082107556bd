package cn.yongji.onestop.intake.papers.material.domain;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** The last bytes of a stream, kept while it passes: what a file says of its own end is there. */
final class Tail {
    private static final int KEPT = 128 * 1024;

    private static final int HEAD = 16;
    private static final int FILLING_KEPT = 16;

    private final byte[] head = new byte[HEAD];
    private final byte[] ring = new byte[KEPT];
    private long arrived;
    private long total;
    private long filling;

    void add(byte[] bytes, int length) {
        for (var done = 0; done < length; ) {
            var at = (int) (total % KEPT);
            var part = Math.min(length - done, KEPT - at);
            System.arraycopy(bytes, done, ring, at, part);
            done += part;
            total += part;
        }
    }

    /** Adds what is not just filling: of zeros and blanks in a row, as a disk fills up with, a few count. */
    void addWithoutFilling(byte[] bytes, int length) {
        for (var at = 0; at < length && arrived + at < HEAD; at++) head[(int) arrived + at] = bytes[at];
        arrived += length;
        var kept = new byte[length];
        var count = 0;
        for (var at = 0; at < length; at++) {
            filling = isFilling(bytes[at]) ? filling + 1 : 0;
            if (filling <= FILLING_KEPT) kept[count++] = bytes[at];
        }
        add(kept, count);
    }

    private static boolean isFilling(byte one) {
        return one == 0 || one == ' ' || one == '\r' || one == '\n' || one == '\t';
    }

    /** The first bytes, in which some kinds say how long they are. */
    ByteBuffer head() {
        return ByteBuffer.wrap(head);
    }

    /** How many bytes came, filling and all. */
    long arrived() {
        return arrived;
    }

    /** Where in the stream the kept bytes begin. */
    long begins() {
        return Math.max(0, total - KEPT);
    }

    byte[] bytes() {
        if (total <= KEPT) return Arrays.copyOf(ring, (int) total);
        var oldest = (int) (total % KEPT);
        var bytes = new byte[KEPT];
        System.arraycopy(ring, oldest, bytes, 0, KEPT - oldest);
        System.arraycopy(ring, 0, bytes, KEPT - oldest, oldest);
        return bytes;
    }
}
