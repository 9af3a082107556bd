package cn.yongji.onestop.kernel.id;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.yongji.onestop.kernel.Parsed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProjectCodeTest {

    @Test
    void a_new_code_is_read_with_and_without_hyphens_and_is_the_same_code() {
        var hyphenated = ProjectCode.parse("2409-140881-04-01-123456").orThrow();
        var plain = ProjectCode.parse("24091408810401123456").orThrow();

        assertThat(plain).isEqualTo(hyphenated);
        assertThat(plain.value()).isEqualTo("2409-140881-04-01-123456");
        assertThat(plain.digits()).isEqualTo("24091408810401123456");
        assertThat(plain.form()).isEqualTo(ProjectCode.Form.NEW);
        assertThat(plain.region()).isEqualTo("140881");
    }

    @Test
    void a_code_of_before_the_switch_is_read_with_and_without_hyphens() {
        var hyphenated = ProjectCode.parse("2016-130224-44-03-000063").orThrow();
        var plain = ProjectCode.parse("20161302244403000063").orThrow();

        assertThat(plain).isEqualTo(hyphenated);
        assertThat(plain.form()).isEqualTo(ProjectCode.Form.OLD);
        assertThat(plain.region()).isEqualTo("130224");
    }

    @Test
    void twenty_four_plain_digits_are_refused_because_the_hyphens_make_the_24() {
        var refused = ProjectCode.parse("240914088104011234567890");

        assertThat(refused).isInstanceOfSatisfying(Parsed.Rejected.class, r -> {
            assertThat(r.reason().code()).isEqualTo("project-code-24-digits");
            assertThat(r.reason().zh()).contains("20 位数字").contains("连字符");
            assertThat(r.reason().en()).contains("20 digits").contains("four hyphens");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2409140881-04-01-123456",
                "2409-140881-04-01-12345",
                "2409-14O881-04-01-123456",
                "",
                "２４０９-140881-04-01-123456"
            })
    void what_is_neither_form_is_refused(String input) {
        assertThat(ProjectCode.parse(input))
                .isInstanceOfSatisfying(
                        Parsed.Rejected.class,
                        r -> assertThat(r.reason().code()).isEqualTo("project-code-malformed"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2413-140881-04-01-123456", "2400-140881-04-01-123456", "2021-140881-04-01-123456"})
    void a_beginning_that_is_neither_a_month_nor_an_old_year_is_refused(String input) {
        assertThat(ProjectCode.parse(input))
                .isInstanceOfSatisfying(
                        Parsed.Rejected.class,
                        r -> assertThat(r.reason().code()).isEqualTo("project-code-time"));
    }

    @Test
    void surrounding_blanks_are_forgiven() {
        assertThat(ProjectCode.parse(" 2409-140881-04-01-123456\n").orThrow())
                .isEqualTo(ProjectCode.of("2409-140881-04-01-123456"));
    }

    @Test
    void a_wrong_code_from_a_trusted_place_is_a_fault() {
        assertThatThrownBy(() -> ProjectCode.of("x")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ProjectCode("24091408810401123456")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ProjectCode("2413-140881-04-01-123456"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
