package cn.yongji.onestop.local.stack.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** The example of the Standard Webhooks specification. */
class SignedTest {
    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private static final String SIGNATURE = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=";

    @Test
    void a_delivery_is_by_the_secret_that_signed_it() {
        assertThat(signed(SIGNATURE, "{\"test\": 2432232314}").isBy(SECRET)).isTrue();
    }

    @Test
    void one_of_several_signatures_is_enough() {
        assertThat(signed("v1,AAAA " + SIGNATURE, "{\"test\": 2432232314}").isBy(SECRET))
                .isTrue();
    }

    @Test
    void another_body_another_secret_or_another_version_is_not_taken() {
        assertThat(signed(SIGNATURE, "{\"test\": 2432232315}").isBy(SECRET)).isFalse();
        assertThat(signed(SIGNATURE, "{\"test\": 2432232314}").isBy("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSx"))
                .isFalse();
        assertThat(signed(SIGNATURE.replace("v1", "v2"), "{\"test\": 2432232314}")
                        .isBy(SECRET))
                .isFalse();
        assertThat(signed("", "{\"test\": 2432232314}").isBy(SECRET)).isFalse();
    }

    private static Signed signed(String signatures, String body) {
        return new Signed(
                "msg_p5jXN8AQM9LWM0D4loKWxJek", "1614265330", signatures, body.getBytes(StandardCharsets.UTF_8));
    }
}
