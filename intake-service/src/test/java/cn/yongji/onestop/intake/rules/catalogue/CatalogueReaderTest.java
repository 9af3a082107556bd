package cn.yongji.onestop.intake.rules.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.yongji.onestop.intake.rules.catalogue.data.CatalogueReader;
import cn.yongji.onestop.intake.rules.catalogue.data.PackagedCatalogues;
import cn.yongji.onestop.intake.rules.catalogue.domain.CatalogueUnsound;
import cn.yongji.onestop.intake.rules.facts.SampleFacts;
import cn.yongji.onestop.intake.rules.facts.domain.LandMode;
import cn.yongji.onestop.kernel.id.MatterCode;
import cn.yongji.onestop.kernel.money.Yuan;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a catalogue file may say, and how a mistake in it is told. */
class CatalogueReaderTest {
    /** Whoever has a project code waits for nothing. */
    private static final Set<MatterCode> CODE_ONLY = Set.of(MatterCode.of("M01"));

    private static final LocalDate DAY = LocalDate.of(2026, 12, 1);
    private static final CatalogueReader READER = new CatalogueReader();
    private static final PackagedCatalogues PACKAGED = new PackagedCatalogues();

    private static String catalogue(String applies, String exemptWhen, String prerequisites, String department) {
        return """
            {"version": "t", "effectiveFrom": "2026-01-01", "oneStopVisits": 1,
             "departments": {"water": "水利局"},
             "slots": [{"code": "licence", "name": "营业执照", "description": "", "reusable": true, "filledBy": null}],
             "matters": [
               {"code": "M16", "name": "水保", "department": "%4$s", "stage": "PARALLEL", "basis": "b",
                "statutoryWorkingDays": 10, "promisedWorkingDays": 5,
                "appliesWhen": "%1$s", "appliesReason": "r",
                "exemptions": [{"rule": "R", "basis": "b", "reason": "r", "when": "%2$s"}],
                "prerequisites": [%3$s], "mainMaterials": ["licence"], "secondaryMaterials": [],
                "baseline": {"workingDays": 10, "submitVisits": 1, "collectVisits": 1}}]}
            """.formatted(applies, exemptWhen, prerequisites, department);
    }

    @Test
    void a_sound_catalogue_is_read() {
        var read = READER.read("t.json", catalogue("landAreaHa >= 0.5", "inDevelopmentZone", "", "water"));

        assertThat(read.matter(MatterCode.of("M16"))).hasValueSatisfying(matter -> {
            assertThat(matter.department().name()).isEqualTo("水利局");
            assertThat(matter.applies().facts()).containsExactly("landAreaHa");
        });
    }

    @Test
    void a_typo_in_a_condition_is_refused_with_its_place() {
        assertThatThrownBy(() -> READER.read("t.json", catalogue("landAraeHa >= 0.5", "true", "", "water")))
                .isInstanceOf(CatalogueUnsound.class)
                .hasMessageContaining("M16 appliesWhen")
                .hasMessageContaining("landAraeHa")
                .hasMessageContaining("1:1");
    }

    @Test
    void a_typo_in_an_exemption_is_refused_with_its_rule() {
        assertThatThrownBy(() -> READER.read("t.json", catalogue("true", "track == Track.GOVERMENT", "", "water")))
                .isInstanceOf(CatalogueUnsound.class)
                .hasMessageContaining("M16 exemption R")
                .hasMessageContaining("GOVERMENT");
    }

    @Test
    void a_comparison_of_different_types_is_refused() {
        assertThatThrownBy(() -> READER.read("t.json", catalogue("landAreaHa >= 5", "true", "", "water")))
                .isInstanceOf(CatalogueUnsound.class)
                .hasMessageContaining("M16 appliesWhen");
    }

    @Test
    void a_condition_that_is_no_yes_or_no_is_refused() {
        assertThatThrownBy(() -> READER.read("t.json", catalogue("landAreaHa", "true", "", "water")))
                .isInstanceOf(CatalogueUnsound.class);
    }

    @Test
    void an_unknown_prerequisite_is_refused() {
        assertThatThrownBy(() -> READER.read("t.json", catalogue("true", "true", "\"M99\"", "water")))
                .isInstanceOf(CatalogueUnsound.class)
                .hasMessageContaining("M99");
    }

    @Test
    void matters_that_wait_for_each_other_are_refused() {
        assertThatThrownBy(() -> READER.read("t.json", catalogue("true", "true", "\"M16\"", "water")))
                .isInstanceOf(CatalogueUnsound.class)
                .hasMessageContaining("互为前置")
                .hasMessageContaining("M16");
    }

    @Test
    void an_unknown_department_is_refused() {
        assertThatThrownBy(() -> READER.read("t.json", catalogue("true", "true", "", "sea")))
                .isInstanceOf(CatalogueUnsound.class)
                .hasMessageContaining("sea");
    }

    @Test
    void an_unknown_field_is_refused() {
        var text = catalogue("true", "true", "", "water").replace("\"basis\"", "\"basys\"");

        assertThatThrownBy(() -> READER.read("t.json", text))
                .isInstanceOf(CatalogueUnsound.class)
                .hasMessageContaining("basys");
    }

    @ParameterizedTest(name = "{0} ha and {1} m³: {2}")
    @CsvSource({"0.4999, 999, false", "0.5, 0, true", "0, 1000, true", "0, 0, false", "5, 50000, true"})
    void soil_and_water_conservation_begins_at_half_a_hectare_or_a_thousand_cubic_metres(
            String hectares, long earthwork, boolean expected) {
        var matter = PACKAGED.inForceOn(LocalDate.of(2026, 12, 1))
                .matter(MatterCode.of("M16"))
                .orElseThrow();

        var facts = SampleFacts.aFactory()
                .land(LandMode.ASSIGNED, hectares)
                .moving(earthwork)
                .facts();

        assertThat(matter.applies().holds(facts, DAY)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} tce and {1} kWh: exempt {2}")
    @CsvSource({"999.9999, 4999999, true", "1000, 0, false", "0, 5000000, false", "1000, 5000000, false"})
    void energy_review_is_exempt_only_below_both_thresholds(String tce, long kwh, boolean expected) {
        var matter = PACKAGED.inForceOn(LocalDate.of(2026, 12, 1))
                .matter(MatterCode.of("M15"))
                .orElseThrow();

        var facts = SampleFacts.aFactory().using(tce, kwh).facts();

        assertThat(matter.exemptions().getFirst().when().holds(facts, DAY)).isEqualTo(expected);
    }

    @Test
    void money_is_compared_to_the_fen() {
        var condition = READER.read("t.json", catalogue("totalInvestmentFen <= 2000000000", "true", "", "water"))
                .matter(MatterCode.of("M16"))
                .orElseThrow()
                .applies();

        assertThat(condition.holds(
                        SampleFacts.aFactory().costing(Yuan.ofWan(2_000)).facts(), DAY))
                .isTrue();
        assertThat(condition.holds(
                        SampleFacts.aFactory()
                                .costing(Yuan.ofFen(2_000_000_001))
                                .facts(),
                        DAY))
                .isFalse();
        assertThat(condition.facts()).containsExactly("totalInvestment");
    }

    @Test
    void eight_departments_can_be_asked_at_once_without_prerequisites() {
        var free = PACKAGED.inForceOn(LocalDate.of(2026, 12, 1)).matters().stream()
                .filter(matter -> CODE_ONLY.containsAll(matter.prerequisites()))
                .map(matter -> matter.department().code())
                .collect(Collectors.toSet());

        assertThat(free).hasSizeGreaterThanOrEqualTo(8);
    }

    @Test
    void before_the_first_version_the_first_one_counts() {
        assertThat(PACKAGED.inForceOn(LocalDate.of(2020, 1, 1)).version()).isEqualTo("2026-11-01");
    }
}
