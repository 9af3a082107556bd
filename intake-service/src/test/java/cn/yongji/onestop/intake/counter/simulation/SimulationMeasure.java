package cn.yongji.onestop.intake.counter.simulation;

import cn.yongji.onestop.intake.counter.simulation.domain.Simulator;
import cn.yongji.onestop.intake.counter.simulation.domain.Tally;
import cn.yongji.onestop.intake.rules.catalogue.data.PackagedCatalogues;
import cn.yongji.onestop.intake.rules.facts.SampleFacts;
import cn.yongji.onestop.intake.rules.facts.domain.Category;
import cn.yongji.onestop.intake.rules.facts.domain.Circumstance;
import cn.yongji.onestop.intake.rules.facts.domain.LandMode;
import cn.yongji.onestop.intake.rules.facts.domain.ProjectFacts;
import cn.yongji.onestop.intake.rules.facts.domain.Track;
import cn.yongji.onestop.kernel.calendar.PublishedSchedules;
import cn.yongji.onestop.kernel.money.Yuan;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Random;

/** Measures a simulation over ten thousand projects in process: {@code main}, no test. */
public final class SimulationMeasure {
    private static final int PROJECTS = 10_000;
    private static final int ROUNDS = 3;

    private SimulationMeasure() {}

    public static void main(String[] arguments) {
        var catalogues = new PackagedCatalogues();
        var simulator = new Simulator(
                catalogues.version("2026-11-01").orElseThrow(),
                catalogues.version("2026-11-16").orElseThrow(),
                PublishedSchedules.calendar(),
                LocalDate.of(2026, 12, 1));
        for (var round = 1; round <= ROUNDS; round++) {
            var random = new Random(round);
            var begun = System.nanoTime();
            var tally = Tally.NONE;
            for (var i = 0; i < PROJECTS; i++) {
                var found = new ArrayList<>(
                        simulator.compare("p" + i, any(random)).stream().toList());
                tally = tally.plus(1, found);
            }
            var took = Duration.ofNanos(System.nanoTime() - begun);
            System.out.println("round " + round + ": " + PROJECTS + " projects in " + took.toMillis() + " ms, "
                    + tally.differing() + " differ");
        }
    }

    private static ProjectFacts any(Random random) {
        var facts = SampleFacts.aFactory()
                .on(any(random, Track.values()))
                .of(any(random, Category.values()), "建设内容")
                .land(any(random, LandMode.values()), "1." + random.nextInt(100))
                .costing(Yuan.ofWan(random.nextInt(10_000)));
        for (var circumstance : Circumstance.values()) {
            if (random.nextInt(3) == 0) facts.with(circumstance);
        }
        return facts.facts();
    }

    private static <T> T any(Random random, T[] values) {
        return values[random.nextInt(values.length)];
    }
}
