package cn.yongji.onestop.intake.papers.material.domain;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The directory of an OLE2 container (DOC, XLS, PPT, WPS), read while the file passes. Its entries are 128 bytes long and
 * stand at multiples of 128, so every block is looked at for being one, and none has to be kept.
 */
public final class OleDirectory {
    private static final int ENTRY = 128;
    private static final int NAME_LENGTH_AT = 64;
    private static final int TYPE_AT = 66;
    private static final int STREAM = 2;
    private static final Set<String> TELLING = Set.of("WordDocument", "Workbook", "Book", "PowerPoint Document");

    private final byte[] block = new byte[ENTRY];
    private final Set<String> found = new LinkedHashSet<>();
    private int filled;

    public void add(byte[] bytes, int length) {
        for (var done = 0; done < length; ) {
            var part = Math.min(length - done, ENTRY - filled);
            System.arraycopy(bytes, done, block, filled, part);
            filled += part;
            done += part;
            if (filled == ENTRY) look();
        }
    }

    /** The streams by which a kind of document is told, as far as the container has them. */
    public Set<String> streams() {
        return Set.copyOf(found);
    }

    private void look() {
        filled = 0;
        var bytesOfName = (block[NAME_LENGTH_AT] & 0xFF) | (block[NAME_LENGTH_AT + 1] & 0xFF) << 8;
        if (block[TYPE_AT] != STREAM || bytesOfName < 4 || bytesOfName > NAME_LENGTH_AT) return;
        var name = new String(block, 0, bytesOfName - 2, StandardCharsets.UTF_16LE);
        if (TELLING.contains(name)) found.add(name);
    }
}
