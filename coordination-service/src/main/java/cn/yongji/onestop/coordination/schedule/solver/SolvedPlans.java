package cn.yongji.onestop.coordination.schedule.solver;

import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.localsearch.LocalSearchPhaseConfig;
import ai.timefold.solver.core.config.localsearch.decider.acceptor.LocalSearchAcceptorConfig;
import ai.timefold.solver.core.config.localsearch.decider.forager.LocalSearchForagerConfig;
import ai.timefold.solver.core.config.solver.EnvironmentMode;
import ai.timefold.solver.core.config.solver.SolverConfig;
import ai.timefold.solver.core.config.solver.termination.TerminationConfig;
import cn.yongji.onestop.coordination.meeting.domain.MeetingDay;
import cn.yongji.onestop.coordination.meeting.domain.SlotSearch;
import cn.yongji.onestop.coordination.schedule.domain.Improving;
import cn.yongji.onestop.coordination.schedule.domain.MeetingPlan;
import cn.yongji.onestop.coordination.schedule.domain.PlanRules;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Improves plans, one at a time on a thread of its own, since it computes. Who comes meanwhile, or whom it fails, keeps the plan that
 * is there. The count of moves is the budget, so the same plan gives the same; the time only stops what is stuck.
 */
public final class SolvedPlans implements Improving {
    private static final Logger LOG = LoggerFactory.getLogger(SolvedPlans.class);

    // Somebody has to give way before another can come in: that costs for a while, but never what cannot be.
    private static final String TEMPERATURE = "0hard/10medium/100soft";

    private final SlotSearch search;
    private final Supplier<SolverFactory<PlanState>> factory;
    private final Semaphore running = new Semaphore(1);
    private volatile @Nullable SolverFactory<PlanState> made;

    public SolvedPlans(SlotSearch search, long moves, Duration longest, EnvironmentMode mode) {
        this.search = search;
        this.factory = () -> SolverFactory.create(config(mode)
                .withTerminationConfig(
                        new TerminationConfig().withMoveCountLimit(moves).withSpentLimit(longest)));
    }

    static SolverConfig config(EnvironmentMode mode) {
        return new SolverConfig()
                .withSolutionClass(PlanState.class)
                .withEntityClasses(PlannedSitting.class)
                .withConstraintProviderClass(PlanConstraints.class)
                .withRandomSeed(0L)
                .withEnvironmentMode(mode)
                .withPhases(new LocalSearchPhaseConfig()
                        .withAcceptorConfig(
                                new LocalSearchAcceptorConfig().withSimulatedAnnealingStartingTemperature(TEMPERATURE))
                        .withForagerConfig(new LocalSearchForagerConfig().withAcceptedCountLimit(1)));
    }

    @Override
    public MeetingPlan improve(MeetingPlan plan, Map<LocalDate, MeetingDay> booked, PlanRules rules) {
        if (!running.tryAcquire()) return plan;
        try {
            var task = new FutureTask<>(() -> solved(plan, booked, rules));
            Thread.ofPlatform().daemon().name("planning").start(task);
            return task.get();
        } catch (ExecutionException e) {
            LOG.warn("The plan stays as it is: the solver failed", e);
            return plan;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return plan;
        } finally {
            running.release();
        }
    }

    private MeetingPlan solved(MeetingPlan plan, Map<LocalDate, MeetingDay> booked, PlanRules rules) {
        var state = PlanState.of(plan, booked, search, rules);
        return state.promises() ? factory().buildSolver().solve(state).plan() : plan;
    }

    /** Made when it is needed first: that takes a second. */
    private SolverFactory<PlanState> factory() {
        var known = made;
        if (known == null) {
            known = factory.get();
            made = known;
        }
        return known;
    }
}
