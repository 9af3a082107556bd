package cn.yongji.onestop.ledger.entry.domain;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** HMAC-SHA-256 (RFC 2104) of a payload, its salt the key. */
final class PayloadCommitment {
    private static final int BLOCK = 64;
    private static final byte INNER = 0x36;
    private static final byte OUTER = 0x5c;

    private PayloadCommitment() {}

    static Hash of(Salt salt, String payload) {
        var key = Arrays.copyOf(salt.bytes(), BLOCK);
        var inner = Hash.digest(padded(key, INNER), payload.getBytes(StandardCharsets.UTF_8));
        return Hash.ofDigest(Hash.digest(padded(key, OUTER), inner));
    }

    private static byte[] padded(byte[] key, byte pad) {
        var block = new byte[BLOCK];
        for (var i = 0; i < BLOCK; i++) block[i] = (byte) (key[i] ^ pad);
        return block;
    }
}
