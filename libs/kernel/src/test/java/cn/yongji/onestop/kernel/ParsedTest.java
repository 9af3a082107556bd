package cn.yongji.onestop.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ParsedTest {

    @Test
    void an_understood_input_gives_its_value() {
        var parsed = Parsed.ok(7);

        assertThat(parsed.value()).contains(7);
        assertThat(parsed.orThrow()).isEqualTo(7);
        assertThat(parsed.map(n -> "no. " + n)).isEqualTo(Parsed.ok("no. 7"));
    }

    @Test
    void a_rejected_input_keeps_its_reason_and_throws_only_where_it_was_trusted() {
        Parsed<Integer> parsed = Parsed.rejected("not-a-number", "不是数字", "not a number");

        assertThat(parsed.value()).isEmpty();
        assertThat(parsed.map(n -> "no. " + n)).isEqualTo(Parsed.rejected("not-a-number", "不是数字", "not a number"));
        assertThatThrownBy(parsed::orThrow)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("not-a-number: not a number");
    }
}
