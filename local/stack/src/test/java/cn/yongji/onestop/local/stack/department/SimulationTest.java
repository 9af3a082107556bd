package cn.yongji.onestop.local.stack.department;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.yongji.onestop.local.stack.StackFailure;
import cn.yongji.onestop.local.stack.http.WebhookCheck;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** The script of a simulated department, and how it checks what is pushed to it. */
class SimulationTest {
    private static final byte[] BODY = "{\"test\": 2432232314}".getBytes(StandardCharsets.UTF_8);
    private static final String SIGNATURE = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=";
    private static final Instant SENT = Instant.ofEpochSecond(1_614_265_330);

    private final WebhookCheck check = new WebhookCheck("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");

    @Test
    void the_first_rule_that_fits_says_what_to_do() throws StackFailure {
        var script = Script.parse("""
            [{"matter": "M16", "do": ["acknowledge", "reject-work"], "answered": ["grant-in-bulk"]}, {"do": ["grant"]}]
            """);

        assertThat(script.ruleFor("M16").work())
                .containsExactly(DepartmentStep.ACKNOWLEDGE, DepartmentStep.REJECT_WORK);
        assertThat(script.ruleFor("M01").work()).containsExactly(DepartmentStep.GRANT);
        assertThat(script.ruleFor("M16").answered()).containsExactly(DepartmentStep.GRANT_IN_BULK);
        assertThat(script.ruleFor("M01").answered()).isEmpty();
    }

    @Test
    void the_scripts_that_come_along_can_be_read() throws StackFailure {
        var folder = Path.of("..", "departments");

        assertThat(Script.read(folder.resolve("grant-all.json")).ruleFor("M01").work())
                .isNotEmpty();
        assertThat(Script.read(folder.resolve("water.json")).ruleFor("M16").work())
                .contains(DepartmentStep.SUPPLEMENT);
    }

    @Test
    void a_step_that_nobody_knows_is_told() {
        assertThatThrownBy(() -> Script.parse("[{\"do\": [\"dance\"]}]")).isInstanceOf(StackFailure.class);
    }

    @Test
    void only_what_is_signed_and_fresh_is_taken() {
        var id = "msg_p5jXN8AQM9LWM0D4loKWxJek";

        assertThat(check.isGenuine(id, "1614265330", "v1,other= " + SIGNATURE, BODY, SENT))
                .isTrue();
        assertThat(check.isGenuine(id, "1614265330", SIGNATURE, BODY, SENT.plusSeconds(301)))
                .isFalse();
        assertThat(check.isGenuine(id + "x", "1614265330", SIGNATURE, BODY, SENT))
                .isFalse();
        assertThat(check.isGenuine(id, "1614265330", "v1,other=", BODY, SENT)).isFalse();
        assertThat(check.isGenuine(id, "soon", SIGNATURE, BODY, SENT)).isFalse();
    }
}
