package cn.yongji.onestop.intake.papers.material.domain;

import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** What a whole file of a kind has in its last bytes; one that was cut has not. */
enum Ending {
    /** Nothing that could be looked for. */
    ANY {
        @Override
        boolean isIn(Tail tail) {
            return true;
        }
    },
    /** The header says how many bytes it has. */
    BMP {
        @Override
        boolean isIn(Tail tail) {
            var said = tail.head().order(ByteOrder.LITTLE_ENDIAN).getInt(2);
            return Integer.toUnsignedLong(said) <= tail.arrived();
        }
    },
    /** The first directory of images (TIFF 6.0 section 2), which many scanners write behind them. */
    TIFF {
        @Override
        boolean isIn(Tail tail) {
            var head = tail.head();
            head.order(head.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
            var large = head.getShort(2) == BIG_TIFF;
            return (large ? head.getLong(8) : Integer.toUnsignedLong(head.getInt(4))) < tail.arrived();
        }
    },
    /**
     * ISO 32000 7.5.5: {@code startxref}, a place, {@code %%EOF}. A file made for the web has one with the place 0 near its
     * beginning, which is none of the whole. Readers look for it in the last 1,024 bytes and some, as this, in more: seals
     * and scanners append to it.
     */
    PDF {
        @Override
        boolean isIn(Tail tail) {
            var text = text(tail);
            var firstPage = FIRST_PAGE.matcher(text);
            var rest = firstPage.find() ? text.substring(firstPage.end()) : text;
            return rest.contains("startxref") || rest.contains("%%EOF");
        }
    },
    /** The chunk {@code IEND}. */
    PNG {
        @Override
        boolean isIn(Tail tail) {
            return text(tail).contains("IEND");
        }
    };

    private static final int BIG_TIFF = 43;
    private static final Pattern FIRST_PAGE = Pattern.compile("startxref\\s+0\\s+%%EOF");

    abstract boolean isIn(Tail tail);

    private static String text(Tail tail) {
        return new String(tail.bytes(), StandardCharsets.ISO_8859_1);
    }
}
