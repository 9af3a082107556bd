package cn.yongji.onestop.testkit;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/** What a stranger's program may answer, by a seed: mostly no HTTP, or HTTP that says what nobody expects. */
public final class OddAnswers {
    /** What a decent receiver says. */
    public static final Answer TAKEN = new Answer(
            "HTTP/1.1 204 No Content\r\nConnection: close\r\n\r\n".getBytes(StandardCharsets.US_ASCII), Ending.CLOSED);

    private static final List<String> RETRY_AFTER = List.of(
            "0",
            "1",
            "-1",
            "1764500000000",
            "2147483648",
            "9223372036854775808",
            "99999999999999999999999999",
            "1e3",
            "3.5",
            "１０",
            "",
            "soon",
            "Fri, 31 Dec 9999 23:59:59 GMT",
            "Thu, 01 Jan 1970 00:00:00 GMT",
            "Fri, 32 Foo 99999999999 25:61:61 GMT",
            "2026-11-24T00:00:00Z");

    private static final List<String> STATUS = List.of(
            "200", "204", "205", "206", "301", "302", "304", "307", "308", "400", "401", "403", "404", "407", "408",
            "410", "421", "425", "426", "429", "500", "501", "502", "503", "504", "505", "511", "599", "600", "999",
            "000", "99", "1000", "-12", "abc", "");

    private static final List<String> HEADERS = List.of(
            "Location: http://169.254.169.254/latest",
            "Location: \u0001::[",
            "WWW-Authenticate: Basic realm=\"a",
            "Proxy-Authenticate: Negotiate",
            "Set-Cookie: a=b; Expires=never",
            "Content-Encoding: gzip",
            "Content-Encoding: br",
            "Transfer-Encoding: chunked",
            "Transfer-Encoding: gzip, chunked",
            "Content-Type: */*",
            "Content-Type: ;;;charset=none",
            "Content-Type: text/event-stream",
            "Connection: Upgrade",
            "Upgrade: h2c",
            "Keep-Alive: timeout=-5, max=banana",
            "Content-Length: -1",
            "Content-Length: 99999999999999999999",
            "Content-Length: 5\r\nContent-Length: 6",
            "Content-Length: 2147483647",
            "Alt-Svc: h3=\":443\"",
            "No colon at all",
            ": no name",
            "Bäd-Näme: ü",
            "Folded: a\r\n  b",
            "Date: yesterday",
            "ETag: \"",
            "X-Nul: a\u0000b");

    private final Random dice;

    /** What becomes of the connection after the bytes. */
    public enum Ending {
        CLOSED,
        RESET,
        HELD,
        ENDLESS
    }

    /** One answer, as bytes on the wire. */
    public record Answer(byte[] bytes, Ending ending) {
        @Override
        public String toString() {
            var text = new String(bytes, StandardCharsets.ISO_8859_1);
            return ending + " " + (text.length() > 120 ? text.substring(0, 120) + "…" : text);
        }
    }

    public OddAnswers(long seed) {
        this.dice = new Random(seed);
    }

    public Answer next() {
        return switch (dice.nextInt(12)) {
            case 0 -> new Answer(new byte[0], any(Ending.values()));
            case 1 -> new Answer(noise(), any(Ending.CLOSED, Ending.RESET, Ending.HELD));
            case 2 -> bytes("HTTP/1.1 100 Continue\r\n\r\n".repeat(dice.nextInt(1, 200)) + head("200") + "\r\n");
            case 3 -> bytes("HTTP/1.1 200 OK\r\nX: " + "x".repeat(dice.nextInt(400_000)));
            case 4 ->
                bytes(any("HTTP/1.1 ", "HTTP/1.0 ", "HTTP/2 ", "HTTP/9.9 ", "ICY ", "http/1.1 ") + any(STATUS)
                        + "\r\n\r\n");
            default ->
                bytes(head(any(STATUS)) + "\r\n"
                        + any("", "{}", "5\r\nhello\r\n0\r\n\r\n", "FFFFFFFFFFFFFFFFF\r\nx", "x".repeat(100_000)));
        };
    }

    private String head(String status) {
        var head = new StringBuilder("HTTP/1.1 ").append(status).append(any("", " ", " OK", " 好"));
        head.append("\r\n");
        if (dice.nextBoolean())
            head.append("Retry-After: ").append(any(RETRY_AFTER)).append("\r\n");
        for (var left = dice.nextInt(4); left > 0; left--)
            head.append(any(HEADERS)).append("\r\n");
        return head.toString();
    }

    private Answer bytes(String text) {
        return new Answer(text.getBytes(StandardCharsets.UTF_8), any(Ending.values()));
    }

    private byte[] noise() {
        var noise = new ByteArrayOutputStream();
        for (var left = dice.nextInt(2_000); left >= 0; left--) noise.write(dice.nextInt(256));
        return noise.toByteArray();
    }

    private String any(List<String> among) {
        return among.get(dice.nextInt(among.size()));
    }

    @SafeVarargs
    private <T> T any(T... among) {
        return among[dice.nextInt(among.length)];
    }
}
