package cn.yongji.onestop.platform.web;

import cn.yongji.onestop.edge.problem.Problem;
import cn.yongji.onestop.edge.problem.ProblemException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The bytes of JSON are UTF-8, whatever their label says; a byte order mark in front of them is passed over (RFC 8259 8.1). */
final class Utf8 {
    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final int AT_ONCE = 4096;

    private Utf8() {}

    /** The bytes without a mark in front of them; refused where they are something else. */
    static byte[] checked(byte[] bytes) {
        var from = begins(bytes) ? MARK.length : 0;
        var wrong = firstWrong(bytes, from);
        if (wrong >= 0) throw new ProblemException(refusal(bytes, wrong));
        return from == 0 ? bytes : Arrays.copyOfRange(bytes, from, bytes.length);
    }

    private static boolean begins(byte[] bytes) {
        return bytes.length >= MARK.length && Arrays.equals(bytes, 0, MARK.length, MARK, 0, MARK.length);
    }

    /** Where the first byte stands that is no UTF-8, or is zero, which UTF-16 is full of and JSON never has. */
    private static int firstWrong(byte[] bytes, int from) {
        var in = ByteBuffer.wrap(bytes, from, bytes.length - from);
        var out = CharBuffer.allocate(AT_ONCE);
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        while (true) {
            var result = decoder.decode(in, out.clear(), true);
            if (result.isError()) return in.position();
            if (result.isUnderflow()) break;
        }
        for (var at = from; at < bytes.length; at++) {
            if (bytes[at] == 0) return at;
        }
        return -1;
    }

    private static Problem refusal(byte[] bytes, int at) {
        return Problem.of(
                PlatformProblems.JSON_MALFORMED,
                "请求体不是 UTF-8 编码（第 %d 字节为 %02X）；JSON 一律按 UTF-8 读取，Content-Type 中的 charset 不起作用"
                        .formatted(at + 1, bytes[at]),
                "The body is not UTF-8 (byte %d is %02X); JSON is read as UTF-8, whatever charset its Content-Type names"
                        .formatted(at + 1, bytes[at]));
    }
}
