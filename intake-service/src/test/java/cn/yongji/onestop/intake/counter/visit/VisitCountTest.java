package cn.yongji.onestop.intake.counter.visit;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yongji.onestop.kernel.id.DepartmentCode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Visits, and how many of them an applicant had to make. */
class VisitCountTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final Visit.Recorded RECORDED = new Visit.Recorded(Instant.parse("2026-11-24T01:30:00Z"), "window1");

    private static Visit trip(LocalDate day, String place) {
        return new Visit.ByApplicant("p1", day, "王敏", place, "领证", RECORDED);
    }

    private static Visit onSite() {
        return new Visit.OnSite(
                "p1",
                MONDAY,
                "李代办",
                Optional.of("两栋厂房"),
                Optional.empty(),
                Optional.of("三月开工"),
                List.of("道路红线未定"),
                "小结",
                List.of(
                        foreseen(new Owner.Agent("agent1"), Optional.of("先行办理")),
                        foreseen(new Owner.Department(DepartmentCode.of("water")), Optional.empty()),
                        foreseen(new Owner.TaskForce(), Optional.empty())),
                RECORDED);
    }

    private static Foreseen foreseen(Owner owner, Optional<String> planned) {
        return new Foreseen("r1", ProblemClass.LAND_NATURE, Link.PLANNING, "地类", "园地", owner, planned);
    }

    @Test
    void s34_a_visit_counts_when_an_applicant_had_to_come_and_not_when_the_agent_goes() {
        var count = VisitCount.of(List.of(onSite(), trip(MONDAY, "专窗"), onSite()), OptionalInt.of(36));

        assertThat(count.counted()).isEqualTo(1);
        assertThat(count.reductionPercent()).contains(new BigDecimal("97.2"));
        assertThat(count.formula()).contains("1 − 实际跑动 / 基准跑动 = 1 − 1 / 36 = 97.2%（保留一位小数，向下取整）");
        assertThat(count.reachesTarget()).isTrue();
    }

    @Test
    void one_trip_written_down_by_both_sides_is_one() {
        var count = VisitCount.of(
                List.of(trip(MONDAY, "专窗"), trip(MONDAY, "专窗"), trip(MONDAY, "水利局"), trip(MONDAY.plusDays(1), "专窗")),
                OptionalInt.empty());

        assertThat(count.counted()).isEqualTo(3);
        assertThat(count.formula()).isEmpty();
    }

    @ParameterizedTest(name = "{0} of {1} are {2} % less")
    @CsvSource({
        "0, 8, 100.0, true",
        "3, 8, 62.5, true",
        "4, 8, 50.0, true",
        "501, 1000, 49.9, false",
        "5, 8, 37.5, false",
        "8, 8, 0.0, false",
        "9, 8, -12.5, false",
        "10, 9, -11.2, false"
    })
    void a_reduction_has_one_decimal_place_and_is_rounded_down(
            int counted, int baseline, BigDecimal percent, boolean reached) {
        var count = new VisitCount(OptionalInt.of(baseline), counted);

        assertThat(count.reductionPercent()).contains(percent);
        assertThat(count.reachesTarget()).isEqualTo(reached);
    }

    @Test
    void a_visit_is_read_as_it_was_written() {
        var documents = VisitDocuments.MAPPING;

        for (var visit : List.of(onSite(), trip(MONDAY, "专窗"))) {
            assertThat(documents
                            .form()
                            .fromDocument(Document.parse(
                                    documents.form().toDocument(visit).toJson())))
                    .isEqualTo(visit);
        }
    }
}
