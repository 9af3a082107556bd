package cn.yongji.onestop.intake.rules.planning;

import cn.yongji.onestop.intake.rules.catalogue.data.PackagedCatalogues;
import cn.yongji.onestop.intake.rules.facts.domain.Category;
import cn.yongji.onestop.intake.rules.facts.domain.Circumstance;
import cn.yongji.onestop.intake.rules.facts.domain.EnvironmentClass;
import cn.yongji.onestop.intake.rules.facts.domain.Groundwork;
import cn.yongji.onestop.intake.rules.facts.domain.LandMode;
import cn.yongji.onestop.intake.rules.facts.domain.ProjectFacts;
import cn.yongji.onestop.intake.rules.facts.domain.Track;
import cn.yongji.onestop.intake.rules.facts.domain.Unit;
import cn.yongji.onestop.intake.rules.planning.domain.Plan;
import cn.yongji.onestop.intake.rules.planning.domain.Planner;
import cn.yongji.onestop.kernel.calendar.PublishedSchedules;
import cn.yongji.onestop.kernel.id.Uscc;
import cn.yongji.onestop.kernel.money.Yuan;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;

/**
 * Measures planning in one thread, without Spring or a store: how many plans of a project with many matters are made in a
 * second of one core, and how long one takes by the clock. The figures go to the benchmark's report; nothing here passes or fails.
 */
public final class PlanningRun {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 25);
    private static final int MICRO = 1_000;

    private PlanningRun() {}

    /** {@code [seconds to warm up] [plans to measure]}. */
    public static void main(String[] args) {
        var warmUp = Duration.ofSeconds(args.length > 0 ? Long.parseLong(args[0]) : 5);
        var plans = args.length > 1 ? Integer.parseInt(args[1]) : 20_000;
        System.out.println(measure(warmUp, plans));
    }

    /** What was measured, as one line of JSON. */
    static String measure(Duration warmUp, int plans) {
        var catalogues = new PackagedCatalogues();
        var catalogue = catalogues.inForceOn(DAY);
        var calendar = PublishedSchedules.calendar();
        var facts = manyMatters();
        var first = Planner.plan(facts, catalogue, calendar, DAY);
        var until = System.nanoTime() + warmUp.toNanos();
        while (System.nanoTime() < until) use(Planner.plan(facts, catalogue, calendar, DAY), first);
        var nanos = new long[plans];
        var cpuNanos = new long[plans];
        var cpu = ManagementFactory.getThreadMXBean();
        var began = cpu.getCurrentThreadCpuTime();
        for (var i = 0; i < plans; i++) {
            var at = System.nanoTime();
            var cpuAt = cpu.getCurrentThreadCpuTime();
            use(Planner.plan(facts, catalogue, calendar, DAY), first);
            cpuNanos[i] = cpu.getCurrentThreadCpuTime() - cpuAt;
            nanos[i] = System.nanoTime() - at;
        }
        var took = cpu.getCurrentThreadCpuTime() - began;
        Arrays.sort(nanos);
        Arrays.sort(cpuNanos);
        return "{\"matters\":%d,\"plans\":%d,\"plansPerCpuSecond\":%d,\"p50Micros\":%d,\"p99Micros\":%d,\"p99CpuMicros\":%d}"
                .formatted(
                        first.required().count(),
                        plans,
                        Math.round(plans * 1e9 / took),
                        nanos[plans / 2] / MICRO,
                        nanos[plans * 99 / 100] / MICRO,
                        cpuNanos[plans * 99 / 100] / MICRO);
    }

    // Looked at, so that no plan is optimised away.
    private static void use(Plan plan, Plan first) {
        if (plan.remainingWorkingDays() != first.remainingWorkingDays()) {
            throw new IllegalStateException("the same facts gave another plan");
        }
    }

    /** A government project of new building that needs twenty-five matters. */
    private static ProjectFacts manyMatters() {
        return new ProjectFacts(
                "黄河沿岸文旅综合体",
                Optional.empty(),
                new Unit("永济市文旅投资有限公司", Uscc.of("91350200MA2YJ1XR9G")),
                Track.GOVERNMENT,
                Category.NEW_BUILD,
                "新建游客中心、演艺中心及配套管网",
                Yuan.ofWan(38_000),
                new ProjectFacts.Place("140881", "永济市蒲州镇"),
                new ProjectFacts.Land(LandMode.ALLOCATED, new BigDecimal("12.5")),
                new ProjectFacts.Works(160_000, 48_000),
                new ProjectFacts.Energy(new BigDecimal("2300"), 9_800_000),
                EnvironmentClass.REPORT,
                new ProjectFacts.Schedule(LocalDate.of(2027, 4, 1), LocalDate.of(2029, 10, 31)),
                EnumSet.of(
                        Circumstance.NEW_CONSTRUCTION_LAND,
                        Circumstance.NEAR_RIVER,
                        Circumstance.FOREST_LAND,
                        Circumstance.CULTURAL_RELICS,
                        Circumstance.MAJOR_STABILITY_RISK,
                        Circumstance.GEOLOGICAL_HAZARD_AREA,
                        Circumstance.PLANNING_AREA_WORKS,
                        Circumstance.CIVIL_DEFENCE,
                        Circumstance.SPECIAL_FIRE_WORKS,
                        Circumstance.LIGHTNING_PLACE,
                        Circumstance.MUNICIPAL_FACILITIES,
                        Circumstance.TENDER_REQUIRED,
                        Circumstance.BUILDING_WORKS),
                new Groundwork(
                        Optional.empty(),
                        Optional.of(new Groundwork.InvestmentPlan(
                                "运发改投资〔2026〕118号", LocalDate.of(2026, 10, 9), Yuan.ofWan(38_000))),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(new Groundwork.BidSections("一标段", "一标段"))));
    }
}
