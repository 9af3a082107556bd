package cn.yongji.onestop.kernel.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScheduleReaderTest {
    private static final String HEAD = """
        # a comment, and an empty line

        version   t-1
        year      2027
        published 2026-11-20
        source    关于节假日安排的通知
        """;

    @Test
    void a_schedule_says_its_version_source_and_date_of_publication() {
        var schedule = ScheduleReader.read(HEAD + "off 2027-01-01 .. 2027-01-02 元旦\nwork 2027-01-10 元旦\n");

        assertThat(schedule)
                .isEqualTo(new YearSchedule(
                        "t-1",
                        2027,
                        "关于节假日安排的通知",
                        LocalDate.of(2026, 11, 20),
                        Map.of(LocalDate.of(2027, 1, 1), "元旦", LocalDate.of(2027, 1, 2), "元旦"),
                        Map.of(LocalDate.of(2027, 1, 10), "元旦")));
    }

    @Test
    void the_packaged_schedules_follow_each_other_and_name_their_notice() {
        var schedules = PublishedSchedules.all();

        assertThat(schedules).extracting(YearSchedule::version).containsExactly("cn-2025.1", "cn-2026.1");
        assertThat(schedules).allSatisfy(schedule -> {
            assertThat(schedule.source()).contains("国务院办公厅").contains(String.valueOf(schedule.year()));
            assertThat(schedule.published().getYear()).isEqualTo(schedule.year() - 1);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "off 2027-01-01, line 7",
        "off 2027-13-01 元旦, line 7",
        "off 2027-01-02 .. 2027-01-01 元旦, ends before it begins",
        "work 2027-01-01 元旦, is a weekday",
        "rest 2027-01-01 元旦, unknown word rest",
        "year 2028, given twice",
        "nonsense, a word and its value",
        "off 2026-01-01 元旦, is not of 2027"
    })
    void a_wrong_line_is_refused_with_the_reason(String line, String reason) {
        assertThatThrownBy(() -> ScheduleReader.read(HEAD + line + "\n"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(reason);
    }

    @Test
    void a_day_that_is_given_twice_is_refused() {
        assertThatThrownBy(() -> ScheduleReader.read(HEAD + "off 2027-01-02 元旦\nwork 2027-01-02 元旦\n"))
                .hasMessageContaining("line 8")
                .hasMessageContaining("2027-01-02 is given twice");
    }

    @Test
    void a_schedule_without_a_version_is_refused() {
        assertThatThrownBy(() -> ScheduleReader.read(HEAD.replace("version   t-1\n", "")))
                .hasMessageContaining("no version");
    }
}
