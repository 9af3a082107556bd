package cn.yongji.onestop.local.store.bson;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The same few field names come again in every document, so each is made into a string once. Threads may overwrite each
 * other's entries; that costs a string and nothing else.
 */
final class FieldNames {

    private static final int SLOTS = 1 << 11;

    private record Name(byte[] utf8, String text) {}

    private static final @Nullable Name[] KNOWN = new @Nullable Name[SLOTS];

    private FieldNames() {}

    static String of(byte[] bytes, int from, int to) {
        var hash = 0;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + bytes[i];
        }
        var slot = (hash ^ (hash >>> 11)) & (SLOTS - 1);
        var known = KNOWN[slot];
        if (known != null && Arrays.equals(known.utf8, 0, known.utf8.length, bytes, from, to)) {
            return known.text;
        }
        var name = new Name(Arrays.copyOfRange(bytes, from, to), text(bytes, from, to));
        KNOWN[slot] = name;
        return name.text;
    }

    private static String text(byte[] bytes, int from, int to) {
        return new String(bytes, from, to - from, StandardCharsets.UTF_8);
    }
}
