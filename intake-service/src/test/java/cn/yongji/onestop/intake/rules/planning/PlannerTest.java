package cn.yongji.onestop.intake.rules.planning;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yongji.onestop.intake.rules.catalogue.data.PackagedCatalogues;
import cn.yongji.onestop.intake.rules.catalogue.domain.Catalogue;
import cn.yongji.onestop.intake.rules.facts.SampleFacts;
import cn.yongji.onestop.intake.rules.facts.domain.Circumstance;
import cn.yongji.onestop.intake.rules.facts.domain.EnvironmentClass;
import cn.yongji.onestop.intake.rules.facts.domain.LandMode;
import cn.yongji.onestop.intake.rules.facts.domain.ProjectFacts;
import cn.yongji.onestop.intake.rules.facts.domain.Track;
import cn.yongji.onestop.intake.rules.planning.domain.Evidence;
import cn.yongji.onestop.intake.rules.planning.domain.ListedMaterial;
import cn.yongji.onestop.intake.rules.planning.domain.Plan;
import cn.yongji.onestop.intake.rules.planning.domain.PlannedStep;
import cn.yongji.onestop.intake.rules.planning.domain.Planner;
import cn.yongji.onestop.intake.rules.planning.domain.Saving;
import cn.yongji.onestop.kernel.calendar.PublishedSchedules;
import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import cn.yongji.onestop.kernel.id.MatterCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** 一方案一清单 (S5). */
class PlannerTest {
    private static final WorkingCalendar CALENDAR = PublishedSchedules.calendar();
    private static final Catalogue CATALOGUE =
            new PackagedCatalogues().version("2026-11-01").orElseThrow();
    private static final LocalDate WEDNESDAY = LocalDate.of(2026, 11, 25);

    private static Plan plan(ProjectFacts facts) {
        return plan(facts, WEDNESDAY);
    }

    private static Plan plan(ProjectFacts facts, LocalDate receivedOn) {
        return Planner.plan(facts, CATALOGUE, CALENDAR, receivedOn);
    }

    private static List<String> required(Plan plan) {
        return plan.required().map(it -> it.matter().value()).toList();
    }

    private static PlannedStep step(Plan plan, String matter) {
        return plan.steps().stream()
                .filter(it -> it.matter().value().equals(matter))
                .findFirst()
                .orElseThrow();
    }

    private static PlannedStep.Required requiredStep(Plan plan, String matter) {
        return (PlannedStep.Required) step(plan, matter);
    }

    private static List<MatterCode> codes(String... values) {
        return Stream.of(values).map(MatterCode::of).toList();
    }

    @Test
    void a_factory_needs_filing_land_environment_energy_soil_and_the_construction_permit() {
        var plan = plan(SampleFacts.aFactory().facts());

        assertThat(required(plan)).containsExactly("M06", "M12", "M13", "M15", "M16", "M36");
    }

    @Test
    void s31_what_does_not_wait_for_anything_runs_side_by_side() {
        var plan = plan(SampleFacts.aFactory().facts());

        assertThat(plan.groups()).containsExactly(codes("M06", "M13", "M15", "M16"), codes("M12"), codes("M36"));
    }

    @Test
    void every_matter_of_the_catalogue_is_in_the_plan_with_its_reason() {
        var plan = plan(SampleFacts.aFactory().facts());

        assertThat(plan.steps()).hasSameSizeAs(CATALOGUE.matters());
        assertThat(step(plan, "M22")).isInstanceOfSatisfying(PlannedStep.NotApplicable.class, it -> {
            assertThat(it.reason()).contains("林地");
            assertThat(it.evidence()).containsExactly(new Evidence("forestLand", "false"));
        });
    }

    @Test
    void an_exempted_matter_is_shown_with_rule_basis_and_the_facts_it_rests_on() {
        var plan = plan(SampleFacts.aFactory().using("860.5", 3_000_000).facts());

        assertThat(step(plan, "M15")).isInstanceOfSatisfying(PlannedStep.Exempt.class, it -> {
            assertThat(it.rule().rule()).isEqualTo("CAT-M15-SMALL");
            assertThat(it.rule().basis()).contains("节能审查办法");
            assertThat(it.evidence())
                    .containsExactly(new Evidence("annualKwh", "3000000"), new Evidence("annualTce", "860.5"));
        });
    }

    @Test
    void a_prerequisite_that_falls_away_hands_its_own_prerequisites_on() {
        // On existing land M12 falls away; M36 waited for M12 and through it for M06.
        var plan = plan(SampleFacts.aFactory().land(LandMode.EXISTING, "4.2").facts());

        assertThat(required(plan)).doesNotContain("M12");
        assertThat(requiredStep(plan, "M36").prerequisites()).containsExactly(MatterCode.of("M06"));
    }

    @Test
    void the_construction_permit_waits_for_the_fire_review_of_special_works() {
        var plan = plan(
                SampleFacts.aFactory().with(Circumstance.SPECIAL_FIRE_WORKS).facts());

        assertThat(requiredStep(plan, "M36").prerequisites()).containsExactlyElementsOf(codes("M12", "M30"));
    }

    @Test
    void the_critical_path_is_the_chain_that_decides_when_all_is_done() {
        // M13 takes 7 working days alone; M06 (0) → M12 (5) → M36 (3) takes 8.
        var plan = plan(SampleFacts.aFactory().facts());

        assertThat(plan.criticalPath()).containsExactlyElementsOf(codes("M06", "M12", "M36"));
        assertThat(plan.workingDays().planned()).isEqualTo(8);
        assertThat(requiredStep(plan, "M36").turn().startsAfter()).isEqualTo(5);
        assertThat(requiredStep(plan, "M36").critical()).isTrue();
        assertThat(requiredStep(plan, "M13").critical()).isFalse();
    }

    @Test
    void a_fire_review_of_seven_days_moves_the_critical_path() {
        var plan = plan(
                SampleFacts.aFactory().with(Circumstance.SPECIAL_FIRE_WORKS).facts());

        assertThat(plan.criticalPath()).containsExactlyElementsOf(codes("M30", "M36"));
        assertThat(plan.workingDays().planned()).isEqualTo(10);
    }

    @Test
    void s35_dates_are_counted_in_working_days_after_the_day_of_acceptance() {
        var plan = plan(SampleFacts.aFactory().facts());

        assertThat(plan.startOn()).isEqualTo(WEDNESDAY);
        assertThat(requiredStep(plan, "M06").turn().promised().date()).isEqualTo(WEDNESDAY);
        assertThat(requiredStep(plan, "M16").turn().promised().date()).isEqualTo(LocalDate.of(2026, 12, 2));
        assertThat(plan.finish().date()).isEqualTo(LocalDate.of(2026, 12, 7));
        assertThat(plan.finish().provisional()).isFalse();
    }

    @Test
    void a_plan_over_national_day_skips_the_rest_days_and_counts_the_make_up_day() {
        var plan = plan(SampleFacts.aFactory().facts(), LocalDate.of(2026, 9, 29));

        // 09-30, 10-08, 10-09, 10-10 (Saturday, made up), 10-12
        assertThat(requiredStep(plan, "M16").turn().promised().date()).isEqualTo(LocalDate.of(2026, 10, 12));
    }

    @Test
    void what_arrives_on_a_rest_day_is_counted_from_the_next_working_day() {
        var plan = plan(SampleFacts.aFactory().facts(), LocalDate.of(2026, 10, 3));

        assertThat(plan.startOn()).isEqualTo(LocalDate.of(2026, 10, 8));
    }

    @Test
    void past_the_known_calendar_a_promised_date_is_provisional() {
        var plan = plan(SampleFacts.aFactory().facts(), LocalDate.of(2026, 12, 30));

        assertThat(plan.finish().provisional()).isTrue();
    }

    @Test
    void s29_every_material_is_listed_once_with_all_matters_it_serves() {
        var plan = plan(SampleFacts.aFactory().facts());

        assertThat(plan.materials()).extracting(ListedMaterial::slot).doesNotHaveDuplicates();
        var licence = plan.materials().stream()
                .filter(it -> it.slot().equals("business-licence"))
                .findFirst()
                .orElseThrow();
        assertThat(licence.mainFor()).containsExactlyElementsOf(codes("M06"));
        assertThat(licence.secondaryFor()).containsExactlyElementsOf(codes("M12", "M13", "M15", "M16"));
    }

    @Test
    void what_a_required_matter_results_in_is_not_asked_of_the_applicant() {
        var plan = plan(SampleFacts.aFactory().facts());

        var initiation = plan.materials().stream()
                .filter(it -> it.slot().equals("initiation-result"))
                .findFirst()
                .orElseThrow();
        assertThat(initiation.filledBy()).contains(MatterCode.of("M06"));
        assertThat(initiation.handedIn()).isFalse();
    }

    @Test
    void what_a_matter_that_is_not_needed_would_result_in_has_to_be_handed_in() {
        var government = plan(SampleFacts.aFactory().on(Track.GOVERNMENT).facts());

        var initiation = government.materials().stream()
                .filter(it -> it.slot().equals("initiation-result"))
                .findFirst()
                .orElseThrow();
        assertThat(initiation.handedIn()).isTrue();
    }

    @Test
    void savings_are_told_against_the_serial_baseline() {
        var plan = plan(SampleFacts.aFactory().facts());

        // 10 + 20 + 30 + 20 + 10 + 7 one after the other, 8 on the longest chain
        assertThat(plan.workingDays().baseline()).isEqualTo(97);
        assertThat(plan.workingDays().saved()).isEqualTo(89);
        // 3 + 4 + 3 + 2 + 3 + 5 handed in one by one
        assertThat(plan.materialCount().baseline()).isEqualTo(20);
        assertThat(plan.materialCount().planned()).isEqualTo((int)
                plan.materials().stream().filter(ListedMaterial::handedIn).count());
        // six matters, each handed in and fetched; one visit to the window
        assertThat(plan.visits().baseline()).isEqualTo(12);
        assertThat(plan.visits().planned()).isEqualTo(1);
        assertThat(plan.visits().percent()).isEqualByComparingTo("91.6");
    }

    @Test
    void a_reduction_is_rounded_down() {
        assertThat(new Saving(3, 1, "", "").percent()).isEqualByComparingTo("66.6");
        assertThat(new Saving(8, 3, "", "").percent()).isEqualByComparingTo("62.5");
        assertThat(new Saving(0, 0, "", "").percent()).isZero();
    }

    @Test
    void a_project_that_needs_nothing_has_an_empty_plan() {
        var facts = SampleFacts.aFactory()
                .on(Track.GOVERNMENT)
                .land(LandMode.NONE, "0")
                .moving(0)
                .using("0", 0)
                .environment(EnvironmentClass.REGISTRATION)
                .without(Circumstance.BUILDING_WORKS)
                .facts();

        var plan = plan(facts);

        assertThat(required(plan)).isEmpty();
        assertThat(plan.visits().planned()).isZero();
        assertThat(plan.finish().date()).isEqualTo(WEDNESDAY);
    }

    static LongStream seeds() {
        return LongStream.range(0, 500);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void laws_of_any_plan(long seed) {
        var random = new Random(seed);
        var facts = anyFacts(random);
        var start = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(300));

        var plan = plan(facts, start);

        assertThat(plan).as("the same facts give the same plan").isEqualTo(plan(facts, start));
        var longest = plan.required()
                .mapToInt(PlannedStep.Required::limitWorkingDays)
                .max()
                .orElse(0);
        var sum =
                plan.required().mapToInt(PlannedStep.Required::limitWorkingDays).sum();
        assertThat(plan.workingDays().planned()).isBetween(longest, sum);
        plan.required().forEach(step -> {
            step.prerequisites().forEach(before -> {
                var earlier = requiredStep(plan, before.value());
                assertThat(earlier.turn().finishesAfter())
                        .isLessThanOrEqualTo(step.turn().startsAfter());
                assertThat(earlier.turn().group()).isLessThan(step.turn().group());
                assertThat(earlier.turn().promised().date())
                        .isBeforeOrEqualTo(step.turn().promised().date());
            });
            assertThat(CALENDAR.between(plan.startOn(), step.turn().promised().date()))
                    .isEqualTo(step.turn().finishesAfter());
        });
        assertThat(plan.groups().stream().flatMap(List::stream))
                .containsExactlyInAnyOrderElementsOf(
                        plan.required().map(PlannedStep.Required::matter).toList());
        var needs = plan.required()
                .mapToInt(step ->
                        CATALOGUE.matter(step.matter()).orElseThrow().needs().size())
                .sum();
        assertThat(plan.materials().stream().mapToInt(ListedMaterial::uses).sum())
                .isEqualTo(needs);
        assertThat(plan.criticalPath().stream()
                        .mapToInt(it -> requiredStep(plan, it.value()).limitWorkingDays())
                        .sum())
                .isEqualTo(plan.workingDays().planned());
    }

    private static ProjectFacts anyFacts(Random random) {
        var facts = SampleFacts.aFactory()
                .on(any(random, Track.values()))
                .land(any(random, LandMode.values()), random.nextInt(100) / 10 + "." + random.nextInt(10_000))
                .moving(random.nextInt(3) * 800L)
                .using(random.nextInt(2_000) + "." + random.nextInt(100), random.nextInt(10_000_000))
                .environment(any(random, EnvironmentClass.values()));
        for (var circumstance : Circumstance.values()) {
            if (random.nextBoolean()) facts.with(circumstance);
        }
        return facts.facts();
    }

    private static <T> T any(Random random, T[] values) {
        return values[random.nextInt(values.length)];
    }
}
