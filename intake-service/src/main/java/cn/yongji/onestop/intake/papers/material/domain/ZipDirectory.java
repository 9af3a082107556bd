package cn.yongji.onestop.intake.papers.material.domain;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** The directory of a ZIP, read entry by entry from where the end record says it begins, whatever its length. */
final class ZipDirectory {
    private static final int ENTRY = 0x02014b50;
    private static final int HEADER = 46;
    private static final int ROUND = 0x10000;

    private ZipDirectory() {}

    /**
     * Which of the sought names it holds.
     *
     * @return empty where there is no whole directory
     */
    static Optional<Set<String>> holding(Set<String> sought, Tail tail, Whole whole) throws IOException {
        var end = ZipEnd.in(tail);
        if (end.isEmpty()) return Optional.empty();
        var found = walked(end.get(), end.get().found(), sought, tail, whole);
        return found.isPresent() || end.get().said() == end.get().found()
                ? found
                : walked(end.get(), end.get().said(), sought, tail, whole);
    }

    private static Optional<Set<String>> walked(ZipEnd end, long from, Set<String> sought, Tail tail, Whole whole)
            throws IOException {
        try (var in = opened(from, tail, whole)) {
            return walked(in, end, sought);
        } catch (EOFException _) {
            return Optional.empty();
        }
    }

    private static InputStream opened(long from, Tail tail, Whole whole) throws IOException {
        if (from < tail.begins()) return whole.from(from);
        var kept = tail.bytes();
        var at = (int) Math.min(kept.length, from - tail.begins());
        return new ByteArrayInputStream(kept, at, kept.length - at);
    }

    private static Optional<Set<String>> walked(InputStream in, ZipEnd end, Set<String> sought) throws IOException {
        var found = new LinkedHashSet<String>();
        var entries = 0L;
        for (var left = end.bytes(); left > 0; entries++) {
            var header = ByteBuffer.wrap(in.readNBytes(HEADER)).order(ByteOrder.LITTLE_ENDIAN);
            if (header.limit() < HEADER || header.getInt(0) != ENTRY) return Optional.empty();
            var name = in.readNBytes(length(header, 28));
            var more = length(header, 30) + length(header, 32);
            in.skipNBytes(more);
            left -= HEADER + name.length + more;
            var text = plain(new String(name, StandardCharsets.UTF_8));
            if (sought.contains(text)) found.add(text);
        }
        // Without ZIP64 the count of more than 65,535 entries goes round.
        return entries > 0 && entries % ROUND == end.entries() % ROUND ? Optional.of(found) : Optional.empty();
    }

    private static int length(ByteBuffer header, int at) {
        return header.getShort(at) & 0xFFFF;
    }

    /** Some programs write the separators of their own system, or begin with one. */
    private static String plain(String name) {
        var slashed = name.replace('\\', '/');
        return slashed.startsWith("/") ? slashed.substring(1) : slashed;
    }
}
