package cn.yongji.onestop.tlog.proof;

import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.regex.Pattern;

/**
 * Reads canonical JSON (RFC 8785) and nothing else: members in order and once, no blanks, every text in its one spelling.
 * Parts of such a text are canonical themselves, so what is hashed is cut out of it and never written anew.
 */
final class CanonicalJson {
    private static final int DEEPEST = 64;
    private static final Pattern NUMBER = Pattern.compile("(?!-0$)-?(?:0|[1-9]\\d{0,20})(?:\\.\\d*[1-9])?");
    private static final String SHORT = "\"\\bfnrt";
    private static final String LONG = "\"\\\b\f\n\r\t";

    private final String text;
    private int at;
    private int depth;

    private CanonicalJson(String text) {
        this.text = text;
    }

    /** The members of an object, each as it is written; none where the text is not the canonical form of an object. */
    static Optional<SequencedMap<String, String>> members(String text) {
        try {
            var reader = new CanonicalJson(text);
            var members = reader.object();
            reader.need(reader.at == text.length());
            return Optional.of(members);
        } catch (NotCanonical notCanonical) {
            return Optional.empty();
        }
    }

    /** What a written text says; none where it is no text. */
    static Optional<String> said(String written) {
        if (!written.startsWith("\"")) return Optional.empty();
        try {
            return Optional.of(new CanonicalJson(written).string());
        } catch (NotCanonical notCanonical) {
            return Optional.empty();
        }
    }

    /** How a text is written. */
    static String written(String said) {
        var written = new StringBuilder("\"");
        for (var i = 0; i < said.length(); i++) {
            var c = said.charAt(i);
            var kind = LONG.indexOf(c);
            if (kind >= 0) {
                written.append('\\').append(SHORT.charAt(kind));
            } else if (c < ' ') {
                written.append("\\u%04x".formatted((int) c));
            } else {
                written.append(c);
            }
        }
        return written.append('"').toString();
    }

    private SequencedMap<String, String> object() {
        var members = new LinkedHashMap<String, String>();
        take('{');
        need(++depth <= DEEPEST);
        while (peek() != '}') {
            if (!members.isEmpty()) take(',');
            var name = string();
            need(members.isEmpty() || members.lastEntry().getKey().compareTo(name) < 0);
            take(':');
            var from = at;
            value();
            members.put(name, text.substring(from, at));
        }
        depth--;
        take('}');
        return members;
    }

    private void value() {
        switch (peek()) {
            case '{' -> object();
            case '[' -> list();
            case '"' -> string();
            case 't' -> word("true");
            case 'f' -> word("false");
            case 'n' -> word("null");
            default -> number();
        }
    }

    private void list() {
        take('[');
        need(++depth <= DEEPEST);
        for (var first = true; peek() != ']'; first = false) {
            if (!first) take(',');
            value();
        }
        depth--;
        take(']');
    }

    private String string() {
        take('"');
        var from = at;
        while (isPlain(peek())) at++;
        var said = new StringBuilder(text.substring(from, at));
        while (peek() != '"') {
            var c = text.charAt(at++);
            need(c >= ' ');
            if (Character.isSurrogate(c)) {
                need(Character.isHighSurrogate(c) && Character.isLowSurrogate(peek()));
                said.append(c).append(text.charAt(at++));
            } else {
                said.append(c == '\\' ? escaped() : c);
            }
        }
        at++;
        return said.toString();
    }

    private static boolean isPlain(char c) {
        return c >= ' ' && c != '"' && c != '\\' && !Character.isSurrogate(c);
    }

    /** Five control characters have a short form; the others are written with four digits of lower-case hex. */
    private char escaped() {
        var kind = peek();
        at++;
        if (kind != 'u') {
            need(SHORT.indexOf(kind) >= 0);
            return LONG.charAt(SHORT.indexOf(kind));
        }
        need(at + 4 <= text.length());
        var digits = text.substring(at, at + 4);
        need(digits.matches("00[01][0-9a-f]"));
        var c = (char) Integer.parseInt(digits, 16);
        need(LONG.indexOf(c) < 0);
        at += 4;
        return c;
    }

    private void number() {
        var from = at;
        while (at < text.length() && "+-.0123456789eE".indexOf(text.charAt(at)) >= 0) at++;
        need(NUMBER.matcher(text.substring(from, at)).matches());
    }

    private void word(String word) {
        need(text.startsWith(word, at));
        at += word.length();
    }

    private char peek() {
        need(at < text.length());
        return text.charAt(at);
    }

    private void take(char expected) {
        need(peek() == expected);
        at++;
    }

    private void need(boolean holds) {
        if (!holds) throw new NotCanonical();
    }

    /** Leaves the recursion; never leaves this class. */
    private static final class NotCanonical extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NotCanonical() {
            super("not canonical", null, false, false);
        }
    }
}
