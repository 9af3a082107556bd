package cn.yongji.onestop.coordination.schedule.solver;

import ai.timefold.solver.core.api.score.HardMediumSoftScore;
import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintCollectors;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import ai.timefold.solver.core.api.score.stream.ConstraintProvider;
import ai.timefold.solver.core.api.score.stream.Joiners;
import cn.yongji.onestop.coordination.schedule.domain.PlanRules;

/** The rules of a plan as the solver counts them; what they cost is said by {@link PlanRules} alone. */
public class PlanConstraints implements ConstraintProvider {
    @Override
    public Constraint[] defineConstraints(ConstraintFactory factory) {
        return new Constraint[] {oneSeat(factory), served(factory), inTime(factory), soon(factory), notTooMany(factory)
        };
    }

    Constraint oneSeat(ConstraintFactory factory) {
        return factory.forEachUniquePair(
                        PlannedSitting.class, Joiners.overlapping(PlannedSitting::start, PlannedSitting::end))
                .filter((one, other) -> clashes(one, other) > 0)
                .penalize(HardMediumSoftScore.ONE_HARD, PlanConstraints::clashes)
                .asConstraint("a seat is in one place");
    }

    private static long clashes(PlannedSitting one, PlannedSitting other) {
        return PlanRules.clashes(one.placed().bookings(), other.placed().bookings());
    }

    Constraint served(ConstraintFactory factory) {
        return factory.forEachIncludingUnassigned(PlannedSitting.class)
                .filter(it -> it.getOption() == null)
                .penalize(HardMediumSoftScore.ONE_MEDIUM, it -> PlanRules.medium(it.asPlaced()))
                .asConstraint("everybody has a time");
    }

    Constraint inTime(ConstraintFactory factory) {
        return factory.forEach(PlannedSitting.class)
                .penalize(HardMediumSoftScore.ONE_MEDIUM, it -> it.placed().late())
                .asConstraint("nobody is late");
    }

    Constraint soon(ConstraintFactory factory) {
        return factory.forEach(PlannedSitting.class)
                .penalize(HardMediumSoftScore.ONE_SOFT, it -> it.placed().soft())
                .asConstraint("early with few people and the principals");
    }

    Constraint notTooMany(ConstraintFactory factory) {
        return factory.forEach(PlannedSitting.class)
                .flattenLast(it -> it.placed().days())
                .groupBy(day -> day, ConstraintCollectors.count())
                .join(SeatLoad.class, Joiners.equal((day, count) -> day, SeatLoad::day))
                .penalize(
                        HardMediumSoftScore.ONE_SOFT, (day, count, load) -> PlanRules.crowding(count + load.meetings()))
                .asConstraint("a day is not too full");
    }
}
