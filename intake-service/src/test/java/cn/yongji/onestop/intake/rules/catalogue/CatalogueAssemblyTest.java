package cn.yongji.onestop.intake.rules.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yongji.onestop.intake.rules.catalogue.data.CatalogueAssembly;
import cn.yongji.onestop.intake.rules.catalogue.domain.CatalogueChecks;
import cn.yongji.onestop.intake.rules.catalogue.domain.CatalogueFinding;
import cn.yongji.onestop.intake.rules.catalogue.domain.CatalogueFinding.Kind;
import cn.yongji.onestop.intake.rules.catalogue.domain.SlotKind;
import cn.yongji.onestop.intake.rules.catalogue.domain.WrittenCatalogue.EffectKind;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Everything that is wrong with a catalogue is found at once, each with its place. */
class CatalogueAssemblyTest {
    private static final CatalogueAssembly CHECKS = new CatalogueAssembly();

    private static List<CatalogueFinding> findings(WrittenBuilder written) {
        return switch (CHECKS.check(written.written())) {
            case CatalogueChecks.Sound _ -> List.of();
            case CatalogueChecks.Unsound(var findings) -> findings;
        };
    }

    @Test
    void what_is_sound_has_no_findings() {
        assertThat(findings(new WrittenBuilder())).isEmpty();
    }

    @Test
    void a_typo_in_a_rule_is_found_with_rule_line_and_column() {
        var found = findings(
                new WrittenBuilder().rule("R1", "singleContent &&\n  catgory == Category.REPAIR", List.of("M02")));

        assertThat(found).singleElement().satisfies(finding -> {
            assertThat(finding.subject()).isEqualTo("R1");
            assertThat(finding.field()).isEqualTo("when");
            assertThat(finding.kind()).isEqualTo(Kind.CONDITION);
            assertThat(finding.line()).isEqualTo(2);
            assertThat(finding.column()).isEqualTo(3);
            assertThat(finding.text()).contains("catgory");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "track == \"GOVERMENT\"",
                "track == Category.REPAIR",
                "totalInvestmentFen <= 20000000.00",
                "investmentPlan.number",
                "investmentPlan.issuedOn <= 20261201"
            })
    void a_comparison_of_different_types_is_found(String condition) {
        assertThat(findings(new WrittenBuilder().rule("R1", condition, List.of("M02"))))
                .isNotEmpty()
                .allMatch(it -> it.kind() == Kind.CONDITION && it.subject().equals("R1"));
    }

    @Test
    void all_mistakes_are_told_at_once() {
        var found = findings(new WrittenBuilder()
                .rule("R1", "singelContent", List.of("M02"))
                .rule("R2", "singleContent", List.of("M77"))
                .matter("M03", "true", List.of("M66"), List.of("no-such-slot")));

        assertThat(found).extracting(CatalogueFinding::subject).contains("R1", "R2", "M03");
        assertThat(found).filteredOn(it -> it.kind() == Kind.UNKNOWN_REFERENCE).hasSize(3);
    }

    @Test
    void a_cycle_is_found_and_shown() {
        var found = findings(new WrittenBuilder()
                .matter("M03", "true", List.of("M04"), List.of("licence"))
                .matter("M04", "true", List.of("M05"), List.of("licence"))
                .matter("M05", "true", List.of("M03", "M02"), List.of("licence")));

        assertThat(found).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(Kind.CYCLE);
            assertThat(finding.text()).contains("M03 ← M04 ← M05").doesNotContain("M02");
        });
    }

    @Test
    void a_merge_that_would_wait_for_itself_is_found() {
        var found = findings(new WrittenBuilder()
                .matter("M03", "true", List.of("M02"), List.of("licence"))
                .matter("M04", "true", List.of("M03"), List.of("licence"))
                .merge("R1", List.of("M02", "M04")));

        assertThat(found).singleElement().satisfies(finding -> {
            assertThat(finding.subject()).isEqualTo("R1");
            assertThat(finding.kind()).isEqualTo(Kind.CYCLE);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "false",
                "track == Track.GOVERNMENT && track == Track.ENTERPRISE_RECORD",
                "landAreaHa > 5.0 && landAreaHa < 5.0",
                "singleContent && !singleContent"
            })
    void a_matter_that_no_project_can_need_is_unreachable(String condition) {
        assertThat(findings(new WrittenBuilder().matter("M03", condition, List.of(), List.of("licence"))))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.subject()).isEqualTo("M03");
                    assertThat(finding.kind()).isEqualTo(Kind.UNREACHABLE);
                });
    }

    @Test
    void a_slot_that_nothing_needs_is_unreachable() {
        assertThat(findings(new WrittenBuilder().slot("lonely", SlotKind.DOCUMENT, true)))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.subject()).isEqualTo("lonely");
                    assertThat(finding.kind()).isEqualTo(Kind.UNREACHABLE);
                });
    }

    @Test
    void a_promise_that_could_be_used_again_is_refused() {
        var found = findings(new WrittenBuilder()
                .slot("promise", SlotKind.COMMITMENT, true)
                .matter("M03", "true", List.of(), List.of("promise")));

        assertThat(found).anySatisfy(finding -> assertThat(finding.field()).isEqualTo("reusable"));
    }

    @Test
    void a_main_material_cannot_be_deferred() {
        assertThat(findings(new WrittenBuilder().deferringMain("M03")))
                .singleElement()
                .satisfies(finding -> assertThat(finding.field()).isEqualTo("deferrableMaterials"));
    }

    @Test
    void an_effect_needs_what_its_kind_needs() {
        assertThat(findings(new WrittenBuilder().bare("R1", EffectKind.SUBSTITUTE, List.of("M02"))))
                .extracting(CatalogueFinding::field)
                .containsOnly("effect");
        assertThat(findings(new WrittenBuilder().bare("R1", EffectKind.EXEMPT_MATTERS, List.of())))
                .extracting(CatalogueFinding::text)
                .containsExactly("没有指明事项");
    }

    @Test
    void a_rule_that_ends_before_it_begins_is_refused() {
        var found = findings(new WrittenBuilder()
                .rule("R1", "true", List.of("M02"), LocalDate.of(2026, 12, 1), LocalDate.of(2026, 11, 30)));

        assertThat(found).extracting(CatalogueFinding::field).containsExactly("effectiveUntil");
    }
}
