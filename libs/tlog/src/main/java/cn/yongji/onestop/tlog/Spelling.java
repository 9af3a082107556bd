package cn.yongji.onestop.tlog;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * One value has one spelling. Decoders forgive unused bits before the padding and capital letters; what they forgive could
 * be changed unseen, so what was decoded is encoded again and compared.
 */
public final class Spelling {
    private static final int LONGEST_COUNT = 19;

    private Spelling() {}

    /** Standard base64 with padding. */
    public static Optional<byte[]> base64(String text) {
        try {
            var bytes = Base64.getDecoder().decode(text);
            return Optional.of(bytes)
                    .filter(same -> Base64.getEncoder().encodeToString(same).equals(text));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    /** Base64 of 32 bytes. */
    public static Optional<TreeHash> hash(String base64) {
        return base64(base64).filter(bytes -> bytes.length == TreeHash.BYTES).map(TreeHash::of);
    }

    /** Lower-case hex. */
    public static Optional<byte[]> hex(String text) {
        try {
            var bytes = HexFormat.of().parseHex(text);
            return Optional.of(bytes)
                    .filter(same -> HexFormat.of().formatHex(same).equals(text));
        } catch (IllegalArgumentException notHex) {
            return Optional.empty();
        }
    }

    /** A decimal number from 0 without leading zeros. */
    public static OptionalLong count(String text) {
        if (text.isEmpty() || text.length() > LONGEST_COUNT) return OptionalLong.empty();
        if (!text.chars().allMatch(digit -> digit >= '0' && digit <= '9')) return OptionalLong.empty();
        if (text.startsWith("0") && text.length() > 1) return OptionalLong.empty();
        try {
            return OptionalLong.of(Long.parseLong(text));
        } catch (NumberFormatException tooLarge) {
            return OptionalLong.empty();
        }
    }

    /** The text of UTF-8 bytes, if they are such. */
    public static Optional<String> utf8(byte[] bytes) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException notUtf8) {
            return Optional.empty();
        }
    }

    /** Whether a name may stand in a signature line: not empty, without blank and without plus. */
    public static boolean isKeyName(String name) {
        return !name.isEmpty()
                && name.codePoints().noneMatch(c -> c == '+' || Character.isWhitespace(c) || Character.isSpaceChar(c))
                && name.codePoints().noneMatch(Character::isISOControl)
                && StandardCharsets.UTF_8.newEncoder().canEncode(name);
    }
}
