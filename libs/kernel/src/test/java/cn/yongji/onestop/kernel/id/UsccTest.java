package cn.yongji.onestop.kernel.id;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UsccTest {

    @ParameterizedTest
    @ValueSource(strings = {"11430902006728916M", "91350200MA2YJ1XR9G", "123502001549897397"})
    void codes_of_real_bodies_are_valid(String code) {
        assertThat(Uscc.check(code)).isEqualTo(new Uscc.Check.Valid(new Uscc(code)));
        assertThat(new Uscc(code).hasValidCheckDigit()).isTrue();
    }

    @Test
    void a_failing_check_digit_is_a_warning_that_names_the_expected_one() {
        var check = Uscc.check("91350200MA2YJ1XR9X");

        assertThat(check).isInstanceOfSatisfying(Uscc.Check.CheckDigitFails.class, fails -> {
            assertThat(fails.uscc()).isEqualTo(new Uscc("91350200MA2YJ1XR9X"));
            assertThat(fails.expected()).isEqualTo('G');
            assertThat(fails.reason().code()).isEqualTo("uscc-check-digit");
            assertThat(fails.reason().zh()).contains("末位应为 G，实为 X");
            assertThat(fails.reason().en()).contains("expected G as last character, was X");
        });
    }

    @Test
    void every_single_wrong_character_in_a_valid_code_is_noticed() {
        var valid = "91350200MA2YJ1XR9G";

        for (var at = 0; at < valid.length(); at++) {
            for (var other : "0123456789ABCDEFGHJKLMNPQRTUWXY".toCharArray()) {
                if (other == valid.charAt(at)) continue;
                var wrong = valid.substring(0, at) + other + valid.substring(at + 1);
                assertThat(Uscc.check(wrong)).as(wrong).isNotInstanceOf(Uscc.Check.Valid.class);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "9135020,uscc-length",
        "91350200MA2YJ1XR9GG,uscc-length",
        "91350200MA2YJ1XR9I,uscc-characters",
        "9135O200MA2YJ1XR9G,uscc-characters",
        "91A50200MA2YJ1XR9G,uscc-characters"
    })
    void what_cannot_be_a_code_is_malformed(String input, String reason) {
        assertThat(Uscc.check(input))
                .isInstanceOfSatisfying(
                        Uscc.Check.Malformed.class,
                        m -> assertThat(m.reason().code()).isEqualTo(reason));
    }

    @Test
    void lower_case_and_blanks_are_forgiven() {
        assertThat(Uscc.check(" 91350200ma2yj1xr9g ")).isEqualTo(new Uscc.Check.Valid(new Uscc("91350200MA2YJ1XR9G")));
    }

    @Test
    void a_trusted_code_may_fail_its_check_digit_but_not_its_shape() {
        assertThat(Uscc.of("91350200MA2YJ1XR9X").hasValidCheckDigit()).isFalse();
        assertThatThrownBy(() -> Uscc.of("91350200")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Uscc("91350200ma2yj1xr9g")).isInstanceOf(IllegalArgumentException.class);
    }
}
