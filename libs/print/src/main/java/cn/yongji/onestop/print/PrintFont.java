package cn.yongji.onestop.print;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** One weight of the Chinese font that comes with the program: its bytes, which characters it has, what its shared glyphs mean. */
final class PrintFont {
    static final String FAMILY = "Noto Sans SC";
    static final PrintFont REGULAR = new PrintFont("Regular", 400);
    static final PrintFont BOLD = new PrintFont("Bold", 700);

    private final String name;
    private final int weight;
    private final BitSet characters = new BitSet();
    private final Map<Integer, Integer> shared = new HashMap<>();

    private PrintFont(String style, int weight) {
        this.name = "NotoSansSC-" + style;
        this.weight = weight;
        try (var font = new TTFParser().parse(new RandomAccessReadBuffer(bytes()))) {
            read(font.getUnicodeCmapLookup(), font.getNumberOfGlyphs());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the font " + name, e);
        }
    }

    InputStream bytes() {
        var path = "/fonts/ttf/NotoSansSC/" + name + ".ttf";
        var in = PrintFont.class.getResourceAsStream(path);
        if (in == null) throw new IllegalStateException("the font is not packaged: " + path);
        return in;
    }

    String name() {
        return name;
    }

    int weight() {
        return weight;
    }

    boolean has(int character) {
        return characters.get(character);
    }

    /** Of the glyphs that a character shares with a radical: the character, since nobody writes with radicals. */
    Map<Integer, Integer> shared() {
        return shared;
    }

    private void read(CmapLookup table, int glyphs) {
        for (var glyph = 0; glyph < glyphs; glyph++) {
            var codes = table.getCharCodes(glyph);
            if (codes == null) continue;
            codes.forEach(characters::set);
            if (isRadical(codes.getFirst())) prefer(glyph, codes);
        }
    }

    private void prefer(int glyph, List<Integer> codes) {
        codes.stream().filter(code -> !isRadical(code)).findFirst().ifPresent(code -> shared.put(glyph, code));
    }

    /** Radicals of dictionaries, and the doubles that are there for older character sets only. */
    private static boolean isRadical(int code) {
        return (code >= 0x2E80 && code <= 0x2FDF)
                || (code >= 0xF900 && code <= 0xFAFF)
                || (code >= 0x2F800 && code <= 0x2FA1F);
    }
}
