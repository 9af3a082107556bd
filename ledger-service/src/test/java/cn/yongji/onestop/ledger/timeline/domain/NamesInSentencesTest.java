package cn.yongji.onestop.ledger.timeline.domain;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yongji.onestop.kernel.event.FactDifference;
import cn.yongji.onestop.kernel.event.ProjectFactsChangedV1;
import cn.yongji.onestop.kernel.event.ReviewProgress;
import cn.yongji.onestop.kernel.event.ReviewRef;
import cn.yongji.onestop.kernel.event.ReviewRungReachedV1;
import cn.yongji.onestop.kernel.event.ReviewSupervisionAnsweredV1;
import cn.yongji.onestop.kernel.event.word.LadderRung;
import cn.yongji.onestop.kernel.event.word.ReviewState;
import cn.yongji.onestop.kernel.event.word.Word;
import cn.yongji.onestop.ledger.entry.domain.Wording;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each language by its own names and numbers. */
class NamesInSentencesTest {
    private static final Instant AT = Instant.parse("2026-11-24T02:00:00Z");
    private static final Names UNTOLD = Names.in(List.of());

    @ParameterizedTest
    @CsvSource({
        "2, 剩余 2 个工作日, 2 working days left",
        "1, 剩余 1 个工作日, 1 working day left",
        "0, 剩余 0 个工作日, 0 working days left",
        "-1, 已超期 1 个工作日, 1 working day over",
        "-4, 已超期 4 个工作日, 4 working days over"
    })
    void a_rung_says_how_many_working_days_are_left_or_over(int remaining, String zh, String en) {
        var told = Sentences.of(rung(remaining), UNTOLD);

        assertThat(told.in(Wording.ZH)).contains("水土保持方案审批", zh).doesNotContain(" -", "M16");
        assertThat(told.in(Wording.EN))
                .contains("Soil and water conservation", en)
                .doesNotContain("M16");
    }

    @Test
    void a_task_that_ended_by_itself_is_not_told_as_the_answer_of_a_head() {
        var ended = new ReviewSupervisionAnsweredV1(
                new ReviewRef("p", "c", "c-M16", "M16", "water"),
                "前置事项 M25 已准予",
                LocalDate.of(2026, 11, 18),
                LocalDate.of(2026, 11, 17),
                AT,
                "rule:prerequisite-granted",
                new ReviewProgress(Word.of(ReviewState.GRANTED), 11, null));

        var told = Sentences.of(ended, UNTOLD);

        assertThat(told.in(Wording.ZH)).isEqualTo("生产建设项目水土保持方案审批准予后失效的豁免已了结：所缺的前置事项已准予");
        assertThat(told.in(Wording.EN)).contains("is settled").doesNotContain("M25");
    }

    @Test
    void a_department_has_its_name_in_both_languages_before_any_plan_has_told_it() {
        assertThat(UNTOLD.department("ecology")).isEqualTo(new Told("生态环境局", "Ecology and Environment Bureau"));
        assertThat(UNTOLD.owner("department:ecology").zh()).isEqualTo("生态环境局");
        assertThat(UNTOLD.department("data-bureau")).isEqualTo(new Told("data-bureau", "data-bureau"));
    }

    @Test
    void an_amount_is_told_in_yuan_and_in_ten_thousands() {
        var changed = new ProjectFactsChangedV1(
                "p",
                2,
                List.of("totalInvestment"),
                "概算调整",
                "agent1",
                List.of(new FactDifference("totalInvestment", "19800000", "20500000.5")),
                null);

        var told = Sentences.of(changed, UNTOLD);

        assertThat(told.zh()).contains("19,800,000.00（1,980 万元）").contains("20,500,000.50（2,050.00005 万元）");
        assertThat(told.en()).contains("from 19,800,000.00 yuan to 20,500,000.50 yuan");
    }

    private static ReviewRungReachedV1 rung(int remaining) {
        return new ReviewRungReachedV1(
                new ReviewRef("p", "c", "c-M16", "M16", "water"),
                Word.of(LadderRung.SUPERVISION),
                remaining,
                null,
                AT,
                new ReviewProgress(Word.of(ReviewState.UNDER_REVIEW), 8, LocalDate.of(2026, 11, 18)));
    }
}
