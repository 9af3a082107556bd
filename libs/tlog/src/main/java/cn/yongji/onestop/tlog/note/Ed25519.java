package cn.yongji.onestop.tlog.note;

import java.io.ByteArrayOutputStream;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/** Ed25519 (RFC 8032) with keys as their 32 bytes, which is how notes carry them. */
public final class Ed25519 {
    public static final int KEY_BYTES = 32;
    public static final int SIGNATURE_BYTES = 64;
    private static final String NAME = "Ed25519";
    private static final byte[] BEFORE_PUBLIC = HexFormat.of().parseHex("302a300506032b6570032100");
    private static final byte[] BEFORE_SEED = HexFormat.of().parseHex("302e020100300506032b657004220420");

    private Ed25519() {}

    /**
     * The private key in PKCS #8.
     *
     * @throws IllegalArgumentException if it is no such key
     */
    public static PrivateKey ofPkcs8(byte[] encoded) {
        try {
            return KeyFactory.getInstance(NAME).generatePrivate(new PKCS8EncodedKeySpec(encoded));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("no Ed25519 key in PKCS #8", e);
        }
    }

    /** The private key that grows from 32 random bytes. */
    public static PrivateKey ofSeed(byte[] seed) {
        if (seed.length != KEY_BYTES) throw new IllegalArgumentException("a seed has 32 bytes, not " + seed.length);
        return ofPkcs8(joined(BEFORE_SEED, seed));
    }

    /** The 32 bytes of the public key that belongs to a private one. */
    public static byte[] publicOf(PrivateKey key) {
        try {
            var seed = ((EdECPrivateKey) key).getBytes().orElseThrow();
            var generator = KeyPairGenerator.getInstance(NAME);
            generator.initialize(KEY_BYTES * Byte.SIZE - 1, new Given(seed));
            var encoded = generator.generateKeyPair().getPublic().getEncoded();
            return Arrays.copyOfRange(encoded, encoded.length - KEY_BYTES, encoded.length);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has Ed25519", e);
        }
    }

    public static byte[] sign(PrivateKey key, byte[] message) {
        try {
            var signature = Signature.getInstance(NAME);
            signature.initSign(key);
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this key cannot sign", e);
        }
    }

    /** The public key of these bytes; none where they are no point of the curve. */
    static Optional<PublicKey> publicKey(byte[] raw) {
        if (raw.length != KEY_BYTES) return Optional.empty();
        try {
            var key = KeyFactory.getInstance(NAME).generatePublic(new X509EncodedKeySpec(joined(BEFORE_PUBLIC, raw)));
            // Whether the point is one is found out here, not when the key is made.
            Signature.getInstance(NAME).initVerify(key);
            return Optional.of(key);
        } catch (GeneralSecurityException noPoint) {
            return Optional.empty();
        }
    }

    static boolean verifies(PublicKey key, byte[] message, byte[] signed) {
        if (signed.length != SIGNATURE_BYTES) return false;
        try {
            var signature = Signature.getInstance(NAME);
            signature.initVerify(key);
            signature.update(message);
            return signature.verify(signed);
        } catch (GeneralSecurityException noSignature) {
            return false;
        }
    }

    private static byte[] joined(byte[] first, byte[] second) {
        var bytes = new ByteArrayOutputStream(first.length + second.length);
        bytes.writeBytes(first);
        bytes.writeBytes(second);
        return bytes.toByteArray();
    }

    /** The platform has no other way from a private key to its public one than to make the pair again from its seed. */
    private static final class Given extends SecureRandom {
        private static final long serialVersionUID = 1L;
        private final byte[] seed;

        Given(byte[] seed) {
            this.seed = seed.clone();
        }

        @Override
        public void nextBytes(byte[] bytes) {
            System.arraycopy(seed, 0, bytes, 0, bytes.length);
        }
    }
}
