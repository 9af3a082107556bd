package cn.yongji.onestop.ledger.entry.domain;

import cn.yongji.onestop.kernel.Scan;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A SHA-256 in lower-case hex. */
public record Hash(String hex) {
    /** Bytes of a SHA-256. */
    public static final int BYTES = 32;

    public Hash {
        if (!Scan.isHex(hex, 2 * BYTES)) throw new IllegalArgumentException("not a SHA-256 in hex: " + hex);
    }

    /** The hash of a text in UTF-8. */
    public static Hash of(String text) {
        return ofDigest(digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** SHA-256 of parts, one behind the other. */
    static byte[] digest(byte[]... parts) {
        var sha256 = sha256();
        for (var part : parts) sha256.update(part);
        return sha256.digest();
    }

    /** The hash whose bytes were stored. */
    public static Hash ofDigest(byte[] digest) {
        return new Hash(HexFormat.of().formatHex(digest));
    }

    public byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }

    @Override
    public String toString() {
        return hex;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
