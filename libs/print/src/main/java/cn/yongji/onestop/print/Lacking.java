package cn.yongji.onestop.print;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * 字库没有的字: rare characters of GB 18030-2022 that no font at hand has. On paper 〓 stands for them, as is the custom of
 * printers, and a note says by number which they are; the page itself and the API have them as they are.
 */
final class Lacking {
    private static final int GETA = 0x3013;
    private static final int NOTHING_SEEN = ' ';

    private Lacking() {}

    /** The page with what cannot be printed marked. */
    static String marked(String page) {
        var lacking = new LinkedHashSet<Integer>();
        var marked = new StringBuilder(page.length());
        page.codePoints().forEach(one -> {
            var printed = one <= NOTHING_SEEN || isSelector(one) || isPrinted(one);
            if (!printed) lacking.add(one);
            if (!isSelector(one)) marked.appendCodePoint(printed ? one : GETA);
        });
        return lacking.isEmpty() ? page : noted(marked.toString(), lacking);
    }

    // A bold heading and the text below it must both have it.
    private static boolean isPrinted(int one) {
        return PrintFont.REGULAR.has(one) && PrintFont.BOLD.has(one);
    }

    /** Says how a character is to look; the character is read without it. */
    private static boolean isSelector(int one) {
        return (one >= 0xFE00 && one <= 0xFE0F) || (one >= 0xE0100 && one <= 0xE01EF);
    }

    private static String noted(String page, Set<Integer> lacking) {
        var numbers = lacking.stream().map("U+%04X"::formatted).collect(Collectors.joining("、"));
        var note = "<p class=\"note\">〓 为字库中没有的字，依次为 " + numbers + "；网页和接口中为原字。</p>";
        return page.replace("</body>", note + "</body>");
    }
}
