package cn.yongji.onestop.ledger.entry.domain;

/** A string as RFC 8785 writes it in JSON: the shortest escapes, everything else as it is. */
final class JsonText {
    private static final char FIRST_PRINTABLE = ' ';

    private JsonText() {}

    static void append(StringBuilder json, String text) {
        json.append('"');
        for (var i = 0; i < text.length(); i++) append(json, text.charAt(i));
        json.append('"');
    }

    private static void append(StringBuilder json, char c) {
        switch (c) {
            case '"' -> json.append("\\\"");
            case '\\' -> json.append("\\\\");
            case '\b' -> json.append("\\b");
            case '\f' -> json.append("\\f");
            case '\n' -> json.append("\\n");
            case '\r' -> json.append("\\r");
            case '\t' -> json.append("\\t");
            default -> {
                if (c < FIRST_PRINTABLE) json.append("\\u%04x".formatted((int) c));
                else json.append(c);
            }
        }
    }
}
