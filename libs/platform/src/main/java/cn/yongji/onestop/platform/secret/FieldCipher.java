package cn.yongji.onestop.platform.secret;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.bson.types.Binary;

/**
 * Encrypts single values with AES-256-GCM. A value is bound to its place, so one that was copied to another field or
 * document is not read. At rest it is a binary: format, id of the key, nonce, ciphertext with tag.
 */
public final class FieldCipher {
    private static final byte FORMAT = 1;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final String ALGORITHM = "AES/GCM/NoPadding";

    private final KeyRing keys;
    private final SecureRandom random = new SecureRandom();

    public FieldCipher(KeyRing keys) {
        this.keys = keys;
    }

    /** Encrypts nothing: for who keeps nothing that has to be. */
    public static FieldCipher none() {
        return new FieldCipher(KeyRing.parse(""));
    }

    /**
     * The id of the key that encrypts now.
     *
     * @throws IllegalStateException that tells what to set if there is no key
     */
    public String newestKey() {
        return keys.newest();
    }

    /** Encrypts a text for a place. */
    public Binary encrypt(String text, String place) {
        var header = header(keys.newest());
        var nonce = new byte[NONCE];
        random.nextBytes(nonce);
        var key = keys.find(keys.newest()).orElseThrow();
        try {
            var cipher = cipher(Cipher.ENCRYPT_MODE, key, nonce, header, place);
            var encrypted = cipher.doFinal(text.getBytes(StandardCharsets.UTF_8));
            return new Binary(ByteBuffer.allocate(header.length + NONCE + encrypted.length)
                    .put(header)
                    .put(nonce)
                    .put(encrypted)
                    .array());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }

    /**
     * Reads what was encrypted for that place.
     *
     * @throws Undecipherable if that cannot be done
     */
    public String decrypt(Binary value, String place) {
        var bytes = value.getData();
        if (bytes.length < 2 || bytes[0] != FORMAT || bytes[1] < 1 || bytes.length < 2 + bytes[1] + NONCE)
            throw new Undecipherable(place, "it is not in a format known here");
        var id = new String(bytes, 2, bytes[1], StandardCharsets.US_ASCII);
        var key = keys.find(id)
                .orElseThrow(() -> new Undecipherable(place, "ONESTOP_DATA_KEYS has no key with the id " + id));
        var header = Arrays.copyOf(bytes, 2 + bytes[1]);
        var nonce = Arrays.copyOfRange(bytes, header.length, header.length + NONCE);
        try {
            var cipher = cipher(Cipher.DECRYPT_MODE, key, nonce, header, place);
            var start = header.length + NONCE;
            return new String(cipher.doFinal(bytes, start, bytes.length - start), StandardCharsets.UTF_8);
        } catch (AEADBadTagException _) {
            throw new Undecipherable(
                    place, "it was changed or moved, or the key with the id " + id + " is not the one it was then");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }

    private static Cipher cipher(int mode, SecretKeySpec key, byte[] nonce, byte[] header, String place)
            throws GeneralSecurityException {
        var cipher = Cipher.getInstance(ALGORITHM);
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(header);
        cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    private static byte[] header(String id) {
        var name = id.getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocate(2 + name.length)
                .put(FORMAT)
                .put((byte) name.length)
                .put(name)
                .array();
    }
}
