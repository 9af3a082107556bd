package cn.yongji.onestop.intake.counter.application;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;

/** Signs receipts with Ed25519 as compact JWS (RFC 7515, RFC 8037); the key is named by its thumbprint (RFC 7638). */
public final class ReceiptSigner {
    private static final Base64.Encoder URL = Base64.getUrlEncoder().withoutPadding();
    private static final int KEY_BYTES = 32;

    private final KeyPair keys;

    ReceiptSigner(KeyPair keys) {
        this.keys = keys;
    }

    static ReceiptSigner ofPem(String pem) {
        var body = pem.replaceAll("-----[A-Z ]+-----", "").replaceAll("\\s", "");
        return ofPkcs8(Base64.getDecoder().decode(body));
    }

    static ReceiptSigner ofPkcs8(byte[] encoded) {
        try {
            var key = (EdECPrivateKey)
                    KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(encoded));
            var seed = key.getBytes().orElseThrow();
            return new ReceiptSigner(generate(new Seeded(seed)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the receipt key is no Ed25519 key in PKCS #8", e);
        }
    }

    static ReceiptSigner generated() {
        try {
            return new ReceiptSigner(generate(new SecureRandom()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has Ed25519", e);
        }
    }

    byte[] pkcs8() {
        return keys.getPrivate().getEncoded();
    }

    /** The public key's 32 bytes, in base64url. */
    public String publicKey() {
        var encoded = keys.getPublic().getEncoded();
        return URL.encodeToString(Arrays.copyOfRange(encoded, encoded.length - KEY_BYTES, encoded.length));
    }

    public String keyId() {
        var members = "{\"crv\":\"Ed25519\",\"kty\":\"OKP\",\"x\":\"" + publicKey() + "\"}";
        try {
            return URL.encodeToString(
                    MessageDigest.getInstance("SHA-256").digest(members.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    public String sign(String payload) {
        var header = "{\"alg\":\"EdDSA\",\"kid\":\"" + keyId() + "\"}";
        var signed = part(header) + "." + part(payload);
        try {
            var signature = Signature.getInstance("Ed25519");
            signature.initSign(keys.getPrivate());
            signature.update(signed.getBytes(StandardCharsets.US_ASCII));
            return signed + "." + URL.encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the receipt cannot be signed", e);
        }
    }

    private static String part(String text) {
        return URL.encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static KeyPair generate(SecureRandom random) throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("Ed25519");
        generator.initialize(KEY_BYTES * 8 - 1, random);
        return generator.generateKeyPair();
    }

    /** The platform has no other way from a private key to its public one than to make the pair again from its seed. */
    private static final class Seeded extends SecureRandom {
        private static final long serialVersionUID = 1L;
        private final byte[] seed;

        Seeded(byte[] seed) {
            this.seed = seed.clone();
        }

        @Override
        public void nextBytes(byte[] bytes) {
            System.arraycopy(seed, 0, bytes, 0, bytes.length);
        }
    }
}
