package cn.yongji.onestop.ledger.entry.mongo;

import cn.yongji.onestop.ledger.entry.domain.AggregateKey;

/**
 * An aggregate as the name of a document field. Whatever means something in a path (dot, dollar, NUL), and the
 * separator, is escaped.
 */
final class FieldName {
    private static final char SEPARATOR = '|';
    private static final char ESCAPE = '%';
    private static final int DIGITS = 4;
    private static final int HEX = 16;

    private FieldName() {}

    static String of(AggregateKey key) {
        var name = new StringBuilder(64);
        escape(name, key.source());
        name.append(SEPARATOR);
        escape(name, key.subject());
        return name.toString();
    }

    static AggregateKey read(String name) {
        var at = name.indexOf(SEPARATOR);
        if (at < 0) throw new IllegalArgumentException("not the name of an aggregate: " + name);
        return new AggregateKey(unescape(name.substring(0, at)), unescape(name.substring(at + 1)));
    }

    private static void escape(StringBuilder name, String text) {
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (plain(c)) name.append(c);
            else name.append(ESCAPE).append("%04x".formatted((int) c));
        }
    }

    private static boolean plain(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '/';
    }

    private static String unescape(String name) {
        var text = new StringBuilder(name.length());
        for (var i = 0; i < name.length(); i++) {
            if (name.charAt(i) == ESCAPE) {
                text.append((char) Integer.parseInt(name, i + 1, i + 1 + DIGITS, HEX));
                i += DIGITS;
            } else {
                text.append(name.charAt(i));
            }
        }
        return text.toString();
    }
}
