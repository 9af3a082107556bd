package cn.yongji.onestop.kernel.id;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.yongji.onestop.kernel.Parsed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** 办件编号. */
class TrackingNumberTest {
    @Test
    void a_number_tells_the_year_counts_and_checks_itself() {
        assertThat(TrackingNumber.of(2026, 1)).hasToString("260-000-019");
        assertThat(TrackingNumber.of(2026, TrackingNumber.MOST).value()).startsWith("269-999-99");
        assertThatThrownBy(() -> TrackingNumber.of(2026, TrackingNumber.MOST + 1L))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"260000019", " 260 000 019 ", "260-000-019", "260–000–019"})
    void it_is_read_however_it_is_grouped(String typed) {
        assertThat(TrackingNumber.parse(typed).orThrow()).isEqualTo(TrackingNumber.of(2026, 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "26000001", "2600000190", "26O-000-019", "２６０-000-019"})
    void what_has_no_nine_digits_is_none(String typed) {
        assertThat(reason(typed)).isEqualTo("tracking-number-malformed");
    }

    @Test
    void every_wrong_digit_and_every_two_neighbours_that_changed_places_are_found() {
        for (var count = 1; count <= TrackingNumber.MOST; count += 4_999) {
            var digits = TrackingNumber.of(2026, count).value().replace("-", "");
            for (var at = 0; at < digits.length(); at++) {
                for (var digit = '0'; digit <= '9'; digit++) {
                    var other = digits.substring(0, at) + digit + digits.substring(at + 1);
                    if (!other.equals(digits)) assertThat(reason(other)).isEqualTo("tracking-number-check-digit");
                }
                if (at == 0 || digits.charAt(at) == digits.charAt(at - 1)) continue;
                var swapped = digits.substring(0, at - 1)
                        + digits.charAt(at)
                        + digits.charAt(at - 1)
                        + digits.substring(at + 1);
                assertThat(reason(swapped)).isEqualTo("tracking-number-check-digit");
            }
        }
    }

    private static String reason(String typed) {
        return TrackingNumber.parse(typed) instanceof Parsed.Rejected<TrackingNumber>(var reason) ? reason.code() : "";
    }
}
