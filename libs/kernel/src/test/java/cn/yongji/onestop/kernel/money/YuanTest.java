package cn.yongji.onestop.kernel.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.yongji.onestop.kernel.Parsed;
import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class YuanTest {

    @ParameterizedTest
    @CsvSource({
        "20000000, 2000000000",
        "20000000.01, 2000000001",
        "0, 0",
        "0.1, 10",
        "1.500, 150",
        "2E+7, 2000000000",
        "0E-999999, 0",
        "-3.20, -320",
        "90071992547409.91, 9007199254740991",
        "-90071992547409.91, -9007199254740991"
    })
    void an_amount_is_read_to_the_fen(BigDecimal yuan, long fen) {
        assertThat(Yuan.parse(yuan)).isEqualTo(Parsed.ok(new Yuan(fen)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"20000000.001", "0.005", "1E-999999999", "-0.001"})
    void a_fraction_of_a_fen_is_refused_and_never_rounded(BigDecimal yuan) {
        assertThat(Yuan.parse(yuan))
                .isInstanceOfSatisfying(
                        Parsed.Rejected.class,
                        r -> assertThat(r.reason().code()).isEqualTo("amount-fraction-of-fen"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"92233720368547758.08", "-92233720368547758.09", "1E+17", "1E+999999999"})
    void an_amount_that_cannot_be_kept_is_refused(BigDecimal yuan) {
        assertThat(Yuan.parse(yuan))
                .isInstanceOfSatisfying(
                        Parsed.Rejected.class,
                        r -> assertThat(r.reason().code()).isEqualTo("amount-too-large"));
    }

    @Test
    void exactly_two_thousand_wan_is_not_above_the_limit_and_one_fen_more_is() {
        var limit = Yuan.ofWan(2000);

        assertThat(limit).isEqualTo(Yuan.ofYuan(20_000_000)).isEqualTo(Yuan.ofFen(2_000_000_000));
        assertThat(Yuan.of(new BigDecimal("20000000.00")).notAbove(limit)).isTrue();
        assertThat(Yuan.of(new BigDecimal("20000000.01")).notAbove(limit)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "20000000.01|20,000,000.01",
                "0|0.00",
                "999.9|999.90",
                "1000|1,000.00",
                "-123456.78|-123,456.78",
                "-90071992547409.91|-90,071,992,547,409.91"
            })
    void an_amount_is_shown_with_groups_of_three(BigDecimal yuan, String shown) {
        assertThat(Yuan.of(yuan).format()).isEqualTo(shown);
    }

    @Test
    void sums_are_exact_or_fail() {
        assertThat(Yuan.ofFen(10).plus(Yuan.ofFen(20))).isEqualTo(Yuan.ofFen(30));
        assertThat(Yuan.ofFen(10).minus(Yuan.ofFen(20)).isNegative()).isTrue();
        assertThatThrownBy(() -> new Yuan(Long.MAX_VALUE).plus(new Yuan(1))).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> new Yuan(Long.MIN_VALUE).minus(new Yuan(1))).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Yuan.ofYuan(Long.MAX_VALUE)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Yuan.ofWan(Long.MAX_VALUE / 100)).isInstanceOf(ArithmeticException.class);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void what_is_written_is_read_back_and_the_order_is_that_of_the_numbers(long seed) {
        var random = new Random(seed);
        for (var i = 0; i < 100; i++) {
            var a = new Yuan(random.nextLong() >> 11);
            var b = new Yuan(random.nextLong() >> 11);

            assertThat(Yuan.of(new BigDecimal(a.toString()))).isEqualTo(a);
            assertThat(Yuan.of(new BigDecimal(a.format().replace(",", "")))).isEqualTo(a);
            assertThat(a.compareTo(b)).isEqualTo(a.toBigDecimal().compareTo(b.toBigDecimal()));
            assertThat(a.notAbove(b)).isEqualTo(a.compareTo(b) <= 0);
        }
    }

    static LongStream seeds() {
        return LongStream.range(0, 20);
    }

    @Test
    void the_largest_amount_is_one_that_a_number_of_canonical_json_says_exactly() {
        assertThat(Yuan.parse(new BigDecimal("90071992547409.91")).orThrow().fen())
                .isEqualTo((1L << 53) - 1);
        for (var tooMuch : List.of("90071992547409.92", "99999999999999.99", "-90071992547409.92")) {
            assertThat(Yuan.parse(new BigDecimal(tooMuch)))
                    .isInstanceOfSatisfying(
                            Parsed.Rejected.class,
                            r -> assertThat(r.reason().code()).isEqualTo("amount-too-large"));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "20500000 | 2,050",
                "2500 | 0.25",
                "0 | 0",
                "123456789.01 | 12,345.678901",
                "-15000 | -1.5",
                "1000000000 | 100,000"
            })
    void offices_read_it_in_ten_thousands_exactly(BigDecimal yuan, String wan) {
        assertThat(Yuan.of(yuan).formatWan()).isEqualTo(wan);
    }
}
