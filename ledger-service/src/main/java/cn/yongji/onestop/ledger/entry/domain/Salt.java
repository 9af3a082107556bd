package cn.yongji.onestop.ledger.entry.domain;

import java.util.HexFormat;

/**
 * The 32 random bytes with which a payload is sealed: without them nobody can try out the few values that a payload may
 * have. They come in with the fact and lie beside the payload, never in a header and never on a topic.
 */
public record Salt(String hex) {
    /** Bytes of a salt. */
    public static final int LENGTH = 32;

    public Salt {
        if (hex.length() != 2 * LENGTH) throw new IllegalArgumentException("a salt has 32 bytes");
        HexFormat.of().parseHex(hex);
    }

    public static Salt of(byte[] bytes) {
        return new Salt(HexFormat.of().formatHex(bytes));
    }

    public byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }

    /** Told by mistake, a salt would open what was destroyed. */
    @Override
    public String toString() {
        return "salt";
    }
}
