package cn.yongji.onestop.kernel.id;

import cn.yongji.onestop.kernel.Parsed;
import cn.yongji.onestop.kernel.Scan;
import cn.yongji.onestop.kernel.Typed;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/** 文件指纹: SHA-256 of a file's bytes in lower-case hex. The same content has the same name, whoever hands it in. */
public record FileHash(String value) {
    private static final int BYTES = 32;
    private static final int DIGITS = 2 * BYTES;

    public FileHash {
        if (!Scan.isHex(value, DIGITS)) throw new IllegalArgumentException("not a SHA-256 in hex: " + value);
    }

    /** Reads what a user typed; upper case is forgiven. */
    public static Parsed<FileHash> parse(String input) {
        var text = Typed.unbroken(input).toLowerCase(Locale.ROOT);
        if (Scan.isHex(text, DIGITS)) return Parsed.ok(new FileHash(text));
        return Parsed.rejected(
                "file-hash-malformed", "文件指纹应为 64 位十六进制的 SHA-256", "A file hash is a SHA-256 in 64 hexadecimal digits");
    }

    /** A hash that is known to be well-formed. */
    public static FileHash of(String trusted) {
        return parse(trusted).orThrow();
    }

    /** The hash of content that is in memory. */
    public static FileHash ofContent(byte[] content) {
        return ofDigest(newDigest().digest(content));
    }

    /** An empty SHA-256, to be fed while a file streams by; its result goes to {@link #ofDigest}. */
    public static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** The hash whose 32 bytes a digest has given. */
    public static FileHash ofDigest(byte[] digest) {
        if (digest.length != BYTES) throw new IllegalArgumentException("SHA-256 has 32 bytes, was " + digest.length);
        return new FileHash(HexFormat.of().formatHex(digest));
    }

    @Override
    public String toString() {
        return value;
    }
}
