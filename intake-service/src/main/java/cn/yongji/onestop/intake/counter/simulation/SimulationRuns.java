package cn.yongji.onestop.intake.counter.simulation;

import cn.yongji.onestop.intake.counter.simulation.domain.SimulatedDifference;
import cn.yongji.onestop.intake.counter.simulation.domain.Simulation;
import cn.yongji.onestop.intake.counter.simulation.domain.Simulator;
import cn.yongji.onestop.intake.papers.project.ProjectFilter;
import cn.yongji.onestop.intake.papers.project.ProjectScope;
import cn.yongji.onestop.intake.papers.project.Projects;
import cn.yongji.onestop.intake.papers.project.domain.Project;
import cn.yongji.onestop.intake.rules.catalogue.CatalogueDrafts;
import cn.yongji.onestop.intake.rules.catalogue.domain.Catalogue;
import cn.yongji.onestop.intake.rules.catalogue.domain.CatalogueChecks;
import cn.yongji.onestop.intake.rules.catalogue.domain.Catalogues;
import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import cn.yongji.onestop.kernel.decision.Decision;
import cn.yongji.onestop.platform.aggregate.Command;
import cn.yongji.onestop.platform.aggregate.Stored;
import cn.yongji.onestop.platform.trouble.OneByOne;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Carries simulations out, some projects at a time. How far it came is kept after each part, so a run that was cut off goes on
 * where it stopped, on whichever instance.
 */
final class SimulationRuns implements Runnable {
    private static final int PART = 200;
    private static final int AT_ONCE = 10;

    private final Simulations simulations;
    private final Projects projects;
    private final CatalogueDrafts drafts;
    private final Catalogues catalogues;
    private final CatalogueChecks checks;
    private final WorkingCalendar calendar;
    private final Clock clock;

    SimulationRuns(
            Simulations simulations,
            Projects projects,
            CatalogueDrafts drafts,
            Catalogues catalogues,
            CatalogueChecks checks,
            WorkingCalendar calendar,
            Clock clock) {
        this.simulations = simulations;
        this.projects = projects;
        this.drafts = drafts;
        this.catalogues = catalogues;
        this.checks = checks;
        this.calendar = calendar;
        this.clock = clock;
    }

    @Override
    public void run() {
        OneByOne.each(simulations.running(AT_ONCE), Stored::id, stored -> {
            if (stored.state() instanceof Simulation.Running running) carryOut(stored.id(), running);
        });
    }

    private void carryOut(String id, Simulation.Running first) {
        var order = first.order();
        var simulator = simulator(order);
        if (simulator.isEmpty()) {
            change(id, was -> new Simulation.Overtaken(order, was.tally(), clock.instant()));
            return;
        }
        var running = first;
        while (true) {
            var part = projects.page(new ProjectScope.All(), ProjectFilter.NONE, running.behind(), PART);
            if (part.isEmpty()) break;
            running = next(id, running, part, simulator.get());
            var reached = running;
            change(id, _ -> reached);
        }
        change(id, was -> new Simulation.Finished(order, was.tally(), clock.instant()));
    }

    private Simulation.Running next(
            String id, Simulation.Running running, List<Stored<Project>> part, Simulator simulator) {
        var differences = part.stream()
                .flatMap(project -> compare(simulator, project).stream())
                .toList();
        simulations.keep(id, differences);
        return new Simulation.Running(
                running.order(),
                running.tally().plus(part.size(), differences),
                Optional.of(part.getLast().id()));
    }

    private static Optional<SimulatedDifference> compare(Simulator simulator, Stored<Project> project) {
        return simulator.compare(project.id(), project.state().facts());
    }

    /** Both versions to compare; nothing where the draft is no longer what was asked about. */
    private Optional<Simulator> simulator(Simulation.Order order) {
        var before = catalogues.version(order.basedOn());
        var after = drafts.store()
                .find(order.draftVersion())
                .filter(draft -> draft.version() == order.draftState())
                .flatMap(draft -> sound(checks.check(draft.state().content())));
        return before.flatMap(was -> after.map(is -> new Simulator(was, is, calendar, order.on())));
    }

    private static Optional<Catalogue> sound(CatalogueChecks.Checked checked) {
        return switch (checked) {
            case CatalogueChecks.Sound(var catalogue) -> Optional.of(catalogue);
            case CatalogueChecks.Unsound _ -> Optional.empty();
        };
    }

    private void change(String id, Function<Simulation, Simulation> next) {
        simulations
                .store()
                .settle(
                        id,
                        Command.ofRule("catalogue-simulation", clock.instant()),
                        stored -> Decision.changed(next.apply(stored.state())));
    }
}
