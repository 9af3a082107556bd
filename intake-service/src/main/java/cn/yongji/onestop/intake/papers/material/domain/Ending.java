package cn.yongji.onestop.intake.papers.material.domain;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** What a whole file of a kind has in its last bytes; one that was cut has not. */
enum Ending {
    /** Nothing that could be looked for. */
    ANY {
        @Override
        boolean isIn(byte[] tail) {
            return true;
        }
    },
    /**
     * ISO 32000 7.5.5: {@code startxref}, a place, {@code %%EOF}. A file made for the web has one with the place 0 near its
     * beginning, which is none of the whole. Readers look for it in the last 1,024 bytes, some in 2,048.
     */
    PDF {
        @Override
        boolean isIn(byte[] tail) {
            var text = lastOf(tail);
            var firstPage = FIRST_PAGE.matcher(text);
            var rest = firstPage.find() ? text.substring(firstPage.end()) : text;
            return rest.contains("startxref") || rest.contains("%%EOF");
        }
    },
    /** The chunk {@code IEND}. */
    PNG {
        @Override
        boolean isIn(byte[] tail) {
            return new String(tail, StandardCharsets.ISO_8859_1).contains("IEND");
        }
    },
    /** The marker EOI, which never stands inside a scan. Cameras append to it. */
    JPEG {
        @Override
        boolean isIn(byte[] tail) {
            return new String(tail, StandardCharsets.ISO_8859_1).contains("\u00ff\u00d9");
        }
    };

    private static final int LOOKED_AT = 2048;
    private static final Pattern FIRST_PAGE = Pattern.compile("startxref\\s+0\\s+%%EOF");

    abstract boolean isIn(byte[] tail);

    private static String lastOf(byte[] tail) {
        var from = Math.max(0, tail.length - LOOKED_AT);
        return new String(tail, from, tail.length - from, StandardCharsets.ISO_8859_1);
    }
}
