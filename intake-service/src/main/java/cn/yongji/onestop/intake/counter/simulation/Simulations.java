package cn.yongji.onestop.intake.counter.simulation;

import cn.yongji.onestop.intake.counter.simulation.domain.SimulatedDifference;
import cn.yongji.onestop.intake.counter.simulation.domain.Simulation;
import cn.yongji.onestop.intake.counter.simulation.domain.Tendency;
import cn.yongji.onestop.platform.aggregate.AggregateStore;
import cn.yongji.onestop.platform.aggregate.Stored;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** All simulations, and what they found. */
public interface Simulations {
    AggregateStore<Simulation> store();

    List<Stored<Simulation>> running(int limit);

    /** Keeps differences; what was kept before is kept once. */
    void keep(String simulationId, Collection<SimulatedDifference> differences);

    /** The newest projects first, from behind a given one. */
    List<SimulatedDifference> differences(
            String simulationId, Optional<Tendency> tendency, Optional<String> behind, int limit);
}
