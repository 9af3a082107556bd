package cn.yongji.onestop.print;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What the glyphs of a font in a PDF are copied as (ISO 32000 9.10.3). The printer takes the first character that has a
 * glyph, and where a character shares it with a radical that is the radical.
 */
final class ToUnicode {
    private static final Pattern RANGE =
            Pattern.compile("<([0-9A-Fa-f]{4})>\\s*<([0-9A-Fa-f]{4})>\\s*<([0-9A-Fa-f]+)>");
    private static final int AT_ONCE = 100;
    private static final int HEX = 16;

    private final Map<Integer, String> characters = new TreeMap<>();

    /** Reads the ranges of a table; single glyphs are ranges of one, as the printer writes them. */
    ToUnicode(String table) {
        var ranges = RANGE.matcher(table);
        while (ranges.find()) {
            var first = Integer.parseInt(ranges.group(1), HEX);
            var last = Integer.parseInt(ranges.group(2), HEX);
            var text = new String(HexFormat.of().parseHex(ranges.group(3)), StandardCharsets.UTF_16BE);
            for (var glyph = first; glyph <= last; glyph++) characters.put(glyph, shifted(text, glyph - first));
        }
    }

    void correct(Map<Integer, Integer> shared) {
        characters.replaceAll(
                (glyph, text) -> shared.containsKey(glyph) ? Character.toString(shared.get(glyph)) : text);
    }

    /** The table anew, glyph by glyph. */
    String written() {
        var lines = new ArrayList<String>();
        characters.forEach((glyph, text) -> lines.add("<%04X> <%s>"
                .formatted(glyph, HexFormat.of().withUpperCase().formatHex(text.getBytes(StandardCharsets.UTF_16BE)))));
        var blocks = new StringBuilder();
        for (var at = 0; at < lines.size(); at += AT_ONCE)
            block(blocks, lines.subList(at, Math.min(at + AT_ONCE, lines.size())));
        return """
            /CIDInit /ProcSet findresource begin
            12 dict begin
            begincmap
            /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
            /CMapName /Adobe-Identity-UCS def
            /CMapType 2 def
            1 begincodespacerange
            <0000> <FFFF>
            endcodespacerange
            %sendcmap
            CMapName currentdict /CMap defineresource pop
            end
            end
            """.formatted(blocks);
    }

    private static void block(StringBuilder blocks, List<String> lines) {
        blocks.append(lines.size()).append(" beginbfchar\n");
        lines.forEach(line -> blocks.append(line).append('\n'));
        blocks.append("endbfchar\n");
    }

    private static String shifted(String text, int by) {
        if (by == 0) return text;
        var last = text.codePointBefore(text.length());
        return text.substring(0, text.length() - Character.charCount(last)) + Character.toString(last + by);
    }
}
