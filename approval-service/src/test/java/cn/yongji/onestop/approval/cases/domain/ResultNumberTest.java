package cn.yongji.onestop.approval.cases.domain;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yongji.onestop.approval.cases.domain.review.ResultNumber;
import cn.yongji.onestop.kernel.calendar.Act;
import cn.yongji.onestop.kernel.id.DepartmentCode;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResultNumberTest {
    private static final String NUMBER = "永环审〔2026〕15号";
    private static final DepartmentCode ECOLOGY = DepartmentCode.of("ecology");
    private static final Act IN_2026 = new Act(Instant.parse("2026-12-31T15:59:59Z"), "reviewer1");
    private static final Act IN_2027 = new Act(Instant.parse("2026-12-31T16:00:00Z"), "reviewer1");

    @ParameterizedTest
    @ValueSource(strings = {"永环审[2026]15号", "永环审（２０２６） 15 号", " 永环审【2026】15号"})
    void a_number_is_the_same_whatever_blanks_brackets_and_widths_it_is_written_with(String written) {
        assertThat(ResultNumber.of(ECOLOGY, IN_2026, written)).isEqualTo(ResultNumber.of(ECOLOGY, IN_2026, NUMBER));
    }

    @Test
    void it_is_another_one_in_another_department_in_another_year_or_with_other_digits() {
        var number = ResultNumber.of(ECOLOGY, IN_2026, NUMBER);

        assertThat(ResultNumber.of(DepartmentCode.of("water"), IN_2026, NUMBER)).isNotEqualTo(number);
        assertThat(ResultNumber.of(ECOLOGY, IN_2027, NUMBER)).isNotEqualTo(number);
        assertThat(ResultNumber.of(ECOLOGY, IN_2026, "永环审〔20261〕5号")).isNotEqualTo(number);
    }
}
