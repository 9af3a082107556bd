package cn.yongji.onestop.approval.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The test vectors of Standard Webhooks. */
class SignatureTest {
    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private static final String OTHER = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD";
    private static final byte[] BODY = "{\"test\": 2432232314}".getBytes(StandardCharsets.UTF_8);
    private static final String EXPECTED = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=";

    @Test
    void a_message_is_signed_as_standard_webhooks_says() {
        assertThat(WebhookSignature.header(List.of(SECRET), "msg_p5jXN8AQM9LWM0D4loKWxJek", 1_614_265_330L, BODY))
                .isEqualTo(EXPECTED);
    }

    @Test
    void while_two_secrets_are_valid_there_is_a_signature_by_each() {
        var header =
                WebhookSignature.header(List.of(OTHER, SECRET), "msg_p5jXN8AQM9LWM0D4loKWxJek", 1_614_265_330L, BODY);

        assertThat(header.split(" ")).hasSize(2).contains(EXPECTED).allMatch(it -> it.startsWith("v1,"));
    }

    @Test
    void a_new_secret_has_256_bits_and_is_another_each_time() {
        var secret = WebhookSignature.newSecret();

        assertThat(secret).startsWith("whsec_").isNotEqualTo(WebhookSignature.newSecret());
        assertThat(Base64.getDecoder().decode(secret.substring(6))).hasSize(32);
    }
}
