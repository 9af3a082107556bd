package cn.yongji.onestop.local.stack.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.Headers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** The example of the Standard Webhooks specification. */
class WebhookCheckTest {
    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private static final String SIGNATURE = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=";

    private static final Instant SENT = Instant.ofEpochSecond(1_614_265_330);
    private static final String BODY = "{\"test\": 2432232314}";

    @Test
    void a_delivery_is_by_the_secret_that_signed_it() {
        assertThat(isGenuine(SECRET, SIGNATURE, BODY, SENT)).isTrue();
    }

    @Test
    void one_of_several_signatures_is_enough() {
        assertThat(isGenuine(SECRET, "v1,AAAA " + SIGNATURE, BODY, SENT)).isTrue();
    }

    @Test
    void another_body_another_secret_or_another_version_is_not_taken() {
        assertThat(isGenuine(SECRET, SIGNATURE, "{\"test\": 2432232315}", SENT)).isFalse();
        assertThat(isGenuine("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSx", SIGNATURE, BODY, SENT))
                .isFalse();
        assertThat(isGenuine(SECRET, SIGNATURE.replace("v1", "v2"), BODY, SENT)).isFalse();
        assertThat(isGenuine(SECRET, "", BODY, SENT)).isFalse();
    }

    @Test
    void what_is_more_than_five_minutes_old_is_not_taken() {
        assertThat(isGenuine(SECRET, SIGNATURE, BODY, SENT.plusSeconds(300))).isTrue();
        assertThat(isGenuine(SECRET, SIGNATURE, BODY, SENT.plusSeconds(301))).isFalse();
    }

    @Test
    void what_comes_without_the_headers_is_not_taken() {
        assertThat(new WebhookCheck(SECRET).isGenuine(new Headers(), BODY.getBytes(StandardCharsets.UTF_8), SENT))
                .isFalse();
    }

    private static boolean isGenuine(String secret, String signatures, String body, Instant now) {
        return new WebhookCheck(secret)
                .isGenuine(
                        "msg_p5jXN8AQM9LWM0D4loKWxJek",
                        "1614265330",
                        signatures,
                        body.getBytes(StandardCharsets.UTF_8),
                        now);
    }
}
