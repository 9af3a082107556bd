package cn.yongji.onestop.tlog.note;

import cn.yongji.onestop.tlog.Checked;
import cn.yongji.onestop.tlog.Refusal;
import cn.yongji.onestop.tlog.Refusal.Document;
import cn.yongji.onestop.tlog.Spelling;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/**
 * 验证公钥. The public key of a log or a witness, as one line: {@code name+number+key} (vkey).
 *
 * @param name the origin of a log, the name of a witness
 * @param id number of the key, eight digits of lower-case hex
 */
public record VerifierKey(String name, String id, NoteKeyType type, PublicKey key) {
    private static final int ID_BYTES = 4;

    /** @throws IllegalArgumentException if the name cannot stand in a signature line, or the bytes are no key */
    public static VerifierKey of(String name, NoteKeyType type, byte[] publicKey) {
        if (!Spelling.isKeyName(name)) throw new IllegalArgumentException("no name of a key: " + name);
        var key = Ed25519.publicKey(publicKey).orElseThrow(() -> new IllegalArgumentException("no public key"));
        return new VerifierKey(name, idOf(name, material(type, publicKey)), type, key);
    }

    public static Checked<VerifierKey> parse(String text) {
        var first = text.indexOf('+');
        var second = text.indexOf('+', first + 1);
        if (first < 0 || second < 0) return malformed();
        var name = text.substring(0, first);
        var id = text.substring(first + 1, second);
        var material = Spelling.base64(text.substring(second + 1)).orElse(new byte[0]);
        if (!Spelling.isKeyName(name) || material.length < 2) return malformed();
        if (!idOf(name, material).equals(id)) return Checked.denied(new Refusal.KeyIdDiffers(name));
        var type = NoteKeyType.of(material[0]);
        if (type.isEmpty()) {
            return Checked.denied(new Refusal.UnknownKeyType(name, Byte.toUnsignedInt(material[0])));
        }
        var key = Ed25519.publicKey(Arrays.copyOfRange(material, 1, material.length));
        return key.isEmpty() ? malformed() : Checked.held(new VerifierKey(name, id, type.get(), key.get()));
    }

    /** The key as one line. */
    public String text() {
        return name + "+" + id + "+" + Base64.getEncoder().encodeToString(material(type, raw()));
    }

    @Override
    public String toString() {
        return text();
    }

    /** Whether this line claims to be of this key. */
    boolean claims(NoteSignature line) {
        return line.name().equals(name) && line.keyId().equals(id);
    }

    /** The line of this key with a signature. */
    NoteSignature line(byte[] signature) {
        var blob = ByteBuffer.allocate(ID_BYTES + signature.length)
                .put(HexFormat.of().parseHex(id))
                .put(signature);
        return new NoteSignature(name, Base64.getEncoder().encodeToString(blob.array()));
    }

    private byte[] raw() {
        var encoded = key.getEncoded();
        return Arrays.copyOfRange(encoded, encoded.length - Ed25519.KEY_BYTES, encoded.length);
    }

    private static byte[] material(NoteKeyType type, byte[] publicKey) {
        return ByteBuffer.allocate(1 + publicKey.length)
                .put(type.number())
                .put(publicKey)
                .array();
    }

    private static String idOf(String name, byte[] material) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update((name + "\n").getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest(material), 0, ID_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static Checked<VerifierKey> malformed() {
        return Checked.denied(new Refusal.Malformed(Document.VERIFIER_KEY, 1));
    }
}
