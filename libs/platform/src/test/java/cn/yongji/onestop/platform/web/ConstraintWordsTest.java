package cn.yongji.onestop.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yongji.onestop.edge.problem.InputError;
import jakarta.validation.Validation;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Broken constraints are told to people. */
class ConstraintWordsTest {
    private final BodyConstraints constraints =
            new BodyConstraints(Validation.buildDefaultValidatorFactory(), (_, _, _) -> Optional.empty());

    record Form(
            @Size(max = 5) String text,
            @Size(min = 2, max = 3) String both,
            @Size(min = 4) String atLeast,
            @Size(max = 2) List<String> items,
            @Digits(integer = 3, fraction = 2) BigDecimal number,
            @Pattern(regexp = "[0-9]{6}") String pattern,

            @Pattern(regexp = "[0-9]{6}", message = "应为 6 位数字 / it has six digits")
            String described) {}

    private static final Form WRONG =
            new Form("一二三四五六", "一", "一", List.of("a", "b", "c"), new BigDecimal("1234.567"), "x", "x");

    @Test
    void a_text_has_a_length_and_a_list_a_number_and_nobody_reads_a_regular_expression() {
        assertThat(constraints.check("", WRONG))
                .extracting(it -> it.pointer() + " " + it.zh() + " | " + it.en())
                .containsExactlyInAnyOrder(
                        "/text 长度不能超过 5 个字，现为 6 个字 | it may have at most 5 characters, there are 6",
                        "/both 长度应为 2 至 3 个字，现为 1 个字 | it needs 2 to 3 characters, there are 1",
                        "/atLeast 长度至少为 4 个字，现为 1 个字 | it needs at least 4 characters, there are 1",
                        "/items 数量不能超过 2 项，现为 3 项 | it may have at most 2 items, there are 3",
                        "/number 整数部分最多 3 位，小数最多 2 位 | it may have at most 3 digits, and 2 behind the point",
                        "/pattern 格式不符合要求 | it is not written as expected",
                        "/described 应为 6 位数字 | it has six digits");
    }

    @Test
    void codes_stay_as_they_were() {
        assertThat(constraints.check("", WRONG).stream().map(InputError::code).distinct())
                .containsExactlyInAnyOrder("size", "digits", "pattern");
    }
}
