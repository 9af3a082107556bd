package cn.yongji.onestop.intake.counter.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yongji.onestop.intake.counter.simulation.domain.SimulatedDifference;
import cn.yongji.onestop.intake.counter.simulation.domain.SimulatedDifference.Stand;
import cn.yongji.onestop.intake.counter.simulation.domain.Simulator;
import cn.yongji.onestop.intake.counter.simulation.domain.Tally;
import cn.yongji.onestop.intake.counter.simulation.domain.Tendency;
import cn.yongji.onestop.intake.rules.catalogue.data.CatalogueAssembly;
import cn.yongji.onestop.intake.rules.catalogue.data.CatalogueReader;
import cn.yongji.onestop.intake.rules.catalogue.data.PackagedCatalogues;
import cn.yongji.onestop.intake.rules.catalogue.domain.Catalogue;
import cn.yongji.onestop.intake.rules.catalogue.domain.CatalogueChecks;
import cn.yongji.onestop.intake.rules.catalogue.domain.WrittenCatalogue;
import cn.yongji.onestop.intake.rules.catalogue.domain.WrittenCatalogue.EffectKind;
import cn.yongji.onestop.intake.rules.catalogue.domain.WrittenCatalogue.WrittenEffect;
import cn.yongji.onestop.intake.rules.catalogue.domain.WrittenCatalogue.WrittenRule;
import cn.yongji.onestop.intake.rules.facts.SampleFacts;
import cn.yongji.onestop.intake.rules.facts.domain.Category;
import cn.yongji.onestop.intake.rules.facts.domain.ProjectFacts;
import cn.yongji.onestop.kernel.calendar.PublishedSchedules;
import cn.yongji.onestop.kernel.id.MatterCode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a change of the rules would do to the projects that there are. */
class SimulatorTest {
    private static final LocalDate DAY = LocalDate.of(2026, 12, 1);
    private static final MatterCode SOIL = MatterCode.of("M16");

    private static final PackagedCatalogues PACKAGED = new PackagedCatalogues();
    private static final Catalogue TODAY = PACKAGED.version("2026-11-16").orElseThrow();

    private static Catalogue with(WrittenRule... rules) {
        var written = PACKAGED.editions().getLast().written();
        var all = new ArrayList<>(List.of(rules));
        all.addAll(Optional.ofNullable(written.rules()).orElseThrow());
        var draft = new WrittenCatalogue(
                "draft",
                DAY,
                written.oneStopVisits(),
                written.departments(),
                written.slots(),
                written.matters(),
                written.parallelGroups(),
                all);
        // As a draft goes: written down, read again, checked.
        var read = CatalogueReader.written("draft", CatalogueReader.text(draft));
        return ((CatalogueChecks.Sound) new CatalogueAssembly().check(read)).catalogue();
    }

    private static WrittenRule exempting(String when, String matter) {
        var effect =
                new WrittenEffect(EffectKind.EXEMPT_MATTERS, List.of(matter), null, null, null, null, null, null, null);
        return new WrittenRule("R-NEW", "S27", "新措施", "实施细则", "新措施的理由", DAY.minusDays(1), null, when, effect);
    }

    private static Optional<SimulatedDifference> compare(Catalogue after, ProjectFacts facts) {
        return new Simulator(TODAY, after, PublishedSchedules.calendar(), DAY).compare("p", facts);
    }

    @Test
    void a_project_that_a_new_rule_does_not_reach_is_not_mentioned() {
        var after = with(exempting("category == Category.OLD_COMMUNITY", "M16"));

        assertThat(compare(after, SampleFacts.aFactory().facts())).isEmpty();
    }

    @Test
    void who_is_spared_a_matter_gains_and_the_rule_is_named() {
        var after = with(exempting("category == Category.INDUSTRIAL", "M16"));

        var difference = compare(after, SampleFacts.aFactory().facts()).orElseThrow();

        assertThat(difference.tendency()).isEqualTo(Tendency.GAINS);
        assertThat(difference.materialsDropped()).containsExactly("soil-water-plan");
        assertThat(difference.matters()).singleElement().satisfies(turn -> {
            assertThat(turn.matter()).isEqualTo(SOIL);
            assertThat(turn.before()).isEqualTo(Stand.REQUIRED);
            assertThat(turn.after()).isEqualTo(Stand.SPARED);
            assertThat(turn.rulesAfter()).containsExactly("R-NEW");
        });
    }

    @Test
    void the_same_change_the_other_way_round_is_a_loss() {
        var other = with(exempting("category == Category.INDUSTRIAL", "M16"));

        var difference = new Simulator(other, TODAY, PublishedSchedules.calendar(), DAY)
                .compare("p", SampleFacts.aFactory().facts())
                .orElseThrow();

        assertThat(difference.tendency()).isEqualTo(Tendency.LOSES);
        assertThat(difference.materialsAdded()).containsExactly("soil-water-plan");
    }

    @Test
    void the_tally_counts_who_gains_and_which_matter_falls_away() {
        var after = with(exempting("category == Category.INDUSTRIAL", "M16"));
        var differences =
                compare(after, SampleFacts.aFactory().facts()).stream().toList();

        var tally = Tally.NONE.plus(1, differences).plus(2, differences).plus(1, List.of());

        assertThat(tally.projects()).isEqualTo(4);
        assertThat(tally.differing()).isEqualTo(2);
        assertThat(tally.changed()).containsEntry(Tendency.GAINS, 2);
        assertThat(tally.matters().get(SOIL)).isEqualTo(new Tally.MatterTally(0, 2, 0));
    }

    @Test
    void the_first_version_and_the_present_one_treat_a_factory_alike() {
        var first = PACKAGED.version("2026-11-01").orElseThrow();
        var simulator = new Simulator(first, TODAY, PublishedSchedules.calendar(), DAY);

        var difference = simulator.compare("p", SampleFacts.aFactory().facts());

        // A matter that one of them does not know and the other does not ask for concerns nobody.
        assertThat(difference).isEmpty();
    }

    @Test
    void a_repair_is_told_of_by_name() {
        var after = with(exempting("category == Category.REPAIR", "M36"));

        var difference =
                compare(after, SampleFacts.aRepair().of(Category.REPAIR, "屋面防水").facts());

        assertThat(difference).map(SimulatedDifference::projectId).contains("p");
        assertThat(difference).map(SimulatedDifference::tendency).contains(Tendency.GAINS);
    }
}
