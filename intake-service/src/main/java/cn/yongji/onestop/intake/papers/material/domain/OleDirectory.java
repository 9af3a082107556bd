package cn.yongji.onestop.intake.papers.material.domain;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * The directory of an OLE2 container (DOC, XLS, PPT, WPS), read while the file passes. Its entries are 128 bytes long and
 * stand at multiples of 128, so every block is looked at for being one, and none has to be kept but the header.
 */
final class OleDirectory {
    private static final int ENTRY = 128;
    private static final int NAME_LENGTH_AT = 64;
    private static final int TYPE_AT = 66;
    private static final int STREAM = 2;
    private static final int HEADER = 512;
    private static final int SECTOR_SHIFT_AT = 30;
    private static final int DIRECTORY_AT = 48;
    private static final int TABLES_AT = 76;
    private static final int LAST_SECTOR = 0xFFFFFFFA;

    private final byte[] header = new byte[HEADER];
    private final byte[] block = new byte[ENTRY];
    private final Set<String> telling = FileKind.Packing.OLE.tellingParts();
    private final Set<String> found = new LinkedHashSet<>();
    private int filled;
    private long total;

    void add(byte[] bytes, int length) {
        for (var done = 0; done < length; ) {
            var part = Math.min(length - done, ENTRY - filled);
            System.arraycopy(bytes, done, block, filled, part);
            filled += part;
            done += part;
            if (filled == ENTRY) look();
        }
    }

    /** The streams by which a kind of document is told, as far as the container has them; nothing where it was cut. */
    Optional<Set<String>> streams() {
        return isWhole() ? Optional.of(Set.copyOf(found)) : Optional.empty();
    }

    private void look() {
        if (total < HEADER) System.arraycopy(block, 0, header, (int) total, ENTRY);
        total += ENTRY;
        filled = 0;
        var bytesOfName = (block[NAME_LENGTH_AT] & 0xFF) | (block[NAME_LENGTH_AT + 1] & 0xFF) << 8;
        if (block[TYPE_AT] != STREAM || bytesOfName < 4 || bytesOfName > NAME_LENGTH_AT) return;
        var name = new String(block, 0, bytesOfName - 2, StandardCharsets.UTF_16LE);
        if (telling.contains(name)) found.add(name);
    }

    /** Its directory and its tables of sectors ([MS-CFB] 2.2) begin before its end. */
    private boolean isWhole() {
        var said = ByteBuffer.wrap(header).order(ByteOrder.LITTLE_ENDIAN);
        var shift = said.getShort(SECTOR_SHIFT_AT);
        if (shift != 9 && shift != 12) return false;
        if (!isThere(said.getInt(DIRECTORY_AT), shift)) return false;
        for (var at = TABLES_AT; at < HEADER; at += Integer.BYTES) {
            var sector = said.getInt(at);
            if (Integer.compareUnsigned(sector, LAST_SECTOR) <= 0 && !isThere(sector, shift)) return false;
        }
        return true;
    }

    private boolean isThere(int sector, int shift) {
        return (Integer.toUnsignedLong(sector) + 1) << shift < total + filled;
    }
}
