package cn.yongji.onestop.intake.rules.planning;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yongji.onestop.intake.rules.catalogue.data.PackagedCatalogues;
import cn.yongji.onestop.intake.rules.catalogue.domain.Catalogue;
import cn.yongji.onestop.intake.rules.facts.SampleFacts;
import cn.yongji.onestop.intake.rules.facts.domain.AssessmentTopic;
import cn.yongji.onestop.intake.rules.facts.domain.Category;
import cn.yongji.onestop.intake.rules.facts.domain.Circumstance;
import cn.yongji.onestop.intake.rules.facts.domain.EnvironmentClass;
import cn.yongji.onestop.intake.rules.facts.domain.Groundwork;
import cn.yongji.onestop.intake.rules.facts.domain.LandMode;
import cn.yongji.onestop.intake.rules.facts.domain.ProjectFacts;
import cn.yongji.onestop.intake.rules.facts.domain.Track;
import cn.yongji.onestop.intake.rules.planning.domain.Holdings;
import cn.yongji.onestop.intake.rules.planning.domain.ListedMaterial;
import cn.yongji.onestop.intake.rules.planning.domain.Plan;
import cn.yongji.onestop.intake.rules.planning.domain.PlannedStep;
import cn.yongji.onestop.intake.rules.planning.domain.Planner;
import cn.yongji.onestop.kernel.calendar.PublishedSchedules;
import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import cn.yongji.onestop.kernel.id.MatterCode;
import cn.yongji.onestop.kernel.money.Yuan;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Laws of any plan over all matters and measures, whatever the facts and whatever is granted already. */
class PlanLawsTest {
    private static final WorkingCalendar CALENDAR = PublishedSchedules.calendar();
    private static final Catalogue CATALOGUE =
            new PackagedCatalogues().version("2026-11-16").orElseThrow();

    static LongStream seeds() {
        return LongStream.range(0, 1_000);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void laws_of_any_plan_over_all_matters_and_measures(long seed) {
        var random = new Random(seed);
        var facts = anyFacts(random);
        var start = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(300));
        var standing = anyStanding(random);

        var plan = Planner.plan(facts, CATALOGUE, CALENDAR, start, standing);

        assertThat(plan)
                .as("the same gives the same")
                .isEqualTo(Planner.plan(facts, CATALOGUE, CALENDAR, start, standing));
        everyMatterOnce(plan);
        prerequisitesFinishFirst(plan);
        mergedHaveOneTurn(plan);
        pathIsAsLongAsThePlan(plan);
        materialsOnce(plan);
        assertThat(plan.withReviewsWorkingDays()).isGreaterThanOrEqualTo(plan.remainingWorkingDays());
        assertThat(plan.finishWithReviews().date())
                .isAfterOrEqualTo(plan.finish().date());
    }

    private static void everyMatterOnce(Plan plan) {
        assertThat(plan.steps())
                .extracting(PlannedStep::matter)
                .containsExactlyElementsOf(CATALOGUE.byCode().keySet());
        assertThat(plan.groups().stream().flatMap(List::stream))
                .containsExactlyInAnyOrderElementsOf(
                        plan.required().map(PlannedStep.Required::matter).toList());
    }

    private static void prerequisitesFinishFirst(Plan plan) {
        plan.required().forEach(step -> {
            var turn = step.turn();
            turn.prerequisites().forEach(before -> {
                var earlier = required(plan, before).turn();
                assertThat(earlier.finishesAfter())
                        .as("%s before %s", before, step.matter())
                        .isLessThanOrEqualTo(turn.startsAfter());
                assertThat(earlier.group()).isLessThan(turn.group());
            });
            assertThat(CALENDAR.between(plan.startOn(), turn.promised().date())).isEqualTo(turn.finishesAfter());
            assertThat(turn.savesIfDoneToday()).isBetween(0, plan.remainingWorkingDays());
            if (turn.savesIfDoneToday() > 0) assertThat(turn.critical()).isTrue();
        });
    }

    private static void mergedHaveOneTurn(Plan plan) {
        for (var merged : plan.merged()) {
            var turns = merged.matters().stream()
                    .flatMap(code -> plan.step(code).stream())
                    .filter(PlannedStep.Required.class::isInstance)
                    .map(step -> ((PlannedStep.Required) step).turn())
                    .collect(Collectors.toSet());
            assertThat(turns).hasSizeLessThanOrEqualTo(1);
        }
    }

    private static void pathIsAsLongAsThePlan(Plan plan) {
        var handlings = new HashSet<String>();
        var length = plan.criticalPath().stream()
                .map(code -> required(plan, code))
                .filter(step ->
                        handlings.add(step.handling().orElse(step.matter().value())))
                .mapToInt(PlannedStep.Required::limitWorkingDays)
                .sum();
        assertThat(length).isEqualTo(plan.remainingWorkingDays());
        assertThat(plan.criticalPath())
                .allSatisfy(code -> assertThat(required(plan, code).critical()).isTrue());
        var longest = plan.required()
                .mapToInt(step -> step.turn().finishesAfter())
                .max()
                .orElse(0);
        assertThat(longest).isEqualTo(plan.remainingWorkingDays());
    }

    private static void materialsOnce(Plan plan) {
        assertThat(plan.materials()).extracting(ListedMaterial::slot).doesNotHaveDuplicates();
        var needed = plan.required().map(PlannedStep.Required::matter).collect(Collectors.toSet());
        assertThat(plan.materials()).allSatisfy(it -> {
            assertThat(needed).containsAll(it.mainFor()).containsAll(it.secondaryFor());
            assertThat(it.secondaryFor()).containsAll(it.deferrableFor());
        });
    }

    private static PlannedStep.Required required(Plan plan, MatterCode code) {
        return (PlannedStep.Required) plan.step(code).orElseThrow();
    }

    private static Holdings anyStanding(Random random) {
        if (random.nextInt(3) > 0) return Holdings.NOTHING;
        var granted = new HashSet<MatterCode>();
        CATALOGUE.matters().forEach(matter -> {
            if (random.nextInt(4) == 0) granted.add(matter.code());
        });
        return new Holdings(granted, random.nextBoolean() ? Set.of("business-licence", "land-document") : Set.of());
    }

    static ProjectFacts anyFacts(Random random) {
        var facts = SampleFacts.aFactory()
                .on(any(random, Track.values()))
                .of(any(random, Category.values()), "更换管道")
                .costing(Yuan.ofFen(1_999_999_998L + random.nextInt(5)))
                .land(any(random, LandMode.values()), random.nextInt(10) + "." + random.nextInt(10_000))
                .moving(random.nextInt(3) * 800L)
                .using(random.nextInt(2_000) + "." + random.nextInt(100), random.nextInt(10_000_000))
                .environment(any(random, EnvironmentClass.values()))
                .after(anyGroundwork(random));
        for (var circumstance : Circumstance.values()) {
            if (random.nextBoolean()) facts.with(circumstance);
        }
        return facts.facts();
    }

    private static Groundwork anyGroundwork(Random random) {
        var day = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(400));
        return new Groundwork(
                Optional.of(new Groundwork.Scale(BigDecimal.valueOf(random.nextInt(2)), "米")),
                maybe(random, new Groundwork.InvestmentPlan("1号", day, Yuan.ofWan(100))),
                maybe(
                        random,
                        new Groundwork.SuperiorOpinion(
                                Groundwork.Level.CITY,
                                random.nextBoolean(),
                                "运城市水务局",
                                "2号",
                                LocalDate.of(2026, 1, 1),
                                random.nextBoolean() ? "更换管道" : "新建管道",
                                BigDecimal.ONE,
                                maybe(random, day))),
                maybe(random, new Groundwork.LandOpinion("3号", day, BigDecimal.ONE)),
                maybe(
                        random,
                        new Groundwork.AreaAssessment(
                                "区1", LocalDate.of(2025, 1, 1), day, EnumSet.allOf(AssessmentTopic.class))),
                maybe(random, new Groundwork.BidSections("一标段", random.nextBoolean() ? "一标段" : "二标段")));
    }

    private static <T> Optional<T> maybe(Random random, T value) {
        return random.nextBoolean() ? Optional.of(value) : Optional.empty();
    }

    private static <T> T any(Random random, T[] values) {
        return values[random.nextInt(values.length)];
    }
}
