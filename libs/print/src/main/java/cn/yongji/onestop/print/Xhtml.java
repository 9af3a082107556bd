package cn.yongji.onestop.print;

import java.util.List;

/** Writes well-formed XHTML. Whatever is said is text; only elements written here are elements. */
public final class Xhtml {
    private final StringBuilder out = new StringBuilder();

    public Xhtml raw(String trusted) {
        out.append(trusted);
        return this;
    }

    public Xhtml element(String name, String text) {
        out.append('<')
                .append(name)
                .append('>')
                .append(escaped(text))
                .append("</")
                .append(name)
                .append('>');
        return this;
    }

    /** A row of headings or cells. */
    public Xhtml row(String cell, List<String> texts) {
        out.append("<tr>");
        texts.forEach(text -> element(cell, text));
        out.append("</tr>");
        return this;
    }

    public Xhtml table(List<String> widths, List<String> headings, List<List<String>> rows) {
        out.append("<table><colgroup>");
        widths.forEach(width -> out.append("<col style=\"width:").append(width).append("\"/>"));
        out.append("</colgroup><thead>");
        row("th", headings);
        out.append("</thead><tbody>");
        rows.forEach(cells -> row("td", cells));
        out.append("</tbody></table>");
        return this;
    }

    @Override
    public String toString() {
        return out.toString();
    }

    // Control characters are no XML at all, escaped or not.
    private static String escaped(String text) {
        var safe = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            switch (c) {
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '&' -> safe.append("&amp;");
                case '"' -> safe.append("&quot;");
                case '\n' -> safe.append("<br/>");
                default -> {
                    if (c >= ' ' && Character.isDefined(c) && Character.getType(c) != Character.SURROGATE)
                        safe.appendCodePoint(c);
                }
            }
        });
        return safe.toString();
    }
}
