package cn.yongji.onestop.local.stack.http;

import com.sun.net.httpserver.Headers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Checks a delivery as every receiver must: signed with the secret, and not old (Standard Webhooks). */
public final class WebhookCheck {
    private static final Duration TOLERANCE = Duration.ofMinutes(5);

    private final byte[] key;

    /** @param secret as the subscription was answered with: {@code whsec_} and Base64 */
    public WebhookCheck(String secret) {
        this.key = Base64.getDecoder().decode(secret.substring("whsec_".length()));
    }

    /** Whether it came with what the headers must say. */
    public boolean isGenuine(Headers headers, byte[] body, Instant now) {
        return isGenuine(
                text(headers, "webhook-id"),
                text(headers, "webhook-timestamp"),
                text(headers, "webhook-signature"),
                body,
                now);
    }

    private static String text(Headers headers, String name) {
        return Objects.requireNonNullElse(headers.getFirst(name), "");
    }

    /**
     * @param signatures one or several, by spaces: while a secret is rotated there are two
     * @param now not more than five minutes from when it says that it was sent
     */
    public boolean isGenuine(String id, String timestamp, String signatures, byte[] body, Instant now) {
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
