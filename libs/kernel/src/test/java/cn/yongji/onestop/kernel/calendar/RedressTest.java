package cn.yongji.onestop.kernel.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 救济途径. */
class RedressTest {
    @ParameterizedTest(name = "refused on {0}: reconsideration by {1}, lawsuit by {2}")
    @CsvSource({
        "2026-03-02, 2026-05-06, 2026-09-02",
        "2026-08-31, 2026-10-30, 2027-03-01",
        "2026-08-03, 2026-10-08, 2027-02-03"
    })
    void a_refusal_may_be_answered_for_sixty_days_and_six_months_and_longer_where_that_ends_on_a_day_of_rest(
            LocalDate refused, LocalDate reconsideration, LocalDate lawsuit) {
        var redress = Redress.against(PublishedSchedules.calendar(), refused);

        assertThat(redress).isEqualTo(new Redress(reconsideration, lawsuit));
        assertThat(redress.textZh()).contains("行政复议", "行政诉讼", reconsideration.toString(), lawsuit.toString());
        assertThat(redress.textEn()).contains("60 days", "6 months", reconsideration.toString());
    }
}
