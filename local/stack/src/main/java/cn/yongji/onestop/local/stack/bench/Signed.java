package cn.yongji.onestop.local.stack.bench;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A delivery as a receiver must check it: Standard Webhooks, version 1, HMAC-SHA256 over identity, time and body. */
record Signed(String id, String timestamp, String signatures, byte[] body) {
    private static final String SECRET = "whsec_";
    private static final String VERSION = "v1,";
    private static final String ALGORITHM = "HmacSHA256";

    /** Whether one of the signatures is by this secret. */
    boolean isBy(String secret) {
        var expected = sign(secret);
        for (var signature : signatures.split(" ", -1)) {
            if (signature.startsWith(VERSION) && MessageDigest.isEqual(expected, ascii(signature.substring(3))))
                return true;
        }
        return false;
    }

    private byte[] sign(String secret) {
        try {
            var key = Base64.getDecoder().decode(secret.substring(SECRET.length()));
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            mac.update((id + "." + timestamp + ".").getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encode(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
