package cn.yongji.onestop.local.stack.department;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Checks a delivery as every receiver must: signed with the secret, and not old (Standard Webhooks). */
final class WebhookCheck {
    private static final Duration TOLERANCE = Duration.ofMinutes(5);

    private final byte[] key;

    WebhookCheck(String secret) {
        this.key = Base64.getDecoder().decode(secret.substring("whsec_".length()));
    }

    boolean isGenuine(String id, String timestamp, String signatures, byte[] body, Instant now) {
        if (!timestamp.matches("\\d{1,12}")) return false;
        var sent = Instant.ofEpochSecond(Long.parseLong(timestamp));
        if (Duration.between(sent, now).abs().compareTo(TOLERANCE) > 0) return false;
        var wanted = ("v1," + signature(id, timestamp, body)).getBytes(StandardCharsets.UTF_8);
        // In constant time: how far a forged signature is right must not show in how long it takes.
        return List.of(signatures.split(" ")).stream()
                .anyMatch(one -> MessageDigest.isEqual(wanted, one.getBytes(StandardCharsets.UTF_8)));
    }

    private String signature(String id, String timestamp, byte[] body) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            mac.update((id + "." + timestamp + ".").getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA256", e);
        }
    }
}
