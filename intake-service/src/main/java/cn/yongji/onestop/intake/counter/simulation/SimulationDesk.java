package cn.yongji.onestop.intake.counter.simulation;

import cn.yongji.onestop.intake.counter.simulation.domain.SimulatedDifference;
import cn.yongji.onestop.intake.counter.simulation.domain.Simulation;
import cn.yongji.onestop.intake.counter.simulation.domain.Tally;
import cn.yongji.onestop.intake.counter.simulation.domain.Tendency;
import cn.yongji.onestop.platform.aggregate.Asked;
import cn.yongji.onestop.platform.aggregate.Ids;
import cn.yongji.onestop.platform.aggregate.Outcome;
import cn.yongji.onestop.platform.aggregate.Stored;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Takes orders for simulations, and shows what came of them. */
@Component
public final class SimulationDesk {
    private final Simulations simulations;

    SimulationDesk(Simulations simulations) {
        this.simulations = simulations;
    }

    /** Takes an order. */
    public Outcome.Done<Simulation, Void> order(Asked<Simulation> asked, Simulation.Order order) {
        var running = new Simulation.Running(order, Tally.NONE, Optional.empty());
        return simulations.store().create(Ids.next(), asked, running, List.of());
    }

    public Optional<Stored<Simulation>> find(String id) {
        return simulations.store().find(id);
    }

    public List<SimulatedDifference> differences(
            String id, Optional<Tendency> tendency, Optional<String> behind, int limit) {
        return simulations.differences(id, tendency, behind, limit);
    }
}
